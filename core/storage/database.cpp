#include "core/storage/database.h"

#include "core/storage/migrations.h"
#include "core/storage/number_function.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QSqlDriver>
#include <QUuid>

#include <sqlite3.h>

#include <string_view>
#include <utility>

namespace opbx {

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
    for (const QLatin1String suffix : {QLatin1String(""), QLatin1String("-wal"), QLatin1String("-shm")})
        QFile::setPermissions(file + suffix, QFile::ReadOwner | QFile::WriteOwner);
}

} // namespace

Error storageError(const QSqlError& error) {
    return storageError(error.nativeErrorCode().toInt(),
                        error.databaseText().isEmpty() ? error.text() : error.databaseText());
}

Error storageError(int sqliteCode, const QString& words) {
    switch (sqliteCode & 0xff) { // the lowest byte of an extended code is the primary one
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::DatabaseLocked, QStringLiteral("the database is locked by another program")};
    case SQLITE_FULL:
        return {ErrorCode::DiskFull, QStringLiteral("the disk that holds the data folder is full")};
    case SQLITE_READONLY: return {ErrorCode::FileUnwritable, QStringLiteral("the data folder is read-only")};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return {ErrorCode::FileUnwritable,
                QStringLiteral("the database cannot be read or written: ") + words};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::DatabaseCorrupt, QStringLiteral("the database file is damaged: ") + words};
    default: return {ErrorCode::Internal, words};
    }
}

Result<Done> run(QSqlQuery& query) {
    if (query.exec())
        return Done{};
    return storageError(query.lastError());
}

QString databaseFile(const QString& dataDir) {
    return dataDir + QStringLiteral("/opbx.sqlite");
}

Database::Database(Database&& other) noexcept
    : m_connection(std::exchange(other.m_connection, {})) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_connection, other.m_connection);
    return *this;
}

Database::~Database() {
    if (!m_connection.isValid())
        return;
    const QString name = m_connection.connectionName();
    m_connection.close();
    m_connection = {};
    QSqlDatabase::removeDatabase(name);
}

Result<Database> Database::open(const QString& file, Access access) {
    if (access == Access::ReadOnly && !QFileInfo::exists(file))
        return Error{ErrorCode::NotFound, QStringLiteral("there is no history yet in %1").arg(file)};
    if (access == Access::ReadWrite)
        makePrivate(file);
    leaveMemoryUncounted();
    Database database;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    database.m_connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.m_connection.setDatabaseName(file);
    database.m_connection.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=3000"));
    if (!database.m_connection.open())
        return storageError(database.m_connection.lastError());
    if (Result<Done> configured = database.configure(access); !configured)
        return configured.error();
    return database;
}

Result<Done> Database::configure(Access access) {
    if (Result<Done> same = checkLibrary(); !same)
        return same;
    addHolds(handle());
    addBareNumber(handle());
    sqlite3_db_config(handle(), SQLITE_DBCONFIG_LOOKASIDE, nullptr, lookasideBytes, lookasideSlots);
    // Readers open the file for writing as well: WAL needs its shared memory, and query_only keeps them from changing rows.
    QStringList pragmas = {QStringLiteral("PRAGMA foreign_keys = ON"),
                           QStringLiteral("PRAGMA temp_store = MEMORY")};
    // The endpoint may run for months beside other programs, so it does not map the file; its own cache is enough.
    if (access == Access::ReadWrite)
        pragmas << QStringLiteral("PRAGMA journal_mode = WAL") << QStringLiteral("PRAGMA synchronous = FULL")
                << QStringLiteral("PRAGMA journal_size_limit = 67108864")
                << QStringLiteral("PRAGMA wal_autocheckpoint = 8000")
                << QStringLiteral("PRAGMA cache_size = -4096");
    else
        pragmas << QStringLiteral("PRAGMA mmap_size = 67108864") << QStringLiteral("PRAGMA query_only = ON");
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
    if (query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next() &&
        query.value(0).toString() == QLatin1String(sqlite3_sourceid()) && handle() != nullptr)
        return Done{};
    return {ErrorCode::Internal, QStringLiteral("Qt's SQLite driver has another SQLite library inside than "
                                                "this program. Use a Qt that was built "
                                                "with the system's SQLite.")};
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
    return storageError(query.lastError());
}

qint64 Database::integer(const QString& sql) const {
    QSqlQuery query(m_connection);
    return query.exec(sql) && query.next() ? query.value(0).toLongLong() : 0;
}

namespace {

/// Stands beside a database file that was found to be damaged.
QString damageMark(const QString& file) {
    return file + QStringLiteral("-damaged");
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
    QSqlQuery query = database->prepare(QStringLiteral("PRAGMA quick_check(1)"));
    if (!query.exec() || !query.next()) // that a disk cannot be read just now is no damage
        return storageError(query.lastError()).code == ErrorCode::DatabaseCorrupt;
    return query.value(0).toString() != QStringLiteral("ok");
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
    const QString aside = file + QStringLiteral(".damaged-") +
                          QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    if (!QFile::rename(file, aside))
        return Error{ErrorCode::DatabaseCorrupt,
                     QStringLiteral("the database %1 is damaged and cannot be renamed").arg(file)};
    QFile::remove(file + QStringLiteral("-wal"));
    QFile::remove(file + QStringLiteral("-shm"));
    return aside;
}

} // namespace opbx
