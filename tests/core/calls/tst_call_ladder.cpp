// A call in words: who was rung, for how long, and what came of it.
#include "core/calls/call_ladder.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 startUs = 1'772'613'000'000'000;

QString nameOf(const QString& party) {
    static const QHash<QString, QString> names = {{u"1001"_s, u"Anna"_s}, {u"1002"_s, u"Ben"_s}};
    return names.value(party, party);
}

StoryEvent told(int second, CallAct act, std::initializer_list<const char*> who = {},
                DialEnd end = DialEnd::None) {
    StoryEvent made;
    made.atUs = startUs + second * 1'000'000LL;
    made.mark.act = act;
    made.mark.ringSeconds = act == CallAct::Rings ? 20 : 0;
    for (const char* party : who)
        made.mark.parties.append({QString::fromLatin1(party), {}});
    made.dialEnd = end;
    return made;
}

CallLeg leg(const char* disposition, int answered, int until) {
    CallLeg made;
    made.to = u"+15551234567"_s;
    made.disposition = QString::fromLatin1(disposition);
    made.startedMs = startUs / 1000;
    made.answeredMs = answered < 0 ? 0 : startUs / 1000 + answered * 1000;
    made.endedMs = startUs / 1000 + until * 1000;
    made.durationSeconds = until;
    made.talkSeconds = answered < 0 ? 0 : until - answered;
    return made;
}

QString said(const QList<StoryEvent>& events, const QList<CallLeg>& legs, bool* isReached = nullptr) {
    const CallAccount account = accountOf(events, legs, {}, ErrorCode::None, u"+15551234567"_s, nameOf);
    if (isReached)
        *isReached = account.isReached;
    return account.words.english();
}

} // namespace

class TestCallLadder : public QObject {
    Q_OBJECT

private slots:
    void accounts() {
        using enum CallAct;
        bool isReached = false;
        QCOMPARE(said({told(0, Rings, {"1001", "1002"}), told(30, Over, {}, DialEnd::Answered)},
                      {leg("answered", 12, 30)}, &isReached),
                 u"Rang Anna and Ben for 12 s; answered."_s);
        QVERIFY(isReached);
        QCOMPARE(said({told(0, Rings, {"1001", "1002", "1003"})}, {leg("no-answer", -1, 20)}, &isReached),
                 u"Rang Anna, Ben and 1003 for 20 s; nobody answered."_s);
        QVERIFY(!isReached);
        QCOMPARE(
            said({told(0, Rings, {"1001"}), told(20, Voicemail, {}, DialEnd::NotAnswered), told(27, Message)},
                 {leg("answered", 20, 27)}, &isReached),
            u"Rang Anna for 20 s; nobody answered. The caller was asked for a message. The caller left a "
            "message."_s);
        QVERIFY(!isReached);
        QCOMPARE(said({told(0, Menu), told(5, Assistant, {"Clara"})}, {leg("answered", 1, 60)}, &isReached),
                 u"The caller heard a menu. The assistant Clara took the call."_s);
        QVERIFY(isReached);
        QCOMPARE(said({told(0, Blocked)}, {leg("failed", -1, 1)}, &isReached),
                 u"The caller is blocked and was turned away."_s);
        QVERIFY(!isReached);
    }

    void whoAnsweredOfSeveral() {
        StoryEvent over = told(30, CallAct::Over, {}, DialEnd::Answered);
        over.who = u"1002"_s;
        QCOMPARE(said({told(0, CallAct::Rings, {"1001", "1002"}), over}, {leg("answered", 8, 30)}),
                 u"Rang Anna and Ben for 8 s; Ben answered."_s);
    }

    void whatNobodyTook() {
        const QList<DecisionStep> steps = {{"number-unknown", u"'+15551234567' is not in the plan."_s}};
        const CallAccount unknown =
            accountOf({told(0, CallAct::Fails)}, {}, steps, ErrorCode::None, u"+15551234567"_s, nameOf);
        QCOMPARE(unknown.words.english(), u"+15551234567 is not in your plan."_s);
        QCOMPARE(unknown.unplanned, u"+15551234567"_s);
        QVERIFY(!unknown.isReached);
        const CallAccount refused = accountOf({}, {}, {}, ErrorCode::WrongBearer, u"+15551234567"_s, nameOf);
        QCOMPARE(refused.words.english(), u"The endpoint refused the test call: wrong key."_s);
        QVERIFY(!refused.isReached && refused.unplanned.isEmpty());
        const CallAccount nothing = accountOf({}, {}, {}, ErrorCode::None, u"+15551234567"_s, nameOf);
        QVERIFY(!nothing.isReached && !nothing.words.isEmpty());
    }

    void rungs() {
        using enum CallAct;
        const auto rung = [](const StoryEvent& which) { return rungMessage(which, nameOf).english(); };
        QCOMPARE(rung(told(0, Rings, {"1001"})), u"Rang Anna for up to 20 s."_s);
        QCOMPARE(rung(told(20, Rings, {"1002"}, DialEnd::NotAnswered)),
                 u"Nobody answered. Rang Ben for up to 20 s."_s);
        QCOMPARE(rung(told(20, Over, {}, DialEnd::Answered)), u"It was answered."_s);
        QCOMPARE(rung(told(20, Voicemail, {}, DialEnd::Cancelled)), u"The caller hung up."_s);
        StoryEvent answered;
        answered.kind = StoryEvent::Kind::Answered;
        QVERIFY(rung(answered).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestCallLadder)
#include "tst_call_ladder.moc"
