// What became of a call, told from whatever is known of it.
#include "core/calls/call_story.h"
#include "core/calls/leg_sum.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 startMs = 1'772'613'000'000;

CallMark mark(CallAct act, std::initializer_list<const char*> who = {}) {
    CallMark made;
    made.act = act;
    for (const char* party : who)
        made.parties.append({QString::fromLatin1(party), {}});
    made.ringSeconds = act == CallAct::Rings ? 20 : 0;
    return made;
}

/// A voice request so many seconds after the start, and what was answered.
StoryEvent voice(int second, const CallMark& answered, DialEnd end = DialEnd::None) {
    StoryEvent event;
    event.atUs = (startMs + second * 1000) * 1000;
    event.mark = answered;
    event.dialEnd = end;
    return event;
}

StoryEvent closed(int second, CallAct act) {
    StoryEvent event = voice(second, mark(act));
    event.mark.isClosed = true;
    return event;
}

StoryEvent mid(StoryEvent event) {
    event.isMidCall = true;
    return event;
}

StoryEvent answeredTo(int second, const char* who) {
    StoryEvent event;
    event.kind = StoryEvent::Kind::Answered;
    event.atUs = (startMs + second * 1000) * 1000;
    event.who = QString::fromLatin1(who);
    return event;
}

StoryEvent message(int second) {
    StoryEvent event;
    event.kind = StoryEvent::Kind::Message;
    event.atUs = (startMs + second * 1000) * 1000;
    return event;
}

/// A leg that lasts from one second to another, of which it was answered at a third (-1: never).
CallLeg leg(const char* to, const char* disposition, int from, int answered, int until) {
    CallLeg made;
    made.session = u"s"_s;
    made.to = QString::fromLatin1(to);
    made.disposition = QString::fromLatin1(disposition);
    made.startedMs = startMs + from * 1000;
    made.answeredMs = answered < 0 ? 0 : startMs + answered * 1000;
    made.endedMs = startMs + until * 1000;
    made.durationSeconds = until - from;
    made.talkSeconds = answered < 0 ? 0 : until - answered;
    return made;
}

/// The record of the whole call at the network.
QList<CallLeg> connected(int answered, int until) {
    return {leg("+15551234567", "answered", 0, answered, until)};
}

QList<CallLeg> unanswered(int until, const char* disposition = "no-answer") {
    return {leg("+15551234567", disposition, 0, -1, until)};
}

/// A row of outcomes().
void row(const char* name, const QList<StoryEvent>& events, const QList<CallLeg>& legs, const char* outcome,
         const char* who = "", bool message = false) {
    QTest::newRow(name) << events << legs << QString::fromLatin1(outcome) << QString::fromLatin1(who)
                        << message;
}

const StoryEvent menu = voice(0, mark(CallAct::Menu));
const StoryEvent rings = voice(0, mark(CallAct::Rings, {"1001"}));
const StoryEvent chosen = mid(voice(8, mark(CallAct::Rings, {"1001"})));
const StoryEvent box = voice(0, mark(CallAct::Voicemail));

void addUnansweredCalls() {
    row("hung up in the menu", {menu}, connected(0, 12), "menu");
    row("pressed nothing until the menu gave up", {menu, mid(voice(20, mark(CallAct::Menu)))},
        connected(0, 25), "menu");
    row("left a message", {box, mid(voice(30, mark(CallAct::Message)))}, connected(0, 32), "voicemail", "",
        true);
    row("hung up in the greeting", {box}, connected(0, 4), "voicemail");
    row("the recording alone tells of the message", {box, message(40)}, connected(0, 30), "voicemail", "",
        true);
    row("closed, and told so", {closed(0, CallAct::Ends)}, connected(0, 5), "closed");
    row("closed, where the plan leads nowhere", {closed(0, CallAct::Fails)}, connected(0, 5), "closed");
    row("closed, and asked for a message", {closed(0, CallAct::Voicemail)}, connected(0, 5), "voicemail");
    row("closed, and answered by an emergency phone", {[] {
            StoryEvent e = closed(0, CallAct::Rings);
            e.mark.parties = {{u"1003"_s, {}}};
            return e;
        }()},
        connected(6, 60), "person", "1003");
    row("closed, and the emergency phone does not answer",
        {closed(0, CallAct::Rings), voice(20, mark(CallAct::Ends), DialEnd::NotAnswered)}, connected(20, 24),
        "nobody");
    row("blocked", {voice(0, mark(CallAct::Blocked))}, unanswered(0, "busy"), "blocked");
    row("number is not in the plan", {voice(0, mark(CallAct::Fails))}, connected(0, 3), "failed");
    row("ended by the plan", {voice(0, mark(CallAct::Ends))}, connected(0, 3), "nobody");
}

void addRungCalls() {
    row("answered at once", {rings}, connected(6, 66), "person", "1001");
    row("answered, and said so", {rings, voice(66, mark(CallAct::Over), DialEnd::Answered)}, connected(6, 66),
        "person", "1001");
    row("not answered", {rings, voice(20, mark(CallAct::Ends), DialEnd::NotAnswered)}, connected(20, 24),
        "nobody");
    row("gave up while it rang", {rings}, unanswered(9, "cancelled"), "nobody");
    row("gave up, and what follows is heard by nobody",
        {rings, voice(9, mark(CallAct::Voicemail), DialEnd::Cancelled)}, unanswered(9, "cancelled"),
        "nobody");
    row("cancelled, and left a message all the same",
        {rings, voice(9, mark(CallAct::Voicemail), DialEnd::Cancelled),
         mid(voice(30, mark(CallAct::Message)))},
        connected(9, 30), "voicemail", "", true);
    row("phone that is not there", {rings}, unanswered(1, "failed"), "failed");
    row("not answered, then a message",
        {rings, voice(20, mark(CallAct::Voicemail), DialEnd::NotAnswered),
         mid(voice(40, mark(CallAct::Message)))},
        connected(20, 41), "voicemail", "", true);
    row("result is lost, the next step tells it", {rings, voice(20, mark(CallAct::Voicemail))},
        connected(20, 41), "voicemail");
    row("second of a group answers",
        {rings, voice(20, mark(CallAct::Rings, {"1002"}), DialEnd::NotAnswered),
         voice(90, mark(CallAct::Over), DialEnd::Answered)},
        connected(25, 90), "person", "1002");
    row("answered by a phone, whose request is lost", {[] {
            StoryEvent e = voice(66, mark(CallAct::Over), DialEnd::Answered);
            e.dialled = u"1001"_s;
            return e;
        }()},
        connected(6, 66), "person", "1001");
}

void addOtherCalls() {
    row("menu, then answered", {menu, chosen, voice(66, mark(CallAct::Over), DialEnd::Answered)},
        connected(0, 66), "person", "1001");
    row("menu, then gave up while it rang", {menu, chosen}, connected(0, 20), "nobody");
    row("menu, and longer than it may ring", {menu, chosen}, connected(0, 90), "person", "1001");
    row("menu, and its leg says that it was answered", {menu, chosen},
        {leg("+15551234567", "answered", 0, 0, 20), leg("1001", "answered", 8, 12, 20)}, "person", "1001");
    row("menu, and its leg says that it was not", {menu, chosen},
        {leg("+15551234567", "answered", 0, 0, 90), leg("1001", "no-answer", 8, -1, 28)}, "nobody");
    row("menu is lost, its choice is not", {chosen}, connected(0, 20), "nobody");

    row("assistant", {voice(0, mark(CallAct::Assistant, {"2003"}))}, connected(1, 50), "assistant", "2003");
    row("assistant that does not answer", {voice(0, mark(CallAct::Assistant, {"2003"}))}, unanswered(9),
        "nobody");
    row("assistant passes the call on",
        {voice(0, mark(CallAct::Assistant, {"2003"})), voice(40, mark(CallAct::Rings, {"1001"})),
         voice(90, mark(CallAct::Over), DialEnd::Answered)},
        connected(1, 90), "person", "1001");
    row("conference", {voice(0, mark(CallAct::Conference, {"2000"}))}, connected(1, 50), "conference",
        "2000");
    row("conference through a menu", {menu, mid(voice(9, mark(CallAct::Conference, {"2000"})))},
        connected(0, 50), "conference", "2000");

    row("no record yet, and answered", {rings, answeredTo(6, "+15551234567")}, {}, "person", "1001");
    row("no record yet, and in the menu", {menu, answeredTo(1, "+15551234567")}, {}, "menu");
    row("no voice request, answered", {}, connected(6, 66), "person", "+15551234567");
    row("no voice request, not answered", {}, unanswered(20), "nobody");
    row("no voice request, failed", {}, unanswered(0, "failed"), "failed");
    row("no voice request, but a message", {message(30)}, connected(0, 31), "voicemail", "", true);
    row("no voice request, a session update", {answeredTo(6, "1001")}, connected(6, 66), "person",
        "+15551234567");
    row("nothing at all", {}, {}, "nobody");
}

} // namespace

Q_DECLARE_METATYPE(opbx::StoryEvent)
Q_DECLARE_METATYPE(opbx::CallLeg)

class TestCallStory : public QObject {
    Q_OBJECT

private slots:
    void outcomes_data();
    void outcomes();
    void figures_data();
    void figures();
    void legs_data();
    void legs();
    void whoAnswered_data();
    void whoAnswered();
    void lines();
    void codes_data();
    void codes();
    void liveCalls_data();
    void liveCalls();
};

void TestCallStory::outcomes_data() {
    QTest::addColumn<QList<StoryEvent>>("events");
    QTest::addColumn<QList<CallLeg>>("legs");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("who");
    QTest::addColumn<bool>("message");
    addUnansweredCalls();
    addRungCalls();
    addOtherCalls();
}

/// The order in which things become known, and their coming twice, make no difference.
void TestCallStory::outcomes() {
    QFETCH(QList<StoryEvent>, events);
    QFETCH(QList<CallLeg>, legs);
    const CallStory story = tellCall(events, legs);
    QTEST(QString(outcomeName(story.outcome)), "outcome");
    QTEST(story.answeredBy, "who");
    QTEST(story.message, "message");
    QVERIFY(isTaken(story.outcome) || (story.answeredMs == 0 && story.talkSeconds == 0));
    std::reverse(events.begin(), events.end());
    QCOMPARE(tellCall(events, legs), story);
    QCOMPARE(tellCall(events + events, legs), story);
}

void TestCallStory::figures_data() {
    QTest::addColumn<QList<StoryEvent>>("events");
    QTest::addColumn<QList<CallLeg>>("legs");
    QTest::addColumn<int>("answered"); // seconds after the start; -1: not
    QTest::addColumn<qint64>("ringing");
    QTest::addColumn<qint64>("talk");
    using Events = QList<StoryEvent>;
    QTest::newRow("by itself") << Events{rings} << connected(6, 66) << 6 << qint64(6) << qint64(60);
    QTest::newRow("second phone") << Events{rings,
                                            voice(20, mark(CallAct::Rings, {"1002"}), DialEnd::NotAnswered)}
                                  << connected(25, 90) << 25 << qint64(25) << qint64(65);
    StoryEvent over = voice(66, mark(CallAct::Over), DialEnd::Answered);
    over.dialSeconds = 50;
    QTest::newRow("menu before it is no talk")
        << Events{voice(0, mark(CallAct::Menu)), mid(voice(8, mark(CallAct::Rings, {"1001"}))), over}
        << connected(0, 66) << 16 << qint64(8) << qint64(50);
    QTest::newRow("menu before it, by the legs")
        << Events{voice(0, mark(CallAct::Menu)), mid(voice(8, mark(CallAct::Rings, {"1001"})))}
        << QList<CallLeg>{leg("+15551234567", "answered", 0, 0, 66), leg("1001", "answered", 8, 14, 66)} << 14
        << qint64(6) << qint64(52);
    QTest::newRow("nobody") << Events{rings} << unanswered(9, "cancelled") << -1 << qint64(9) << qint64(0);
    QTest::newRow("message") << Events{rings, voice(20, mark(CallAct::Voicemail), DialEnd::NotAnswered)}
                             << connected(20, 50) << -1 << qint64(20) << qint64(0);
    QTest::newRow("by the record") << Events{} << connected(6, 66) << 6 << qint64(6) << qint64(60);
    // Their clock is a day behind ours: the first request counts as the start.
    StoryEvent late = rings;
    late.atUs += 86'400'000'000;
    QTest::newRow("another clock") << Events{late} << connected(6, 66) << 6 << qint64(6) << qint64(60);
}

void TestCallStory::figures() {
    QFETCH(QList<StoryEvent>, events);
    QFETCH(QList<CallLeg>, legs);
    QFETCH(int, answered);
    const CallStory story = tellCall(events, legs);
    QCOMPARE(story.answeredMs, answered < 0 ? 0 : startMs + answered * 1000);
    QTEST(story.ringingSeconds, "ringing");
    QTEST(story.talkSeconds, "talk");
}

void TestCallStory::legs_data() {
    QTest::addColumn<QList<CallLeg>>("legs");
    QTest::addColumn<QString>("to");
    QTest::addColumn<qint64>("talk");
    QTest::addColumn<qint64>("duration");
    using Legs = QList<CallLeg>;
    const auto row = [](const char* name, const Legs& legs, const char* to, qint64 talk, qint64 duration) {
        QTest::newRow(name) << legs << QString::fromLatin1(to) << talk << duration;
    };
    row("one", {leg("1001", "answered", 0, 6, 66)}, "1001", 60, 66);
    row("transfer", {leg("1001", "answered", 0, 5, 35), leg("1002", "answered", 35, 40, 90)}, "1001", 80, 90);
    row("transfer with talk between",
        {leg("1001", "answered", 0, 5, 45), leg("1002", "answered", 35, 40, 90)}, "1001", 85, 90);
    row("one leg inside the other", {leg("1001", "answered", 0, 5, 90), leg("1002", "answered", 35, 40, 60)},
        "1001", 85, 90);
    row("in turn, the third answers",
        {leg("1001", "no-answer", 0, -1, 20), leg("1002", "no-answer", 20, -1, 40),
         leg("1003", "answered", 40, 45, 100)},
        "1003", 55, 100);
    row("together, one answers",
        {leg("1001", "cancelled", 0, -1, 7), leg("1002", "answered", 0, 7, 60),
         leg("1003", "cancelled", 0, -1, 7)},
        "1002", 53, 60);
    row("nobody", {leg("1001", "no-answer", 0, -1, 20), leg("1002", "busy", 20, -1, 21)}, "1001", 0, 21);
    Legs untimed{leg("1001", "answered", 0, 10, 40), leg("1002", "answered", 0, 10, 60)};
    untimed[0].hasOwnTimes = untimed[1].hasOwnTimes = false;
    row("transfer whose records say only how long", untimed, "1001", 80, 100);
    // The network answers the number that was called itself, and then whoever the call is passed to.
    const auto inbound = [](CallLeg made, const char* direction) {
        made.from = u"+12125550141"_s;
        made.direction = QString::fromLatin1(direction);
        return made;
    };
    const CallLeg whole = leg("+15557654321", "answered", 0, 0, 90);
    const CallLeg phone = leg("1002", "answered", 5, 10, 90);
    row("to the number that was called, then to a phone", {inbound(whole, "inbound"), phone}, "1002", 90, 90);
    row("the same without a direction", {inbound(whole, ""), phone}, "1002", 90, 90);
    row("to the number that was called, then to a mobile",
        {inbound(whole, "inbound"), leg("+19175550123", "answered", 5, 10, 90)}, "+19175550123", 90, 90);
    row("to the number that was called only", {inbound(whole, "inbound")}, "+15557654321", 90, 90);
    row("to the number that was called, and no phone answers",
        {inbound(whole, "inbound"), leg("1002", "no-answer", 5, -1, 25)}, "+15557654321", 90, 90);
    row("a call to outside that was passed on", {inbound(whole, "outbound"), phone}, "+15557654321", 90, 90);
    row("a phone that passed the call to a mobile",
        {inbound(leg("1001", "answered", 0, 5, 40), "inbound"), leg("+19175550123", "answered", 40, 45, 90)},
        "1001", 80, 90);
    Legs twice{leg("1001", "answered", 0, 10, 40), leg("1001", "answered", 0, 10, 40)};
    twice[0].hasOwnTimes = twice[1].hasOwnTimes = false;
    row("one record that came in two forms", twice, "1001", 30, 40);
}

void TestCallStory::legs() {
    QFETCH(QList<CallLeg>, legs);
    const CallLeg sum = sumOfLegs(legs, {});
    QTEST(sum.to, "to");
    QTEST(sum.talkSeconds, "talk");
    QTEST(sum.durationSeconds, "duration");
}

/// Who of those that ring together took it.
void TestCallStory::whoAnswered_data() {
    QTest::addColumn<QString>("said");
    QTest::addColumn<QList<CallLeg>>("legs");
    QTest::addColumn<QList<StoryEvent>>("more");
    QTest::addColumn<QString>("who");
    using Legs = QList<CallLeg>;
    using Events = QList<StoryEvent>;
    QTest::newRow("nobody says it") << QString() << connected(6, 66) << Events{} << QString();
    QTest::newRow("the result of the Dial") << u"1002"_s << connected(6, 66) << Events{} << u"1002"_s;
    QTest::newRow("its address") << u"sip:+15550001111@trunk.example"_s << connected(6, 66) << Events{}
                                 << u"1003"_s;
    QTest::newRow("somebody else") << u"9999"_s << connected(6, 66) << Events{} << QString();
    QTest::newRow("an answered leg") << QString()
                                     << Legs{leg("1001", "cancelled", 0, -1, 6),
                                             leg("1002", "answered", 0, 6, 66)}
                                     << Events{} << u"1002"_s;
    QTest::newRow("the number of a leg, without its plus")
        << QString() << Legs{leg("15550001111", "answered", 0, 6, 66)} << Events{} << u"1003"_s;
    QTest::newRow("both legs of the call")
        << QString() << (connected(6, 66) + Legs{leg("1002", "answered", 0, 6, 66)}) << Events{} << u"1002"_s;
    QTest::newRow("a session update")
        << QString() << connected(6, 66) << Events{answeredTo(6, "1001")} << u"1001"_s;
}

void TestCallStory::whoAnswered() {
    QFETCH(QString, said);
    QFETCH(QList<CallLeg>, legs);
    QFETCH(QList<StoryEvent>, more);
    StoryEvent together = voice(0, mark(CallAct::Rings, {"1001", "1002", "1003"}));
    together.mark.parties[2].address = u"+15550001111"_s;
    together.called = u"15551234567"_s;
    StoryEvent over = voice(66, mark(CallAct::Over), DialEnd::Answered);
    over.who = said;
    const CallStory story = tellCall(QList<StoryEvent>{together, over} + more, legs);
    QCOMPARE(story.outcome, CallOutcome::Person);
    QTEST(story.answeredBy, "who");
}

void TestCallStory::lines() {
    StoryEvent event = mid(closed(3, CallAct::Rings));
    event.mark.parties = {
        {u"1001"_s, {}}, {u"a b=c;\n@'"_s, u"+1 (5)"_s}, {QString(), QString(QChar(0x5d0))}};
    event.mark.ringSeconds = 25;
    event.dialEnd = DialEnd::Cancelled;
    event.dialSeconds = 7;
    event.dialled = u"100 1"_s;
    event.called = u"+15551234567"_s;
    event.who = u"sip:x@y"_s;
    const QByteArray line = encodeStoryEvent(event);
    QCOMPARE(line.count('\n'), 1);
    const QByteArray other = encodeStoryEvent(voice(1, mark(CallAct::Menu)));
    QCOMPARE(decodeStory(line + other + line), (QList<StoryEvent>{voice(1, mark(CallAct::Menu)), event}));
    QCOMPARE(mergedStories(line, other + line), line + other);
    QCOMPARE(mergedStories({}, line), line);
    for (qsizetype cut = 1; cut < line.size() - 1; ++cut) { // neither half of a line is an event
        QVERIFY2(decodeStory(line.left(cut)).isEmpty() || cut == line.size() - 1, line.left(cut).constData());
        QVERIFY(decodeStory(line.mid(cut)).isEmpty());
    }
}

void TestCallStory::codes_data() {
    QTest::addColumn<CallAct>("act");
    for (const char* code : {"ring-extension", "ring-together", "ring-member", "forward", "outbound"})
        QTest::newRow(code) << CallAct::Rings;
    QTest::newRow("conference") << CallAct::Conference;
    QTest::newRow("ai-assistant") << CallAct::Assistant;
    QTest::newRow("ivr-menu") << CallAct::Menu;
    QTest::newRow("voicemail") << CallAct::Voicemail;
    QTest::newRow("message-recorded") << CallAct::Message;
    QTest::newRow("hangup") << CallAct::Ends;
    QTest::newRow("call-over") << CallAct::Over;
    QTest::newRow("number-unknown") << CallAct::Fails;
    QTest::newRow("a code of a later version") << CallAct::Fails;
}

void TestCallStory::codes() {
    QTEST(actOfStep(QTest::currentDataTag()), "act");
}

void TestCallStory::liveCalls_data() {
    QTest::addColumn<QList<StoryEvent>>("events");
    QTest::addColumn<bool>("answered");
    QTest::addColumn<bool>("talking");
    using Events = QList<StoryEvent>;
    QTest::newRow("nothing known, answered") << Events{} << true << true;
    QTest::newRow("nothing known, not answered") << Events{} << false << false;
    QTest::newRow("menu") << Events{menu} << true << false;
    QTest::newRow("phone rings") << Events{rings} << false << false;
    QTest::newRow("phone is answered") << Events{rings} << true << true;
    QTest::newRow("phone rings behind a menu") << Events{menu, voice(9, rings.mark)} << true << false;
    QTest::newRow("phone is answered behind a menu")
        << Events{menu, voice(9, rings.mark), answeredTo(12, "1001")} << true << true;
    QTest::newRow("assistant") << Events{voice(0, mark(CallAct::Assistant))} << false << true;
    QTest::newRow("voicemail") << Events{rings, voice(20, mark(CallAct::Voicemail), DialEnd::NotAnswered)}
                               << true << false;
}

void TestCallStory::liveCalls() {
    QFETCH(QList<StoryEvent>, events);
    QFETCH(bool, answered);
    QTEST(isWithSomebody(events, answered), "talking");
}

QTEST_GUILESS_MAIN(TestCallStory)
#include "tst_call_story.moc"
