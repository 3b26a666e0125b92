// `opbx doctor` as a user runs it, without an endpoint: one object a line, and the exit status.
#include "core/health/diagnosis.h"
#include "tests/support/program_run.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestDoctor : public QObject {
    Q_OBJECT

private slots:
    void wellEnough();
    void addressInUse();
    void damagedDatabase();
    void wrongUse();

private:
    struct Outcome {
        int status = -1;
        QHash<QString, QString> states; // by code
    };

    Outcome run(const QString& dataDir, quint16 port) {
        const test::ProgramRun run = test::runProgram(
            {u"doctor"_s, u"--json"_s, u"--data-dir"_s, dataDir, u"--listen"_s, u"127.0.0.1:%1"_s.arg(port)},
            {},
            {{u"OPBX_REQUESTS_API_KEY"_s, u"abcdefghijklmnopqrstuvwxyz0123456789"_s},
             {u"OPBX_WEBHOOK_SECRET"_s, u"abcdefghijklmnopqrstuvwxyz0123456789"_s}});
        Outcome outcome{run.status, {}};
        const QList<QJsonObject> objects = run.objects();
        for (const QJsonObject& object : objects) {
            if (object.keys() != QStringList{u"code"_s, u"remedy"_s, u"state"_s, u"words"_s})
                return {};
            outcome.states.insert(object[u"code"_s].toString(), object[u"state"_s].toString());
        }
        return outcome;
    }
};

void TestDoctor::wellEnough() {
    QTemporaryDir folder;
    const Outcome outcome = run(folder.path(), 0);
    QCOMPARE(outcome.states.size(), diagnose({}).size() + 3); // and settings file, plan, control interface
    QCOMPARE(outcome.states.value(u"listener"_s), u"attention"_s);
    QCOMPARE(outcome.states.value(u"requests-key"_s), u"ok"_s);
    QCOMPARE(outcome.states.value(u"storage"_s), u"ok"_s);
    QCOMPARE(outcome.status, outcome.states.values().contains(u"bad"_s) ? 1 : 0);
}

void TestDoctor::addressInUse() {
    QTemporaryDir folder;
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const Outcome outcome = run(folder.path(), other.serverPort());
    QCOMPARE(outcome.states.value(u"listener"_s), u"bad"_s);
    QCOMPARE(outcome.status, 1);
}

void TestDoctor::damagedDatabase() {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"opbx.db"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("this is no database");
    file.close();
    const Outcome outcome = run(folder.path(), 0);
    QCOMPARE(outcome.states.value(u"storage"_s), u"bad"_s);
    QCOMPARE(outcome.status, 1);
}

void TestDoctor::wrongUse() {
    QCOMPARE(test::runProgram({u"doctor"_s, u"everything"_s}).status, 2);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
