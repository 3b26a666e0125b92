// `opbx routing check|import|explain` as a script would call it.
#include "tests/support/paths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestRoutingCheck : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_dir;
    QByteArray m_output;
    QByteArray m_problems;

    int routing(const QStringList& arguments, const QByteArray& input = {}) {
        QProcess process;
        process.start(test::programPath(),
                      QStringList{u"routing"_s} + arguments + QStringList{u"--data-dir"_s, m_dir.path()});
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(10'000))
            return -1;
        m_output = process.readAllStandardOutput();
        m_problems = process.readAllStandardError();
        return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
    }

    QList<QJsonObject> objects() const {
        QList<QJsonObject> list;
        for (const QByteArray& line : m_output.split('\n')) {
            if (!line.isEmpty())
                list << QJsonDocument::fromJson(line).object();
        }
        return list;
    }

private slots:
    void problemsHaveAPathAndAWayOut() {
        const QByteArray plan =
            R"({"numbers":[{"number":"+15550000001","destination":{"type":"ivr","id":"9"}}],
            "conferenceRooms":[{"id":"1","maxParticipants":300}]})";
        QCOMPARE(routing({u"check"_s, u"-"_s}, plan), 1);
        QVERIFY(m_output.contains("error: numbers[0].destination: There is no ivr '9'. Create it"));
        QVERIFY(m_output.contains(
            "error: conferenceRooms[0].maxParticipants: 300 is out of range. Use a whole number "
            "from 1 to 250."));
        QVERIFY(m_output.contains("warning: conferenceRooms[0]: No call comes to conference room '1'."));

        QCOMPARE(routing({u"check"_s, u"-"_s, u"--json"_s}, plan), 1);
        const auto problems = objects();
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
        QVERIFY(m_output.startsWith("warning: voicemailBoxes[0]: "));
        QCOMPARE(routing({u"check"_s, u"-"_s}, "{}"), 0);
        QVERIFY(m_output.isEmpty());
    }

    void whatIsNoPlanIsSaidWithItsPath() {
        QCOMPARE(routing({u"check"_s, u"-"_s}, R"({"numbers":[{}]})"), 1);
        QVERIFY(m_problems.contains("numbers[0].number: is missing"));
        QCOMPARE(routing({u"check"_s}), 1);
        QVERIFY(m_problems.contains("no routing plan yet"));
        QCOMPARE(routing({u"check"_s, u"a"_s, u"b"_s}), 2);
    }

    void aPlanWithErrorsIsNotImported() {
        QCOMPARE(routing({u"import"_s, u"-"_s}, R"({"ringGroups":[{"id":"1","timeout":0}]})"), 1);
        QVERIFY(m_problems.contains("ringGroups[0].timeout"));
        QCOMPARE(routing({u"export"_s}), 1);
        const QByteArray good =
            R"({"version":1,"colour":"red","numbers":[{"number":"+15550000001","destination":{"type":"hangup"}}]})";
        QCOMPARE(routing({u"import"_s, u"-"_s, u"--json"_s}, good), 0);
        QCOMPARE(objects()[0][u"version"_s].toInt(), 1);
        QCOMPARE(routing({u"export"_s}), 0);
        QCOMPARE(QJsonDocument::fromJson(m_output).object()[u"colour"_s].toString(), u"red"_s);
        QCOMPARE(routing({u"explain"_s, u"--to"_s, u"15550000001"_s, u"--json"_s}), 0);
        QVERIFY(objects()[0][u"cxml"_s].toString().contains(u"<Hangup/>"_s));
        QCOMPARE(routing({u"explain"_s}), 2);
        const QByteArray withheldIsBlocked = R"({"numbers":[{"number":"1","destination":{"type":"hangup"}}],
            "blockedCallers":[{"pattern":"anonymous","action":"busy"}]})";
        const QStringList withPlan = {u"explain"_s, u"--to"_s, u"1"_s, u"--plan"_s, u"-"_s};
        QCOMPARE(routing(withPlan, withheldIsBlocked), 0);
        QVERIFY(!m_output.contains("busy"));
        QCOMPARE(routing(withPlan + QStringList{u"--from"_s, u"anonymous"_s}, withheldIsBlocked), 0);
        QVERIFY(m_output.contains("busy"));
        QCOMPARE(routing({u"explain"_s, u"--to"_s, u"1"_s, u"--at"_s, u"soon"_s}), 2);
    }
};

QTEST_GUILESS_MAIN(TestRoutingCheck)
#include "tst_routing_check.moc"
