#include "core/database/storage_error.h"

#include "core/files/folder_probe.h"
#include "core/files/system_error.h"

#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int primaryCode = 0xff; // the lowest byte of an extended code

Error unusable(const FileCause& cause) {
    return causeError(u"The database cannot be used"_s, cause);
}

Error unusable(ErrorCode code) {
    return unusable(*fileCause(code));
}

bool isKnown(const std::optional<Error>& error) {
    return error && error->code != ErrorCode::FileUnwritable;
}

/// A file that cannot be read or written, in whatever way.
Error ioError(const QString& file, int number, const QString& words) {
    if (const auto cause = knownCause(number))
        return unusable(*cause);
    const QString folder = QFileInfo(file).absolutePath();
    const std::optional<Error> tried = probeFolder(folder);
    if (isKnown(tried))
        return unusable(tried->code);
    if (tried || (QFileInfo::exists(file) && !QFileInfo(file).isWritable()))
        return causeError(u"The database cannot be used"_s,
                          {ErrorCode::FileUnwritable, u"this user may not write in the data folder"_s,
                           u"Change its permissions, or choose another folder with --data-dir."_s});
    return {ErrorCode::FileUnwritable, u"The database cannot be read or written: %1."_s.arg(words)};
}

Error explainedFailure(const QString& file, int code, int number, const QString& words) {
    switch (code & primaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: {
        // SQLite takes a file system without locks for one on which somebody else holds the lock.
        const bool noLocks =
            codeOf(probeLocks(QFileInfo(file).absolutePath())) == ErrorCode::LocksUnsupported;
        return unusable(noLocks ? ErrorCode::LocksUnsupported : ErrorCode::DatabaseLocked);
    }
    case SQLITE_FULL: return unusable(ErrorCode::DiskFull);
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN: return ioError(file, number, words);
    case SQLITE_READONLY:
    case SQLITE_PERM: return ioError(file, 0, words); // the number belongs to an earlier failure
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return unusable(ErrorCode::DatabaseCorrupt);
    default: return {ErrorCode::Internal, words};
    }
}

} // namespace

Error storageError(sqlite3* connection, int sqliteCode, const QString& words) {
    const QString file = connection ? QString::fromUtf8(sqlite3_db_filename(connection, "main")) : QString();
    return explainedFailure(file, sqliteCode, connection ? sqlite3_system_errno(connection) : 0, words);
}

Error storageError(const QString& file, int sqliteCode, const QString& words) {
    return explainedFailure(file, sqliteCode, 0, words);
}

Error storageError(const QSqlQuery& query) {
    const QSqlError error = query.lastError();
    const QVariant handle = query.driver() ? query.driver()->handle() : QVariant();
    sqlite3* const connection = qstrcmp(handle.typeName(), "sqlite3*") == 0
                                    ? *static_cast<sqlite3* const*>(handle.constData())
                                    : nullptr;
    return storageError(connection, error.nativeErrorCode().toInt(),
                        error.databaseText().isEmpty() ? error.text() : error.databaseText());
}

} // namespace opbx
