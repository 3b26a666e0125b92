#include "core/storage/journal/exchange_marks.h"

#include "core/database/binder.h"
#include "core/storage/search/exchange_query.h"

namespace opbx {

using namespace Qt::StringLiterals;

Result<Done> ExchangeMarks::update(const QString& sql, qint64 exchange, bool value) const {
    QSqlQuery query = m_database.prepare(sql);
    Binder(query) << value << exchange;
    if (Result<Done> done = run(query); !done)
        return done;
    if (query.numRowsAffected() == 0)
        return Error{ErrorCode::NotFound, u"there is no exchange %1 in the history"_s.arg(exchange)};
    return Done{};
}

Result<Done> ExchangeMarks::setPinned(qint64 exchange, bool pinned) const {
    return update(u"UPDATE exchanges SET pinned = ? WHERE id = ?"_s, exchange, pinned);
}

Result<Done> ExchangeMarks::setNote(qint64 exchange, const QString& note) const {
    const QString text = note.trimmed();
    if (text.size() > longestNote)
        return Error{ErrorCode::InvalidInput,
                     u"The note is too long: at most %1 characters are kept."_s.arg(longestNote)};
    if (Result<Done> begun = m_database.execute(u"BEGIN IMMEDIATE"_s); !begun)
        return begun;
    Result<Done> outcome = writeNote(exchange, text);
    if (outcome)
        outcome = m_database.execute(u"COMMIT"_s);
    if (!outcome)
        (void)m_database.execute(u"ROLLBACK"_s);
    return outcome;
}

Result<Done> ExchangeMarks::writeNote(qint64 exchange, const QString& note) const {
    if (Result<Done> done =
            update(u"UPDATE exchanges SET noted = ? WHERE id = ?"_s, exchange, !note.isEmpty());
        !done)
        return done;
    QSqlQuery query = m_database.prepare(
        note.isEmpty() ? u"DELETE FROM exchange_notes WHERE exchange = ?"_s
                       : u"INSERT OR REPLACE INTO exchange_notes (exchange, note) VALUES (?, ?)"_s);
    Binder bound(query);
    bound << exchange;
    if (!note.isEmpty())
        bound << note;
    return run(query);
}

Result<qint64> ExchangeMarks::clearable() const {
    QSqlQuery query =
        m_database.prepare(u"SELECT count(*) FROM exchanges WHERE id > ? AND pinned = 0 AND noted = 0"_s);
    query.addBindValue(clearedThrough(m_database));
    if (Result<Done> done = run(query); !done)
        return done.error();
    return query.next() ? query.value(0).toLongLong() : 0;
}

} // namespace opbx
