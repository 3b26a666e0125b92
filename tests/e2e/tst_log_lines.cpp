// Standard error of `opbx serve` with the log as JSON: every line is an object, whatever it is about.
#include "tests/support/paths.h"
#include "tests/support/program_run.h"
#include "tests/support/serve_process.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestLogLines : public QObject {
    Q_OBJECT

private:
    /// Objects of all lines; fails the test on a line that is none.
    static QList<QJsonObject> objects(const QByteArray& lines) {
        QList<QJsonObject> list;
        for (const QByteArray& line : lines.split('\n')) {
            if (line.isEmpty())
                continue;
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            if (object[u"time"_s].toString().isEmpty())
                qWarning("no JSON line: %s", line.constData());
            list << object;
        }
        return list;
    }

    static bool areSound(const QList<QJsonObject>& list) {
        return std::all_of(list.begin(), list.end(), [](const QJsonObject& object) {
            return !object[u"time"_s].toString().isEmpty() &&
                   (object.contains(u"message"_s) || object.contains(u"endpoint"_s));
        });
    }

private slots:
    void aRunningEndpoint() {
        ServeProcess serve;
        serve.set(u"logs/format"_s, u"json"_s);
        serve.set(u"auth/cdr"_s, u"off"_s); // a warning at the start
        serve.set(u"server/control_listen"_s, u"127.0.0.1:0"_s);
        QVERIFY(serve.start());
        serve.post(u"/api/webhooks/cloudonix/cdr"_s, fixture(u"cdr.cloudonix.json"_s));
        serve.request("POST", QUrl(serve.url() + u"/nowhere"_s), {}, "{}");
        serve.run({u"config"_s, u"set"_s, u"auth/voice"_s, u"off"_s}); // warnings again
        QVERIFY(serve.stop());
        const QList<QJsonObject> lines = objects(serve.standardError());
        QVERIFY(areSound(lines));
        const auto count = [&lines](const QString& key) {
            return std::count_if(lines.begin(), lines.end(),
                                 [&key](const QJsonObject& line) { return line.contains(key); });
        };
        QVERIFY(count(u"message"_s) >= 4);
        QCOMPARE(count(u"endpoint"_s), 2);
    }

    void oneThatDoesNotStart_data() {
        QTest::addColumn<QStringList>("more");
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<int>("status");
        QTest::newRow("wrong option") << QStringList{u"--nonsense"_s} << QByteArray() << 2;
        QTest::newRow("wrong value") << QStringList{u"--listen"_s, u"nowhere"_s} << QByteArray() << 2;
        QTest::newRow("wrong word") << QStringList{u"now"_s} << QByteArray() << 2;
        QTest::newRow("broken settings") << QStringList() << QByteArray("[logs]\nlevel = loud\n") << 1;
        QTest::newRow("address of many") << QStringList{u"--listen"_s, u"224.0.0.1:0"_s} << QByteArray() << 1;
    }

    void oneThatDoesNotStart() {
        QFETCH(QStringList, more);
        QFETCH(QByteArray, settings);
        QFETCH(int, status);
        QTemporaryDir folder;
        if (!settings.isEmpty()) {
            QFile file(folder.filePath(u"opbx.ini"_s));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(settings) == settings.size());
        }
        const ProgramRun run = runProgram(
            QStringList{u"serve"_s, u"--log-format"_s, u"json"_s, u"--data-dir"_s, folder.path()} + more);
        QCOMPARE(run.status, status);
        const QList<QJsonObject> lines = objects(run.problems);
        QVERIFY(!lines.isEmpty());
        QVERIFY2(areSound(lines), run.problems);
    }
};

QTEST_GUILESS_MAIN(TestLogLines)
#include "tst_log_lines.moc"
