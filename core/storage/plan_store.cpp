#include "core/storage/plan_store.h"

#include "core/storage/binder.h"

namespace opbx {

using namespace Qt::StringLiterals;

Result<PlanStore> PlanStore::open(const QString& file, Database::Access access) {
    Result<Database> database = Database::open(file, access);
    if (!database)
        return database.error();
    PlanStore store;
    store.m_database = std::move(database).value();
    return store;
}

Result<QByteArray> PlanStore::latestDocument() const {
    QSqlQuery query = m_database.prepare(u"SELECT document FROM plan_versions ORDER BY id DESC LIMIT 1"_s);
    if (Result<Done> done = run(query); !done)
        return done.error();
    return query.next() ? query.value(0).toString().toUtf8() : QByteArray();
}

Result<QByteArray> PlanStore::document(qint64 version) const {
    QSqlQuery query = m_database.prepare(u"SELECT document FROM plan_versions WHERE id = ?"_s);
    query.addBindValue(version);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, u"there is no version %1 of the plan"_s.arg(version)};
    return query.value(0).toString().toUtf8();
}

Result<QList<PlanVersion>> PlanStore::versions() const {
    QSqlQuery query =
        m_database.prepare(u"SELECT id, saved_us, author, comment FROM plan_versions ORDER BY id DESC"_s);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<PlanVersion> versions;
    while (query.next())
        versions.append({query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toString(),
                         query.value(3).toString()});
    return versions;
}

Result<qint64> PlanStore::save(const QByteArray& document, const QString& author, const QString& comment,
                               qint64 nowUs) const {
    QSqlQuery query = m_database.prepare(
        u"INSERT INTO plan_versions (saved_us, author, comment, document) VALUES (?, ?, ?, ?)"_s);
    Binder(query) << nowUs << author << comment << document;
    if (Result<Done> done = run(query); !done)
        return done.error();
    return query.lastInsertId().toLongLong();
}

} // namespace opbx
