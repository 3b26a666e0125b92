// One request with everything the program did about it: the value that goes to the journal and to the live table.
// Written on the http thread, then shared as `std::shared_ptr<const Exchange>`. Holds no secrets once it has been redacted.
#pragma once

#include "core/base/error.h"
#include "core/base/message.h"
#include "core/exchange/endpoint.h"
#include "core/exchange/http_message.h"

#include <QList>
#include <QString>

#include <memory>

namespace opbx {

/// Outcome of authentication. None: the endpoint needs none, or the request did not get that far.
enum class Verdict { None, Ok, Missing, Invalid, Stale, Unconfigured };

QByteArray verdictName(Verdict verdict);
Verdict verdictFromName(QByteArrayView name);

/// Whether a request was refused because nobody knows who sent it: what it says of a call is a claim then, and counts nowhere.
bool isClaim(ErrorCode refusal, Verdict verdict);

/// How a request proved itself.
enum class CredentialKind { None, Bearer, Signature, BearerAndSignature };

/// States of a call leg as this program knows them (wire contract, section 2).
enum class CallState {
    Unknown,
    Initiated,
    Ringing,
    Answered,
    OnHold,
    Transferred,
    Completed,
    Busy,
    NoAnswer,
    Cancelled,
    Failed,
};

QByteArray callStateName(CallState state);
bool isFinal(CallState state);

/// Where the id of an event comes from. The three never meet: the same letters are another id in each of them.
enum class EventIdKind { Derived, Field, Header };

/// What a request says, whatever its vocabulary. Empty strings where it says nothing.
struct EventFields {
    QByteArray eventId;    // as used for idempotency
    QString eventIdSource; // sentence part: "header X-Idempotency-Key", "SHA-256 of session, state and time"
    QString session;
    QString callId;
    QString domain;
    QString from;
    QString to;
    QString direction; // inbound, outbound, internal, or the sender's own word
    QString state;     // normalised name, else the sender's own word
};

/// One step of a routing decision or of the pipeline.
struct DecisionStep {
    QByteArray code; // e.g. "number-found"
    Message message; // a sentence; only words in exchanges that were kept by versions up to 0.1.0

    bool operator==(const DecisionStep&) const = default;
};

/// Offsets in microseconds from Exchange::receivedUs; -1 where a stage was not reached.
struct StageTimings {
    qint64 head = -1;
    qint64 body = -1;
    qint64 authenticated = -1;
    qint64 decoded = -1;
    qint64 decided = -1;
    qint64 committed = -1;
    qint64 answered = -1;
};

struct Exchange {
    qint64 id = 0;         // unique, increasing in time: microseconds since the Unix epoch, made unique
    qint64 receivedUs = 0; // first byte, microseconds since the Unix epoch
    Endpoint endpoint = Endpoint::Unknown;
    HttpRequest request;
    qint64 cutBodyBytes =
        0; // size of the request's body as it came, where only its beginning is kept; 0: it is whole

    Verdict verdict = Verdict::None;
    CredentialKind credential = CredentialKind::None;
    ErrorCode refusal = ErrorCode::None; // why it was refused, None when it was not
    Message refusalDetail;               // for the integrator; never sent to the caller, never holds a secret
    bool usedPreviousKey = false;
    qint64 clockSkewMs = 0; // sender's timestamp minus our clock, where there was one
    bool hasClockSkew = false;

    EventFields event;
    int attempt = 1;
    bool duplicate = false;
    bool conflict = false;
    qint64 firstAttemptUs = 0; // when attempt 1 arrived, microseconds since the Unix epoch

    QList<DecisionStep> steps;
    QString extension; // that a call rings, where there is one
    QString ringGroup;
    QString mailbox;  // voicemail box that the caller is asked to leave a message in, where there is one
    QByteArray story; // what a voice request adds to the story of its call (core/calls/story_event.h)
    HttpResponse response;
    StageTimings timings;

    qint64 replayOf = 0; // id of the exchange that this one repeats, 0 when none

    // Set by the user afterwards; known only of exchanges that were read from the history.
    bool pinned = false;
    QString note;
    bool imported = false; // from a file or another program: was never asked of this endpoint

    /// What it says of a call, nobody has proved.
    bool isClaim() const { return !imported && opbx::isClaim(refusal, verdict); }
    /// Size of the request's body as it came, in bytes.
    qint64 bodyBytes() const { return cutBodyBytes > 0 ? cutBodyBytes : request.body.size(); }
    qint64 durationUs() const { return timings.answered < 0 ? 0 : timings.answered; }
};

using ExchangePtr = std::shared_ptr<const Exchange>;

} // namespace opbx
