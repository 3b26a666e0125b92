// From an exchange of the journal to a request that can be sent once more: edits, credentials, faults on purpose. Pure; any thread.
// Sends nothing.
#pragma once

#include "core/net/http_call.h"
#include "core/simulator/replay_values.h"
#include "core/webhook/endpoint_config.h"

#include <QStringList>

namespace opbx {

/// What the program knows about proving itself.
struct ReplayKeys {
    AuthSettings auth;
    RotatingKey requestsKey;
    RotatingKey webhookSecret;
};

/// Ready to be sent; holds secrets, so it is not to be shown.
struct PreparedReplay {
    HttpCallRequest call;
    QStringList notes; // English sentences: where it differs from the original without having been asked to
};

/// `nowMs`: epoch ms, for timestamps. Errors: InvalidInput (no loopback target; the original never arrived as a whole; an edit that
/// is no HTTP; nothing that could be broken), KeyNotConfigured.
Result<PreparedReplay> prepareReplay(const ReplayRequest& request, const ReplayKeys& keys, qint64 nowMs);

} // namespace opbx
