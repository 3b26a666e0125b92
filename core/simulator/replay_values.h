// What a replay is asked to be and what came of it: plain values, for the window, the command line and the sender. Any thread.
#pragma once

#include "core/exchange/exchange.h"

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

/// What came back. Keys of ours that it may have echoed are taken out.
struct ReplayAnswer {
    qint64 original = 0; // id of the exchange that was repeated
    qint64 replay =
        0;          // id of the exchange that it became; 0 when the receiver is not this program's endpoint
    QUrl url;       // where it was sent
    int status = 0; // also 4xx and 5xx: an answer is no failure
    QByteArray contentType;
    HttpHeaders headers;
    QByteArray body;
    qint64 durationUs = 0;
    bool duplicate = false; // the endpoint knew the event and gave its first answer again
    QStringList notes;      // PreparedReplay::notes
};

} // namespace opbx
