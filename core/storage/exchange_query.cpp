#include "core/storage/exchange_query.h"

#include "core/inspect/filter.h"
#include "core/inspect/filter_trigrams.h"
#include "core/storage/result_columns.h"

#include <algorithm>
#include <limits>

namespace opbx {

namespace {

constexpr qint64 fewRows = 2'000;     // that are sorted at once
constexpr qint64 mostAtOnce = 20'000; // rows that are held in memory

const QString rowColumns = QStringLiteral(
    "id, received_us, endpoint, method, path, status, verdict, refusal, event_id, attempt, duplicate, "
    "conflict,"
    " pinned, noted, session, caller, callee, direction, state, peer, duration_us, request_bytes, "
    "response_bytes,"
    " replay_of, imported, CASE noted WHEN 0 THEN '' ELSE (SELECT note FROM exchange_notes WHERE exchange ="
    " exchanges.id) END");

const QString visible =
    QStringLiteral("(id > (SELECT value FROM settings_of_database WHERE name = 'cleared_through')"
                   " OR pinned = 1 OR noted = 1)");

ExchangeRow readRow(const QSqlQuery& query) {
    ResultColumns columns(query);
    ExchangeRow row;
    row.id = columns.number();
    row.receivedUs = columns.number();
    row.endpoint = endpointFromName(columns.bytes());
    row.method = columns.bytes();
    row.path = columns.bytes();
    row.status = static_cast<int>(columns.number());
    row.verdict = verdictFromName(columns.bytes());
    row.refusal = columns.bytes();
    row.eventId = columns.bytes();
    row.attempt = static_cast<int>(columns.number());
    row.duplicate = columns.flag();
    row.conflict = columns.flag();
    row.pinned = columns.flag();
    row.hasNote = columns.flag();
    row.session = columns.text();
    row.from = columns.text();
    row.to = columns.text();
    row.direction = columns.text();
    row.state = columns.text();
    row.peer = columns.text();
    row.durationUs = columns.number();
    row.requestBytes = columns.number();
    row.responseBytes = columns.number();
    row.replayOf = columns.number();
    row.imported = columns.flag();
    row.note = columns.text();
    return row;
}

/// A text in the stored bodies, byte for byte.
QString bodyCondition(const QString& text, QVariantList& values) {
    values << text.toUtf8() << text.toUtf8();
    return QStringLiteral("EXISTS (SELECT 1 FROM exchange_contents WHERE exchange = exchanges.id AND"
                          " (instr(request_body, ?) > 0 OR instr(response_body, ?) > 0))");
}

void bindAll(QSqlQuery& query, const QVariantList& values) {
    for (const QVariant& value : values)
        query.addBindValue(value);
}

/// The index that is asked for, or none at all: SQLite's planner knows nothing of how rare things are.
QString exchangesBy(QLatin1String index) {
    return index.isEmpty() ? QStringLiteral("exchanges NOT INDEXED")
                           : QStringLiteral("exchanges INDEXED BY ") + index;
}

/// Sorted, each once, at most `limit`.
void newestOnly(QList<ExchangeRow>& rows, qsizetype limit) {
    std::sort(rows.begin(), rows.end(),
              [](const ExchangeRow& a, const ExchangeRow& b) { return a.id > b.id; });
    rows.erase(std::unique(rows.begin(), rows.end(),
                           [](const ExchangeRow& a, const ExchangeRow& b) { return a.id == b.id; }),
               rows.end());
    if (rows.size() > limit)
        rows.resize(limit);
}

/// A snapshot, so that several queries see the same history.
class ReadTransaction {
public:
    explicit ReadTransaction(const Database& database)
        : m_database(database)
        , m_begun(database.execute(QStringLiteral("BEGIN")).ok()) {}
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction() {
        if (m_begun)
            (void)m_database.execute(QStringLiteral("COMMIT"));
    }

private:
    const Database& m_database;
    bool m_begun;
};

} // namespace

// One bound each way: SQLite makes use of one only.
struct ExchangeQuery::Search {
    FilterSql filter;
    QString trigrams;
    qint64 beforeId = 0;
    qint64 clearedThrough = 0;
    qint64 fromId = 0; // of what was not cleared
    int limit = 0;
    QList<ExchangeRow> rows;

    qsizetype missing() const { return limit - rows.size(); }
};

Result<QList<ExchangeRow>> ExchangeQuery::newest(const Filter& filter, qint64 beforeId, int limit,
                                                 qint64 nowUs) const {
    const ReadTransaction snapshot(m_database);
    Search search;
    search.filter = filter.sql(nowUs, bodyCondition);
    search.trigrams = filterTrigrams(filter);
    search.beforeId = beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max();
    search.clearedThrough = m_database.integer(
        QStringLiteral("SELECT value FROM settings_of_database WHERE name = 'cleared_through'"));
    search.fromId = std::max(search.clearedThrough + 1, search.filter.sinceUs);
    search.limit = limit;
    if (Result<Done> done = weighIndex(search.filter); !done)
        return done.error();
    const bool isByText = !search.trigrams.isEmpty() && !search.filter.indexIsTelling;
    Result<Done> found = isByText ? findByText(search) : findVisible(search);
    if (found && search.missing() > 0)
        found = findKept(search);
    if (!found)
        return found.error();
    return search.rows;
}

/// Few rows that begin so are best read by their index and sorted; many are soon met on a walk from the newest.
Result<Done> ExchangeQuery::weighIndex(FilterSql& filter) const {
    if (filter.beginning.isEmpty())
        return Done{};
    const QString column = filter.index == QLatin1String("exchanges_by_session") ? QStringLiteral("session")
                                                                                 : QStringLiteral("event_id");
    QSqlQuery query = m_database.prepare(
        QStringLiteral(
            "SELECT count(*) FROM (SELECT 1 FROM exchanges INDEXED BY %1 WHERE %2 <> '' AND %2 >= ?"
            " AND %2 < ? LIMIT ?)")
            .arg(filter.index, column));
    bindAll(query,
            {filter.beginning, QString(filter.beginning + QString::fromUcs4(U"\U0010FFFF", 1)), fewRows + 1});
    if (Result<Done> done = run(query); !done)
        return done;
    if (query.next() && query.value(0).toLongLong() > fewRows) {
        filter.index = {};
        filter.indexIsTelling = false;
    }
    return Done{};
}

Result<Done> ExchangeQuery::findVisible(Search& search) const {
    return append(search, exchangesBy(search.filter.index), QStringLiteral("id < ? AND id >= ?"),
                  {search.beforeId, search.fromId}, QStringLiteral("id"));
}

/// What a cleared history has kept.
Result<Done> ExchangeQuery::findKept(Search& search) const {
    if (search.clearedThrough == 0)
        return Done{};
    return append(search, exchangesBy(QLatin1String("exchanges_kept")),
                  QStringLiteral("id < ? AND id >= ? AND (pinned = 1 OR noted = 1)"),
                  {std::min(search.beforeId, search.clearedThrough + 1), search.filter.sinceUs},
                  QStringLiteral("id"));
}

/// What is not in the index is compared one by one, the rest only where the index says that it may match.
Result<Done> ExchangeQuery::findByText(Search& search) const {
    const qint64 unindexedFrom =
        1 + m_database.integer(
                QStringLiteral("SELECT value FROM settings_of_database WHERE name = 'indexed_through'"));
    if (Result<Done> done =
            append(search, exchangesBy({}), QStringLiteral("id < ? AND id >= ?"),
                   {search.beforeId, std::max(search.fromId, unindexedFrom)}, QStringLiteral("id"));
        !done || search.missing() <= 0)
        return done;
    Search leftOut = search;
    leftOut.limit = static_cast<int>(search.missing());
    leftOut.rows.clear();
    const qint64 before = std::min(search.beforeId, unindexedFrom);
    if (Result<Done> done =
            append(leftOut, QStringLiteral("unindexed_exchanges CROSS JOIN exchanges NOT INDEXED"),
                   QStringLiteral("exchange < ? AND exchange >= ? AND exchanges.id = exchange"),
                   {before, search.fromId}, QStringLiteral("exchange"));
        !done)
        return done;
    QSqlQuery parts = m_database.prepare(
        QStringLiteral("SELECT part FROM text_parts WHERE oldest_exchange < ? AND newest_exchange >= ?"
                       " ORDER BY last_document DESC"));
    bindAll(parts, {before, search.fromId});
    if (Result<Done> done = run(parts); !done)
        return done;
    while (search.missing() > 0 && parts.next()) {
        const QString part = QStringLiteral("exchange_text_%1").arg(parts.value(0).toInt());
        const QString from = QStringLiteral("%1 CROSS JOIN text_documents ON document = %1.rowid"
                                            " CROSS JOIN exchanges NOT INDEXED ON exchanges.id = exchange")
                                 .arg(part);
        if (Result<Done> done =
                append(search, from, part + QStringLiteral(" MATCH ? AND id < ? AND id >= ?"),
                       {search.trigrams, before, search.fromId}, part + QStringLiteral(".rowid"));
            !done)
            return done;
    }
    search.rows += leftOut.rows;
    newestOnly(search.rows, search.limit);
    return Done{};
}

Result<Done> ExchangeQuery::append(Search& search, const QString& from, const QString& range,
                                   const QVariantList& rangeValues, const QString& order) const {
    QSqlQuery query =
        m_database.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 AND (%4) ORDER BY %5 DESC LIMIT ?")
                               .arg(rowColumns, from, range, search.filter.condition, order));
    bindAll(query, rangeValues);
    bindAll(query, search.filter.values);
    query.addBindValue(static_cast<qint64>(search.missing()));
    if (Result<Done> done = run(query); !done)
        return done;
    while (query.next())
        search.rows.append(readRow(query));
    return Done{};
}

Result<Done> ExchangeQuery::oldestFirst(const Filter& filter, qint64 limit, qint64 nowUs,
                                        const std::function<bool(const ExchangeRow&)>& visit) const {
    if (limit > 0 && limit <= mostAtOnce) {
        const Result<QList<ExchangeRow>> rows = newest(filter, 0, static_cast<int>(limit), nowUs);
        if (!rows)
            return rows.error();
        (void)std::all_of(rows->crbegin(), rows->crend(), visit);
        return Done{};
    }
    const FilterSql sql = filter.sql(nowUs, bodyCondition);
    const QString matching =
        QStringLiteral(" FROM exchanges NOT INDEXED WHERE %1 AND (%2) AND id >= ? ORDER BY id")
            .arg(visible, sql.condition);
    qint64 fromId = 0;
    if (limit > 0) { // a walk to find out where to begin costs less than keeping so many rows
        QSqlQuery first = m_database.prepare(QStringLiteral("SELECT id") + matching +
                                             QStringLiteral(" DESC LIMIT 1 OFFSET ?"));
        bindAll(first, sql.values);
        bindAll(first, {sql.sinceUs, limit - 1});
        if (Result<Done> done = run(first); !done)
            return done;
        if (first.next())
            fromId = first.value(0).toLongLong();
    }
    QSqlQuery query = m_database.prepare(QStringLiteral("SELECT ") + rowColumns + matching);
    bindAll(query, sql.values);
    query.addBindValue(std::max(fromId, sql.sinceUs));
    if (Result<Done> done = run(query); !done)
        return done;
    while (query.next()) {
        if (!visit(readRow(query)))
            break;
    }
    return Done{};
}

Result<ExchangeRow> ExchangeQuery::row(qint64 id) const {
    QSqlQuery query = m_database.prepare(
        QStringLiteral("SELECT %1 FROM exchanges WHERE id = ? AND %2").arg(rowColumns, visible));
    query.addBindValue(id);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no exchange %1 in the history").arg(id)};
    return readRow(query);
}

} // namespace opbx
