// A database file that other hands touch: what SQLite itself writes, on whatever connection, and what changes no content is never
// taken for another file's content, however the times of the file look; what was overwritten is.
#include "core/database/database.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <atomic>
#include <thread>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QString replace = // without a change of the file's size
    u"INSERT OR REPLACE INTO settings_of_database (name, value) VALUES ('a', random())"_s;
const QString insert = u"INSERT INTO settings_of_database (name, value) VALUES (hex(randomblob(400)), 1)"_s;

/// Of the times of a file only the one that stat() tells as that of its content is set.
void setChanged(const QString& file, qint64 second) {
    const timespec times[2] = {{0, UTIME_OMIT}, {time_t(second), 0}};
    QCOMPARE(utimensat(AT_FDCWD, QFile::encodeName(file).constData(), times, 0), 0);
}

void checkpoint(const Database& database, int how) {
    sqlite3_wal_checkpoint_v2(database.handle(), "main", how, nullptr, nullptr);
}

} // namespace

class TestDatabasePlace : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_file;

    Database open(Database::Access access = Database::Access::ReadWrite) const {
        return std::move(Database::open(m_file, access)).value();
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_file = databaseFile(m_folder->path());
    }

    /// The times stand still through checkpoints and jump when nothing is written, as on a file system with coarse or late times.
    void timesOfTheFileProveNothing_data() {
        QTest::addColumn<int>("how");
        QTest::newRow("passive") << SQLITE_CHECKPOINT_PASSIVE;
        QTest::newRow("full") << SQLITE_CHECKPOINT_FULL;
        QTest::newRow("restart") << SQLITE_CHECKPOINT_RESTART;
        QTest::newRow("truncate") << SQLITE_CHECKPOINT_TRUNCATE;
    }

    void timesOfTheFileProveNothing() {
        QFETCH(int, how);
        const Database watched = open();
        const Database reader = open(Database::Access::ReadOnly);
        const Database other = open();
        for (int round = 1; round <= 8; ++round) {
            setChanged(m_file, 1'000 + round / 4);
            QVERIFY(watched.isInPlace() && reader.isInPlace());
            QVERIFY(other.execute(replace));
            checkpoint(other, how);
            setChanged(m_file, 1'000 + round / 4);
            if (round % 2 == 0)
                QVERIFY(watched.isInPlace() && reader.isInPlace());
            setChanged(m_file, 2'000 + round);
            QVERIFY(watched.isInPlace() && reader.isInPlace());
        }
    }

    /// Another connection writes and checkpoints at every moment of the looks, and somebody touches the file without end.
    void checkpointsDuringTheLooks() {
        const Database watched = open();
        const Database reader = open(Database::Access::ReadOnly);
        std::atomic<bool> isOver = false;
        std::thread writer([&] {
            const Database other = open();
            for (int i = 0; !isOver; ++i) {
                (void)other.execute(insert);
                checkpoint(other, i % 4);
            }
        });
        std::thread toucher([&] {
            for (qint64 i = 0; !isOver; ++i)
                setChanged(m_file, 1'000 + i % 3);
        });
        int falseAlarms = 0;
        for (int look = 0; look < 2'000; ++look)
            falseAlarms += watched.isInPlace() && reader.isInPlace() ? 0 : 1;
        isOver = true;
        writer.join();
        toucher.join();
        QCOMPARE(falseAlarms, 0);
        QVERIFY(watched.integer(u"SELECT count(*) FROM settings_of_database"_s) > 0);
    }

    void otherHandsThatDoNoHarm_data() {
        QTest::addColumn<QStringList>("statements"); // of another connection
        QTest::newRow("vacuum") << QStringList{u"VACUUM"_s};
        QTest::newRow("vacuum into") << QStringList{u"VACUUM INTO '%1/copy'"_s};
        QTest::newRow("analyze") << QStringList{u"ANALYZE"_s, u"PRAGMA optimize"_s};
        QTest::newRow("a table") << QStringList{u"CREATE TABLE of_another (a)"_s, u"DROP TABLE of_another"_s};
        QTest::newRow("no log any more")
            << QStringList{u"PRAGMA journal_mode = DELETE"_s}; // refused while it is open
        QTest::newRow("version") << QStringList{u"PRAGMA application_id = 7"_s};
    }

    void otherHandsThatDoNoHarm() {
        QFETCH(QStringList, statements);
        const Database watched = open();
        QVERIFY(watched.execute(insert));
        for (const QString& statement : std::as_const(statements)) {
            const Database other = open();
            (void)other.execute(statement.contains(u'%') ? statement.arg(m_folder->path()) : statement);
            QVERIFY(watched.isInPlace());
            checkpoint(other, SQLITE_CHECKPOINT_TRUNCATE);
            QVERIFY(watched.isInPlace());
            // A backup by another process: to close the file here would take all locks of this process from it.
            QCOMPARE(QProcess::execute(u"cp"_s, {m_file, m_folder->filePath(u"backup"_s)}), 0);
            setChanged(m_file, 1'000);
            QVERIFY(watched.isInPlace());
        }
        QVERIFY(watched.execute(insert));
    }

    void overwrittenIsNoticedAfterCheckpoints() {
        const Database watched = open();
        QVERIFY(watched.execute(insert));
        checkpoint(watched, SQLITE_CHECKPOINT_TRUNCATE);
        QFile file(m_file); // open to the end: to close it would take all locks of this process from it
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray older = file.readAll();
        for (int i = 0; i < 50; ++i)
            QVERIFY(watched.execute(insert));
        checkpoint(watched, SQLITE_CHECKPOINT_PASSIVE);
        QVERIFY(watched.execute(insert));
        QVERIFY(watched.isInPlace());
        setChanged(m_file, 1'000);
        QVERIFY(watched.isInPlace());
        QVERIFY(file.resize(older.size()) && file.seek(0));
        QVERIFY(file.write(older) == older.size() && file.flush());
        QVERIFY(!watched.isInPlace());
        QVERIFY(watched.isOverwritten());
    }
};

QTEST_GUILESS_MAIN(TestDatabasePlace)
#include "tst_database_place.moc"
