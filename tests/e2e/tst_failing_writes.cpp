// Every command that writes a file, with each call that changes a file failing once, in turn: it ends with 0 and the whole new
// content, or with 1, words that fit, and the old content. Needs no rights: the calls are made to fail inside the program.
#include "core/files/system_error.h"
#include "core/storage/voicemail_store.h"
#include "core/voicemail/recording_files.h"
#include "tests/support/paths.h"
#include "tests/support/program_run.h"

#include <QDir>
#include <QHash>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cerrno>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int mostCalls = 400; // of one command; more would be a loop

/// Relative to the data folder, and which files the command replaces.
struct Writing {
    const char* name;
    QStringList words;
    QStringList files;
};

} // namespace

class TestFailingWrites : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_root;

    QString data() const { return m_root->filePath(u"data"_s); }
    QString note() const { return m_root->filePath(u"note"_s); }

    ProgramRun run(const QStringList& words, const QHash<QString, QString>& variables = {}) const {
        QStringList all = words;
        all.replaceInStrings(u"DATA"_s, data());
        return runProgram(all + QStringList{u"--data-dir"_s, data()}, {}, variables);
    }

    QHash<QString, QByteArray> contents(const QStringList& files) const {
        QHash<QString, QByteArray> all;
        for (const QString& name : files) {
            QFile file(data() + u'/' + name);
            all.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
        }
        return all;
    }

    /// Files that a failure must not leave behind.
    QStringList leftovers() const {
        QStringList found;
        for (const QString& folder : {data(), data() + u"/tls"_s})
            found += QDir(folder).entryList({u".*"_s, u"*.old"_s}, QDir::Files | QDir::Hidden);
        return found;
    }

    void prepare() {
        m_root = std::make_unique<QTemporaryDir>();
        QCOMPARE(run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)}).status, 0);
        QCOMPARE(run({u"tls"_s, u"self-signed"_s}).status, 0);
        QCOMPARE(run({u"config"_s, u"set"_s, u"auth/allowed_sources"_s, u"203.0.113.0/24"_s}).status, 0);
        write(u"plan.json"_s, "the plan of before");
        write(u"message.wav"_s, "the recording of before");
        keepMessage();
    }

    void write(const QString& name, const QByteArray& content) const {
        QFile file(data() + u'/' + name);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }

    /// Number 1, with its recording.
    void keepMessage() const {
        VoicemailMessage message;
        message.id = 1;
        message.recordingUrl = u"https://recordings.example/1.wav"_s;
        const auto store = VoicemailStore::open(databaseFile(data()), Database::Access::ReadWrite);
        QVERIFY(store && store->restore(message));
        const QString recording = recordingFile(data(), RecordingKind::Voicemail, message.recordingUrl);
        QVERIFY(QDir().mkpath(QFileInfo(recording).path()));
        write(QDir(data()).relativeFilePath(recording), QByteArray(3 * 1024 * 1024, 'w'));
    }

private slots:
    void eachCallFailsOnce_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("files");
        const std::array commands = {
            Writing{
                "config set", {u"config"_s, u"set"_s, u"history/max_age_days"_s, u"60"_s}, {u"opbx.ini"_s}},
            Writing{"config reset", {u"config"_s, u"reset"_s, u"auth/allowed_sources"_s}, {u"opbx.ini"_s}},
            Writing{"config reset --all", {u"config"_s, u"reset"_s, u"--all"_s}, {u"opbx.ini"_s}},
            Writing{"tls self-signed",
                    {u"tls"_s, u"self-signed"_s},
                    {u"tls/key.pem"_s, u"tls/certificate.pem"_s}},
            Writing{"voicemail export",
                    {u"voicemail"_s, u"export"_s, u"1"_s, u"--output"_s, u"DATA/message.wav"_s},
                    {u"message.wav"_s}},
            Writing{"routing export", {u"routing"_s, u"export"_s, u"DATA/plan.json"_s}, {u"plan.json"_s}},
        };
        for (const Writing& row : commands)
            QTest::newRow(row.name) << row.words << row.files;
    }

    void eachCallFailsOnce() {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("A library that is loaded first and the address sanitizer exclude each other.");
#endif
        QFETCH(QStringList, words);
        QFETCH(QStringList, files);
        const std::array numbers = {ENOSPC, EDQUOT, EROFS, EIO};
        int at = 1;
        for (; at <= mostCalls; ++at) {
            prepare();
            const auto before = contents(files);
            const int number = numbers.at(size_t(at) % numbers.size());
            const ProgramRun outcome = run(words, {{u"LD_PRELOAD"_s, QStringLiteral(OPBX_FAILING_CALLS)},
                                                   {u"OPBX_FAIL_UNDER"_s, data()},
                                                   {u"OPBX_FAIL_AT"_s, QString::number(at)},
                                                   {u"OPBX_FAIL_ERRNO"_s, QString::number(number)},
                                                   {u"OPBX_FAIL_NOTE"_s, note()}});
            const bool hasFailed = QFileInfo::exists(note());
            const auto after = contents(files);
            const QByteArray what = QByteArray::number(at) + " status " + QByteArray::number(outcome.status) +
                                    ' ' + outcome.problems;
            if (outcome.status == 0) {
                for (const QString& name : std::as_const(files))
                    QVERIFY2(!after.value(name).isEmpty() && after.value(name) != before.value(name), what);
                if (!hasFailed)
                    break;
                continue;
            }
            QVERIFY2(hasFailed && outcome.status == 1, what);
            QVERIFY2(after == before, what);
            QVERIFY2(leftovers().isEmpty(), what);
            const QString expected =
                systemError(u"it"_s, number).detail.section(u": "_s, 1).section(u'.', 0, 0);
            QVERIFY2(QString::fromUtf8(outcome.problems).contains(expected), what);
        }
        QVERIFY(at > 2 && at <= mostCalls);
    }

    /// What the database does on such a disk is SQLite's; the plan that is stored is the old or the new one, never half of one.
    void aPlanIsStoredWholeOrNotAtAll() {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("A library that is loaded first and the address sanitizer exclude each other.");
#endif
        prepare();
        const QByteArray whole = run({u"routing"_s, u"export"_s}).output;
        QVERIFY(!whole.isEmpty());
        for (int at = 1; at <= 40; at += 3) {
            QFile::remove(note());
            const ProgramRun outcome = run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)},
                                           {{u"LD_PRELOAD"_s, QStringLiteral(OPBX_FAILING_CALLS)},
                                            {u"OPBX_FAIL_UNDER"_s, data()},
                                            {u"OPBX_FAIL_AT"_s, QString::number(at)},
                                            {u"OPBX_FAIL_ERRNO"_s, QString::number(ENOSPC)},
                                            {u"OPBX_FAIL_NOTE"_s, note()}});
            QVERIFY2(outcome.status == 0 || !outcome.problems.isEmpty(), outcome.problems);
            QCOMPARE(run({u"routing"_s, u"export"_s}).output, whole);
        }
    }

    /// Only a lock that somebody has says that another program runs.
    void theLockOfTheFolder_data() {
        QTest::addColumn<QString>("call");
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("words");
        QTest::newRow("no lock service") << u"flock"_s << ENOLCK << u"offers no file locks"_s;
        QTest::newRow("no locks") << u"flock"_s << ENOSYS << u"offers no file locks"_s;
        QTest::newRow("locks not for this") << u"flock"_s << EOPNOTSUPP << u"offers no file locks"_s;
        QTest::newRow("a broken disk") << u"flock"_s << EIO << u"the disk reports an error"_s;
        QTest::newRow("somebody has it") << u"flock"_s << EWOULDBLOCK << u"Another opbx runs"_s;
        QTest::newRow("read-only") << u"open"_s << EROFS << u"mounted read-only"_s;
        QTest::newRow("full") << u"open"_s << ENOSPC << u"the disk is full"_s;
        QTest::newRow("quota") << u"open"_s << EDQUOT << u"your quota on this disk is used up"_s;
        QTest::newRow("not allowed") << u"open"_s << EACCES << u"this user may not do that"_s;
    }

    void theLockOfTheFolder() {
#ifdef __SANITIZE_ADDRESS__
        QSKIP("A library that is loaded first and the address sanitizer exclude each other.");
#endif
        QFETCH(QString, call);
        QFETCH(int, number);
        QFETCH(QString, words);
        m_root = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(data()));
        const ProgramRun outcome = run({u"serve"_s, u"--listen"_s, u"127.0.0.1:0"_s},
                                       {{u"LD_PRELOAD"_s, QStringLiteral(OPBX_FAILING_CALLS)},
                                        {u"OPBX_FAIL_UNDER"_s, data()},
                                        {u"OPBX_FAIL_CALL"_s, call},
                                        {u"OPBX_FAIL_AT"_s, u"1"_s},
                                        {u"OPBX_FAIL_ERRNO"_s, QString::number(number)}});
        QCOMPARE(outcome.status, 1);
        QVERIFY2(QString::fromUtf8(outcome.problems).contains(words), outcome.problems);
        QCOMPARE(outcome.problems.contains("Another opbx"), number == EWOULDBLOCK);
    }
};

QTEST_GUILESS_MAIN(TestFailingWrites)
#include "tst_failing_writes.moc"
