#include "core/simulator/credential_headers.h"
#include "core/base/hmac.h"

#include <algorithm>

namespace opbx {

namespace {

/// From now to the timestamp that is sent: an hour off, or more where that would be tolerated.
qint64 offsetSeconds(const SimulatorCredentials& credentials) {
    const qint64 far = std::max<qint64>(3600, 2 * credentials.auth.toleranceSeconds);
    return credentials.stale ? -far : credentials.future ? far : 0;
}

} // namespace

bool SimulatorCredentials::usesBearer(Endpoint endpoint) const {
    if (choice != CredentialChoice::AsConfigured)
        return choice == CredentialChoice::Bearer || choice == CredentialChoice::Both;
    const AuthScheme scheme = auth.schemeOf(endpoint);
    return scheme == AuthScheme::Bearer || scheme == AuthScheme::Both ||
           (scheme == AuthScheme::SignatureOrBearer && webhookSecret.isEmpty());
}

bool SimulatorCredentials::usesSignature(Endpoint endpoint) const {
    if (choice != CredentialChoice::AsConfigured)
        return choice == CredentialChoice::Signature || choice == CredentialChoice::Both;
    const AuthScheme scheme = auth.schemeOf(endpoint);
    return scheme == AuthScheme::Signature || scheme == AuthScheme::Both ||
           (scheme == AuthScheme::SignatureOrBearer && !webhookSecret.isEmpty());
}

HttpHeaders credentialHeaders(const SimulatorCredentials& credentials, Endpoint endpoint,
                              const QByteArray& body, qint64 nowMs) {
    HttpHeaders headers;
    if (credentials.usesBearer(endpoint)) {
        const QByteArray token = credentials.badSignature ? QByteArray("wrong-on-purpose")
                                                          : credentials.requestsKey.reveal().toByteArray();
        headers.append({"Authorization", "Bearer " + token});
    }
    if (credentials.usesSignature(endpoint)) {
        const QByteArray timestamp = QByteArray::number(nowMs / 1000 + offsetSeconds(credentials));
        const bool bodyOnly = credentials.auth.signedBytes == SignedBytes::Body;
        QByteArray digest =
            hmacSha256(credentials.webhookSecret, bodyOnly ? body : timestamp + '.' + body).toHex();
        if (credentials.badSignature)
            digest[0] = digest[0] == '0' ? '1' : '0';
        headers.append({credentials.auth.signatureHeader, "sha256=" + digest});
        headers.append({credentials.auth.timestampHeader, timestamp});
    }
    return headers;
}

} // namespace opbx
