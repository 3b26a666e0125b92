#include "core/calls/call_story.h"

#include "core/calls/leg_sum.h"
#include "core/calls/same_party.h"

#include <algorithm>
#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int longestRinging = 600; // seconds, where a Dial sets no limit
constexpr qint64 graceSeconds = 5;  // until the result of a Dial that has run out is told

bool isAnsweredLeg(const CallLeg& leg) {
    return leg.disposition == "answered"_L1;
}

/// Phones, an assistant or a room that a caller was put through to and that has not said yet how it ended.
struct Dial {
    qint64 atMs = 0;
    CallMark mark;
    CallOutcome taker = CallOutcome::Person; // what the call has reached when it is answered
    bool isDirect = true;                    // nothing before has answered the call at the network
};

/// Goes through the events of a call in the order of their times, with the Dial that is open.
class Teller {
public:
    Teller(QList<StoryEvent> events, const QList<CallLeg>& legs)
        : m_events(std::move(events))
        , m_legs(legs) {}

    CallStory tell();

private:
    CallStory byRecords() const;
    void placeClock();
    void take(const StoryEvent& event);
    void act(const StoryEvent& event);
    void open(const StoryEvent& event, CallOutcome taker);
    void end(const StoryEvent& event);
    void close(const StoryEvent& event);
    void closeAtEnd();
    void untaken(qint64 endMs);
    void taken(const StoryEvent& how, qint64 endMs);
    bool wasTaken() const;
    bool outlastedRinging() const;
    QString whoTook(const StoryEvent& how) const;
    qint64 talkOf(const StoryEvent& how, const QList<CallLeg>& own) const;
    QList<CallLeg> legsOfDial() const;
    bool hasAnsweredLeg() const { return std::any_of(m_legs.cbegin(), m_legs.cend(), isAnsweredLeg); }
    const StoryEvent* answeredUpdate(const RungParty& party) const;

    QList<StoryEvent> m_events;
    const QList<CallLeg>& m_legs;
    QString m_called;

    CallLeg m_sum;        // of the records, when there are any
    qint64 m_shiftMs = 0; // from our clock to the sender's
    qint64 m_firstMs = 0; // first voice request
    std::optional<Dial> m_dial;
    CallStory m_story;
    CallOutcome m_place = CallOutcome::Failed; // where the caller is while nobody has taken the call
    bool m_isNetworkAnswered = false;
    bool m_hasRung = false;
    bool m_wasClosed = false;
    bool m_isBlocked = false;
    bool m_gaveUp = false;
};

CallStory Teller::tell() {
    std::sort(m_events.begin(), m_events.end(), [](const StoryEvent& a, const StoryEvent& b) {
        return a.atUs != b.atUs ? a.atUs < b.atUs : encodeStoryEvent(a) < encodeStoryEvent(b);
    });
    m_events.erase(std::unique(m_events.begin(), m_events.end()), m_events.end());
    m_called = calledNumber(m_events);
    if (!m_legs.isEmpty())
        m_sum = sumOfLegs(m_legs, m_called);
    m_story.message = std::any_of(m_events.cbegin(), m_events.cend(), [](const StoryEvent& event) {
        return event.kind == StoryEvent::Kind::Message || event.mark.act == CallAct::Message;
    });
    const auto isVoice = [](const StoryEvent& event) { return event.kind == StoryEvent::Kind::Voice; };
    if (std::none_of(m_events.cbegin(), m_events.cend(), isVoice))
        return byRecords();
    placeClock();
    for (const StoryEvent& event : std::as_const(m_events)) {
        if (isVoice(event))
            take(event);
    }
    if (m_dial)
        closeAtEnd();
    if (isTaken(m_story.outcome))
        return m_story;
    m_story.outcome = m_isBlocked ? CallOutcome::Blocked : m_story.message ? CallOutcome::Voicemail : m_place;
    return m_story;
}

/// Another application has decided the call, or nothing of it is left.
CallStory Teller::byRecords() const {
    CallStory story = m_story;
    story.outcome = CallOutcome::Nobody;
    if (m_legs.isEmpty()) {
        const bool isAnswered = std::any_of(m_events.cbegin(), m_events.cend(), [](const StoryEvent& event) {
            return event.kind == StoryEvent::Kind::Answered;
        });
        story.outcome = story.message ? CallOutcome::Voicemail
                        : isAnswered  ? CallOutcome::Person
                                      : CallOutcome::Nobody;
        return story;
    }
    // A message that was left is no talk, whoever asked for it.
    story.outcome = story.message ? CallOutcome::Voicemail : outcomeOfDisposition(m_sum.disposition);
    if (isTaken(story.outcome)) {
        story.answeredBy = m_sum.to;
        story.answeredMs = m_sum.answeredMs;
        story.talkSeconds = m_sum.talkSeconds;
        if (m_sum.answeredMs > m_sum.startedMs && m_sum.startedMs > 0)
            story.ringingSeconds = (m_sum.answeredMs - m_sum.startedMs) / 1000;
    } else if (!story.message) {
        story.ringingSeconds = m_sum.durationSeconds;
    }
    return story;
}

/// Requests carry our time, records the sender's. Where these are not of the same call at all, the first request counts as its start.
void Teller::placeClock() {
    constexpr qint64 slackMs = 10'000;
    for (const StoryEvent& event : std::as_const(m_events)) {
        if (event.kind == StoryEvent::Kind::Voice) {
            m_firstMs = event.atUs / 1000;
            break;
        }
    }
    if (m_sum.startedMs > 0 && (m_firstMs < m_sum.startedMs - slackMs || m_firstMs > m_sum.endedMs + slackMs))
        m_shiftMs = m_sum.startedMs - m_firstMs;
}

void Teller::take(const StoryEvent& event) {
    m_gaveUp = false;
    m_isNetworkAnswered = m_isNetworkAnswered || event.isMidCall;
    if (event.dialEnd != DialEnd::None)
        end(event);
    else if (m_dial)
        close(event);
    act(event);
}

/// A Dial says how it ended; its beginning may be missing.
void Teller::end(const StoryEvent& event) {
    if (!m_dial) {
        Dial unseen;
        unseen.atMs = event.atUs / 1000;
        unseen.isDirect = !m_isNetworkAnswered;
        if (!event.dialled.isEmpty())
            unseen.mark.parties.append({event.dialled, {}});
        m_dial = unseen;
        m_hasRung = true;
    }
    m_gaveUp = event.dialEnd == DialEnd::Cancelled;
    if (event.dialEnd == DialEnd::Answered)
        taken(event, event.atUs / 1000);
    else
        untaken(event.atUs / 1000);
}

/// The call went on without a word of the Dial before: phones were not answered, or the caller would talk; what always answers
/// had the call.
void Teller::close(const StoryEvent& event) {
    if (m_dial->taker == CallOutcome::Person || (!m_legs.isEmpty() && !hasAnsweredLeg()))
        untaken(event.atUs / 1000);
    else
        taken({}, event.atUs / 1000);
}

void Teller::closeAtEnd() {
    const qint64 endMs = m_sum.endedMs > 0 ? m_sum.endedMs - m_shiftMs : m_dial->atMs;
    if (wasTaken())
        return taken({}, endMs);
    untaken(endMs);
    const bool allFailed =
        !m_legs.isEmpty() && std::all_of(m_legs.cbegin(), m_legs.cend(),
                                         [](const CallLeg& leg) { return leg.disposition == "failed"_L1; });
    m_place = allFailed ? CallOutcome::Failed : CallOutcome::Nobody;
}

void Teller::open(const StoryEvent& event, CallOutcome taker) {
    m_dial = Dial{event.atUs / 1000, event.mark, taker, !m_isNetworkAnswered};
    m_hasRung = true;
    m_place = CallOutcome::Nobody;
}

void Teller::act(const StoryEvent& event) {
    m_wasClosed = m_wasClosed || event.mark.isClosed;
    switch (event.mark.act) {
    case CallAct::None:
    case CallAct::Over: return;
    case CallAct::Rings: return open(event, CallOutcome::Person);
    case CallAct::Assistant: return open(event, CallOutcome::Assistant);
    case CallAct::Conference: return open(event, CallOutcome::Conference);
    case CallAct::Blocked: m_isBlocked = true; return;
    default: break;
    }
    if (m_gaveUp)
        return; // nobody hears it any more
    switch (event.mark.act) {
    case CallAct::Menu: m_place = CallOutcome::Menu; break;
    case CallAct::Voicemail:
    case CallAct::Message: m_place = CallOutcome::Voicemail; break;
    case CallAct::Ends:
        m_place = m_wasClosed && !m_hasRung ? CallOutcome::Closed : CallOutcome::Nobody;
        break;
    default: // a message for a box that is gone is a message all the same
        if (m_place != CallOutcome::Voicemail)
            m_place = m_hasRung     ? CallOutcome::Nobody
                      : m_wasClosed ? CallOutcome::Closed
                                    : CallOutcome::Failed;
        break;
    }
    m_isNetworkAnswered = true;
}

void Teller::untaken(qint64 endMs) {
    const int limit = m_dial->mark.ringSeconds > 0 ? m_dial->mark.ringSeconds : longestRinging;
    m_story.ringingSeconds += std::clamp<qint64>((endMs - m_dial->atMs) / 1000, 0, limit);
    m_place = CallOutcome::Nobody;
    m_dial.reset();
}

/// Whether a Dial that has not said how it ended was answered.
bool Teller::wasTaken() const {
    if (m_legs.isEmpty() && m_dial->taker != CallOutcome::Person)
        return true;
    if (!m_legs.isEmpty() && !hasAnsweredLeg())
        return false;
    if (m_dial->taker != CallOutcome::Person)
        return true;
    const QList<CallLeg> own = legsOfDial();
    if (!own.isEmpty())
        return std::any_of(own.cbegin(), own.cend(), isAnsweredLeg);
    const auto isAnswered = [this](const RungParty& party) { return answeredUpdate(party) != nullptr; };
    const QList<RungParty>& parties = m_dial->mark.parties;
    if (std::any_of(parties.cbegin(), parties.cend(), isAnswered))
        return true;
    if (!m_dial->isDirect)
        return outlastedRinging();
    // A Dial by itself does not answer a call: who is dialled does.
    return !m_legs.isEmpty() || std::any_of(m_events.cbegin(), m_events.cend(), [](const StoryEvent& event) {
        return event.kind == StoryEvent::Kind::Answered;
    });
}

/// A call that went on when the phones had rung for as long as they may was answered: else the next step would have been asked for.
bool Teller::outlastedRinging() const {
    const int limit = m_dial->mark.ringSeconds > 0 ? m_dial->mark.ringSeconds : longestRinging;
    return m_sum.endedMs > 0 && m_sum.endedMs - (m_dial->atMs + m_shiftMs) > (limit + graceSeconds) * 1000;
}

QList<CallLeg> Teller::legsOfDial() const {
    QList<CallLeg> own;
    for (const CallLeg& leg : m_legs) {
        const auto isTo = [&leg](const RungParty& party) { return goesTo(leg, party); };
        const QList<RungParty>& parties = m_dial->mark.parties;
        if (std::any_of(parties.cbegin(), parties.cend(), isTo))
            own.append(leg);
    }
    return own;
}

const StoryEvent* Teller::answeredUpdate(const RungParty& party) const {
    for (const StoryEvent& event : m_events) {
        if (event.kind == StoryEvent::Kind::Answered && names(event.who, party))
            return &event;
    }
    return nullptr;
}

/// Who of those that were rung; the only one, the one that the result names, or the one of an answered leg or session update.
QString Teller::whoTook(const StoryEvent& how) const {
    const QList<RungParty>& parties = m_dial->mark.parties;
    if (parties.size() == 1)
        return parties.first().who;
    for (const RungParty& party : parties) {
        if (names(how.who, party))
            return party.who;
    }
    const QList<CallLeg> own = parties.isEmpty() ? m_legs : legsOfDial();
    if (const qsizetype answered = answeredLeg(own, m_called); answered >= 0) {
        const CallLeg& leg = own.at(answered);
        for (const RungParty& party : parties) {
            if (goesTo(leg, party))
                return party.who;
        }
        if (!isSameParty(leg.to, m_called))
            return leg.to;
    }
    for (const RungParty& party : parties) {
        if (answeredUpdate(party))
            return party.who;
    }
    return parties.isEmpty() ? how.who : QString();
}

/// What the legs to the dialled parties say; else the whole call, where nothing but the Dial has answered it; else what the result of
/// the Dial says; else what is left of the call after the menus before.
qint64 Teller::talkOf(const StoryEvent& how, const QList<CallLeg>& own) const {
    const qint64 whole = m_sum.talkSeconds;
    if (m_dial->isDirect && whole > 0)
        return whole;
    if (how.dialSeconds > 0)
        return whole > 0 ? std::min(how.dialSeconds, whole) : how.dialSeconds;
    if (std::any_of(own.cbegin(), own.cend(), isAnsweredLeg))
        return talkSecondsOf(own);
    return std::max<qint64>(0, whole - (m_dial->atMs - m_firstMs) / 1000);
}

void Teller::taken(const StoryEvent& how, qint64 endMs) {
    const QList<CallLeg> own = legsOfDial();
    const qint64 talk = talkOf(how, own);
    const bool isWhole = m_dial->isDirect && m_sum.answeredMs > 0;
    const qint64 ended =
        m_sum.endedMs > 0 && how.dialEnd == DialEnd::None ? m_sum.endedMs : endMs + m_shiftMs;
    const qint64 answered = isWhole                         ? m_sum.answeredMs
                            : m_sum.endedMs > 0 && talk > 0 ? m_sum.endedMs - talk * 1000
                            : talk > 0                      ? ended - talk * 1000
                                                            : m_dial->atMs + m_shiftMs;
    const int limit = m_dial->mark.ringSeconds > 0 ? m_dial->mark.ringSeconds : longestRinging;
    m_story.ringingSeconds += std::clamp<qint64>((answered - m_dial->atMs - m_shiftMs) / 1000, 0, limit);
    // A person is worth more than an assistant that passed the call on.
    const bool isBetter = !isTaken(m_story.outcome) ||
                          (m_dial->taker == CallOutcome::Person && m_story.outcome != CallOutcome::Person);
    if (isBetter) {
        m_story.outcome = m_dial->taker;
        m_story.answeredBy = whoTook(how);
        m_story.answeredMs = answered;
    }
    m_story.talkSeconds = m_dial->isDirect ? std::max(m_story.talkSeconds, talk) : m_story.talkSeconds + talk;
    m_isNetworkAnswered = true;
    m_dial.reset();
}

} // namespace

CallStory tellCall(const QList<StoryEvent>& events, const QList<CallLeg>& legs) {
    return Teller(events, legs).tell();
}

bool isWithSomebody(const QList<StoryEvent>& events, bool isAnswered) {
    const StoryEvent* last = nullptr;
    bool isDirect = true;
    for (const StoryEvent& event : events) {
        if (event.kind != StoryEvent::Kind::Voice)
            continue;
        const bool rings = last && last->mark.act == CallAct::Rings;
        isDirect = isDirect && (!last || rings) && !event.isMidCall;
        last = &event;
    }
    if (!last)
        return isAnswered;
    switch (last->mark.act) {
    case CallAct::Assistant:
    case CallAct::Conference: return true;
    case CallAct::Rings: break;
    default: return false;
    }
    if (isDirect)
        return isAnswered;
    return std::any_of(events.cbegin(), events.cend(), [last](const StoryEvent& event) {
        return event.kind == StoryEvent::Kind::Answered &&
               std::any_of(last->mark.parties.cbegin(), last->mark.parties.cend(),
                           [&event](const RungParty& party) { return names(event.who, party); });
    });
}

} // namespace opbx
