// Everything the pipeline needs to know beside the request: an immutable snapshot, replaced as a whole when
// settings, keys or the plan change.
#pragma once

#include "core/base/secret.h"
#include "core/exchange/endpoint.h"
#include "core/routing/provider_login.h"

#include <QHash>
#include <QString>

#include <memory>

namespace opbx {

struct RoutingPlan;

enum class SignedBytes { Body, TimestampBody, Either };

/// A key or secret with the one it replaced. Empty: not set up.
struct RotatingKey {
    Secret current;
    Secret previous;
    qint64 previousUntilMs = 0; // epoch ms; the previous one is refused from then on
};

struct AuthSettings {
    AuthScheme voice = AuthScheme::Bearer;
    AuthScheme sessionUpdate = AuthScheme::SignatureOrBearer;
    AuthScheme cdr = AuthScheme::SignatureOrBearer; // and recording status
    SignedBytes signedBytes = SignedBytes::Either;
    bool timestampRequired = true;
    qint64 toleranceSeconds = 300;
    QByteArray signatureHeader = "X-Cloudonix-Signature";
    QByteArray timestampHeader = "X-Cloudonix-Timestamp";

    AuthScheme schemeOf(Endpoint endpoint) const;
};

struct EndpointConfig {
    AuthSettings auth;
    RotatingKey requestsKey;   // bearer token
    RotatingKey webhookSecret; // HMAC key
    // Why there is none although one may have been set up: a sentence, or empty.
    QString requestsKeyProblem;
    QString webhookSecretProblem;
    QString baseUrl; // without trailing slash, may be empty
    qint64 webhookTtlSeconds = 24 * 3600;
    qint64 voiceTtlSeconds = 120;
    std::shared_ptr<const RoutingPlan> plan; // never null
    ProviderLogins logins;                   // of the AI providers that the plan names
};

} // namespace opbx
