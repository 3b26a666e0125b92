// `opbx backup` while the endpoint serves, `opbx restore` of what it made, and of what others made to do harm.
#include "core/backup/archive_writer.h"
#include "core/backup/restore.h"
#include "core/database/database.h"
#include "core/database/migrations.h"
#include "tests/support/paths.h"
#include "tests/support/program_run.h"
#include "tests/support/serve_process.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <archive.h>
#include <archive_entry.h>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& content) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

/// Every file below a folder with its content.
QHash<QString, QByteArray> filesOf(const QString& folder) {
    QHash<QString, QByteArray> found;
    for (QDirIterator it(folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        const QString path = it.next();
        if (!path.endsWith(u"/opbx.lock") && !path.endsWith(u"/opbx.sock"))
            found.insert(path, it.fileInfo().isDir() ? QByteArray("folder") : contentOf(path));
    }
    return found;
}

const QString recording = QString(40, u'a');

/// A data folder of an office that is not served: a plan, a setting, a name, a recording.
bool makeOffice(const QString& folder, const QString& who) {
    const QStringList dir = {u"--data-dir"_s, folder};
    QDir().mkpath(folder + u"/voicemail"_s);
    return runProgram(QStringList{u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s),
                                  u"--comment"_s, who} +
                      dir)
                   .status == 0 &&
           runProgram(QStringList{u"config"_s, u"set"_s, u"cloudonix/domain"_s, who} + dir).status == 0 &&
           write(folder + u"/voicemail/"_s + recording, who.toUtf8());
}

/// Whose office it is, by each of its parts: all the same, or a mixture.
QStringList partsOf(const QString& folder) {
    const QStringList dir = {u"--data-dir"_s, folder};
    QStringList parts;
    parts << QString::fromUtf8(
                 runProgram(QStringList{u"config"_s, u"get"_s, u"cloudonix/domain"_s} + dir).output)
                 .trimmed();
    {
        const Result<Database> database = Database::open(databaseFile(folder), Database::Access::ReadOnly);
        QSqlQuery query = database ? database->prepare(u"SELECT comment FROM plan_versions"_s) : QSqlQuery();
        parts << (database && query.exec() && query.next() ? query.value(0).toString() : u"nobody"_s);
    }
    parts << QString::fromUtf8(contentOf(folder + u"/voicemail/"_s + recording));
    return parts;
}

QByteArray sha(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

/// An archive by hand: what an attacker can make.
class Forged {
public:
    explicit Forged(const QString& path)
        : m_archive(archive_write_new()) {
        archive_write_set_format_pax_restricted(m_archive);
        archive_write_add_filter_gzip(m_archive);
        archive_write_open_filename(m_archive, QFile::encodeName(path).constData());
    }
    ~Forged() {
        archive_write_close(m_archive);
        archive_write_free(m_archive);
    }
    Forged(const Forged&) = delete;
    Forged& operator=(const Forged&) = delete;

    void add(const QByteArray& name, const QByteArray& content, unsigned type = AE_IFREG,
             const char* target = nullptr) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.constData());
        archive_entry_set_filetype(entry, type);
        archive_entry_set_perm(entry, 0600);
        archive_entry_set_size(entry, content.size());
        if (target && type == AE_IFLNK)
            archive_entry_set_symlink(entry, target);
        else if (target)
            archive_entry_set_hardlink(entry, target);
        archive_write_header(m_archive, entry);
        archive_write_data(m_archive, content.constData(), size_t(content.size()));
        archive_entry_free(entry);
        if (type == AE_IFREG && !target && name != "opbx-backup.json" && name != "contents.json")
            m_parts.append({QString::fromUtf8(name), content.size(), sha(content)});
    }
    void header(qint64 bytes = 100'000'000, int schema = 1) {
        add("opbx-backup.json",
            headerDocument({u"0.1.0"_s, schema, QDateTime::currentDateTimeUtc(), false, bytes}));
    }
    void contents() { add("contents.json", contentsDocument(m_parts)); }

private:
    archive* m_archive;
    QList<BackupPart> m_parts;
};

} // namespace

class TestBackup : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QByteArray m_database; // of a whole backup

    QString path(const QString& name) const { return m_folder.filePath(name); }
    static ProgramRun restore(const QString& file, const QString& dataDir, const QStringList& more = {}) {
        return runProgram(QStringList{u"restore"_s, file, u"--data-dir"_s, dataDir} + more);
    }

private slots:
    void initTestCase() {
        QVERIFY(makeOffice(path(u"theirs"_s), u"theirs"_s));
        const ProgramRun run =
            runProgram({u"backup"_s, path(u"theirs.opbx"_s), u"--data-dir"_s, path(u"theirs"_s)});
        QVERIFY2(run.status == 0, run.problems.constData());
        m_database = contentOf(path(u"theirs/opbx.sqlite"_s));
    }

    /// All that came in, what people wrote and set, at one moment of a busy endpoint; and no key.
    void comesBack_data() {
        QTest::addColumn<bool>("history");
        QTest::newRow("without history") << false;
        QTest::newRow("with history") << true;
    }

    void comesBack() {
        QFETCH(bool, history);
        ServeProcess serve;
        serve.set(u"cloudonix/domain"_s, u"office.example"_s);
        QVERIFY(serve.start());
        QCOMPARE(serve.run({u"routing"_s, u"import"_s, fixturePath(u"plan.example.json"_s)}).status, 0);
        QCOMPARE(serve
                     .run({u"directory"_s, u"import"_s, fixturePath(u"directory/csv-outlook-de.csv"_s),
                           u"--region"_s, u"DE"_s})
                     .status,
                 0);
        QCOMPARE(serve
                     .run({u"simulate"_s, u"call"_s, u"--from"_s, u"+12125550100"_s, u"--to"_s,
                           u"+15557654321"_s, u"--repeat"_s, u"3"_s})
                     .status,
                 0);
        const auto rows = serve.run({u"events"_s, u"list"_s, u"--json"_s}).lines();
        QVERIFY(!rows.isEmpty());
        const QString noted = QString::number(rows.first()[u"id"_s].toInteger());
        QCOMPARE(serve.run({u"events"_s, u"note"_s, noted, u"ask Ada"_s}).status, 0);

        QStringList order = {u"backup"_s, path(u"office.opbx"_s), u"--json"_s};
        if (history)
            order << u"--with-history"_s;
        const auto made = serve.run(order);
        QVERIFY2(made.status == 0, made.err.constData());
        QCOMPARE(made.lines().first()[u"phase"_s].toString(), u"copying"_s);
        const QJsonObject said = made.lines().last();
        QCOMPARE(said[u"keys"_s].toBool(true), false);
        QCOMPARE(said[u"call_records"_s].toInt(), 3);
        QCOMPARE(said[u"exchanges"_s].toInt() > 1, history);
        QCOMPARE(QFile::permissions(path(u"office.opbx"_s)) & (QFile::ReadGroup | QFile::ReadOther),
                 QFile::Permissions());

        // Refused while it serves, and nothing is changed.
        const auto refused = serve.run({u"restore"_s, path(u"office.opbx"_s)});
        QCOMPARE(refused.status, 1);
        QVERIFY2(refused.err.contains("Stop the endpoint"), refused.err.constData());

        const QString other = path(history ? u"with"_s : u"without"_s);
        const ProgramRun restored = restore(path(u"office.opbx"_s), other, {u"--json"_s});
        QVERIFY2(restored.status == 0, restored.problems.constData());
        const QStringList dir = {u"--data-dir"_s, other};
        for (const QStringList& question :
             {QStringList{u"cdr"_s, u"list"_s, u"--json"_s},
              {u"routing"_s, u"export"_s},
              {u"directory"_s, u"list"_s, u"--json"_s},
              {u"events"_s, u"list"_s, u"--filter"_s, u"note:yes"_s, u"--json"_s}}) {
            const ProgramRun answer = runProgram(question + dir);
            QVERIFY2(answer.status == 0, answer.problems.constData());
            QCOMPARE(answer.output, serve.run(question).out);
            QVERIFY2(!answer.output.isEmpty(), qPrintable(question.join(u' ')));
        }
        QCOMPARE(runProgram(QStringList{u"config"_s, u"get"_s, u"cloudonix/domain"_s} + dir).output.trimmed(),
                 QByteArray("office.example"));
        const ProgramRun all = runProgram(QStringList{u"events"_s, u"list"_s, u"--json"_s} + dir);
        QCOMPARE(all.objects().size(), said[u"exchanges"_s].toInt());
        QVERIFY(serve.stop());

        // Neither key stands anywhere in it, in clear or as it was sent.
        for (const auto& file : filesOf(other)) {
            for (const QByteArray& key : {ServeProcess::requestsKey(), ServeProcess::webhookSecret()}) {
                QVERIFY(!file.contains(key));
                QVERIFY(!file.contains(key.toBase64().chopped(4)));
                QVERIFY(!file.contains(key.toHex()));
            }
        }
    }

    void whatWasThereIsKept() {
        const QString mine = path(u"kept"_s);
        QVERIFY(makeOffice(mine, u"mine"_s));
        const ProgramRun checked = restore(path(u"theirs.opbx"_s), mine, {u"--check"_s});
        QCOMPARE(checked.status, 0);
        QCOMPARE(partsOf(mine), (QStringList{u"mine"_s, u"mine"_s, u"mine"_s}));
        const ProgramRun run = restore(path(u"theirs.opbx"_s), mine, {u"--json"_s});
        QVERIFY2(run.status == 0, run.problems.constData());
        QCOMPARE(partsOf(mine), (QStringList{u"theirs"_s, u"theirs"_s, u"theirs"_s}));
        const QString aside = run.objects().last()[u"kept_in"_s].toString();
        QCOMPARE(QFileInfo(aside).absolutePath(), QFileInfo(mine).canonicalFilePath());
        QCOMPARE(partsOf(aside), (QStringList{u"mine"_s, u"mine"_s, u"mine"_s}));
        QCOMPARE(restore(path(u"theirs.opbx"_s), mine).status, 0); // once more, in the same second
    }

    /// Ended by force at each step, and started again: what is there is all of one office.
    void isWholeWheneverItEnds() {
        const QString strace = QStandardPaths::findExecutable(u"strace"_s);
        if (strace.isEmpty())
            QSKIP("strace is not there");
        int mine = 0;
        int theirs = 0;
        for (int step = 1; step < 60; ++step) {
            const QString folder = path(u"step-%1"_s.arg(step));
            QVERIFY(makeOffice(folder, u"mine"_s));
            QProcess process;
            process.start(strace,
                          {u"-f"_s, u"-qq"_s, u"-o"_s, u"/dev/null"_s, u"-e"_s,
                           u"trace=rename,unlink,mkdir,rmdir,unlinkat"_s, u"-e"_s,
                           u"inject=rename,unlink,mkdir,rmdir,unlinkat:signal=KILL:when=%1"_s.arg(step),
                           programPath(), u"restore"_s, path(u"theirs.opbx"_s), u"--data-dir"_s, folder});
            QVERIFY(process.waitForFinished(60'000));
            const bool ended = process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
            const QStringList parts = partsOf(folder);
            QVERIFY2(parts == QStringList(3, u"mine"_s) || parts == QStringList(3, u"theirs"_s),
                     qPrintable(u"step %1: %2"_s.arg(step).arg(parts.join(u' '))));
            QVERIFY(!isRestorePending(folder));
            (parts.first() == u"mine" ? mine : theirs)++;
            if (ended)
                break;
            QVERIFY2(step < 59, "it never came to its end");
        }
        QVERIFY(mine > 3 && theirs > 3);
    }

    void harmIsRefused_data() {
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("is not there") << QByteArray("There is no file");
        QTest::newRow("empty") << QByteArray("not a backup");
        QTest::newRow("text") << QByteArray("not a backup");
        QTest::newRow("folder") << QByteArray("There is no file");
        QTest::newRow("other tar") << QByteArray("not a backup");
        QTest::newRow("newer format") << QByteArray("newer version");
        QTest::newRow("newer schema") << QByteArray("newer version");
        QTest::newRow("up") << QByteArray("does not belong there");
        QTest::newRow("up in voicemail") << QByteArray("does not belong there");
        QTest::newRow("absolute") << QByteArray("does not belong there");
        QTest::newRow("token") << QByteArray("does not belong there");
        QTest::newRow("symbolic link") << QByteArray("not a plain file");
        QTest::newRow("link for a name") << QByteArray("not a plain file");
        QTest::newRow("hard link") << QByteArray("not a plain file");
        QTest::newRow("device") << QByteArray("not a plain file");
        QTest::newRow("twice") << QByteArray("does not belong there");
        QTest::newRow("more than it says") << QByteArray("more than it says");
        QTest::newRow("larger than the disk") << QByteArray("disk is full");
        QTest::newRow("no list") << QByteArray("its end is missing");
        QTest::newRow("other list") << QByteArray("what its list of contents says");
        QTest::newRow("no database") << QByteArray("no database");
        QTest::newRow("no settings") << QByteArray("no database, or no settings");
        QTest::newRow("database of nothing") << QByteArray("database cannot be used");
        QTest::newRow("database with a trigger") << QByteArray("not of opbx");
        QTest::newRow("database of others") << QByteArray("database cannot be used");
        QTest::newRow("settings that are none") << QByteArray("is not restored");
    }

    void forge(const QString& kind, const QString& file) {
        if (kind == u"is not there")
            return;
        if (kind == u"folder") {
            QVERIFY(QDir().mkdir(file));
            return;
        }
        if (kind == u"empty" || kind == u"text") {
            QVERIFY(write(file, kind == u"text" ? "opbx-backup.json\n" : ""));
            return;
        }
        Forged forged(file);
        if (kind == u"other tar") {
            forged.add("README", "hello");
            return;
        }
        if (kind == u"newer format") {
            QByteArray head = headerDocument({u"9.0"_s, 1, QDateTime::currentDateTimeUtc(), false, 1});
            forged.add("opbx-backup.json", head.replace("\"format\":1", "\"format\":2"));
            return;
        }
        const bool isLarge = kind == u"larger than the disk";
        forged.header(kind == u"more than it says" ? 10
                      : isLarge                    ? (1LL << 50)
                                                   : 100'000'000,
                      kind == u"newer schema" ? 9999 : latestSchema());
        if (isLarge)
            return;
        QByteArray database = m_database;
        if (kind == u"database of nothing")
            database = QByteArray(100'000, 'x');
        if (kind == u"database with a trigger" || kind == u"database of others")
            database = altered(kind);
        if (kind == u"link for a name")
            forged.add("opbx.sqlite", {}, AE_IFLNK, "/etc/hostname");
        else if (kind != u"no database")
            forged.add("opbx.sqlite", database);
        if (kind != u"no settings")
            forged.add("opbx.ini", kind == u"settings that are none" ? "[a\nb\n" : "; end of the settings\n");
        addHarm(forged, kind);
        if (kind == u"other list")
            forged.add("contents.json", contentsDocument({{u"opbx.sqlite"_s, 3, sha("abc")}}));
        else if (kind != u"no list")
            forged.contents();
    }

    static void addHarm(Forged& forged, const QString& kind) {
        if (kind == u"up")
            forged.add("../evil", "evil");
        if (kind == u"up in voicemail")
            forged.add("voicemail/../../evil", "evil");
        if (kind == u"absolute")
            forged.add("/tmp/evil", "evil");
        if (kind == u"token")
            forged.add("control.token", "evil");
        if (kind == u"symbolic link")
            forged.add("voicemail", {}, AE_IFLNK, "/tmp");
        if (kind == u"hard link")
            forged.add("voicemail/" + recording.toLatin1(), {}, AE_IFREG, "/etc/hostname");
        if (kind == u"device")
            forged.add("voicemail/" + recording.toLatin1(), {}, AE_IFCHR);
        if (kind == u"twice")
            forged.add("opbx.ini", "; end of the settings\n");
    }

    QByteArray altered(const QString& kind) const {
        const QString file = path(u"altered.sqlite"_s);
        QFile::remove(file);
        if (kind == u"database with a trigger") {
            write(file, m_database);
            const Result<Database> database = Database::open(file, Database::Access::ReadWrite);
            (void)database->execute(
                u"CREATE TRIGGER harm AFTER INSERT ON exchanges BEGIN DELETE FROM call_records; END"_s);
        } else {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(file);
            other.open();
            QSqlQuery(other).exec(u"CREATE TABLE exchanges (id)"_s);
            other.close();
        }
        return contentOf(file);
    }

    void harmIsRefused() {
        QFETCH(QByteArray, words);
        const QString kind = QString::fromLatin1(QTest::currentDataTag());
        const QString mine = path(u"mine"_s);
        if (!QFileInfo::exists(mine))
            QVERIFY(makeOffice(mine, u"mine"_s));
        const QString file = path(QString(kind).replace(u' ', u'-') + u".bad"_s);
        forge(kind, file);
        const auto before = filesOf(m_folder.path());
        const ProgramRun run = restore(file, mine);
        QCOMPARE(run.status, 1);
        QVERIFY2(run.problems.contains(words), run.problems.constData());
        QVERIFY2(run.problems.contains("not restored") || run.problems.contains("no file") ||
                     run.problems.contains("full"),
                 run.problems.constData());
        QCOMPARE(run.problems.count('\n'), 1);
        QVERIFY(filesOf(m_folder.path()) == before);
        QVERIFY(!QFileInfo::exists(u"/tmp/evil"_s));
    }

    /// Cut off anywhere, or with one bit changed anywhere.
    void damageIsRefused() {
        const QString mine = path(u"damage"_s);
        QVERIFY(makeOffice(mine, u"mine"_s));
        const QByteArray whole = contentOf(path(u"theirs.opbx"_s));
        const QString file = path(u"damaged.opbx"_s);
        const auto tried = [&](const QByteArray& bytes) {
            const Result<RestoreSummary> done =
                write(file, bytes)
                    ? restoreBackup({file, mine, mine + u"/opbx.ini"_s, false}, [](auto) { return true; })
                    : Result<RestoreSummary>(Error{ErrorCode::Internal, {}});
            return !done && done.error().code == ErrorCode::InvalidInput;
        };
        const auto before = filesOf(mine);
        for (int i = 0; i < 40; ++i)
            QVERIFY2(tried(whole.first(whole.size() * i / 40)), qPrintable(u"cut at %1/40"_s.arg(i)));
        QVERIFY(tried(whole.chopped(20)));
        for (int i = 0; i < 200; ++i) {
            QByteArray changed = whole;
            const qsizetype at =
                10 + (whole.size() - 30) * i / 200; // the ten bytes of gzip's own head say nothing of ours
            changed[at] = char(changed[at] ^ 0x10);
            QVERIFY2(tried(changed), qPrintable(u"changed at %1"_s.arg(at)));
        }
        QVERIFY(filesOf(mine) == before);
    }

    void whatStandsAtTheTargetStays() {
        const QString target = path(u"stays.opbx"_s);
        QVERIFY(write(target, "of before"));
        int calls = 0;
        const Result<BackupSummary> cancelled =
            writeBackup({path(u"theirs"_s), path(u"theirs/opbx.ini"_s), target, false, u"0"_s},
                        [&calls](const BackupProgress&) { return ++calls < 2; });
        QVERIFY(!cancelled);
        QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
        QCOMPARE(contentOf(target), QByteArray("of before"));
        const ProgramRun full = runProgram({u"backup"_s, u"/dev/full"_s, u"--data-dir"_s, path(u"theirs"_s)});
        QCOMPARE(full.status, 1);
        QVERIFY2(full.problems.contains("full"), full.problems.constData());
        const ProgramRun nothing = runProgram({u"backup"_s, target, u"--data-dir"_s, path(u"nobody"_s)});
        QCOMPARE(nothing.status, 1);
        QVERIFY2(nothing.problems.contains("no data yet"), nothing.problems.constData());
        QVERIFY(QDir(path(u"theirs"_s)).entryList({u".opbx-*"_s}, QDir::AllEntries | QDir::Hidden).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
