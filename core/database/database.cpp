#include "core/database/database.h"

#include "core/database/migrations.h"
#include "core/database/number_function.h"
#include "core/files/private_folder.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <sqlite3.h>

#include <string_view>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

// A row of the journal with its bodies fits into a slot, mostly; SQLite's own are of 1,200 bytes.
constexpr int lookasideBytes = 4'096;
constexpr int lookasideSlots = 64;

/// SQLite counts what it allocates, under a lock, and nobody asks for the counts. Has an effect before the first connection only.
void leaveMemoryUncounted() {
    [[maybe_unused]] static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// holds(bytes, wanted): whether the bytes of one stand within the other. SQLite's instr() compares byte by byte, which takes a
/// fifth of a search through bodies.
void addHolds(sqlite3* connection) {
    const auto answer = [](sqlite3_context* context, int, sqlite3_value** values) {
        const auto bytesOf = [](sqlite3_value* value) {
            const auto* const bytes = static_cast<const char*>(sqlite3_value_blob(value));
            return std::string_view(bytes, bytes ? static_cast<size_t>(sqlite3_value_bytes(value)) : 0);
        };
        const bool found = bytesOf(values[0]).find(bytesOf(values[1])) != std::string_view::npos;
        sqlite3_result_int(context, found ? 1 : 0);
    };
    sqlite3_create_function_v2(connection, "holds", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
                               nullptr, answer, nullptr, nullptr, nullptr);
}

/// Only the user may read what is stored. SQLite gives its -wal and -shm files the mode of the database file, so that has
/// to be right before they are made.
void makePrivate(const QString& file) {
    if (!QFileInfo::exists(file)) {
        QFile made(file);
        (void)made.open(QIODevice::WriteOnly |
                        QIODevice::NewOnly); // SQLite takes an empty file for a new database
    }
    for (const QLatin1String suffix : {""_L1, "-wal"_L1, "-shm"_L1})
        QFile::setPermissions(file + suffix, QFile::ReadOwner | QFile::WriteOwner);
}

/// Codes for which a file that nobody writes to can still be read.
bool isUnwritable(ErrorCode code) {
    return code == ErrorCode::FileUnwritable || code == ErrorCode::ReadOnlyFileSystem ||
           code == ErrorCode::DiskFull || code == ErrorCode::QuotaExceeded ||
           code == ErrorCode::LocksUnsupported;
}

/// A database without a log has been closed by all, so that its file alone is complete.
bool hasNoLog(const QString& file) {
    return QFileInfo(file + u"-wal"_s).size() == 0;
}

/// As an address that tells SQLite to read the file without locks and without files beside it.
QString unchangingFile(const QString& file) {
    return QString::fromLatin1(QUrl::fromLocalFile(file).toEncoded()) + u"?immutable=1"_s;
}

void keepLogOnClose(sqlite3* connection) {
    int on = 1;
    sqlite3_file_control(connection, "main", SQLITE_FCNTL_PERSIST_WAL, &on);
}

/// What is in the log does not go into the file: it belongs to what was there before.
void leaveLogAlone(sqlite3* connection) {
    sqlite3_db_config(connection, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

/// Everything from the log into the file, and nothing left in the log.
Result<Done> bringLogHome(sqlite3* connection) {
    const int code =
        sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return code == SQLITE_OK ? Result<Done>(Done{})
                             : storageError(connection, code, QString::fromUtf8(sqlite3_errmsg(connection)));
}

} // namespace

Result<Done> run(QSqlQuery& query) {
    if (query.exec())
        return Done{};
    return storageError(query);
}

QString databaseFile(const QString& dataDir) {
    return dataDir + u"/opbx.sqlite"_s;
}

Database::Database(Database&& other) noexcept
    : m_connection(std::exchange(other.m_connection, {}))
    , m_place(std::exchange(other.m_place, {}))
    , m_access(other.m_access) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_connection, other.m_connection);
    std::swap(m_place, other.m_place);
    std::swap(m_access, other.m_access);
    return *this;
}

Database::~Database() {
    if (!m_connection.isValid())
        return;
    const QString name = m_connection.connectionName();
    // SQLite takes the log away by its path when the last connection closes; it may be that of another file by now.
    if (m_connection.isOpen() && !isInPlace()) {
        if (m_access == Access::ReadOnly || m_place.isOverwritten())
            leaveLogAlone(handle());
        keepLogOnClose(handle());
    }
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
    if (m_place.isOverwritten())
        dropLog();
}

Result<Database> Database::open(const QString& file, Access access) {
    if (access == Access::ReadOnly && !QFileInfo::exists(file))
        return Error{ErrorCode::NotFound, u"there is no history yet in %1"_s.arg(file)};
    if (access == Access::ReadWrite) {
        if (Result<Done> folder = makePrivateFolder(QFileInfo(file).absolutePath()); !folder)
            return folder.error();
        makePrivate(file);
    }
    leaveMemoryUncounted();
    Database database;
    Result<Done> opened = database.connect(file, {});
    if (opened)
        opened = database.configure(access);
    if (!opened && access == Access::ReadOnly && isUnwritable(opened.error().code) && hasNoLog(file)) {
        database = Database();
        opened = database.connect(unchangingFile(file), u";QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s);
        if (opened)
            opened = database.configure(access);
    }
    if (!opened)
        return opened.error();
    database.m_place = DatabasePlace(file, database.handle());
    database.m_access = access;
    return database;
}

Result<Done> Database::connect(const QString& name, const QString& options) {
    m_connection =
        QSqlDatabase::addDatabase(u"QSQLITE"_s, QUuid::createUuid().toString(QUuid::WithoutBraces));
    m_connection.setDatabaseName(name);
    m_connection.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=3000"_s + options);
    if (m_connection.open())
        return Done{};
    const QSqlError error = m_connection.lastError();
    return storageError(name, error.nativeErrorCode().toInt(), error.databaseText());
}

Result<Done> Database::leave() {
    if (!m_connection.isOpen())
        return Done{};
    // Of a file that is still there, and whose log only was taken away, everything must come out of that log first. Of a file
    // that is gone, as much as is possible.
    const bool isForeign = m_place.isOverwritten() || m_place.hasForeignLog();
    const Result<Done> brought = isForeign ? Result<Done>(Done{}) : bringLogHome(handle());
    if (!brought && m_place.isFileUnchanged())
        return brought;
    if (m_place.isOverwritten())
        leaveLogAlone(handle());
    keepLogOnClose(handle());
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
    m_place.removeLeftovers();
    return Done{};
}

Result<Done> Database::configure(Access access) {
    if (Result<Done> same = checkLibrary(); !same)
        return same;
    addHolds(handle());
    addNumberFunctions(handle());
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_LOOKASIDE, nullptr, lookasideBytes, lookasideSlots);
    // Readers open the file for writing as well: WAL needs its shared memory, and query_only keeps them from changing rows.
    QStringList pragmas = {u"PRAGMA foreign_keys = ON"_s, u"PRAGMA temp_store = MEMORY"_s};
    // The endpoint may run for months beside other programs, so it does not map the file; its own cache is enough.
    if (access == Access::ReadWrite)
        pragmas << u"PRAGMA journal_mode = WAL"_s << u"PRAGMA synchronous = FULL"_s
                << u"PRAGMA journal_size_limit = 67108864"_s << u"PRAGMA wal_autocheckpoint = 8000"_s
                << u"PRAGMA cache_size = -4096"_s;
    else
        pragmas << u"PRAGMA mmap_size = 67108864"_s << u"PRAGMA query_only = ON"_s;
    for (const QString& pragma : std::as_const(pragmas)) {
        if (Result<Done> done = execute(pragma); !done)
            return done;
    }
    return access == Access::ReadWrite ? migrate(*this) : checkSchema(*this);
}

sqlite3* Database::handle() const {
    const QVariant handle = m_connection.driver()->handle();
    return qstrcmp(handle.typeName(), "sqlite3*") == 0 ? *static_cast<sqlite3* const*>(handle.constData())
                                                       : nullptr;
}

/// Statement and SearchDeadline work on the connection of QtSql, so both must be one and the same library.
Result<Done> Database::checkLibrary() const {
    QSqlQuery query(m_connection);
    if (query.exec(u"SELECT sqlite_source_id()"_s) && query.next() &&
        query.value(0).toString() == QLatin1String(sqlite3_sourceid()) && handle() != nullptr)
        return Done{};
    return {ErrorCode::Internal, u"Qt's SQLite driver has another SQLite library inside than "
                                 "this program. Use a Qt that was built "
                                 "with the system's SQLite."_s};
}

QSqlQuery Database::prepare(const QString& sql) const {
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

Result<Done> Database::execute(const QString& sql) const {
    QSqlQuery query(m_connection);
    if (query.exec(sql))
        return Done{};
    return storageError(query);
}

qint64 Database::integer(const QString& sql) const {
    QSqlQuery query(m_connection);
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : 0;
}

namespace {

/// Stands beside a database file that was found to be damaged.
QString damageMark(const QString& file) {
    return file + u"-damaged"_s;
}

/// True for a file that exists and whose content SQLite cannot read.
bool isCorrupt(const QString& file) {
    constexpr qint64 quickToCheck =
        64 * 1024 * 1024; // a full check reads every page: about a second a gigabyte
    if (!QFileInfo::exists(file) || QFileInfo(file).size() == 0)
        return false;
    const Result<Database> database = Database::open(file, Database::Access::ReadWrite);
    if (!database)
        return database.error().code == ErrorCode::DatabaseCorrupt;
    if (QFileInfo(file).size() > quickToCheck && !QFileInfo::exists(damageMark(file)))
        return false;
    QSqlQuery query = database->prepare(u"PRAGMA quick_check(1)"_s);
    if (!query.exec() || !query.next()) // that a disk cannot be read just now is no damage
        return storageError(query).code == ErrorCode::DatabaseCorrupt;
    return query.value(0).toString() != u"ok"_s;
}

} // namespace

void noteDamage(const QString& file, const Error& error) {
    if (error.code == ErrorCode::DatabaseCorrupt)
        (void)QFile(damageMark(file)).open(QIODevice::WriteOnly);
}

Result<QString> keepDamagedAside(const QString& file) {
    const bool isDamaged = isCorrupt(file);
    QFile::remove(damageMark(file));
    if (!isDamaged)
        return QString();
    const QString aside =
        file + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s);
    if (!QFile::rename(file, aside))
        return Error{ErrorCode::DatabaseCorrupt,
                     u"the database %1 is damaged and cannot be renamed"_s.arg(file)};
    QFile::remove(file + u"-wal"_s);
    QFile::remove(file + u"-shm"_s);
    return aside;
}

} // namespace opbx
