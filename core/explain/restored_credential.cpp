#include "core/explain/restored_credential.h"

#include "core/base/redact.h"

namespace opbx {

bool restoreBearer(Exchange& exchange, const RotatingKey& key, qint64 keySinceMs) {
    const bool wasBearer = exchange.credential == CredentialKind::Bearer ||
                           exchange.credential == CredentialKind::BearerAndSignature;
    if (!wasBearer || exchange.verdict != Verdict::Ok || exchange.imported)
        return false;
    const bool isOlder = keySinceMs > 0 && exchange.receivedUs / 1000 < keySinceMs;
    const Secret& sent = isOlder || exchange.usedPreviousKey ? key.previous : key.current;
    if (sent.isEmpty())
        return false;
    for (HttpHeader& header : exchange.request.headers) {
        if (header.name.compare("Authorization", Qt::CaseInsensitive) != 0 || header.value != redactedMark)
            continue;
        header.value = "Bearer " + sent.reveal().toByteArray();
        return true;
    }
    return false;
}

} // namespace opbx
