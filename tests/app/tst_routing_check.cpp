// `opbx routing check|import|explain` as a script would call it.
#include "tests/support/paths.h"
#include "tests/support/program_run.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestRoutingCheck : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    test::ProgramRun m_run;

    int routing(const QStringList& arguments, const QByteArray& input = {}) {
        m_run = test::runProgram(
            QStringList{u"routing"_s} + arguments + QStringList{u"--data-dir"_s, m_dir.path()}, input);
        return m_run.status;
    }

private slots:
    void problemsHaveAPathAndAWayOut() {
        const QByteArray plan =
            R"({"numbers":[{"number":"+15550000001","destination":{"type":"ivr","id":"9"}}],
            "conferenceRooms":[{"id":"1","maxParticipants":300}]})";
        QCOMPARE(routing({u"check"_s, u"-"_s}, plan), 1);
        QVERIFY(m_run.output.contains("error: numbers[0].destination: There is no menu '9'. Create it"));
        QVERIFY(m_run.output.contains(
            "error: conferenceRooms[0].maxParticipants: 300 is out of range. Use a whole number "
            "from 1 to 250."));
        QVERIFY(m_run.output.contains("warning: conferenceRooms[0]: No call comes to conference room '1'."));

        QCOMPARE(routing({u"check"_s, u"-"_s, u"--json"_s}, plan), 1);
        const auto problems = m_run.objects();
        QVERIFY(problems.size() >= 3);
        for (const QJsonObject& problem : problems) {
            for (const char* key : {"severity", "code", "path", "words", "remedy"})
                QVERIFY2(!problem.value(QLatin1String(key)).toString().isEmpty(), key);
        }
        QCOMPARE(problems[0][u"severity"_s].toString(), u"error"_s);
        QCOMPARE(problems[0][u"code"_s].toString(), u"missing-reference"_s);
        QCOMPARE(problems[0][u"path"_s].toString(), u"numbers[0].destination"_s);
    }

    void warningsAreNoFailure() {
        QCOMPARE(routing({u"check"_s, u"-"_s}, R"({"voicemailBoxes":[{"id":"1"}]})"), 0);
        QVERIFY(m_run.output.startsWith("warning: voicemailBoxes[0]: "));
        QCOMPARE(routing({u"check"_s, u"-"_s}, "{}"), 0);
        QVERIFY(m_run.output.isEmpty());
    }

    void whatIsNoPlanIsSaidWithItsPath() {
        QCOMPARE(routing({u"check"_s, u"-"_s}, R"({"numbers":[{}]})"), 1);
        QVERIFY(m_run.problems.contains("numbers[0].number: is missing"));
        QCOMPARE(routing({u"check"_s}), 1);
        QVERIFY(m_run.problems.contains("no routing plan yet"));
        QCOMPARE(routing({u"check"_s, u"a"_s, u"b"_s}), 2);
    }

    void aPlanWithErrorsIsNotImported() {
        QCOMPARE(routing({u"import"_s, u"-"_s}, R"({"ringGroups":[{"id":"1","timeout":0}]})"), 1);
        QVERIFY(m_run.problems.contains("ringGroups[0].timeout"));
        QCOMPARE(routing({u"export"_s}), 1);
        const QByteArray good =
            R"({"version":1,"colour":"red","numbers":[{"number":"+15550000001","destination":{"type":"hangup"}}]})";
        QCOMPARE(routing({u"import"_s, u"-"_s, u"--json"_s}, good), 0);
        QCOMPARE(m_run.objects()[0][u"version"_s].toInt(), 1);
        QCOMPARE(routing({u"export"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_run.output).object()[u"colour"_s].toString(), u"red"_s);
        QCOMPARE(routing({u"explain"_s, u"--to"_s, u"15550000001"_s, u"--json"_s}), 0);
        QVERIFY(m_run.objects()[0][u"cxml"_s].toString().contains(u"<Hangup/>"_s));
        QCOMPARE(routing({u"explain"_s}), 2);
        const QByteArray withheldIsBlocked = R"({"numbers":[{"number":"1","destination":{"type":"hangup"}}],
            "blockedCallers":[{"pattern":"anonymous","action":"busy"}]})";
        const QStringList withPlan = {u"explain"_s, u"--to"_s, u"1"_s, u"--plan"_s, u"-"_s};
        QCOMPARE(routing(withPlan, withheldIsBlocked), 0);
        QVERIFY(!m_run.output.contains("busy"));
        QCOMPARE(routing(withPlan + QStringList{u"--from"_s, u"anonymous"_s}, withheldIsBlocked), 0);
        QVERIFY(m_run.output.contains("busy"));
        QCOMPARE(routing({u"explain"_s, u"--to"_s, u"1"_s, u"--at"_s, u"soon"_s}), 2);
    }

    void explainsEveryDirection_data() {
        QTest::addColumn<QString>("direction");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("inbound") << u"inbound"_s << 0 << QByteArray("is not in the plan");
        QTest::newRow("outbound") << u"outbound"_s << 0 << QByteArray("The outbound rule");
        QTest::newRow("internal") << u"internal"_s << 0
                                  << QByteArray("The call comes from inside: 1001 dials");
        QTest::newRow("Cloudonix status") << u"Subscriber"_s << 0 << QByteArray("callerId=\"+15551234567\"");
        QTest::newRow("no direction") << u"sideways"_s << 2 << QByteArray();
    }

    void explainsEveryDirection() {
        QFETCH(QString, direction);
        QFETCH(int, status);
        QFETCH(QByteArray, words);
        const QStringList arguments = {u"explain"_s, u"--to"_s,        u"+14155550134"_s, u"--plan"_s,
                                       u"-"_s,       u"--direction"_s, direction};
        QCOMPARE(routing(arguments, test::fixture(u"plan.example.json"_s)), status);
        QVERIFY2(m_run.output.contains(words), m_run.output);
    }
};

QTEST_GUILESS_MAIN(TestRoutingCheck)
#include "tst_routing_check.moc"
