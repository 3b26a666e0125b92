#include "core/backup/backup.h"

#include "core/backup/archive_writer.h"
#include "core/backup/work_folder.h"
#include "core/database/database.h"
#include "core/database/migrations.h"
#include "core/files/system_error.h"
#include "core/settings/ini_file.h"
#include "core/voicemail/recording_files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// What a backup without history takes of a table that belongs to the history; of all others it takes everything.
struct KeptRows {
    QLatin1StringView table;
    const char* condition; // null: nothing
};

constexpr KeptRows historyTables[] = {
    {"exchanges"_L1, "pinned = 1 OR noted = 1"},
    {"exchange_contents"_L1, "exchange IN (SELECT id FROM source.exchanges WHERE pinned = 1 OR noted = 1)"},
    {"exchange_notes"_L1, "1"},
    {"unindexed_exchanges"_L1, nullptr},
    {"text_parts"_L1, nullptr},
    {"text_documents"_L1, nullptr},
};

/// The text index is a table for each of its parts, with tables of SQLite's own behind it; it is made anew from the exchanges.
bool isOfTextIndex(const QString& table) {
    return table.startsWith("exchange_text_"_L1);
}

/// Calls `go` while SQLite works, and interrupts it when that says so.
class Watched {
public:
    Watched(sqlite3* connection, const QString& growing, qint64 total, const BackupGo& go)
        : m_connection(connection)
        , m_growing(growing)
        , m_total(total)
        , m_go(go) {
        m_since.start();
        constexpr int instructions = 20'000;
        sqlite3_progress_handler(
            connection, instructions,
            [](void* self) { return static_cast<Watched*>(self)->goesOn() ? 0 : 1; }, this);
    }
    ~Watched() { sqlite3_progress_handler(m_connection, 0, nullptr, nullptr); }
    Watched(const Watched&) = delete;
    Watched& operator=(const Watched&) = delete;

    bool isCancelled() const { return m_isCancelled; }

private:
    bool goesOn() {
        constexpr qint64 everyMs = 100;
        if (m_since.elapsed() < everyMs)
            return true;
        m_since.start();
        const qint64 done = std::min(QFileInfo(m_growing).size(), m_total);
        m_isCancelled = !m_go({BackupProgress::Phase::Copying, done, m_total});
        return !m_isCancelled;
    }

    sqlite3* m_connection;
    QString m_growing;
    qint64 m_total;
    const BackupGo& m_go;
    QElapsedTimer m_since;
    bool m_isCancelled = false;
};

QString quoted(const QString& text) {
    return u'\'' + QString(text).replace(u'\'', "''"_L1) + u'\'';
}

QStringList textsOf(const Database& database, const QString& sql) {
    QStringList found;
    QSqlQuery query = database.prepare(sql);
    for (bool row = query.exec() && query.next(); row; row = query.next())
        found << query.value(0).toString();
    return found;
}

Result<Done> copyRows(const Database& copy, const QString& table) {
    QString condition;
    for (const KeptRows& row : historyTables) {
        if (table != row.table)
            continue;
        if (!row.condition)
            return Done{};
        condition = u" WHERE "_s + QLatin1String(row.condition);
    }
    if (isOfTextIndex(table))
        return Done{};
    if (table == "settings_of_database"_L1)
        condition = u" WHERE name <> 'indexed_through'"_s; // its index is empty
    const QString columns =
        textsOf(copy, u"SELECT name FROM pragma_table_info(%1)"_s.arg(quoted(table))).join(u", "_s);
    return copy.execute(
        u"INSERT OR REPLACE INTO main.%1 (%2) SELECT %2 FROM source.%1%3"_s.arg(table, columns, condition));
}

/// Rows of one moment, table by table, into a new database.
Result<Done> copyWithoutHistory(const QString& from, const QString& to, qint64 total, const BackupGo& go) {
    const Result<Database> copy = Database::open(to, Database::Access::ReadWrite);
    if (!copy)
        return copy.error();
    Watched watched(copy->handle(), to, total, go);
    Result<Done> done = copy->execute(u"ATTACH DATABASE %1 AS source"_s.arg(quoted(from)));
    if (done)
        done = copy->execute(u"BEGIN"_s);
    if (done)
        done = copy->execute(u"PRAGMA defer_foreign_keys = ON"_s);
    const QStringList tables = textsOf(
        *copy, u"SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"_s);
    for (const QString& table : tables) {
        if (done)
            done = copyRows(*copy, table);
    }
    if (done)
        done = copy->execute(u"COMMIT"_s);
    if (done)
        done = copy->execute(u"DETACH DATABASE source"_s);
    return watched.isCancelled() ? Result<Done>(backupCancelled()) : done;
}

Result<Done> copyWhole(const Database& database, const QString& to, qint64 total, const BackupGo& go) {
    Watched watched(database.handle(), to, total, go);
    // A connection that changes nothing in its own database may still make another one.
    Result<Done> done = database.execute(u"PRAGMA query_only = OFF"_s);
    if (done)
        done = database.execute(u"VACUUM INTO %1"_s.arg(quoted(to)));
    return watched.isCancelled() ? Result<Done>(backupCancelled()) : done;
}

/// Where there is room for a copy of so many bytes: in the data folder, which SQLite is known to work in, else beside the target.
Result<QString> roomForCopy(const BackupOrder& order, qint64 bytes) {
    const QString beside = QFileInfo(order.target).absolutePath();
    for (const QString& folder : {order.dataDir, beside}) {
        if (freeBytes(folder) >= bytes + reservedBytes)
            return folder;
    }
    return causeError(u"There is no room for a copy of the database (%1 MB)"_s.arg(bytes / 1'000'000 + 1),
                      *fileCause(ErrorCode::DiskFull));
}

struct Recording {
    QString name;
    QString path;
    qint64 bytes = 0;
};

QList<Recording> recordingsOf(const QString& dataDir) {
    QList<Recording> found;
    const QDir folder(recordingFolder(dataDir, RecordingKind::Voicemail));
    for (const QFileInfo& file : folder.entryInfoList(QDir::Files | QDir::NoSymLinks, QDir::Name)) {
        if (const QString name = backup_names::recordings + file.fileName(); isPartName(name))
            found.append({name, file.absoluteFilePath(), file.size()});
    }
    return found;
}

/// The file as it stands, or one that says that all defaults are in force.
Result<QByteArray> settingsBytes(const QString& file) {
    Result<QByteArray> bytes = readIniBytes(file);
    if (bytes && bytes->isNull())
        bytes = endOfSettings.toByteArray() + '\n';
    return bytes;
}

Result<BackupSummary> summaryOf(const QString& database, bool history) {
    const Result<Database> copy = Database::open(database, Database::Access::ReadOnly);
    if (!copy)
        return copy.error();
    const auto count = [&copy](const char* table) {
        return copy->integer(u"SELECT count(*) FROM "_s + QLatin1String(table));
    };
    return BackupSummary{.history = history,
                         .planVersions = count("plan_versions"),
                         .callRecords = count("call_records"),
                         .names = count("directory"),
                         .exchanges = count("exchanges"),
                         .messages = count("voicemail_messages")};
}

class Packing {
public:
    Packing(const BackupOrder& order, qint64 total, const BackupGo& go)
        : m_archive(order.target)
        , m_total(total)
        , m_go(go) {}

    Result<Done> begin(const BackupHeader& header) {
        m_createdS = header.created.toSecsSinceEpoch();
        const Result<Done> opened = m_archive.open();
        return opened ? m_archive.add(backup_names::header, headerDocument(header), m_createdS) : opened;
    }

    Result<Done> addFile(const QString& name, const QString& path) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable,
                         u"%1 cannot be read: %2."_s.arg(path, file.errorString())};
        const qint64 bytes = file.size();
        const qint64 modifiedS = QFileInfo(path).lastModified().toSecsSinceEpoch();
        const Result<QByteArray> digest = m_archive.add(name, file, bytes, modifiedS, [this](qint64 piece) {
            m_done += piece;
            return m_go({BackupProgress::Phase::Packing, m_done, std::max(m_done, m_total)});
        });
        if (!digest)
            return digest.error();
        m_parts.append({name, bytes, *digest});
        return Done{};
    }

    Result<Done> end() {
        const Result<Done> added =
            m_archive.add(backup_names::contents, contentsDocument(m_parts), m_createdS);
        return added ? m_archive.commit() : added;
    }

private:
    ArchiveWriter m_archive;
    qint64 m_createdS = 0;
    qint64 m_done = 0;
    qint64 m_total;
    const BackupGo& m_go;
    QList<BackupPart> m_parts;
};

Result<qint64> pack(const BackupOrder& order, const QString& copy, const BackupGo& go) {
    const QList<Recording> recordings = recordingsOf(order.dataDir);
    const Result<QByteArray> settings = settingsBytes(order.settingsFile);
    if (!settings)
        return settings.error();
    const QString settingsCopy = QFileInfo(copy).dir().filePath(backup_names::settings);
    if (const Result<Done> written = replaceFile(settingsCopy, *settings, FileAccess::OnlyUser); !written)
        return written.error();
    qint64 total = QFileInfo(copy).size() + settings->size();
    for (const Recording& recording : recordings)
        total += recording.bytes;
    Packing packing(order, total, go);
    Result<Done> done = packing.begin(
        {order.program, latestSchema(), QDateTime::currentDateTimeUtc(), order.withHistory, total});
    if (done)
        done = packing.addFile(backup_names::database, copy);
    if (done)
        done = packing.addFile(backup_names::settings, settingsCopy);
    qint64 packed = 0;
    for (const Recording& recording : recordings) {
        if (!done)
            break;
        if (!QFileInfo::exists(recording.path))
            continue; // deleted meanwhile, together with its message
        done = packing.addFile(recording.name, recording.path);
        ++packed;
    }
    if (done)
        done = packing.end();
    return done ? Result<qint64>(packed) : Result<qint64>(done.error());
}

} // namespace

Result<BackupSummary> writeBackup(const BackupOrder& order, const BackupGo& go) {
    const Result<Database> database = Database::open(databaseFile(order.dataDir), Database::Access::ReadOnly);
    if (!database && database.error().code == ErrorCode::NotFound)
        return Error{
            ErrorCode::NotFound,
            u"The data folder %1 holds no data yet. Name another with --data-dir."_s.arg(order.dataDir)};
    if (!database)
        return database.error();
    const qint64 bytes = database->integer(u"PRAGMA page_count"_s) * database->integer(u"PRAGMA page_size"_s);
    const Result<QString> room = roomForCopy(order, bytes);
    if (!room)
        return room.error();
    const Result<WorkFolder> folder = WorkFolder::make(*room, u"backup"_s);
    if (!folder)
        return folder.error();
    const QString copy = folder->path() + u'/' + backup_names::database;
    if (!go({BackupProgress::Phase::Copying, 0, bytes}))
        return backupCancelled();
    const Result<Done> copied = order.withHistory
                                    ? copyWhole(*database, copy, bytes, go)
                                    : copyWithoutHistory(databaseFile(order.dataDir), copy, bytes, go);
    if (!copied)
        return copied.error();
    Result<BackupSummary> summary = summaryOf(copy, order.withHistory);
    if (!summary)
        return summary;
    const Result<qint64> recordings = pack(order, copy, go);
    if (!recordings)
        return recordings.error();
    summary->recordings = *recordings;
    summary->bytes = QFileInfo(order.target).size();
    return summary;
}

} // namespace opbx
