// What SQLite said, in our codes and words. Any thread.
#pragma once

#include "core/base/result.h"

#include <QSqlError>

struct sqlite3;
class QSqlQuery;

namespace opbx {

/// DiskFull, QuotaExceeded, ReadOnlyFileSystem, LocksUnsupported, DatabaseLocked, DatabaseCorrupt, FileUnwritable, else Internal; the
/// detail is a sentence with the remedy. SQLite has one code for several of these, so the system is asked: by the error number
/// that the connection kept, else by trying in the folder of the file what has failed.
/// `connection`: that the code came from; `file`: for a connection that could not be made.
Error storageError(sqlite3* connection, int sqliteCode, const QString& words);
Error storageError(const QString& file, int sqliteCode, const QString& words);

/// Of a query that has failed.
Error storageError(const QSqlQuery& query);

} // namespace opbx
