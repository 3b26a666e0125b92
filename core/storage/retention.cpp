#include "core/storage/retention.h"

#include "core/storage/store.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr int batch = 1'000;              // rows a transaction: some milliseconds
constexpr qint64 countedAtOnce = 100'000; // of the rows that an earlier run has left
constexpr qint64 sessionsEveryUs = 3'600'000'000;

} // namespace

Result<bool> Retention::enforce(const HistoryCaps& caps, qint64 nowUs) {
    countOn();
    const qint64 cleared = m_database.integer(
        QStringLiteral("SELECT value FROM settings_of_database WHERE name = 'cleared_through'"));
    const qint64 through = std::max(cleared, lastIdOver(caps, nowUs));
    Result<bool> more = through > 0 ? deleteThrough(through) : Result<bool>(false);
    if (more && !*more)
        more = forgetSessions(nowUs - caps.ageSeconds * 1'000'000);
    return more;
}

/// Counts what was there at start, some at a time. What comes meanwhile has higher ids and is counted when it is reached.
void Retention::countOn() {
    if (m_counted)
        return;
    QSqlQuery query = m_database.prepare(QStringLiteral(
        "SELECT count(*), max(id) FROM (SELECT id FROM exchanges WHERE id > ? ORDER BY id LIMIT ?)"));
    query.addBindValue(m_countedTo);
    query.addBindValue(countedAtOnce);
    if (!query.exec() || !query.next())
        return;
    m_rows += query.value(0).toLongLong();
    m_countedTo = std::max(m_countedTo, query.value(1).toLongLong());
    m_counted = query.value(0).toLongLong() < countedAtOnce;
}

/// Id of the row that `offset` rows from the oldest on come before, those that stay left out; 0: there is none.
qint64 Retention::oldestKept(qint64 offset) const {
    QSqlQuery query = m_database.prepare(QStringLiteral(
        "SELECT id FROM exchanges WHERE pinned = 0 AND noted = 0 ORDER BY id LIMIT 1 OFFSET ?"));
    query.addBindValue(offset);
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
}

/// Ids are times, so all three caps are an id up to which rows go; of a batch at most, since what follows is asked again.
qint64 Retention::lastIdOver(const HistoryCaps& caps, qint64 nowUs) {
    qint64 through = nowUs - caps.ageSeconds * 1'000'000;
    const qint64 staying =
        m_database.integer(QStringLiteral("SELECT (SELECT count(*) FROM exchanges WHERE pinned = 1) + "
                                          "(SELECT count(*) FROM exchange_notes WHERE"
                                          " exchange NOT IN (SELECT id FROM exchanges WHERE pinned = 1))"));
    if (const qint64 excess = m_rows - staying - caps.count; excess > 0)
        through = std::max(through, oldestKept(std::min<qint64>(excess, batch) - 1));
    const qint64 used = (m_database.integer(QStringLiteral("PRAGMA page_count")) -
                         m_database.integer(QStringLiteral("PRAGMA freelist_count"))) *
                        m_database.integer(QStringLiteral("PRAGMA page_size"));
    if (used > caps.bytes)
        through = std::max(through, oldestKept(batch - 1));
    return through;
}

Result<bool> Retention::deleteThrough(qint64 id) {
    QSqlQuery query =
        m_database.prepare(QStringLiteral("DELETE FROM exchanges WHERE id IN (SELECT id FROM exchanges WHERE "
                                          "id <= ? AND pinned = 0 AND noted = 0 ORDER BY id LIMIT ?)"));
    query.addBindValue(id);
    query.addBindValue(batch);
    if (Result<Done> done = run(query); !done)
        return done.error();
    m_rows = std::max<qint64>(0, m_rows - query.numRowsAffected());
    return query.numRowsAffected() == batch;
}

/// Sessions live in call records; their single updates, and sessions that nobody has spoken of for so long, go with the age
/// cap. `id` follows the time, so the oldest are the first.
Result<bool> Retention::forgetSessions(qint64 beforeUs) {
    QSqlQuery query =
        m_database.prepare(QStringLiteral("DELETE FROM session_events WHERE received_us < ? AND id <"
                                          " (SELECT min(id) FROM session_events) + ?"));
    query.addBindValue(beforeUs);
    query.addBindValue(batch);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (query.numRowsAffected() == batch)
        return true;
    if (beforeUs < m_sessionsAtUs) // they have no index by age: looking through them takes a moment
        return false;
    m_sessionsAtUs = beforeUs + sessionsEveryUs;
    query = m_database.prepare(QStringLiteral(
        "DELETE FROM sessions WHERE session IN (SELECT session FROM sessions WHERE updated_us < ? LIMIT ?)"));
    query.addBindValue(beforeUs);
    query.addBindValue(batch);
    const Result<Done> done = run(query);
    return done ? Result<bool>(false) : Result<bool>(done.error());
}

Result<Done> Retention::hideAll(qint64 throughId) {
    QSqlQuery query = m_database.prepare(
        QStringLiteral("UPDATE settings_of_database SET value = ? WHERE name = 'cleared_through'"));
    query.addBindValue(throughId);
    return run(query);
}

} // namespace opbx
