// A settings file with values that are not allowed: what says so, what mends it, and what refuses it.
#include "tests/support/program_run.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestBrokenSettings : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void eachIsSaidAndMended_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("mended");
        QTest::addColumn<QByteArrayList>("words"); // on standard error of `config list`
        const auto row = [](const char* name, const QByteArray& file, const char* key, const char* mended,
                            const QByteArrayList& words) {
            QTest::newRow(name) << file << QString::fromLatin1(key) << QString::fromLatin1(mended) << words;
        };
        row("number", "[history]\nmax_count = 5\n", "history/max_count", "500",
            {"line 2: history/max_count", "100 to 100000000", "\"5\" is not allowed", "default, 1000000"});
        row("address", "; mine\n[server]\nlisten = 8080\n", "server/listen", "127.0.0.1:0",
            {"line 3: server/listen", "HOST:PORT", "\"8080\""});
        row("control", "[server]\ncontrol_listen = 0.0.0.0:1\n", "server/control_listen", "127.0.0.1:0",
            {"a loopback HOST:PORT", "which is empty"});
        row("choice", "[auth]\nvoice = none\n", "auth/voice", "both", {"one of off, bearer"});
        row("password in an address", "[webhooks]\nbase_url = https://me:hidden@x.example\n",
            "webhooks/base_url", "https://x.example", {"not shown"});
        row("log format", "[logs]\nformat = xml\n", "logs/format", "json", {"one of text, json"});
    }

    void eachIsSaidAndMended() {
        QFETCH(QByteArray, file);
        QFETCH(QString, key);
        QFETCH(QString, mended);
        QFETCH(QByteArrayList, words);
        write(file);
        const ProgramRun list = run({u"config"_s, u"list"_s});
        QCOMPARE(list.status, 0);
        for (const QByteArray& word : words)
            QVERIFY2(list.problems.contains(word), list.problems);
        QVERIFY(!list.problems.contains("hidden"));
        QVERIFY2(list.output.contains(" is not allowed)"), list.output);

        const ProgramRun get = run({u"config"_s, u"get"_s, key, u"--json"_s});
        QCOMPARE(get.status, 0);
        QVERIFY(get.objects().value(0)[u"problem"_s].toString().contains(key));
        QCOMPARE(get.objects().value(0)[u"value"_s], get.objects().value(0)[u"default"_s]);

        const ProgramRun refused = run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.problems.contains(words[0]), refused.problems);
        QVERIFY(refused.problems.contains("opbx config set"));

        const ProgramRun doctor = run({u"doctor"_s, u"--json"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QCOMPARE(doctor.status, 1);
        QCOMPARE(doctor.objects().value(0)[u"code"_s].toString(), u"settings"_s);
        QCOMPARE(doctor.objects().value(0)[u"state"_s].toString(), u"bad"_s);

        const ProgramRun set = run({u"config"_s, u"set"_s, key, mended});
        QVERIFY2(set.status == 0, set.problems);
        QCOMPARE(set.output.trimmed(), (key + u" = "_s + mended).toUtf8());
        const ProgramRun sound = run({u"config"_s, u"list"_s});
        QVERIFY2(sound.problems.isEmpty(), sound.problems);
    }

    void oneIsMendedWhileAnotherStays() {
        write("[history]\nmax_count = 5 ; few\n[nobody]\nsecret_key = abcdef\n[logs]\nlevel = loud\n");
        const ProgramRun set = run({u"config"_s, u"set"_s, u"logs/level"_s, u"debug"_s});
        QCOMPARE(set.status, 0);
        QVERIFY(set.problems.contains("line 2: history/max_count"));
        QVERIFY(set.problems.contains("line 4: There is no setting \"nobody/secret_key\""));
        QVERIFY(!set.problems.contains("abcdef"));
        QCOMPARE(read(), "[history]\nmax_count = 5 ; few\n[nobody]\nsecret_key = abcdef\n[logs]\nlevel = "
                         "debug\n; end of the settings\n");
        QCOMPARE(run({u"config"_s, u"reset"_s, u"nobody/secret_key"_s}).status, 0);
        QCOMPARE(run({u"config"_s, u"reset"_s, u"history/max_count"_s}).status, 0);
        QCOMPARE(read(), "[history]\n[nobody]\n[logs]\nlevel = debug\n; end of the settings\n");
        QCOMPARE(run({u"config"_s, u"reset"_s, u"nobody/secret_key"_s}).status, 2);
    }

    void whatIsNoIniFileIsSaidByDoctorToo() {
        write("[server]\nlisten\n");
        for (const char* verb : {"list", "get"}) {
            QStringList words{u"config"_s, QString::fromLatin1(verb)};
            if (qstrcmp(verb, "get") == 0)
                words << u"server/listen"_s;
            const ProgramRun refused = run(words);
            QCOMPARE(refused.status, 1);
            QVERIFY(refused.problems.contains("line 2: expected name = value"));
        }
        const ProgramRun doctor = run({u"doctor"_s, u"--json"_s, u"--listen"_s, u"127.0.0.1:0"_s});
        QVERIFY(doctor.objects().value(0)[u"words"_s].toString().contains(u"line 2"_s));
        QVERIFY(doctor.objects().size() > 10);
    }

    void resetAllKeepsTheFileAndTakesTheDefaults_data() {
        QTest::addColumn<QByteArray>("file");
        QTest::newRow("sound") << QByteArray("[server]\nlisten = 127.0.0.1:9999\n");
        QTest::newRow("values") << QByteArray("[server]\nlisten = nowhere\n[who]\nknows = 1\n");
        QTest::newRow("no INI file") << QByteArray("{\"listen\": 1}\n");
        QTest::newRow("bytes") << QByteArray("\xff\xfe\0\0[", 5);
        QTest::newRow("a key twice") << QByteArray("[logs]\nlevel = info\nlevel = debug\n");
    }

    void resetAllKeepsTheFileAndTakesTheDefaults() {
        QFETCH(QByteArray, file);
        write(file);
        const ProgramRun reset = run({u"config"_s, u"reset"_s, u"--all"_s, u"--json"_s});
        QVERIFY2(reset.status == 0, reset.problems);
        QCOMPARE(reset.objects().value(0)[u"kept"_s].toString(), this->file() + u".old"_s);
        QCOMPARE(read(u".old"_s), file);
        QCOMPARE(read(), QByteArray("; end of the settings\n"));
        const ProgramRun list = run({u"config"_s, u"list"_s, u"--json"_s});
        QVERIFY2(list.problems.isEmpty(), list.problems);
        for (const QJsonObject& setting : list.objects())
            QCOMPARE(setting[u"changed"_s].toBool(), false);

        write("[logs]\nlevel = loud\n");
        QCOMPARE(run({u"config"_s, u"reset"_s, u"--all"_s}).status, 0);
        QCOMPARE(read(u".old"_s), file); // what is kept stays
        QCOMPARE(read(u".old-2"_s), "[logs]\nlevel = loud\n");
    }

    void resetSaysWhatItIsToReset() {
        QCOMPARE(run({u"config"_s, u"reset"_s}).status, 2);
        QCOMPARE(run({u"config"_s, u"reset"_s, u"logs/level"_s, u"--all"_s}).status, 2);
        QCOMPARE(run({u"config"_s, u"list"_s, u"--all"_s}).status, 2);
        const ProgramRun nothing = run({u"config"_s, u"reset"_s, u"--all"_s});
        QCOMPARE(nothing.status, 0);
        QVERIFY(nothing.output.contains("all defaults"));
        write("[server]\nlisten\n");
        QVERIFY(run({u"serve"_s}).problems.contains("opbx config reset --all"));
    }

private:
    QString file() const { return m_folder->filePath(u"opbx.ini"_s); }

    void write(const QByteArray& content) {
        QFile out(file());
        if (!out.open(QIODevice::WriteOnly) || out.write(content) != content.size())
            qFatal("cannot write");
    }

    QByteArray read(const QString& suffix = {}) const {
        QFile in(file() + suffix);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }

    ProgramRun run(const QStringList& arguments) const {
        return runProgram(arguments + QStringList{u"--data-dir"_s, m_folder->path()});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(TestBrokenSettings)
#include "tst_broken_settings.moc"
