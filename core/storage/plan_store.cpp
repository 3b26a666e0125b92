#include "core/storage/plan_store.h"

#include "core/database/binder.h"
#include "core/model/plan_json.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1String overridesKey = "overrides"_L1;

/// The document with another list under "overrides"; as it is where that is its list already.
QByteArray withOverrides(const QByteArray& document, const QJsonValue& overrides) {
    QJsonObject object = QJsonDocument::fromJson(document).object();
    if (object.value(overridesKey).toArray() == overrides.toArray())
        return document;
    if (overrides.toArray().isEmpty())
        object.remove(overridesKey);
    else
        object.insert(overridesKey, overrides);
    return QJsonDocument(object).toJson();
}

QJsonValue overridesOf(const QByteArray& document) {
    return QJsonDocument::fromJson(document).object().value(overridesKey);
}

} // namespace

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

Result<qint64> PlanStore::insert(const QByteArray& document, const QString& author, const QString& comment,
                                 qint64 nowUs) const {
    QSqlQuery query = m_database.prepare(
        u"INSERT INTO plan_versions (saved_us, author, comment, document) VALUES (?, ?, ?, ?)"_s);
    Binder(query) << nowUs << author << comment << document;
    if (Result<Done> done = run(query); !done)
        return done.error();
    return query.lastInsertId().toLongLong();
}

Result<qint64> PlanStore::inTransaction(const std::function<Result<qint64>()>& write) const {
    if (Result<Done> begun = m_database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun.error();
    Result<qint64> version = write();
    if (const Result<Done> ended = version ? m_database.execute(u"COMMIT"_s) : Result<Done>(Done{}); !ended)
        version = ended.error();
    if (!version)
        (void)m_database.execute(u"ROLLBACK"_s);
    return version;
}

Result<qint64> PlanStore::save(const QByteArray& document, const QString& author, const QString& comment,
                               qint64 nowUs) const {
    return inTransaction([&]() -> Result<qint64> {
        const Result<QByteArray> before = latestDocument();
        if (!before)
            return before.error();
        return insert(before->isEmpty() ? document : withOverrides(document, overridesOf(*before)), author,
                      comment, nowUs);
    });
}

Result<qint64> PlanStore::changeOverrides(const Overrides& change, const QString& author,
                                          const QString& comment, qint64 nowUs) const {
    return inTransaction([&]() -> Result<qint64> {
        const Result<QByteArray> before = latestDocument();
        if (!before)
            return before.error();
        if (before->isEmpty())
            return Error{ErrorCode::NotFound, u"There is no routing plan yet."_s};
        const Result<RoutingPlan> plan = planFromJson(*before);
        if (!plan)
            return plan.error();
        const Result<QList<PlanOverride>> overrides = change(*plan);
        if (!overrides)
            return overrides.error();
        RoutingPlan changed;
        changed.overrides = *overrides;
        return insert(withOverrides(*before, overridesOf(planToJson(changed))), author, comment, nowUs);
    });
}

} // namespace opbx
