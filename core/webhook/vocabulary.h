// Which names in a body mean what (wire contract, section 2). Four vocabularies are in use and may be mixed,
// so each meaning has one list of names, in order of precedence. Pure; any thread.
#pragma once

#include "core/webhook/exchange.h"
#include "core/webhook/payload.h"

namespace opbx {

enum class Meaning {
    Session,
    CallId,
    Domain,
    Direction,
    Caller,
    Callee,
    State,
    Disposition,
    Time,
    EventId,
    Duration,
    TalkSeconds,
    Recording,
    Started,
    Answered,
    Ended,
    Subscriber,
    Trunk, // set when the call came in over a trunk
    Route,
};

/// Text of a meaning in a body that was sent to `endpoint`; empty when the body does not say.
QString meaningOf(const Payload& payload, Meaning meaning, Endpoint endpoint);

/// Whether the body has a name of a meaning at all, be its text empty.
bool says(const Payload& payload, Meaning meaning, Endpoint endpoint);

/// Epoch milliseconds of a meaning; 0 when it is absent or no time.
qint64 timeOf(const Payload& payload, Meaning meaning, Endpoint endpoint);

/// Whole seconds of a meaning; 0 when it is absent, negative or no number.
qint64 secondsOf(const Payload& payload, Meaning meaning, Endpoint endpoint);

/// State behind a sender's word; Unknown for a word that is not known.
CallState callStateFromWord(const QString& word);

/// Name of the state behind the word, else the word itself.
QString normalisedState(const QString& word);

/// inbound, outbound or internal from the sender's word and the numbers; the sender's word when that says
/// nothing; empty when there is neither.
QString normalisedDirection(const QString& word, const QString& from, const QString& to);

/// Direction of the call in a body: inbound, outbound or internal by its own word, the numbers or the trunk
/// that it came in over. Empty when none of them tells.
QString directionOf(const Payload& payload, Endpoint endpoint);

/// True for what a person dials inside the office: two to six digits.
bool isExtensionNumber(const QString& number);

} // namespace opbx
