#include "core/webhook/cdr.h"

#include "core/webhook/vocabulary.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String answered("answered");

constexpr Endpoint cdrEndpoint = Endpoint::Cdr;

QString meaning(const Payload& payload, Meaning wanted) {
    return meaningOf(payload, wanted, cdrEndpoint);
}

/// Fills in the moments that the record leaves out from those that it gives.
void completeTimes(CallLeg& leg, qint64 timestampMs) {
    const qint64 durationMs = leg.durationSeconds * 1000;
    if (leg.startedMs == 0)
        leg.startedMs = leg.endedMs != 0 ? leg.endedMs - durationMs : timestampMs;
    if (leg.endedMs == 0 && leg.startedMs != 0)
        leg.endedMs = leg.startedMs + durationMs;
    if (leg.durationSeconds == 0 && leg.endedMs > leg.startedMs)
        leg.durationSeconds = (leg.endedMs - leg.startedMs) / 1000;
}

/// Whether the moments are those of the leg: a record may say when its session began and ended, or when it was written.
bool hasOwnTimes(const CallLeg& leg, bool hasBilled) {
    constexpr qint64 slackMs = 2'500; // seconds are cut off or rounded
    const auto agrees = [](qint64 fromMs, qint64 toMs, qint64 seconds) {
        return qAbs(toMs - fromMs - seconds * 1000) <= slackMs;
    };
    if (leg.answeredMs != 0 && leg.endedMs != 0)
        return !hasBilled || agrees(leg.answeredMs, leg.endedMs, leg.talkSeconds);
    if (leg.startedMs != 0 && leg.endedMs != 0)
        return leg.durationSeconds == 0 || agrees(leg.startedMs, leg.endedMs, leg.durationSeconds);
    return leg.startedMs != 0 || leg.endedMs != 0;
}

/// Talk seconds as billed, else from answer to end, else the whole duration of an answered call.
void completeTalk(CallLeg& leg, bool hasBilled) {
    if (leg.disposition != answered) {
        leg.talkSeconds = 0;
        leg.answeredMs = 0;
        return;
    }
    if (!hasBilled) {
        leg.talkSeconds = leg.answeredMs != 0 && leg.endedMs >= leg.answeredMs
                              ? (leg.endedMs - leg.answeredMs) / 1000
                              : leg.durationSeconds;
    }
    if (leg.answeredMs == 0 && leg.endedMs != 0)
        leg.answeredMs = std::max(leg.startedMs, leg.endedMs - leg.talkSeconds * 1000);
}

QString guessedDirection(const QString& from, const QString& to) {
    const QString guess = normalisedDirection(QString(), from, to);
    return isDirection(guess) ? guess : QString();
}

} // namespace

QString normalisedDisposition(const QString& word, bool hasTalk) {
    switch (callStateFromWord(word)) {
    case CallState::Answered:
    case CallState::OnHold:
    case CallState::Transferred: return answered;
    case CallState::Completed: return hasTalk ? answered : u"no-answer"_s;
    case CallState::Unknown: return word.toLower();
    default: return normalisedState(word);
    }
}

std::variant<CallLeg, MissingField> readCdr(const Payload& payload) {
    CallLeg leg;
    leg.session = meaning(payload, Meaning::Session);
    if (leg.session.isEmpty())
        return MissingField{u"session"_s, QT_TRANSLATE_NOOP("Message", "The session is required.")};
    leg.rawDisposition = meaning(payload, Meaning::Disposition);
    const bool hasDuration = !meaning(payload, Meaning::Duration).isEmpty();
    if (leg.rawDisposition.isEmpty() && !hasDuration)
        return MissingField{u"disposition"_s,
                            QT_TRANSLATE_NOOP("Message", "The disposition or the duration is required.")};

    leg.callId = meaning(payload, Meaning::CallId);
    leg.domain = meaning(payload, Meaning::Domain);
    leg.from = meaning(payload, Meaning::Caller);
    leg.to = meaning(payload, Meaning::Callee);
    leg.direction = saidDirection(payload, cdrEndpoint);
    leg.guessedDirection = guessedDirection(leg.from, leg.to);
    leg.recordingUrl = meaning(payload, Meaning::Recording);
    leg.subscriber = meaning(payload, Meaning::Subscriber);
    leg.durationSeconds = secondsOf(payload, Meaning::Duration, cdrEndpoint);
    leg.talkSeconds = secondsOf(payload, Meaning::TalkSeconds, cdrEndpoint);
    leg.startedMs = timeOf(payload, Meaning::Started, cdrEndpoint);
    leg.answeredMs = timeOf(payload, Meaning::Answered, cdrEndpoint);
    leg.endedMs = timeOf(payload, Meaning::Ended, cdrEndpoint);

    const QString billed = meaning(payload, Meaning::TalkSeconds);
    const bool hasBilled =
        secondsFromText(billed).has_value() || billed.startsWith(u'-'); // less than none is none
    const bool hasTalk = hasBilled ? leg.talkSeconds > 0 : leg.answeredMs != 0 || leg.durationSeconds > 0;
    leg.disposition = leg.rawDisposition.isEmpty() ? (hasTalk ? answered : u"no-answer"_s)
                                                   : normalisedDisposition(leg.rawDisposition, hasTalk);
    // A word that nobody knows, or that is of a call that goes on, says nothing against talk that was counted. A duration alone
    // is no talk.
    const CallState state = callStateFromWord(leg.rawDisposition);
    const bool isOpen =
        state == CallState::Unknown || state == CallState::Initiated || state == CallState::Ringing;
    if (isOpen && (hasBilled ? hasTalk : leg.answeredMs != 0))
        leg.disposition = answered;
    leg.hasOwnTimes = hasOwnTimes(leg, hasBilled);
    completeTimes(leg, timeOf(payload, Meaning::Time, cdrEndpoint));
    completeTalk(leg, hasBilled);
    return leg;
}

} // namespace opbx
