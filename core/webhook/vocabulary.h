// Which names in a body mean what (wire contract, section 2). Four vocabularies are in use and may be mixed,
// so each meaning has one list of names, in order of precedence. Pure; any thread.
#pragma once

#include "core/exchange/call_words.h"
#include "core/webhook/payload.h"

#include <span>

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

/// Names of a meaning in a body that was sent to `endpoint`, in order of precedence.
std::span<const QLatin1String> namesOf(Meaning meaning, Endpoint endpoint);

/// Whether the body has a name of a meaning at all, be its text empty.
bool says(const Payload& payload, Meaning meaning, Endpoint endpoint);

/// Epoch milliseconds of a meaning; 0 when it is absent or no time.
qint64 timeOf(const Payload& payload, Meaning meaning, Endpoint endpoint);

/// Whole seconds of a meaning; 0 when it is absent, negative or no length of time.
qint64 secondsOf(const Payload& payload, Meaning meaning, Endpoint endpoint);

/// inbound, outbound or internal from the sender's word and the numbers; the sender's word when that says
/// nothing; empty when there is neither.
QString normalisedDirection(const QString& word, const QString& from, const QString& to);

/// True for inbound, outbound and internal.
bool isDirection(const QString& word);

/// Direction that a body says in a word, or by the trunk that the call came in over: inbound, outbound or internal. Empty when it
/// does not say it.
QString saidDirection(const Payload& payload, Endpoint endpoint);

/// The same, else what the numbers tell. Empty when neither does.
QString directionOf(const Payload& payload, Endpoint endpoint);

/// State of a call, or how it ended for a CDR: a normalised name, else the sender's own word. A first voice request is initiated
/// whatever it says, since nobody has taken the call.
QString stateOf(const Payload& payload, Endpoint endpoint);

/// What the body says of its event: everything but the event's id.
void readEventFields(EventFields& event, const Payload& payload, Endpoint endpoint);

/// True for what a person dials inside the office: two to six digits.
bool isExtensionNumber(const QString& number);

} // namespace opbx
