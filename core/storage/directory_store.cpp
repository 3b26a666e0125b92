#include "core/storage/directory_store.h"

#include "core/database/binder.h"

#include <QFile>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype rowsPerCommit = 1'000; // a few milliseconds
}

Result<DirectoryStore> DirectoryStore::open(const QString& file, Database::Access access) {
    Result<Database> database = Database::open(file, access);
    if (!database)
        return database.error();
    DirectoryStore store;
    store.m_database = std::move(database).value();
    return store;
}

Result<QList<DirectoryEntry>> DirectoryStore::entries() const {
    QSqlQuery query = m_database.prepare(u"SELECT digits, name FROM directory ORDER BY name, digits"_s);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<DirectoryEntry> entries;
    while (query.next())
        entries.append({query.value(0).toString(), query.value(1).toString()});
    return entries;
}

Result<Done> DirectoryStore::addSome(QSqlQuery& insert, const QList<DirectoryEntry>& entries) const {
    if (Result<Done> begun = m_database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<Done> outcome{Done{}};
    for (qsizetype i = 0; outcome && i < entries.size(); ++i) {
        Binder(insert) << entries.at(i).digits << entries.at(i).name;
        outcome = run(insert);
    }
    if (outcome)
        outcome = m_database.execute(u"COMMIT"_s);
    if (!outcome)
        (void)m_database.execute(u"ROLLBACK"_s);
    return outcome;
}

Result<Done> DirectoryStore::add(const QList<DirectoryEntry>& entries) const {
    QSqlQuery insert = m_database.prepare(u"INSERT OR REPLACE INTO directory (digits, name) VALUES (?, ?)"_s);
    for (qsizetype i = 0; i < entries.size(); i += rowsPerCommit) {
        if (Result<Done> done = addSome(insert, entries.mid(i, rowsPerCommit)); !done)
            return done;
    }
    return Done{};
}

Result<Done> DirectoryStore::clear() const {
    return m_database.execute(u"DELETE FROM directory"_s);
}

namespace {

Result<QByteArray> bytesOf(const QString& name) {
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::FileUnreadable, u"%1 cannot be read: %2"_s.arg(name, file.errorString())};
    return file.read(maxDirectoryFileBytes + 1);
}

} // namespace

Result<DirectoryImport> previewDirectory(const QString& file, const DirectoryReading& reading) {
    const Result<QByteArray> bytes = bytesOf(file);
    return bytes ? understoodDirectory(*bytes, reading) : Result<DirectoryImport>(bytes.error());
}

Result<DirectoryImport> importDirectory(const QString& databaseFile, const QString& file,
                                        const DirectoryReading& reading) {
    const Result<QByteArray> bytes = bytesOf(file);
    if (!bytes)
        return bytes.error();
    Result<DirectoryImport> read = readDirectory(*bytes, reading);
    if (!read)
        return read;
    const Result<DirectoryStore> store = DirectoryStore::open(databaseFile, Database::Access::ReadWrite);
    if (!store)
        return store.error();
    if (Result<Done> added = store->add(read->entries); !added)
        return added.error();
    return read;
}

} // namespace opbx
