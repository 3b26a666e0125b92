#include "ui/exchange/known_keys.h"

#include "core/exchange/exchange_redaction.h"
#include "core/explain/restored_credential.h"
#include "ui/backend/keys_backend.h"

namespace opbx::ui {

Redactor redactorOf(Backend& backend) {
    QList<Secret> known;
    for (const KeyName name : {KeyName::RequestsApiKey, KeyName::WebhookSecret, KeyName::CloudonixApiKey}) {
        const RotatingKey key = backend.keys().state(name).key;
        known << key.current << key.previous;
    }
    return Redactor(known);
}

ExchangePtr redactedForExport(const Exchange& exchange, Backend& backend) {
    Exchange redacted = exchange;
    redactForExport(redacted, redactorOf(backend));
    return std::make_shared<const Exchange>(std::move(redacted));
}

ExchangePtr withSecrets(const Exchange& exchange, Backend& backend) {
    Exchange restored = exchange;
    const KeyState state = backend.keys().state(KeyName::RequestsApiKey);
    (void)restoreBearer(restored, state.key, state.createdMs);
    return std::make_shared<const Exchange>(std::move(restored));
}

} // namespace opbx::ui
