#include "core/storage/exchange_marks.h"

#include "core/storage/binder.h"

namespace opbx {

Result<Done> ExchangeMarks::update(const QString& sql, qint64 exchange, bool value) const {
    QSqlQuery query = m_database.prepare(sql);
    Binder(query) << value << exchange;
    if (Result<Done> done = run(query); !done)
        return done;
    if (query.numRowsAffected() == 0)
        return Error{ErrorCode::NotFound,
                     QStringLiteral("there is no exchange %1 in the history").arg(exchange)};
    return Done{};
}

Result<Done> ExchangeMarks::setPinned(qint64 exchange, bool pinned) const {
    return update(QStringLiteral("UPDATE exchanges SET pinned = ? WHERE id = ?"), exchange, pinned);
}

Result<Done> ExchangeMarks::setNote(qint64 exchange, const QString& note) const {
    const QString text = note.trimmed();
    if (text.size() > longestNote)
        return Error{
            ErrorCode::InvalidInput,
            QStringLiteral("The note is too long: at most %1 characters are kept.").arg(longestNote)};
    if (Result<Done> begun = m_database.execute(QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<Done> outcome = writeNote(exchange, text);
    if (outcome)
        outcome = m_database.execute(QStringLiteral("COMMIT"));
    if (!outcome)
        (void)m_database.execute(QStringLiteral("ROLLBACK"));
    return outcome;
}

Result<Done> ExchangeMarks::writeNote(qint64 exchange, const QString& note) const {
    if (Result<Done> done =
            update(QStringLiteral("UPDATE exchanges SET noted = ? WHERE id = ?"), exchange, !note.isEmpty());
        !done)
        return done;
    QSqlQuery query = m_database.prepare(
        note.isEmpty()
            ? QStringLiteral("DELETE FROM exchange_notes WHERE exchange = ?")
            : QStringLiteral("INSERT OR REPLACE INTO exchange_notes (exchange, note) VALUES (?, ?)"));
    Binder bound(query);
    bound << exchange;
    if (!note.isEmpty())
        bound << note;
    return run(query);
}

} // namespace opbx
