#include "core/storage/retention.h"

#include "core/storage/store.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr int batch = 2'000; // rows a transaction: a few milliseconds
constexpr int batchesATime = 10;

} // namespace

Result<Done> Retention::enforce(const HistoryCaps& caps, qint64 nowUs) {
    const qint64 cleared = m_database.integer(
        QStringLiteral("SELECT value FROM settings_of_database WHERE name = 'cleared_through'"));
    const qint64 through = std::max(cleared, lastIdOver(caps, nowUs));
    return through > 0 ? deleteThrough(through) : Result<Done>(Done{});
}

/// Ids are times, so all three caps are an id up to which rows go.
qint64 Retention::lastIdOver(const HistoryCaps& caps, qint64 nowUs) const {
    qint64 through = nowUs - caps.ageSeconds * 1'000'000;
    QSqlQuery query =
        m_database.prepare(QStringLiteral("SELECT id FROM exchanges ORDER BY id DESC LIMIT 1 OFFSET ?"));
    query.addBindValue(caps.count);
    if (query.exec() && query.next())
        through = std::max(through, query.value(0).toLongLong());
    const qint64 pageSize = m_database.integer(QStringLiteral("PRAGMA page_size"));
    const qint64 used = (m_database.integer(QStringLiteral("PRAGMA page_count")) -
                         m_database.integer(QStringLiteral("PRAGMA freelist_count"))) *
                        pageSize;
    if (used > caps.bytes) {
        query = m_database.prepare(QStringLiteral(
            "SELECT id FROM exchanges WHERE pinned = 0 AND noted = 0 ORDER BY id LIMIT 1 OFFSET ?"));
        query.addBindValue(batch * batchesATime - 1);
        if (query.exec() && query.next())
            through = std::max(through, query.value(0).toLongLong());
    }
    return through;
}

Result<Done> Retention::deleteThrough(qint64 id) {
    QSqlQuery query =
        m_database.prepare(QStringLiteral("DELETE FROM exchanges WHERE id IN (SELECT id FROM exchanges WHERE "
                                          "id <= ? AND pinned = 0 AND noted = 0 ORDER BY id LIMIT ?)"));
    for (int i = 0; i < batchesATime; ++i) {
        query.bindValue(0, id);
        query.bindValue(1, batch);
        if (Result<Done> done = run(query); !done)
            return done;
        if (query.numRowsAffected() < batch)
            break;
    }
    return Done{};
}

Result<Done> Retention::hideAll(qint64 throughId) {
    QSqlQuery query = m_database.prepare(
        QStringLiteral("UPDATE settings_of_database SET value = ? WHERE name = 'cleared_through'"));
    query.addBindValue(throughId);
    return run(query);
}

} // namespace opbx
