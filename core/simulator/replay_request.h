// From an exchange of the journal to a request that can be sent once more: edits, credentials, faults on purpose. Pure; any thread.
// Sends nothing.
#pragma once

#include "core/net/http_call.h"
#include "core/webhook/endpoint_config.h"
#include "core/webhook/exchange.h"

#include <QStringList>
#include <QUrl>

#include <optional>

namespace opbx {

/// What stands instead of the original's; without value: as it was.
struct ReplayEdits {
    std::optional<QByteArray> method;
    std::optional<QByteArray> path; // with its query, percent-encoded: "/api/voice/route?x=1"
    std::optional<HttpHeaders>
        headers; // all of them; those of the connection (Host, Content-Length, …) are made anew
    std::optional<QByteArray> body;
};

/// How the repeated request proves itself.
enum class ReplayCredential {
    AsItWas, // signature and timestamp of the original; what the journal does not keep is put in from the present keys
    CurrentSecret, // signed now with the current webhook secret, or with the current token where the endpoint wants that
    PreviousSecret, // the same with the keys that were replaced
    Bearer,         // with the current token alone
};

/// What is wrong on purpose. Sending it as it was once more is how to make a duplicate.
enum class ReplayBreakage { None, WrongSignature, StaleTimestamp, FutureTimestamp };

struct ReplayRequest {
    ExchangePtr original;
    ReplayEdits edits;
    ReplayCredential credential = ReplayCredential::AsItWas;
    ReplayBreakage breakage = ReplayBreakage::None;
    QUrl
        target; // of loopback; without a path: an endpoint that gets the original's path; with a path: exactly there
};

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
