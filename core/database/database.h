// One connection to the SQLite file: opening, pragmas, migrations, errors in our codes. Belongs to the thread that opened it.
//
// A damaged database is found in use: to read each page at each start would take minutes, so the writer leaves a mark
// beside the file when it meets damage, and the next start reads all of it.
#pragma once

#include "core/base/result.h"
#include "core/database/database_place.h"
#include "core/database/storage_error.h"

#include <QSqlDatabase>
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

    /// ReadWrite creates the file with its folder and migrates it; ReadOnly needs a file of the present schema, else DatabaseOutdated
    /// or Unsupported, and reads also where nothing can be written: on a read-only or full disk.
    static Result<Database> open(const QString& file, Access access);

    /// A prepared statement; exec errors are reported by run().
    QSqlQuery prepare(const QString& sql) const;
    /// Runs a statement without result rows.
    Result<Done> execute(const QString& sql) const;
    /// Single integer of a query's first row, 0 when there is none.
    qint64 integer(const QString& sql) const;

    /// False when the file, or its log, is no longer where it was opened, or holds something else: moved, replaced, deleted or
    /// overwritten. What is written then is lost.
    bool isInPlace() const { return m_place.isUnchanged(); }
    /// Whether the file at the path is still the one that was opened, whatever became of its log.
    bool isOfPresentFile() const { return m_place.isFileUnchanged(); }
    /// Whether the content of the file is another, though the file is the same.
    bool isOverwritten() const { return m_place.isOverwritten(); }
    /// Of a file that was overwritten: takes its log away, so that nobody brings it into the new content.
    void dropLog() const { m_place.removeLeftovers(); }
    /// Whether nobody has written to the file since it was last looked at.
    bool isQuiet() const { return m_place.isQuiet(); }
    /// To be called when it is not in place, before the file that is there now is opened: brings what the log still holds into the
    /// file, wherever that is now, and takes away what it left at the old path. On failure nothing has changed; try again later.
    Result<Done> leave();

    const QSqlDatabase& connection() const { return m_connection; }
    /// The connection itself, for Statement and SearchDeadline; null when it is not open.
    sqlite3* handle() const;

private:
    Result<Done> connect(const QString& name, const QString& options);
    Result<Done> configure(Access access);
    Result<Done> checkLibrary() const;

    QSqlDatabase m_connection;
    DatabasePlace m_place;
    Access m_access = Access::ReadOnly;
};

/// Runs a prepared statement with its bound values.
Result<Done> run(QSqlQuery& query);

/// Damage that was met while the file was in use: the next keepDamagedAside() reads every page, however many there are.
void noteDamage(const QString& file, const Error& error);

/// Renames a file whose content SQLite cannot read. Value: its new name; empty when the file is whole or there is none.
Result<QString> keepDamagedAside(const QString& file);

/// File name of the database in a data folder.
QString databaseFile(const QString& dataDir);

} // namespace opbx
