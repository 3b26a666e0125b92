// The directory of names in the database. Each instance has a connection of its own and belongs to the thread that made it; works
// while another process serves: rows are written in small transactions between others' commits.
#pragma once

#include "core/database/database.h"
#include "core/directory/directory.h"

namespace opbx {

class DirectoryStore {
public:
    /// Creates the database when there is none.
    static Result<DirectoryStore> open(const QString& databaseFile, Database::Access access);

    /// By name, then by number.
    Result<QList<DirectoryEntry>> entries() const;
    /// A number that is known gets the new name.
    Result<Done> add(const QList<DirectoryEntry>& entries) const;
    Result<Done> clear() const;

private:
    Result<Done> addSome(QSqlQuery& insert, const QList<DirectoryEntry>& entries) const;

    Database m_database;
};

/// How a file would be understood; nothing is changed. For a thread that may wait for the disk. Errors as understoodDirectory() and
/// FileUnreadable.
Result<DirectoryImport> previewDirectory(const QString& file, const DirectoryReading& reading);

/// Reads a file and adds what is in it. For a thread that may wait for the disk. Errors as readDirectory() and FileUnreadable.
Result<DirectoryImport> importDirectory(const QString& databaseFile, const QString& file,
                                        const DirectoryReading& reading);

} // namespace opbx
