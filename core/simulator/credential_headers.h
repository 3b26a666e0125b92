// Headers with which a simulated request proves itself, rightly or wrongly on purpose. Pure; any thread.
#pragma once

#include "core/exchange/http_message.h"
#include "core/webhook/endpoint_config.h"

namespace opbx {

/// What a request carries. AsConfigured follows the endpoint's scheme in the settings.
enum class CredentialChoice { AsConfigured, None, Bearer, Signature, Both };

struct SimulatorCredentials {
    AuthSettings auth;
    Secret requestsKey;
    Secret webhookSecret;
    CredentialChoice choice = CredentialChoice::AsConfigured;
    bool badSignature = false; // a signature or token that is wrong
    bool stale = false;        // a right signature over a timestamp that is too old, by an hour at least
    bool future = false;       // the same over one that has not come yet

    /// Whether requests to the endpoint carry a token, a signature. "Signature or bearer" signs when there is a secret.
    bool usesBearer(Endpoint endpoint) const;
    bool usesSignature(Endpoint endpoint) const;
};

/// `nowMs`: epoch ms. Signs `timestamp.body`, or the body alone where the settings accept only that.
HttpHeaders credentialHeaders(const SimulatorCredentials& credentials, Endpoint endpoint,
                              const QByteArray& body, qint64 nowMs);

} // namespace opbx
