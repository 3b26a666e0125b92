// One connection to the SQLite file: opening, pragmas, migrations, errors in our codes. Belongs to the thread that opened it.
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

struct sqlite3;

namespace opbx {

class Database {
public:
    enum class Access { ReadWrite, ReadOnly };

    Database() = default;
    Database(Database&& other) noexcept;
    Database& operator=(Database&& other) noexcept;
    ~Database();

    /// ReadWrite creates the file and migrates it; ReadOnly needs a file of the present schema.
    static Result<Database> open(const QString& file, Access access);

    /// A prepared statement; exec errors are reported by run().
    QSqlQuery prepare(const QString& sql) const;
    /// Runs a statement without result rows.
    Result<Done> execute(const QString& sql) const;
    /// Single integer of a query's first row, 0 when there is none.
    qint64 integer(const QString& sql) const;

    const QSqlDatabase& connection() const { return m_connection; }
    /// The connection itself, for Statement and SearchDeadline; null when it is not open.
    sqlite3* handle() const;

private:
    Result<Done> configure(Access access);
    Result<Done> checkLibrary() const;

    QSqlDatabase m_connection;
};

/// Runs a prepared statement with its bound values.
Result<Done> run(QSqlQuery& query);

/// Our code for an SQLite error: DiskFull, DatabaseLocked, DatabaseCorrupt, FileUnwritable, else Internal.
Error storageError(const QSqlError& error);
Error storageError(int sqliteCode, const QString& words);

/// Damage that was met while the file was in use: the next keepDamagedAside() reads every page, however many there are.
void noteDamage(const QString& file, const Error& error);

/// Renames a file whose content SQLite cannot read. Value: its new name; empty when the file is whole or there is none.
Result<QString> keepDamagedAside(const QString& file);

/// File name of the database in a data folder.
QString databaseFile(const QString& dataDir);

} // namespace opbx
