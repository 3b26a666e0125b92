#include "ui/traffic/known_keys.h"

#include "core/webhook/exchange_redaction.h"

namespace opbx::ui {

Redactor redactorOf(const Backend& backend) {
    QList<Secret> known;
    for (const KeyName name : {KeyName::RequestsApiKey, KeyName::WebhookSecret, KeyName::CloudonixApiKey}) {
        const RotatingKey key = backend.keyState(name).key;
        known << key.current << key.previous;
    }
    return Redactor(known);
}

ExchangePtr redactedForExport(const Exchange& exchange, const Backend& backend) {
    Exchange redacted = exchange;
    redactForExport(redacted, redactorOf(backend));
    return std::make_shared<const Exchange>(std::move(redacted));
}

} // namespace opbx::ui
