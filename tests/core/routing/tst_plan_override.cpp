// What is set by hand for a time: what callers meet before, while and after it holds.
#include "core/model/plan_json.h"
#include "core/routing/plan_override.h"
#include "core/routing/router.h"
#include "tests/support/plans.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

// A Wednesday: open from 9 to 17 in Berlin.
const QDateTime noon = QDateTime::fromString(u"2026-12-23T11:00:00Z"_s, Qt::ISODate);
const QDateTime evening = QDateTime::fromString(u"2026-12-23T19:00:00Z"_s, Qt::ISODate);

QByteArray planWith(const QByteArray& overrides) {
    return R"({"version": 1,
        "numbers": [{"number": "+49305550100", "destination": {"type": "business_hours", "id": "office"}},
                    {"number": "+49305550101", "destination": {"type": "business_hours", "id": "lab"}},
                    {"number": "+49305550102", "destination": {"type": "extension", "id": "1001"}},
                    {"number": "+49305550103", "destination": {"type": "ring_group", "id": "all"}}],
        "extensions": [{"number": "1001", "name": "Anna", "noAnswer": {"type": "voicemail", "id": "box"}},
                       {"number": "1002"}, {"number": "1003", "type": "forward", "forwardTo": "1001"}],
        "ringGroups": [{"id": "all", "members": ["1001", "1002"]}],
        "businessHours": [
          {"id": "office", "timeZone": "Europe/Berlin", "week": {"wed": [["09:00", "17:00"]]},
           "open": {"type": "extension", "id": "1002"}, "closed": {"type": "voicemail", "id": "box"}},
          {"id": "lab", "timeZone": "Europe/Berlin", "week": {"wed": [["09:00", "17:00"]]},
           "open": {"type": "extension", "id": "1002"}, "closed": {"type": "voicemail", "id": "box"}}],
        "voicemailBoxes": [{"id": "box"}],
        "overrides": )" +
           overrides + "}";
}

PlanOverride overrideOf(OverrideType type, const QString& hours, const QString& extension = {},
                        const QString& to = {}, const QDateTime& until = evening) {
    return {type, hours, extension, to, until, {}, {}, {}};
}

} // namespace

class TestPlanOverride : public QObject {
    Q_OBJECT

private slots:
    void callsFollowIt_data() {
        QTest::addColumn<QByteArray>("overrides");
        QTest::addColumn<QDateTime>("at");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("holds"); // part of the verbs
        QTest::addColumn<QString>("says");  // part of the steps
        const auto row = [](const char* name, const char* overrides, const QDateTime& at, const char* last,
                            const char* verbs, const char* says) {
            QTest::newRow(name) << QByteArray(overrides) << at << u"+4930555010"_s + QLatin1String(last)
                                << QString::fromLatin1(verbs) << QString::fromLatin1(says);
        };
        const char* closed = R"([{"type": "closed", "until": "2026-12-23T15:30:00Z"}])";
        row("closed now", closed, noon, "0", "<Record", "are closed by hand, until 16:30.");
        row("closed to the end", closed, noon.addSecs(16199), "0", "<Record", "are closed by hand");
        row("all hours are meant", closed, noon, "1", "<Record", "'lab'");
        row("nothing to do with it", closed, noon, "2", "<Number>1001", "Extension 'Anna' (1001) rings");
        const char* open = R"([{"type": "open", "businessHours": "office", "until": "2026-12-24T00:00:00Z"}])";
        row("open now", open, evening, "0", "<Number>1002", "are open by hand, until 2026-12-24 01:00.");
        row("only these hours", open, evening, "1", "<Record", "are closed: Wednesday 20:00");
        const char* both = R"([{"type": "closed", "until": "2026-12-24T00:00:00Z"},
            {"type": "open", "businessHours": "lab", "until": "2026-12-24T00:00:00Z"}])";
        row("one of these hours comes first", both, noon, "1", "<Number>1002", "'lab' are open by hand");
        row("others follow that of all", both, noon, "0", "<Record", "'office' are closed by hand");
        const char* forward =
            R"([{"type": "forward", "extension": "1001", "to": "+4917012345678", "until": "2026-12-23T15:30:00Z"}])";
        row("forwarded", forward, noon, "2", "<Number>+4917012345678",
            "Extension 'Anna' (1001) is forwarded to +4917012345678 by hand, until 15:30 UTC.");
        row("forwarded in a group", forward, noon, "3", "<Number>+4917012345678</Number><Number>1002",
            "is forwarded to +4917012345678 by hand");
        row("forwarded no more", forward, evening, "2", "<Number>1001", "Extension 'Anna' (1001) rings");
        row("of nobody", R"([{"type": "forward", "extension": "1009", "to": "1002", "until": "2026-12-24T00:00:00Z"}])",
            noon, "2", "<Number>1001", "rings");
    }

    void callsFollowIt() {
        QFETCH(QByteArray, overrides);
        QFETCH(QDateTime, at);
        QFETCH(QString, to);
        QFETCH(QString, holds);
        QFETCH(QString, says);
        CallStage stage = test::newCall(to);
        stage.at = at;
        const Decision decision = route(stage, test::contextOf(test::planOf(planWith(overrides))));
        const QString verbs = test::verbsOf(decision.cxml);
        QVERIFY2(verbs.contains(holds), qPrintable(verbs));
        QStringList steps;
        for (const DecisionStep& step : decision.steps)
            steps.append(step.message.english());
        QVERIFY2(steps.join(u' ').contains(says), qPrintable(steps.join(u' ')));
    }

    void atItsEndTheWeekCountsAgain() {
        const auto plan =
            test::planOf(planWith(R"([{"type": "closed", "until": "2026-12-23T15:30:00Z"}])"));
        CallStage stage = test::newCall(u"+49305550100"_s);
        stage.at = QDateTime::fromString(u"2026-12-23T15:30:00Z"_s, Qt::ISODate);
        QVERIFY(test::verbsOf(route(stage, test::contextOf(plan)).cxml).contains(u"<Number>1002"));
        QVERIFY(overridesAt(*plan, stage.at).isEmpty());
    }

    /// Nobody answers the mobile: what follows the extension's own ringing follows.
    void afterTheForwardFollowsTheExtension() {
        const auto plan = test::planOf(planWith(
            R"([{"type": "forward", "extension": "1001", "to": "+4917012345678", "until": "2026-12-23T15:30:00Z"}])"));
        CallStage stage = test::laterStage(Endpoint::DialResult, u"extension=1001&after=forward"_s,
                                           u"DialCallStatus=no-answer"_s);
        stage.at = noon;
        QVERIFY(test::verbsOf(route(stage, test::contextOf(plan)).cxml).contains(u"<Record"));
    }

    void isChecked_data() {
        QTest::addColumn<PlanOverride>("override");
        QTest::addColumn<QString>("problem"); // empty: none
        QTest::newRow("closed") << overrideOf(OverrideType::Closed, {}) << QString();
        QTest::newRow("these hours") << overrideOf(OverrideType::Open, u"lab"_s) << QString();
        QTest::newRow("no such hours")
            << overrideOf(OverrideType::Open, u"x"_s) << u"There are no business hours \"x\" in the plan."_s;
        QTest::newRow("over") << overrideOf(OverrideType::Closed, {}, {}, {}, noon)
                              << u"It would end before it begins."_s;
        QTest::newRow("forward") << overrideOf(OverrideType::Forward, {}, u"1001"_s, u"+4917012345678"_s)
                                 << QString();
        QTest::newRow("to a colleague")
            << overrideOf(OverrideType::Forward, {}, u"1001"_s, u"1002"_s) << QString();
        QTest::newRow("a forward elsewhere")
            << overrideOf(OverrideType::Forward, {}, u"1003"_s, u"1002"_s) << QString();
        QTest::newRow("no such extension") << overrideOf(OverrideType::Forward, {}, u"1009"_s, u"1001"_s)
                                           << u"There is no extension \"1009\" in the plan."_s;
        QTest::newRow("to itself") << overrideOf(OverrideType::Forward, {}, u"1001"_s, u"1001"_s)
                                   << u"A forward to \"1001\" leads nowhere."_s;
        QTest::newRow("in a circle") << overrideOf(OverrideType::Forward, {}, u"1001"_s, u"1003"_s)
                                     << u"A forward to \"1003\" leads nowhere."_s;
        QTest::newRow("nowhere") << overrideOf(OverrideType::Forward, {}, u"1001"_s, u"1010"_s)
                                 << u"A forward to \"1010\" leads nowhere."_s;
        QTest::newRow("without a target") << overrideOf(OverrideType::Forward, {}, u"1001"_s, {})
                                          << u"A forward to \"\" leads nowhere."_s;
    }

    void isChecked() {
        QFETCH(PlanOverride, override);
        QFETCH(QString, problem);
        const Result<Done> checked = checkOverride(*test::planOf(planWith("[]")), override, noon);
        QCOMPARE(checked ? QString() : checked.error().detail, problem);
    }

    void oneTakesThePlaceOfAnother() {
        QList<PlanOverride> list = {overrideOf(OverrideType::Closed, u"lab"_s),
                                    overrideOf(OverrideType::Forward, {}, u"1001"_s, u"1002"_s),
                                    overrideOf(OverrideType::Open, u"office"_s, {}, {}, noon)};
        list = withOverride(list, overrideOf(OverrideType::Open, u"lab"_s), noon);
        QCOMPARE(list.size(), 2); // what has ended is gone
        QCOMPARE(list.at(1).type, OverrideType::Open);
        list = withOverride(list, overrideOf(OverrideType::Closed, {}), noon);
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.at(0).type, OverrideType::Forward);
        list = withOverride(list, overrideOf(OverrideType::Forward, {}, u"1001"_s, u"1003"_s), noon);
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.at(1).to, u"1003"_s);
    }

    void isPartOfTheDocument() {
        const auto plan = test::planOf(planWith(
            R"([{"type": "forward", "extension": "1001", "to": "1002", "until": "2026-12-24T00:00:00+01:00", "setBy": "anna"}])"));
        QCOMPARE(plan->overrides.constFirst().until.toString(Qt::ISODate), u"2026-12-23T23:00:00Z"_s);
        const Result<RoutingPlan> again = planFromJson(planToJson(*plan));
        QVERIFY(again && again->overrides == plan->overrides);
        QVERIFY(!planFromJson(planWith(R"([{"type": "closed"}])")));
        QVERIFY(!planFromJson(planWith(R"([{"type": "shut", "until": "2026-12-24T00:00:00Z"}])")));
        QVERIFY(!planFromJson(planWith(R"([{"type": "closed", "until": "soon"}])")));
    }
};

QTEST_APPLESS_MAIN(TestPlanOverride)
#include "tst_plan_override.moc"
