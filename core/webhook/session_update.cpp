#include "core/webhook/session_update.h"

#include "core/webhook/vocabulary.h"

namespace opbx {

using namespace Qt::StringLiterals;

std::variant<SessionChange, MissingField> readSessionUpdate(const Payload& payload, qint64 receivedMs) {
    constexpr Endpoint endpoint = Endpoint::SessionUpdate;
    const auto meaning = [&payload](Meaning wanted) { return meaningOf(payload, wanted, endpoint); };

    SessionChange change;
    change.session = meaning(Meaning::Session);
    if (change.session.isEmpty())
        return MissingField{u"session"_s, QT_TRANSLATE_NOOP("Message", "The session is required.")};
    change.rawState = meaning(Meaning::State);
    if (change.rawState.isEmpty())
        return MissingField{u"state"_s, QT_TRANSLATE_NOOP("Message", "The state is required.")};
    change.state = callStateFromWord(change.rawState);
    change.domain = meaning(Meaning::Domain);
    change.from = meaning(Meaning::Caller);
    change.to = meaning(Meaning::Callee);
    change.direction = directionOf(payload, endpoint);
    const qint64 modified = timeOf(payload, Meaning::Time, endpoint);
    change.modifiedMs = modified != 0 ? modified : receivedMs;
    change.startedMs = timeOf(payload, Meaning::Started, endpoint);
    change.answeredMs = timeOf(payload, Meaning::Answered, endpoint);
    change.endedMs = timeOf(payload, Meaning::Ended, endpoint);
    // Whoever says when a call ended says that it has ended, in whatever state its record was left.
    if (change.endedMs != 0 && !isFinal(change.state))
        change.state = CallState::Completed;
    if (change.endedMs == 0 && isFinal(change.state))
        change.endedMs = change.modifiedMs;
    return change;
}

} // namespace opbx
