// The program against itself: `opbx simulate` sends whole calls to `opbx serve`, with keys from the environment.
#include "tests/support/paths.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

class TestSimulateServe : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QProcess m_serve;
    QString m_url;

    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };

    static QProcessEnvironment environment() {
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"OPBX_REQUESTS_API_KEY"_s, u"requests-key-0123456789"_s);
        variables.insert(u"OPBX_WEBHOOK_SECRET"_s, u"webhook-secret-0123456789"_s);
        return variables;
    }

    Outcome run(const QStringList& words) {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(test::programPath(), words + QStringList{u"--data-dir"_s, m_folder.path()});
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
            qFatal("did not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    Outcome simulate(const QStringList& words) {
        return run(QStringList{u"simulate"_s} + words + QStringList{u"--url"_s, m_url});
    }

    QList<QJsonObject> records(const QString& session) {
        QList<QJsonObject> found;
        const QList<QByteArray> lines = run({u"cdr"_s, u"list"_s, u"--json"_s}).out.split('\n');
        for (const QByteArray& line : lines) {
            const QJsonObject record = QJsonDocument::fromJson(line).object();
            if (record[u"session"_s] == session)
                found.append(record);
        }
        return found;
    }

private slots:
    void initTestCase() {
        m_serve.setProcessEnvironment(environment());
        m_serve.start(test::programPath(),
                      {u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s, u"--data-dir"_s, m_folder.path()});
        const QByteArray words = "listening on ";
        QTRY_VERIFY_WITH_TIMEOUT(m_serve.canReadLine(), 10'000);
        const QByteArray line = m_serve.readLine().trimmed();
        QVERIFY2(line.startsWith(words), line.constData());
        m_url = QString::fromLatin1(line.mid(words.size()));
    }

    void cleanupTestCase() {
        m_serve.terminate();
        QTRY_COMPARE_WITH_TIMEOUT(m_serve.state(), QProcess::NotRunning, 15'000);
        QCOMPARE(m_serve.exitCode(), 0);
    }

    void aCallEndsInOneRecord_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("disposition");
        QTest::addColumn<int>("talkSeconds");
        QTest::newRow("answered") << QStringList{} << u"answered"_s
                                  << 0; // no plan: nobody was there to talk to
        QTest::newRow("missed") << QStringList{u"--no-answer"_s} << u"no-answer"_s << 0;
    }

    void aCallEndsInOneRecord() {
        QFETCH(QStringList, words);
        QFETCH(QString, disposition);
        const QString session = QString::fromLatin1(QTest::currentDataTag());
        const Outcome call = simulate(QStringList{u"call"_s, u"--session"_s, session} + words);
        QVERIFY2(call.status == 0, call.err.constData());
        const QList<QJsonObject> found = records(session);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0][u"disposition"_s].toString(), disposition);
        QTEST(found[0][u"talk_seconds"_s].toInt(), "talkSeconds");
        QVERIFY(!run({u"sessions"_s, u"list"_s, u"--json"_s}).out.contains(session.toLatin1()));
    }

    void aDuplicateIsAReplayAndNoSecondRecord() {
        const Outcome twice = simulate({u"cdr"_s, u"--session"_s, u"twice"_s, u"--duplicate"_s});
        QCOMPARE(twice.status, 0);
        QCOMPARE(twice.out.count("(replay)"), 1);
        QCOMPARE(records(u"twice"_s).size(), 1);
    }

    void whatIsBrokenOnPurposeIsRefused_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("signature") << QStringList{u"cdr"_s, u"--bad-signature"_s} << QByteArray("401");
        QTest::newRow("token") << QStringList{u"voice"_s, u"--bad-signature"_s} << QByteArray("401");
        QTest::newRow("nothing") << QStringList{u"session-update"_s, u"--auth"_s, u"none"_s}
                                 << QByteArray("401");
        QTest::newRow("stale") << QStringList{u"session-update"_s, u"--stale"_s} << QByteArray("400");
    }

    void whatIsBrokenOnPurposeIsRefused() {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, status);
        const Outcome refused = simulate(words);
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains(status), refused.err.constData());
    }

    void aSettingTakesEffectAtOnce() {
        QCOMPARE(simulate({u"session-update"_s, u"--auth"_s, u"bearer"_s}).status, 0);
        QCOMPARE(run({u"config"_s, u"set"_s, u"auth/session_update"_s, u"signature"_s}).status, 0);
        QCOMPARE(simulate({u"session-update"_s, u"--auth"_s, u"bearer"_s}).status, 1);
        QCOMPARE(simulate({u"session-update"_s, u"--auth"_s, u"signature"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestSimulateServe)
#include "tst_simulate_serve.moc"
