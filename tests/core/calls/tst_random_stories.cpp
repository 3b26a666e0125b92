// Random calls whose outcome is known, told from their events in any order, with repeats and losses: with all of them the story is
// what happened, and with some of them it is what a slow straightforward teller says.
#include "core/calls/call_story.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 startMs = 1'772'613'000'000;
constexpr int ringSeconds = 20;

struct RandomCall {
    QList<StoryEvent> events;
    QList<CallLeg> legs;
    CallOutcome outcome = CallOutcome::Failed;
    QString who;
    bool message = false;
};

/// Plays a call from its start to its end, second by second.
class Player {
public:
    explicit Player(QRandomGenerator& random)
        : m_random(random) {}

    RandomCall play() {
        DialEnd end = DialEnd::None;
        bool isMidCall = false;
        bool goesOn = true;
        for (int step = 0; goesOn && step < 12; ++step) {
            StoryEvent event;
            event.atUs = (startMs + qint64(m_second) * 1000) * 1000 + step; // never two at once
            event.dialEnd = end;
            event.isMidCall = isMidCall;
            end = DialEnd::None;
            isMidCall = false;
            goesOn = act(event, end, isMidCall);
            m_call.events.append(event);
            // After its end a Dial asks what follows, unless somebody had the call.
        }
        finish();
        return m_call;
    }

private:
    int below(int bound) { return int(m_random.bounded(quint32(bound))); }

    bool act(StoryEvent& event, DialEnd& end, bool& isMidCall) {
        if (m_isTaken) {
            event.mark.act = CallAct::Over;
            return false;
        }
        event.mark.isClosed = !m_hasRung && below(6) == 0;
        m_wasClosed = m_wasClosed || event.mark.isClosed;
        switch (below(m_call.events.isEmpty() ? 9 : 7)) {
        case 0:
        case 1: return ring(event, end);
        case 2: return menu(event, isMidCall);
        case 3: return voicemail(event, isMidCall);
        case 4:
            event.mark.act = CallAct::Ends;
            m_answeredAt = std::min(m_answeredAt, m_second);
            m_call.outcome = m_wasClosed && !m_hasRung ? CallOutcome::Closed : CallOutcome::Nobody;
            m_second += 3;
            return false;
        case 5: return join(event, CallAct::Assistant, CallOutcome::Assistant, u"2003"_s);
        case 6: return join(event, CallAct::Conference, CallOutcome::Conference, u"2000"_s);
        case 7:
            event.mark.act = CallAct::Blocked;
            m_call.outcome = CallOutcome::Blocked;
            return false;
        default:
            event.mark.act = CallAct::Fails;
            m_answeredAt = std::min(m_answeredAt, m_second);
            m_call.outcome = m_wasClosed ? CallOutcome::Closed : CallOutcome::Failed;
            m_second += 3;
            return false;
        }
    }

    bool ring(StoryEvent& event, DialEnd& end) {
        m_hasRung = true;
        const QString who = QString::number(1001 + below(3));
        event.mark.act = CallAct::Rings;
        event.mark.ringSeconds = ringSeconds;
        event.mark.parties = {{who, {}}};
        m_call.outcome = CallOutcome::Nobody;
        switch (below(3)) {
        case 0: // answered
            m_second += 1 + below(ringSeconds - 2);
            m_answeredAt = std::min(m_answeredAt, m_second);
            m_call.legs.append(legTo(who, m_second, m_second + 60));
            m_second += 60;
            m_isTaken = true;
            m_call.outcome = CallOutcome::Person;
            m_call.who = who;
            end = DialEnd::Answered;
            return true;
        case 1: // rings until its time is over
            m_second += ringSeconds;
            end = DialEnd::NotAnswered;
            return true;
        default: // the caller hangs up
            m_second += 1 + below(ringSeconds - 2);
            return false;
        }
    }

    bool menu(StoryEvent& event, bool& isMidCall) {
        event.mark.act = CallAct::Menu;
        m_answeredAt = std::min(m_answeredAt, m_second);
        m_second += 2 + below(8);
        m_call.outcome = CallOutcome::Menu;
        isMidCall = true;
        return below(3) != 0;
    }

    bool voicemail(StoryEvent& event, bool& isMidCall) {
        event.mark.act = CallAct::Voicemail;
        m_answeredAt = std::min(m_answeredAt, m_second);
        m_second += 4 + below(20);
        m_call.outcome = CallOutcome::Voicemail;
        if (below(2) == 0)
            return false;
        StoryEvent left;
        left.atUs = (startMs + qint64(m_second) * 1000) * 1000 + 500;
        left.isMidCall = true;
        left.mark.act = CallAct::Message;
        m_call.events.append(left);
        m_call.message = true;
        isMidCall = true;
        return false;
    }

    bool join(StoryEvent& event, CallAct act, CallOutcome outcome, const QString& who) {
        event.mark.act = act;
        event.mark.parties = {{who, {}}};
        m_hasRung = true;
        m_answeredAt = std::min(m_answeredAt, m_second);
        m_second += 30;
        m_call.outcome = outcome;
        m_call.who = who;
        return false;
    }

    CallLeg legTo(const QString& to, int answered, int until) const {
        CallLeg leg;
        leg.to = to;
        leg.disposition = answered < until ? u"answered"_s : u"no-answer"_s;
        leg.startedMs = startMs;
        leg.answeredMs = answered < until ? startMs + answered * 1000 : 0;
        leg.endedMs = startMs + until * 1000;
        leg.talkSeconds = answered < until ? until - answered : 0;
        leg.durationSeconds = until;
        return leg;
    }

    /// The record of the whole call: answered when anything has answered it at the network.
    void finish() {
        const bool withLegs = below(2) == 0;
        if (!withLegs)
            m_call.legs.clear();
        m_call.legs.prepend(legTo(u"+15551234567"_s, std::min(m_answeredAt, m_second), m_second));
    }

    QRandomGenerator& m_random;
    RandomCall m_call;
    int m_second = 0;
    int m_answeredAt = 1'000'000;
    bool m_isTaken = false;
    bool m_hasRung = false;
    bool m_wasClosed = false;
};

/// Looks at each Dial by itself and through everything for each question, without keeping anything in mind.
class SlowTeller {
public:
    SlowTeller(QList<StoryEvent> events, QList<CallLeg> legs)
        : m_legs(std::move(legs)) {
        while (!events.isEmpty()) { // the earliest first, each once
            qsizetype first = 0;
            for (qsizetype i = 1; i < events.size(); ++i) {
                if (events.at(i).atUs < events.at(first).atUs)
                    first = i;
            }
            const StoryEvent event = events.takeAt(first);
            if (!m_events.contains(event))
                m_events.append(event);
        }
    }

    CallOutcome tell() const {
        if (m_events.isEmpty())
            return hasAnsweredLeg() ? CallOutcome::Person : CallOutcome::Nobody;
        bool isPerson = false;
        CallOutcome other = CallOutcome::Unknown; // assistant or conference, the first
        for (qsizetype i = 0; i < m_events.size(); ++i) {
            if (m_events.at(i).dialEnd == DialEnd::Answered &&
                (i == 0 || !isDial(i - 1) || act(i - 1) == CallAct::Rings))
                isPerson = true;
            if (isDial(i) && wasTaken(i)) {
                if (act(i) == CallAct::Rings)
                    isPerson = true;
                else if (other == CallOutcome::Unknown)
                    other = act(i) == CallAct::Assistant ? CallOutcome::Assistant : CallOutcome::Conference;
            }
        }
        if (isPerson)
            return CallOutcome::Person;
        if (other != CallOutcome::Unknown)
            return other;
        for (const StoryEvent& event : m_events) {
            if (event.mark.act == CallAct::Blocked)
                return CallOutcome::Blocked;
        }
        for (const StoryEvent& event : m_events) {
            if (event.mark.act == CallAct::Message)
                return CallOutcome::Voicemail;
        }
        return place(m_events.size() - 1);
    }

private:
    CallAct act(qsizetype i) const { return m_events.at(i).mark.act; }
    bool isDial(qsizetype i) const {
        return act(i) == CallAct::Rings || act(i) == CallAct::Assistant || act(i) == CallAct::Conference;
    }
    bool hasAnsweredLeg() const {
        for (const CallLeg& leg : m_legs) {
            if (leg.disposition == u"answered")
                return true;
        }
        return false;
    }
    bool anyRang(qsizetype before) const {
        for (qsizetype i = 0; i <= before; ++i) {
            if (m_events.at(i).dialEnd != DialEnd::None || (i < before && isDial(i)))
                return true;
        }
        return false;
    }
    bool anyClosed(qsizetype until) const {
        for (qsizetype i = 0; i <= until; ++i) {
            if (m_events.at(i).mark.isClosed)
                return true;
        }
        return false;
    }
    /// Whether something has answered the call at the network before this Dial.
    bool wasAnsweredBefore(qsizetype dial) const {
        for (qsizetype i = 0; i <= dial; ++i) {
            if (m_events.at(i).isMidCall ||
                (i < dial && !isDial(i) && act(i) != CallAct::Over && act(i) != CallAct::Blocked))
                return true;
            if (i < dial && isDial(i) && wasTaken(i))
                return true;
        }
        return false;
    }
    bool wasTaken(qsizetype dial) const {
        const bool isPhone = act(dial) == CallAct::Rings;
        if (dial + 1 < m_events.size()) {
            const DialEnd end = m_events.at(dial + 1).dialEnd;
            return end == DialEnd::None ? !isPhone && (m_legs.isEmpty() || hasAnsweredLeg())
                                        : end == DialEnd::Answered;
        }
        if (m_legs.isEmpty())
            return !isPhone;
        if (!hasAnsweredLeg())
            return false;
        if (!isPhone)
            return true;
        bool hasOwn = false;
        for (const CallLeg& leg : m_legs) {
            if (leg.to != m_events.at(dial).mark.parties.first().who)
                continue;
            hasOwn = true;
            if (leg.disposition == u"answered")
                return true;
        }
        if (hasOwn)
            return false;
        qint64 ended = 0;
        for (const CallLeg& leg : m_legs)
            ended = std::max(ended, leg.endedMs);
        const qint64 rang = ended - m_events.at(dial).atUs / 1000;
        return !wasAnsweredBefore(dial) || rang > (ringSeconds + 5) * 1000;
    }
    CallOutcome place(qsizetype last) const {
        const bool gaveUp = m_events.at(last).dialEnd == DialEnd::Cancelled;
        if (isDial(last) || gaveUp)
            return CallOutcome::Nobody;
        const bool rang = anyRang(last);
        switch (act(last)) {
        case CallAct::Menu: return CallOutcome::Menu;
        case CallAct::Voicemail: return CallOutcome::Voicemail;
        case CallAct::Ends: return anyClosed(last) && !rang ? CallOutcome::Closed : CallOutcome::Nobody;
        case CallAct::Over: return last == 0 ? CallOutcome::Failed : place(last - 1);
        default:
            if (last > 0 && place(last - 1) == CallOutcome::Voicemail)
                return CallOutcome::Voicemail;
            return rang ? CallOutcome::Nobody : anyClosed(last) ? CallOutcome::Closed : CallOutcome::Failed;
        }
    }

    QList<StoryEvent> m_events;
    QList<CallLeg> m_legs;
};

QByteArray words(const QList<StoryEvent>& events, const QList<CallLeg>& legs) {
    QByteArray text = "\n";
    for (const StoryEvent& event : events)
        text += encodeStoryEvent(event);
    for (const CallLeg& leg : legs)
        text += leg.to.toUtf8() + ' ' + leg.disposition.toUtf8() + ' ' +
                QByteArray::number(leg.endedMs - startMs) + '\n';
    return text;
}

} // namespace

class TestRandomStories : public QObject {
    Q_OBJECT

private slots:
    void everyCallIsToldAsItWas() {
        QRandomGenerator random(17);
        QMap<CallOutcome, int> met;
        for (int round = 0; round < 20'000; ++round) {
            RandomCall call = Player(random).play();
            ++met[call.outcome];
            const QByteArray all = words(call.events, call.legs);
            std::shuffle(call.events.begin(), call.events.end(), random);
            call.events += call.events.first(qsizetype(random.bounded(quint32(call.events.size() + 1))));
            const CallStory story = tellCall(call.events, call.legs);
            QVERIFY2(story.outcome == call.outcome, all + QByteArray(outcomeName(story.outcome).data()) +
                                                        " for " + outcomeName(call.outcome).data());
            QVERIFY2(story.answeredBy == call.who, all + story.answeredBy.toUtf8());
            QVERIFY2(story.message == call.message, all);
            QVERIFY2(story.talkSeconds >= 0 && story.ringingSeconds >= 0, all);
        }
        QCOMPARE(met.size(), qsizetype(callOutcomes.size()));
    }

    void whatIsLostIsGuessedAsTheSlowTellerDoes() {
        QRandomGenerator random(18);
        for (int round = 0; round < 20'000; ++round) {
            RandomCall call = Player(random).play();
            const auto isLost = [&random](const auto&) { return random.bounded(3) == 0; };
            call.events.removeIf(isLost);
            call.legs.removeIf(isLost);
            if (random.bounded(4) == 0 && !call.events.isEmpty())
                call.events[qsizetype(random.bounded(quint32(call.events.size())))].dialEnd =
                    DialEnd::Cancelled;
            const QByteArray all = words(call.events, call.legs);
            const CallOutcome slow = SlowTeller(call.events, call.legs).tell();
            std::shuffle(call.events.begin(), call.events.end(), random);
            const CallOutcome fast = tellCall(call.events + call.events, call.legs).outcome;
            QVERIFY2(fast == slow, all + outcomeName(fast).data() + ", slowly " + outcomeName(slow).data());
        }
    }
};

QTEST_GUILESS_MAIN(TestRandomStories)
#include "tst_random_stories.moc"
