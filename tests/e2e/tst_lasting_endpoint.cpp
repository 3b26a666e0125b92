// An endpoint that lives on a real machine: files are taken away under it, addresses come late, signals come early, and what it
// prints cannot be written.
#include "tests/support/paths.h"
#include "tests/support/program_run.h"
#include "tests/support/serve_process.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QElapsedTimer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QString cdrPath = u"/api/webhooks/cloudonix/cdr"_s;

QByteArray record(const QByteArray& id) {
    return R"({"session":{"token":")" + id + R"("},"call_id":")" + id +
           R"(","domain":"x","disposition":"ANSWER","billsec":3})";
}

/// Runs a shell line, in which $OPBX and $DIR stand for the program and a data folder.
ProgramRun shell(const QString& line, const QString& dataDir) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"OPBX"_s, programPath());
    environment.insert(u"DIR"_s, dataDir);
    process.setProcessEnvironment(environment);
    process.start(u"/bin/sh"_s, {u"-c"_s, line});
    if (!process.waitForFinished(ServeProcess::patienceMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace

class TestLastingEndpoint : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ServeProcess> m_serve;

    QString file(const QString& name) const { return m_serve->dataDir() + u'/' + name; }

    /// What the endpoint answers to a sender who has no key, whom only the list of addresses keeps out.
    int strangerGets() const {
        const ServeProcess::Answer answer = m_serve->request(
            "POST", QUrl(m_serve->url() + u"/api/voice/route"_s),
            {{"Content-Type", "application/x-www-form-urlencoded"}, {"X-Forwarded-For", "198.51.100.7"}},
            "To=%2B1");
        return answer.status;
    }

    qsizetype records() const { return m_serve->run({u"cdr"_s, u"list"_s, u"--json"_s}).lines().size(); }

private slots:
    void init() { m_serve = std::make_unique<ServeProcess>(); }

    void settingsThatAreLostChangeNothing_data() {
        QTest::addColumn<QString>("loss");
        QTest::newRow("gone") << u"rm \"$DIR/opbx.ini\""_s;
        QTest::newRow("empty") << u": > \"$DIR/opbx.ini\""_s;
        QTest::newRow("cut off in a line")
            << u"head -c 20 \"$DIR/opbx.ini\" > \"$DIR/t\"; cat \"$DIR/t\" > \"$DIR/opbx.ini\""_s;
        QTest::newRow("cut off after a line")
            << u"head -n 1 \"$DIR/opbx.ini\" > \"$DIR/t\"; cat \"$DIR/t\" > \"$DIR/opbx.ini\""_s;
        QTest::newRow("no settings file") << u"head -c 3000 /dev/zero > \"$DIR/opbx.ini\""_s;
    }

    void settingsThatAreLostChangeNothing() {
        QFETCH(QString, loss);
        m_serve->set(u"auth/allowed_sources"_s, u"203.0.113.0/24"_s);
        QVERIFY(m_serve->start());
        const int before = strangerGets();
        QCOMPARE(before, 403);
        QCOMPARE(shell(loss, m_serve->dataDir()).status, 0);
        // Any command that changes something has the endpoint read all again.
        const auto imported = m_serve->run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)});
        QVERIFY2(imported.err.contains("opbx.ini"), imported.err);
        QCOMPARE(strangerGets(), 403);
        QVERIFY(m_serve->stop());
        // A file that is no settings file keeps commands from running at all.
        const bool isReadable = imported.status == 0;
        QVERIFY(!isReadable || m_serve->standardError().contains("opbx.ini"));
    }

    void aResetOfTheLastSettingIsNoLoss() {
        m_serve->set(u"auth/allowed_sources"_s, u"203.0.113.0/24"_s);
        QVERIFY(m_serve->start());
        const auto reset = m_serve->run({u"config"_s, u"reset"_s, u"auth/allowed_sources"_s});
        QVERIFY2(reset.status == 0 && reset.err.isEmpty(), reset.err);
        QVERIFY(strangerGets() != 403);
        QVERIFY(m_serve->stop());
    }

    void aDatabaseThatIsTakenAwayIsNoticed_data() {
        QTest::addColumn<QString>("loss");
        QTest::addColumn<int>("kept"); // records of before that are still there afterwards
        QTest::newRow("moved") << u"mv \"$DIR/opbx.sqlite\" \"$DIR/elsewhere\""_s << 0;
        QTest::newRow("deleted") << u"rm \"$DIR/opbx.sqlite\""_s << 0;
        QTest::newRow("all deleted") << u"rm \"$DIR\"/opbx.sqlite*"_s << 0;
        QTest::newRow("replaced")
            << u"cp \"$DIR/opbx.sqlite\" \"$DIR/b\"; mv \"$DIR/b\" \"$DIR/opbx.sqlite\""_s << -1;
        QTest::newRow("log deleted") << u"rm \"$DIR/opbx.sqlite-wal\" \"$DIR/opbx.sqlite-shm\""_s << 1;
        QTest::newRow("memory deleted") << u"rm \"$DIR/opbx.sqlite-shm\""_s << 1;
    }

    void aDatabaseThatIsTakenAwayIsNoticed() {
        QFETCH(QString, loss);
        QFETCH(int, kept);
        QVERIFY(m_serve->start());
        QCOMPARE(m_serve->run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)}).status, 0);
        QCOMPARE(m_serve->post(cdrPath, record("first")).status, 200);
        QCOMPARE(shell(loss, m_serve->dataDir()).status, 0);
        // The store looks after the file from time to time as well, and may have opened the new one already.
        const int status = m_serve->post(cdrPath, record("second")).status;
        QVERIFY2(status == 503 || status == 200, QByteArray::number(status));
        QTRY_COMPARE_WITH_TIMEOUT(m_serve->post(cdrPath, record("second")).status, 200,
                                  ServeProcess::patienceMs);
        const qsizetype now = records();
        QVERIFY2(kept < 0 || now == kept + 1, QByteArray::number(now));
        // Said, and calls are still routed by the plan, also after a restart.
        const QByteArray doctor = m_serve->run({u"doctor"_s}).out;
        QVERIFY2(doctor.contains("moved, replaced or deleted"), doctor);
        QCOMPARE(m_serve->run({u"routing"_s, u"check"_s}).status, 0);
        QVERIFY(m_serve->stop());
        QCOMPARE(records(), now);
    }

    void aDatabaseThatIsOverwrittenIsNoticed_data() {
        QTest::addColumn<QString>("loss");
        QTest::addColumn<int>(
            "kept"); // records of before that are there afterwards; of the three one is in the copy
        QTest::newRow("an older copy") << u"cat \"$DIR/copy\" > \"$DIR/opbx.sqlite\""_s << 1;
        QTest::newRow("emptied") << u": > \"$DIR/opbx.sqlite\""_s << 0;
        QTest::newRow("no database")
            << u"head -c 50000 /dev/zero | tr '\\0' x | dd of=\"$DIR/opbx.sqlite\" 2>&1"_s << 0;
        QTest::newRow("only touched") << u"touch \"$DIR/opbx.sqlite\""_s << 3;
    }

    void aDatabaseThatIsOverwrittenIsNoticed() {
        QFETCH(QString, loss);
        QFETCH(int, kept);
        QVERIFY(m_serve->start());
        QCOMPARE(m_serve->post(cdrPath, record("zero")).status, 200);
        QVERIFY(m_serve->stop());
        QCOMPARE(shell(u"cp \"$DIR/opbx.sqlite\" \"$DIR/copy\""_s, m_serve->dataDir()).status, 0);
        QVERIFY(m_serve->start());
        QCOMPARE(m_serve->post(cdrPath, record("first")).status, 200);
        QVERIFY(m_serve->stop()); // now the file itself is another than the copy
        QVERIFY(m_serve->start());
        QCOMPARE(m_serve->post(cdrPath, record("second")).status, 200);
        QCOMPARE(records(), 3);
        QCOMPARE(shell(loss, m_serve->dataDir()).status, 0);
        const bool isNoticed = kept < 3;
        QCOMPARE(m_serve->post(cdrPath, record("third")).status, isNoticed ? 503 : 200);
        QTRY_COMPARE_WITH_TIMEOUT(m_serve->post(cdrPath, record("third")).status, 200,
                                  ServeProcess::patienceMs);
        QCOMPARE(records(), kept + 1);
        QCOMPARE(m_serve->run({u"doctor"_s}).out.contains("moved, replaced or deleted"), isNoticed);
        QVERIFY(m_serve->stop());
        QCOMPARE(records(), kept + 1); // nothing of the old log came back
    }

    void anAddressThatIsTakenIsTriedAgain() {
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QProcess serve;
        QTemporaryDir folder;
        serve.start(programPath(), {u"serve"_s, u"--data-dir"_s, folder.path(), u"--listen"_s,
                                    u"127.0.0.1:%1"_s.arg(other.serverPort())});
        QByteArray said;
        const auto hasSaid = [&](const char* words) {
            said += serve.readAllStandardError();
            return said.contains(words);
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasSaid("tries the address again"), ServeProcess::patienceMs);
        QVERIFY(said.contains("in use"));
        other.close();
        QByteArray printed;
        const auto listens = [&] {
            printed += serve.readAllStandardOutput();
            return printed.contains("listening on");
        };
        QTRY_VERIFY_WITH_TIMEOUT(listens(), ServeProcess::patienceMs);
        serve.terminate();
        QVERIFY(serve.waitForFinished());
        QCOMPARE(serve.exitCode(), 0);
    }

    void anAddressThatIsNotThereYetIsWaitedFor() {
        QProcess serve;
        QTemporaryDir folder;
        serve.start(programPath(),
                    {u"serve"_s, u"--data-dir"_s, folder.path(), u"--listen"_s, u"192.0.2.7:8080"_s});
        QByteArray said;
        const auto hasSaid = [&] {
            said += serve.readAllStandardError();
            return said.contains("tries the address again") && said.contains("192.0.2.7");
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasSaid(), ServeProcess::patienceMs);
        QCOMPARE(serve.state(), QProcess::Running);
        serve.terminate();
        QVERIFY(serve.waitForFinished());
    }

    void aWrongAddressIsAnErrorAtOnce_data() {
        QTest::addColumn<QString>("address");
        QTest::newRow("no number") << u"300.1.1.1:80"_s;
        QTest::newRow("a name") << u"no-such-host.invalid:8080"_s;
        QTest::newRow("no port") << u"127.0.0.1"_s;
        QTest::newRow("a group") << u"224.0.0.1:8080"_s;
        QTest::newRow("everybody") << u"255.255.255.255:8080"_s;
    }

    void aWrongAddressIsAnErrorAtOnce() {
        QFETCH(QString, address);
        QTemporaryDir folder;
        const ProgramRun run =
            runProgram({u"serve"_s, u"--data-dir"_s, folder.path(), u"--listen"_s, address});
        QVERIFY2(run.status == 1 || run.status == 2, QByteArray::number(run.status));
        QVERIFY(!run.problems.isEmpty());
    }

    /// Held back by the launcher, before any library is there: from the moment on that the kernel says so, none ends the start but
    /// those that ask for it, and these end it well.
    void aSignalDuringTheStart_data() {
        QTest::addColumn<int>("ms"); // after they are held
        QTest::addColumn<QList<int>>("numbers");
        for (const int ms : {0, 2, 10, 40}) {
            QTest::addRow("SIGHUP after %d ms", ms) << ms << QList<int>{SIGHUP};
            QTest::addRow("several after %d ms", ms)
                << ms << QList<int>{SIGHUP, SIGUSR1, SIGPIPE, SIGUSR2, SIGHUP};
            QTest::addRow("SIGTERM after %d ms", ms) << ms << QList<int>{SIGTERM};
            QTest::addRow("SIGHUP and SIGINT after %d ms", ms) << ms << QList<int>{SIGHUP, SIGINT};
        }
    }

    void aSignalDuringTheStart() {
        QFETCH(int, ms);
        QFETCH(QList<int>, numbers);
        const QTemporaryDir folder;
        QProcess serve;
        serve.start(programPath(),
                    {u"serve"_s, u"--data-dir"_s, folder.path(), u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(serve.waitForStarted());
        const auto isHeld = [&] {
            QFile status(u"/proc/%1/status"_s.arg(serve.processId()));
            if (!status.open(QIODevice::ReadOnly))
                return false;
            const QByteArray all = status.readAll();
            const QByteArray blocked = all.mid(all.indexOf("SigBlk:") + 7, 18).trimmed();
            return (blocked.toULongLong(nullptr, 16) & 1) != 0;
        };
        // On a busy machine they may be held and taken again between two looks; then they are safe as well.
        const QDeadlineTimer patience(2'000);
        while (!isHeld() && !patience.hasExpired()) {
        }
        QElapsedTimer clock;
        clock.start();
        while (clock.elapsed() < ms) {
        }
        for (const int number : std::as_const(numbers))
            QCOMPARE(::kill(pid_t(serve.processId()), number), 0);
        if (numbers.last() == SIGHUP) {
            QTRY_VERIFY_WITH_TIMEOUT(serve.canReadLine(), ServeProcess::patienceMs);
            QVERIFY(serve.readLine().startsWith("listening on"));
            serve.terminate();
        }
        QTRY_COMPARE_WITH_TIMEOUT(serve.state(), QProcess::NotRunning, ServeProcess::patienceMs);
        QCOMPARE(serve.exitStatus(), QProcess::NormalExit);
        QCOMPARE(serve.exitCode(), 0);
    }

    void outputThatCannotBeWrittenIsAFailure_data() {
        QTest::addColumn<QString>("line");
        for (const char* command :
             {"config list", "config list --json", "cdr list --json", "cdr export --format csv", "cdr stats",
              "events export --format har", "routing export", "doctor", "keys status"})
            QTest::newRow(command) << u"$OPBX %1 --data-dir \"$DIR\""_s.arg(QLatin1String(command));
        QTest::newRow("help") << u"$OPBX --help"_s;
        QTest::newRow("help of a command") << u"$OPBX cdr --help"_s;
        QTest::newRow("version") << u"$OPBX --version"_s;
    }

    void outputThatCannotBeWrittenIsAFailure() {
        QFETCH(QString, line);
        QVERIFY(m_serve->start());
        QCOMPARE(m_serve->run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)}).status, 0);
        QCOMPARE(m_serve->post(cdrPath, record("one")).status, 200);
        const ProgramRun run = shell(line + u" > /dev/full"_s, m_serve->dataDir());
        QCOMPARE(run.status, 1);
        QVERIFY2(run.problems.contains("Standard output cannot be written"), run.problems);
        QVERIFY(m_serve->stop());
    }

    void aReaderThatHasEnoughIsNoFailure() {
        QTemporaryDir folder;
        const ProgramRun run =
            shell(u"{ $OPBX config list --data-dir \"$DIR\"; echo $? >&2; } | :"_s, folder.path());
        QCOMPARE(run.problems.trimmed(), "0");
    }

    void closedDescriptorsHitNoFile() {
        QTemporaryDir folder;
        const QString set = u"$OPBX config set history/max_age_days 60 --data-dir \"$DIR\" <&- >&- 2>&-"_s;
        QCOMPARE(shell(set, folder.path()).status, 0);
        QCOMPARE(shell(u"$OPBX routing import %1 --data-dir \"$DIR\" <&- >&- 2>&-"_s.arg(
                           fixturePath(u"plan.example.json"_s)),
                       folder.path())
                     .status,
                 0);
        QCOMPARE(shell(u"$OPBX config get history/max_age_days --data-dir \"$DIR\""_s, folder.path()).output,
                 "60\n");
        QCOMPARE(shell(u"$OPBX routing check --data-dir \"$DIR\""_s, folder.path()).status, 0);
    }

    void commandsThatOnlyReadMakeNoFolder() {
        QTemporaryDir folder;
        const QString missing = folder.filePath(u"none"_s);
        for (const char* command : {"config list", "cdr list", "events list", "sessions list",
                                    "voicemail list", "directory list", "keys status", "routing export"})
            (void)shell(u"$OPBX %1 --data-dir \"$DIR\""_s.arg(QLatin1String(command)), missing);
        QVERIFY(!QFileInfo::exists(missing));
        const ProgramRun list =
            shell(u"HOME=/proc/none XDG_DATA_HOME= XDG_CONFIG_HOME= $OPBX cdr list"_s, missing);
        QVERIFY2(list.status == 0 && list.problems.isEmpty(), list.problems);
    }
};

QTEST_GUILESS_MAIN(TestLastingEndpoint)
#include "tst_lasting_endpoint.moc"
