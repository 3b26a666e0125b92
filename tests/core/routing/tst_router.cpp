// The router with the example plan: what each destination and each next stage becomes; the plan survives its JSON.
#include "core/model/plan_json.h"
#include "core/routing/router.h"

#include "tests/support/paths.h"

#include <QTest>
#include <QXmlStreamReader>

using namespace opbx;

class TestRouter : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        const auto plan = planFromJson(test::fixture(QStringLiteral("plan.example.json")));
        QVERIFY2(plan.ok(), plan.ok() ? "" : qPrintable(plan.error().detail));
        m_context.plan = std::make_shared<const RoutingPlan>(*plan);
    }

    void planSurvivesItsJson() {
        const QByteArray once = planToJson(*m_context.plan);
        const auto again = planFromJson(once);
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().detail));
        QCOMPARE(planToJson(*again), once);
        QCOMPARE(again->ringGroups.size(), 3);
    }

    void planErrorsNameThePath() {
        const auto plan =
            planFromJson(R"({"version":1,"ringGroups":[{"id":"1","strategy":"sequential","colour":"red"}]})");
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().detail, QStringLiteral("ringGroups[0].colour: unknown key"));
    }

    void stages_data() {
        QTest::addColumn<int>("endpoint");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("query"); // name=value,name=value
        QTest::addColumn<QString>("field"); // name=value
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, Endpoint endpoint, const char* to, const char* query,
                            const char* field, const char* expected) {
            QTest::newRow(name) << int(endpoint) << QString::fromLatin1(to) << QString::fromLatin1(query)
                                << QString::fromLatin1(field) << QString::fromLatin1(expected);
        };
        row("unknown", Endpoint::VoiceRoute, "+15550009999", "", "",
            "<Say>DID destination not configured</Say><Hangup/>");
        row("open, no plus", Endpoint::VoiceRoute, "15551234567", "", "",
            "<Gather action=\"/api/voice/ivr-input?menu_id=1&amp;turn=1\"");
        row("together", Endpoint::VoiceRoute, "+15557654321", "", "",
            "<Number>1001</Number><Number>1002</Number><Number>1003</Number>");
        row("option 0", Endpoint::IvrInput, "", "menu_id=1,turn=1", "Digits=0", "<Number>1001</Number>");
        row("silence", Endpoint::IvrInput, "", "menu_id=1,turn=1", "", "menu_id=1&amp;turn=2");
        row("last turn", Endpoint::IvrInput, "", "menu_id=1,turn=3", "Digits=9", "<Number>1001</Number>");
        row("next member", Endpoint::RingGroupCallback, "", "ring_group_id=11,attempt_number=1",
            "DialCallStatus=busy", "<Number>1002</Number>");
        row("group done", Endpoint::RingGroupCallback, "", "ring_group_id=11,attempt_number=4",
            "DialCallStatus=no-answer", "<Record ");
        row("group answered", Endpoint::RingGroupCallback, "", "ring_group_id=11,attempt_number=1",
            "DialCallStatus=completed", "<Response><Hangup/></Response>");
        row("no answer", Endpoint::DialResult, "", "extension=1001", "DialCallStatus=no-answer", "<Record ");
        row("forwarded", Endpoint::DialResult, "", "extension=1003", "DialCallStatus=busy",
            "<Number>+15550001111</Number>");
        row("recorded", Endpoint::Voicemail, "", "mailbox=1", "", "<Say>Thank you. Goodbye.</Say><Hangup/>");
        row("loop over stages", Endpoint::DialResult, "", "extension=1001,hops=5", "DialCallStatus=busy",
            "cannot be connected");
    }

    void stages() {
        QFETCH(int, endpoint);
        QFETCH(QString, to);
        QFETCH(QString, query);
        QFETCH(QString, field);
        QFETCH(QString, expected);
        CallStage stage;
        stage.endpoint = static_cast<Endpoint>(endpoint);
        stage.to = to;
        stage.from = QStringLiteral("+442071234567");
        stage.at = QDateTime(QDate(2026, 7, 1), QTime(15, 0), Qt::UTC);
        for (const QString& pair : query.split(QLatin1Char(','), Qt::SkipEmptyParts))
            stage.query.add(pair.section(QLatin1Char('='), 0, 0), pair.section(QLatin1Char('='), 1));
        if (!field.isEmpty())
            stage.fields.add(field.section(QLatin1Char('='), 0, 0), field.section(QLatin1Char('='), 1));
        const Decision decision = route(stage, m_context);
        QVERIFY2(decision.cxml.contains(expected.toUtf8()), decision.cxml.constData());
        QVERIFY(!decision.steps.isEmpty());
        QXmlStreamReader reader(decision.cxml);
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void withoutPlanTheCallIsAnswered() {
        QVERIFY(route(CallStage{}, RoutingContext{}).cxml.contains("DID destination not configured"));
        QVERIFY(sayAndHangUp(QStringLiteral("a <b> & c")).contains("<Say>a &lt;b&gt; &amp; c</Say>"));
    }

private:
    RoutingContext m_context;
};

QTEST_GUILESS_MAIN(TestRouter)
#include "tst_router.moc"
