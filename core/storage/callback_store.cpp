#include "core/storage/callback_store.h"

#include "core/database/binder.h"
#include "core/filter/filter.h"
#include "core/storage/history.h"

#include <QFileInfo>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayMs = 86'400'000;

CallbackMark readMark(const QSqlQuery& query) {
    return {query.value(0).toString(), query.value(1).toLongLong(), query.value(2).toLongLong(),
            query.value(3).toString()};
}

} // namespace

Result<CallbackStore> CallbackStore::open(const QString& file, Database::Access access) {
    if (!QFileInfo::exists(file))
        return Error{ErrorCode::NotFound, u"There are no calls yet."_s};
    Result<Database> database = Database::open(file, access);
    if (!database)
        return database.error();
    CallbackStore store;
    store.m_database = std::move(database).value();
    return store;
}

Result<QList<CallbackMark>> CallbackStore::marks() const {
    QSqlQuery query = m_database.prepare(u"SELECT caller, done_ms, noted_ms, note FROM callback_marks"_s);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<CallbackMark> marks;
    while (query.next())
        marks.append(readMark(query));
    return marks;
}

Result<CallbackMark> CallbackStore::mark(const QString& caller) const {
    QSqlQuery query =
        m_database.prepare(u"SELECT caller, done_ms, noted_ms, note FROM callback_marks WHERE caller = ?"_s);
    Binder(query) << caller;
    if (Result<Done> done = run(query); !done)
        return done.error();
    return query.next() ? readMark(query) : CallbackMark{caller, 0, 0, {}};
}

Result<Done> CallbackStore::setDone(const QString& caller, qint64 doneMs) const {
    QSqlQuery query = m_database.prepare(u"INSERT INTO callback_marks (caller, done_ms) VALUES (?, ?)"
                                         " ON CONFLICT (caller) DO UPDATE SET done_ms = excluded.done_ms"_s);
    Binder(query) << caller << doneMs;
    return run(query);
}

Result<Done> CallbackStore::setNote(const QString& caller, const QString& note, qint64 nowMs) const {
    QSqlQuery query = m_database.prepare(
        u"INSERT INTO callback_marks (caller, noted_ms, note) VALUES (?, ?, ?)"
        " ON CONFLICT (caller) DO UPDATE SET noted_ms = excluded.noted_ms, note = excluded.note"_s);
    Binder(query) << caller << nowMs << note;
    return run(query);
}

Result<QList<Callback>> callbacksOf(const History& history, const QList<CallbackMark>& marks,
                                    const RoutingPlan& plan, qint64 nowUs) {
    CallbackList list(plan, marks);
    const Result<Done> done =
        history.eachCall(Filter(), nowUs / 1000 - callbackDays * dayMs, 0, nowUs,
                         History::CallOrder::NewestFirst, [&list](const CallRecord& call) {
                             list.add(call);
                             return true;
                         });
    return done ? Result<QList<Callback>>(list.callbacks()) : Result<QList<Callback>>(done.error());
}

} // namespace opbx
