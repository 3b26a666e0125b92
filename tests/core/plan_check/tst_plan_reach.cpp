// Whether a caller from outside reaches anybody by a plan.
#include "core/model/plan_json.h"
#include "core/plan_check/plan_reach.h"

#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(opbx::PlanReach)

class TestPlanReach : public QObject {
    Q_OBJECT

private slots:
    void reach_data() {
        QTest::addColumn<QByteArray>("entries");
        QTest::addColumn<PlanReach>("reach");
        const auto row = [](const char* name, PlanReach reach, const char* entries) {
            QTest::newRow(name) << QByteArray(entries) << reach;
        };
        using enum PlanReach;
        row("empty", NotSetUp, "");
        row("a telephone without a number", Nobody, R"("extensions":[{"number":"1001","type":"user"}])");
        row("a number that leads nowhere", Nobody, R"("numbers":[{"number":"+15551234567"}])");
        row("a number that hangs up", Nobody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"hangup"}}])");
        row("a number and a telephone", Somebody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"extension","id":"1001"}}],)"
            R"("extensions":[{"number":"1001","type":"user"}])");
        row("the number is switched off", Nobody,
            R"("numbers":[{"number":"+15551234567","active":false,"destination":{"type":"extension","id":"1001"}}],)"
            R"("extensions":[{"number":"1001","type":"user"}])");
        row("the telephone is switched off", Nobody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"extension","id":"1001"}}],)"
            R"("extensions":[{"number":"1001","type":"user","active":false}])");
        row("a group without members", Nobody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"ring_group","id":"1"}}],)"
            R"("ringGroups":[{"id":"1","name":"Sales","members":[],"fallback":{"type":"hangup"}}])");
        row("a group that falls back to a number outside", Somebody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"ring_group","id":"1"}}],)"
            R"("ringGroups":[{"id":"1","name":"Sales","members":[],"fallback":{"type":"forward","id":"+15557654321"}}])");
        row("a menu's key leads to a box", Somebody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"ivr","id":"1"}}],)"
            R"("ivrMenus":[{"id":"1","name":"Menu","options":[{"digits":"1","destination":{"type":"voicemail","id":"1"}}]}],)"
            R"("voicemailBoxes":[{"id":"1","name":"Box"}])");
        row("hours that go round in a circle", Nobody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"business_hours","id":"1"}}],)"
            R"("businessHours":[{"id":"1","name":"Office","timeZone":"UTC","open":{"type":"business_hours","id":"1"},"closed":{"type":"hangup"}}])");
        row("straight outside", Somebody,
            R"("numbers":[{"number":"+15551234567","destination":{"type":"forward","id":"+15557654321"}}])");
    }

    void reach() {
        QFETCH(QByteArray, entries);
        QFETCH(PlanReach, reach);
        const Result<RoutingPlan> plan =
            planFromJson(R"({"version":1)" + QByteArray(entries.isEmpty() ? "" : ",") + entries + '}');
        QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().detail));
        QCOMPARE(reachOf(*plan), reach);
    }
};

QTEST_GUILESS_MAIN(TestPlanReach)
#include "tst_plan_reach.moc"
