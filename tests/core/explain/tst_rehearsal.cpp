// A plan that is tried on calls that were: what counts as going elsewhere, and how it is grouped.
#include "core/explain/rehearsal.h"
#include "tests/support/plans.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

struct Asked {
    Endpoint endpoint = Endpoint::VoiceRoute;
    QString session;
    QString to;
    QByteArray query;
    QByteArray body;
    QString at = u"2026-07-01T15:00:00Z"_s; // a Wednesday, 11:00 in New York
};

Exchange requestOf(const Asked& asked) {
    Exchange request;
    request.endpoint = asked.endpoint;
    request.receivedUs = QDateTime::fromString(asked.at, Qt::ISODate).toMSecsSinceEpoch() * 1000;
    request.request.method = "POST";
    request.request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.request.query = asked.query;
    request.request.body = asked.body;
    request.event.session = asked.session;
    request.event.from = u"+442071234567"_s;
    request.event.to = asked.to;
    return request;
}

RehearsalResult rehearsed(const QByteArray& patch, const QList<Asked>& requests) {
    Rehearsal rehearsal(test::examplePlan(), test::examplePlan(patch));
    for (const Asked& asked : requests)
        rehearsal.add(requestOf(asked));
    return rehearsal.result();
}

Asked call(const QString& session, const QString& to, const QString& at = Asked().at) {
    return {Endpoint::VoiceRoute, session, to, {}, {}, at};
}

const QString mainLine = u"+15551234567"_s;
const QString sales = u"+15557654321"_s;

} // namespace

class TestRehearsal : public QObject {
    Q_OBJECT

private slots:
    void elsewhere_data() {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<int>("changed");
        QTest::newRow("the same plan") << QByteArray() << 0;
        QTest::newRow("another destination")
            << QByteArray(
                   R"({"numbers":[{"number":"+15557654321","destination":{"type":"extension","id":"1002"}}]})")
            << 1;
        QTest::newRow("the number is gone") << QByteArray(R"({"numbers":[]})") << 1;
        QTest::newRow("switched off")
            << QByteArray(
                   R"({"numbers":[{"number":"+15557654321","active":false,"destination":{"type":"ring_group","id":"12"}}]})")
            << 1;
        const auto group = [](const QByteArray& fields) {
            return R"({"ringGroups":[{"id":"12",)" + fields + "}]}";
        };
        QTest::newRow("another name")
            << group(R"("name":"Shop","members":["1001","1002","1003"],"timeout":30)") << 0;
        QTest::newRow("rings longer")
            << group(R"("name":"Sales together","members":["1001","1002","1003"],"timeout":45)") << 0;
        QTest::newRow("a member less") << group(R"("name":"Sales together","members":["1001","1002"])") << 1;
        QTest::newRow("a blocked caller") << QByteArray(R"({"blockedCallers":[{"pattern":"+44*"}]})") << 1;
        QTest::newRow("other words") << QByteArray(R"({"defaults":{"voice":"man","language":"de-DE"}})") << 0;
    }

    void elsewhere() {
        QFETCH(QByteArray, patch);
        QFETCH(int, changed);
        const RehearsalResult result = rehearsed(patch, {call(u"s"_s, sales)});
        QCOMPARE(result.calls, 1);
        QCOMPARE(result.changed, changed);
        QCOMPARE(result.groups.size(), changed);
        if (changed == 1)
            QVERIFY(result.groups[0].before.english() != result.groups[0].after.english());
    }

    void callsAreGroupedByHow() {
        const RehearsalResult result =
            rehearsed(R"({"numbers":[{"number":"+15557654321","destination":{"type":"hangup"}}]})",
                      {call(u"a"_s, sales), call(u"b"_s, mainLine), call(u"c"_s, sales),
                       call(u"d"_s, u"+15559999999"_s)});
        QCOMPARE(result.calls, 4);
        QCOMPARE(result.changed, 3);
        QCOMPARE(result.groups.size(), 2);
        QCOMPARE(result.groups[0].calls, 2);
        QVERIFY(result.groups[0].before.english().contains(
            u"The call goes to the ring group 'Sales together' (12)."_s));
        QCOMPARE(result.groups[0].after.english(), u"The plan ends the call here."_s);
        QCOMPARE(result.groups[1].calls, 1);
        QCOMPARE(result.groups[1].after.english(), u"'+15551234567' is not in the plan."_s);
    }

    /// The main line is open from nine to five: by the time of the call, not of the rehearsal.
    void theClockIsThatOfTheCall() {
        const QByteArray longer = R"({"businessHours":[{"id":"1","timeZone":"America/New_York",
            "week":{"wed":[["09:00","19:00"]]},"open":{"type":"ivr","id":"1"},"closed":{"type":"voicemail","id":"1"}}]})";
        const RehearsalResult result =
            rehearsed(longer, {call(u"a"_s, mainLine), call(u"b"_s, mainLine, u"2026-07-01T22:00:00Z"_s),
                               call(u"c"_s, mainLine, u"2026-07-01T23:30:00Z"_s)});
        QCOMPARE(result.calls, 3);
        QCOMPARE(result.changed, 1); // at 18:00 in New York
    }

    /// What a call did later counts for the same call, and not once it has gone elsewhere.
    void laterStagesBelongToTheirCall() {
        const QByteArray otherKey = R"({"ivrMenus":[{"id":"1","name":"Welcome","maxTurns":3,"options":[
            {"digits":"1","destination":{"type":"ring_group","id":"12"}},
            {"digits":"2","destination":{"type":"extension","id":"1001"}}]}]})";
        const auto pressed = [](const QString& session, const QByteArray& key) {
            return Asked{Endpoint::IvrInput, session, mainLine, "menu_id=1", "Digits=" + key};
        };
        const RehearsalResult result =
            rehearsed(otherKey, {call(u"a"_s, mainLine), pressed(u"a"_s, "1"), call(u"b"_s, mainLine),
                                 pressed(u"b"_s, "2"), pressed(u"b"_s, "2"), pressed(u"unknown"_s, "2")});
        QCOMPARE(result.calls, 2);
        QCOMPARE(result.changed, 1);
        QVERIFY(result.groups[0].before.english().contains(u"'Workshop' (1002)"_s));
        QVERIFY(result.groups[0].after.english().contains(u"'Reception' (1001)"_s));
    }

    void aRequestThatCameTwiceIsOneCall() {
        Asked again = call(QString(), sales);
        Exchange request = requestOf(again);
        request.event.eventId = "e";
        Rehearsal rehearsal(test::examplePlan(), test::examplePlan());
        rehearsal.add(request);
        rehearsal.add(request);
        rehearsal.add(requestOf(call(u"s"_s, sales)));
        rehearsal.add(requestOf(call(u"s"_s, sales)));
        QCOMPARE(rehearsal.result().calls, 2);
    }

    /// In turn: the same member begins by both plans, however often.
    void turnsAreNotTouched() {
        const QByteArray fair =
            R"({"numbers":[{"number":"+15557654321","destination":{"type":"ring_group","id":"13"}}]})";
        Rehearsal rehearsal(test::examplePlan(fair), test::examplePlan(fair));
        for (int n = 0; n < 5; ++n)
            rehearsal.add(requestOf(call(QString::number(n), sales)));
        QCOMPARE(rehearsal.result().changed, 0);
    }

    void withoutAPlanInForce() {
        Rehearsal rehearsal(nullptr, test::examplePlan());
        rehearsal.add(requestOf(call(u"s"_s, sales)));
        const RehearsalResult result = rehearsal.result();
        QCOMPARE(result.changed, 1);
        QCOMPARE(result.groups[0].before.english(), u"'+15557654321' is not in the plan."_s);
    }
};

QTEST_GUILESS_MAIN(TestRehearsal)
#include "tst_rehearsal.moc"
