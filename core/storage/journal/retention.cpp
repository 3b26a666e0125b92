#include "core/storage/journal/retention.h"

#include "core/database/binder.h"
#include "core/storage/journal/history_caps.h"
#include "core/storage/search/exchange_query.h"

#include <algorithm>
#include <limits>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 batch = 500;            // rows a transaction: a few milliseconds
constexpr qint64 farBehind = 20 * batch; // from here on deleting has to be faster than writing
constexpr qint64 largeBatch = 8 * batch; // more than a flush of the journal adds, so that it is bounded
constexpr qint64 retriesOverUs = 3'600'000'000;
constexpr qint64 callsOverUs = 24 * 3'600'000'000;
constexpr qint64 displacedEveryUs = 3'600'000'000;
constexpr qint64 sessionsEveryUs = 3'600'000'000;
constexpr qint64 countEveryUs = 3'600'000'000;

/// Whatever cannot be sent again by a stranger stays longest: he could flush it out. The parts that name an index are written as its
/// condition is in the migrations.
const QString ofStrangers =
    u"INDEXED BY exchanges_of_strangers WHERE ((refusal <> '' AND verdict <> 'ok') OR endpoint = 'health')"
    " AND imported = 0 AND replay_of = 0"_s;
const QString repeats =
    u"INDEXED BY exchanges_repeated WHERE (attempt > 1 OR duplicate <> 0 OR conflict <> 0)"
    " AND duplicate <> 0 AND imported = 0 AND replay_of = 0"_s;
const QString whichever = u"NOT INDEXED WHERE 1"_s;

/// Runs a DELETE. How many rows went.
Result<qint64> deleted(QSqlQuery& query) {
    if (Result<Done> done = run(query); !done)
        return done.error();
    return query.numRowsAffected();
}

} // namespace

Result<bool> Retention::enforce(const HistoryCaps& caps, qint64 nowUs, Ages ages) {
    countWhenDue(nowUs);
    // Ids are times, so age is an id up to which rows go.
    const qint64 oldestUs = ages == Ages::Count ? nowUs - caps.ageSeconds * 1'000'000 : 0;
    const qint64 through = std::max(clearedThrough(m_database), oldestUs);
    const qint64 over = excess(caps);
    m_isFarBehind = over > farBehind;
    const qint64 atOnce = m_isFarBehind ? largeBatch : batch;
    const Result<qint64> expired = deleteOldest(whichever, through, atOnce);
    if (!expired || *expired == atOnce)
        return expired ? Result<bool>(true) : Result<bool>(expired.error());
    if (ages == Ages::Count) {
        const Result<qint64> displaced = deleteDisplaced(oldestUs, atOnce);
        if (!displaced || *displaced == atOnce)
            return displaced ? Result<bool>(true) : Result<bool>(displaced.error());
        if (Result<Done> done = forgetSessions(oldestUs); !done)
            return done.error();
    }
    const qint64 left = std::min(over - *expired, atOnce);
    if (left <= 0)
        return false;
    const Result<qint64> dropped = deleteCheapest(left);
    if (!dropped)
        return dropped.error();
    return *dropped < left && isTooLarge(caps) ? forgetForTheDisk(nowUs) : *dropped == atOnce;
}

void Retention::countWhenDue(qint64 nowUs) {
    // A clock that was put back counts anew, too.
    if (m_countedUs != 0 && nowUs >= m_countedUs && nowUs < m_countedUs + countEveryUs)
        return;
    m_count = m_database.integer(u"SELECT count(*) FROM exchanges"_s);
    m_countedUs = nowUs;
}

/// How many exchanges are too many, by number or, about, by what the file has taken beyond its cap; at least a batch of them then.
/// Those that stay do not count.
qint64 Retention::excess(const HistoryCaps& caps) const {
    const qint64 kept = m_database.integer(
        u"SELECT count(*) FROM exchanges INDEXED BY exchanges_kept WHERE pinned = 1 OR noted = 1"_s);
    const qint64 used = bytesUsed();
    const qint64 byBytes =
        used > caps.bytes ? std::max(batch, (used - caps.bytes) / (used / std::max<qint64>(m_count, 1) + 1))
                          : 0;
    return std::max(m_count - kept - caps.count, byBytes);
}

qint64 Retention::bytesUsed() const {
    const qint64 pages =
        m_database.integer(u"PRAGMA page_count"_s) - m_database.integer(u"PRAGMA freelist_count"_s);
    return pages * m_database.integer(u"PRAGMA page_size"_s);
}

bool Retention::isTooLarge(const HistoryCaps& caps) const {
    return bytesUsed() > caps.bytes;
}

/// Only a flood of distinct events gets here. What is worth least goes first, a batch at a time.
Result<bool> Retention::forgetForTheDisk(qint64 nowUs) {
    for (const auto forget :
         {&Retention::forgetRepeats, &Retention::forgetUpdates, &Retention::forgetQuietSessions}) {
        const Result<qint64> forgotten = (this->*forget)(nowUs);
        if (!forgotten || *forgotten == batch)
            return forgotten ? Result<bool>(true) : Result<bool>(forgotten.error());
    }
    return false;
}

/// Who was answered long ago does not send again: the last retry comes 755 s after the first attempt. Those that would be
/// forgotten first by themselves go first.
Result<qint64> Retention::forgetRepeats(qint64 nowUs) {
    QSqlQuery query = m_database.prepare(
        u"DELETE FROM idempotency WHERE (endpoint, event_id) IN (SELECT endpoint, event_id FROM"
        " (SELECT endpoint, event_id, last_us FROM idempotency INDEXED BY idempotency_expiry"
        " ORDER BY expires_us LIMIT ?) WHERE last_us < ?)"_s);
    Binder(query) << batch << nowUs - retriesOverUs;
    return deleted(query);
}

Result<qint64> Retention::forgetUpdates(qint64 nowUs) {
    QSqlQuery query = m_database.prepare(u"DELETE FROM session_events WHERE received_us < ? AND id IN"
                                         " (SELECT id FROM session_events ORDER BY id LIMIT ?)"_s);
    Binder(query) << nowUs - retriesOverUs << batch;
    return deleted(query);
}

/// A call may be silent for hours while people talk, so one that has not ended is kept for a day.
Result<qint64> Retention::forgetQuietSessions(qint64 nowUs) {
    QSqlQuery query =
        m_database.prepare(u"DELETE FROM sessions WHERE session IN (SELECT session FROM sessions WHERE"
                           " updated_us < CASE ended WHEN 1 THEN ? ELSE ? END LIMIT ?)"_s);
    Binder(query) << nowUs - retriesOverUs << nowUs - callsOverUs << batch;
    return deleted(query);
}

/// Refused requests, then repeats, then the others; the oldest of each first.
Result<qint64> Retention::deleteCheapest(qint64 atMost) {
    qint64 gone = 0;
    for (const QString& which : {ofStrangers, repeats, whichever}) {
        if (gone == atMost)
            break;
        const Result<qint64> more = deleteOldest(which, std::numeric_limits<qint64>::max(), atMost - gone);
        if (!more)
            return more;
        gone += *more;
    }
    return gone;
}

Result<qint64> Retention::deleteOldest(const QString& which, qint64 throughId, qint64 atMost) {
    QSqlQuery query =
        m_database.prepare(u"DELETE FROM exchanges WHERE id IN (SELECT id FROM exchanges %1 AND id <= ? AND"
                           " pinned = 0 AND noted = 0 ORDER BY id LIMIT ?)"_s.arg(which));
    Binder(query) << throughId << atMost;
    const Result<qint64> gone = deleted(query);
    m_count -= gone ? *gone : 0;
    return gone;
}

/// After a clock that was ahead, ids go on from there and are no times. There is no index by time of receipt, so those are looked
/// through once an hour. What was imported ages from its import.
Result<qint64> Retention::deleteDisplaced(qint64 beforeUs, qint64 atMost) {
    if (beforeUs >= m_displacedUntilUs - displacedEveryUs && beforeUs < m_displacedUntilUs)
        return qint64(0);
    QSqlQuery query = m_database.prepare(
        u"DELETE FROM exchanges WHERE id IN (SELECT id FROM exchanges INDEXED BY exchanges_displaced WHERE"
        " id - received_us > 1000000 AND received_us < ? AND imported = 0 AND pinned = 0 AND noted = 0"
        " ORDER BY id LIMIT ?)"_s);
    Binder(query) << beforeUs << atMost;
    const Result<qint64> gone = deleted(query);
    m_count -= gone ? *gone : 0;
    if (gone && *gone < atMost)
        m_displacedUntilUs = beforeUs + displacedEveryUs;
    return gone;
}

/// The age cap holds for single session updates, whose ids follow the time, and for sessions that nobody has spoken of for so
/// long; these have no index by age, so they are looked through once an hour.
Result<Done> Retention::forgetSessions(qint64 beforeUs) {
    QSqlQuery query = m_database.prepare(u"DELETE FROM session_events WHERE received_us < ? AND id <"
                                         " (SELECT min(id) FROM session_events) + ?"_s);
    Binder(query) << beforeUs << batch;
    const bool isDue = beforeUs >= m_sessionsUntilUs || beforeUs < m_sessionsUntilUs - sessionsEveryUs;
    if (Result<Done> done = run(query); !done || !isDue)
        return done;
    query = m_database.prepare(
        u"DELETE FROM sessions WHERE session IN (SELECT session FROM sessions WHERE updated_us < ? LIMIT ?)"_s);
    Binder(query) << beforeUs << batch;
    const Result<qint64> gone = deleted(query);
    if (!gone)
        return gone.error();
    m_sessionsUntilUs =
        *gone == batch ? 0 : beforeUs + sessionsEveryUs; // a busy day leaves more than one batch
    return Done{};
}

Result<Done> Retention::clear(qint64 nowUs) {
    return clearThrough(m_database, std::max(nowUs, lastId()));
}

qint64 Retention::lastId() const {
    return std::max(clearedThrough(m_database), m_database.integer(u"SELECT max(id) FROM exchanges"_s));
}

} // namespace opbx
