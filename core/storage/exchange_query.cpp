#include "core/storage/exchange_query.h"
#include "core/storage/filter_sql.h"

#include "core/filter/filter.h"
#include "core/storage/filter_trigrams.h"
#include "core/storage/result_columns.h"
#include "core/storage/retention.h"
#include "core/storage/search_deadline.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace opbx {

namespace {

constexpr qint64 fewSorted = 2'000;      // rows that are sorted at once
constexpr qint64 fewRefusals = 20'000;   // rows that are compared one by one rather than looked up elsewhere
constexpr qint64 usualLagUs = 1'000'000; // from receipt to id; exchanges with more are in exchanges_displaced
constexpr int sampleSize = 64;
constexpr qsizetype sampleBytes = 4'096;
constexpr qint64 mostAtOnce = 20'000; // rows that are held in memory
constexpr qint64 readAtOnce = 500;

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
                          " (holds(request_body, ?) OR holds(response_body, ?)))");
}

void bindAll(QSqlQuery& query, const QVariantList& values) {
    for (const QVariant& value : values)
        query.addBindValue(value);
}

/// The index that is asked for, or none at all: SQLite's planner knows nothing of how rare things are. `column`: that the index is
/// sorted by within runs of rows, each of which is then asked; empty for those that know no runs.
QString exchangesBy(QLatin1String index, QLatin1String column = {}) {
    if (index.isEmpty())
        return QStringLiteral("exchanges NOT INDEXED");
    const QString exchanges = QStringLiteral("exchanges INDEXED BY ") + index;
    if (column.isEmpty())
        return exchanges;
    return QStringLiteral(
               "(WITH RECURSIVE numbers(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM numbers"
               " WHERE number < (SELECT run FROM %1 WHERE %2 <> '' ORDER BY run DESC LIMIT 1))"
               " SELECT number FROM numbers) CROSS JOIN %1 ON run = number")
        .arg(exchanges, column);
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
    SearchDeadline* deadline = nullptr;
    QList<ExchangeRow> rows;
    qint64 searchedTo = 0; // when the time was up

    qsizetype missing() const { return limit - rows.size(); }
    bool hasEnded() const { return missing() <= 0 || searchedTo != 0; }
};

/// Of the full-text index.
struct ExchangeQuery::Part {
    int number = 0;
    qint64 firstDocument = 0;
    qint64 lastDocument = 0;
    qint64 oldest = 0; // exchange
};

Result<QList<ExchangeRow>> ExchangeQuery::newest(const Filter& filter, qint64 beforeId, int limit,
                                                 qint64 nowUs) const {
    Result<FoundRows> found = search(filter, beforeId, limit, nowUs, SearchDeadline::unlimited);
    if (!found)
        return found.error();
    return std::move(found->rows);
}

Result<FoundRows> ExchangeQuery::search(const Filter& filter, qint64 beforeId, int limit, qint64 nowUs,
                                        int budgetMs) const {
    SearchDeadline deadline(m_database, budgetMs);
    const ReadTransaction snapshot(m_database);
    Search search;
    search.deadline = &deadline;
    search.filter = filterSql(filter, nowUs, bodyCondition);
    search.beforeId =
        std::min(beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max(), search.filter.span.belowId);
    search.clearedThrough = clearedThrough(m_database);
    search.fromId = std::max(search.clearedThrough + 1, search.filter.span.fromId);
    search.limit = limit;
    if (Result<Done> done = weighIndex(search.filter); !done)
        return done.error();
    const qint64 before = search.beforeId;
    Result<Done> found = findDisplaced(search);
    const bool isByText = !search.filter.indexIsTelling && !search.hasEnded() && chooseSieve(search, filter);
    if (found && !search.hasEnded())
        found = isByText ? findByText(search) : findVisible(search);
    search.beforeId = before;
    if (found && !search.hasEnded())
        found = findKept(search);
    if (!found)
        return found.error();
    return FoundRows{std::move(search.rows), search.searchedTo};
}

/// Few rows are best read by their index, and sorted where they are not in order. Of many some are soon met on a walk from the
/// newest, or the full-text index tells more.
Result<Done> ExchangeQuery::weighIndex(FilterSql& filter) const {
    const QString condition = filter.isIndexInOrder ? QString(filter.indexCondition) : filter.indexTerm;
    if (condition.isEmpty() || filter.indexIsTelling)
        return Done{};
    const qint64 few = filter.isIndexInOrder ? fewRefusals : fewSorted;
    QSqlQuery query =
        m_database.prepare(QStringLiteral("SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %2 LIMIT ?)")
                               .arg(exchangesBy(filter.index, filter.indexColumn), condition));
    if (!filter.isIndexInOrder)
        bindAll(query, filter.indexValues);
    query.addBindValue(few + 1);
    if (Result<Done> done = run(query); !done)
        return done;
    filter.indexIsTelling = query.next() && query.value(0).toLongLong() <= few;
    if (!filter.indexIsTelling && !filter.isIndexInOrder)
        filter.index = {};
    return Done{};
}

/// Whether the full-text index is worth asking: a sample of the newest exchanges tells which groups of characters are rare.
bool ExchangeQuery::chooseSieve(Search& search, const Filter& filter) const {
    if (filterTrigrams(filter).expression.isEmpty())
        return false;
    QStringList sample;
    QSqlQuery query = m_database.prepare(QStringLiteral(
        "SELECT session || ' ' || caller || ' ' || callee || ' ' || path || ' ' || event_id || ' ' ||"
        " peer, request_body, response_body FROM exchanges NOT INDEXED JOIN exchange_contents ON"
        " exchange = id WHERE id < ? ORDER BY id DESC LIMIT ?"));
    bindAll(query, {search.beforeId, sampleSize});
    if (!run(query))
        return false; // the walk says what is wrong
    while (query.next())
        sample.append((query.value(0).toString() + u' ' +
                       QString::fromUtf8(query.value(1).toByteArray().left(sampleBytes)) + u' ' +
                       QString::fromUtf8(query.value(2).toByteArray().left(sampleBytes)))
                          .toCaseFolded());
    const TrigramSieve sieve = filterTrigrams(filter, [&sample](const QString& group) {
        const QString folded = group.toCaseFolded();
        const auto holding = std::count_if(sample.begin(), sample.end(),
                                           [&](const QString& text) { return text.contains(folded); });
        return sample.isEmpty() ? 1 : double(holding) / double(sample.size());
    });
    search.trigrams = sieve.expression;
    // Without bodies to be read, comparing everything costs less than asking for a tenth of it; with them, what stands everywhere
    // need not be asked for.
    return filter.usesBodies() ? sieve.share < 0.9 : sieve.share < 0.1;
}

Result<Done> ExchangeQuery::findVisible(Search& search) const {
    return append(search, exchangesBy(search.filter.index, search.filter.indexColumn),
                  QStringLiteral("id < ? AND id >= ?"), {search.beforeId, search.fromId},
                  QStringLiteral("id"));
}

/// By when something was received one goes by its id, which is hardly later. What was received long before its id, imported or
/// while the clock was wrong, comes first, and leaves the rest.
Result<Done> ExchangeQuery::findDisplaced(Search& search) const {
    const qint64 receivedBelow = search.filter.span.receivedBelowUs;
    if (receivedBelow >= std::min(search.beforeId, std::numeric_limits<qint64>::max() - usualLagUs))
        return Done{};
    const qint64 fromId = receivedBelow + usualLagUs;
    const QLatin1String index = std::exchange(search.filter.index, {});
    Result<Done> found = append(search, exchangesBy(QLatin1String("exchanges_displaced")),
                                QStringLiteral("id < ? AND id >= ? AND id - received_us > 1000000"),
                                {search.beforeId, std::max(search.fromId, fromId)}, QStringLiteral("id"));
    search.filter.index = index;
    search.beforeId = std::min(search.beforeId, fromId);
    return found;
}

/// What a cleared history has kept.
Result<Done> ExchangeQuery::findKept(Search& search) const {
    if (search.clearedThrough == 0)
        return Done{};
    search.filter.index = {};
    return append(search, exchangesBy(QLatin1String("exchanges_kept")),
                  QStringLiteral("id < ? AND id >= ? AND (pinned = 1 OR noted = 1)"),
                  {std::min(search.beforeId, search.clearedThrough + 1), search.filter.span.fromId},
                  QStringLiteral("id"));
}

/// What is not in the index is compared one by one, the rest only where the index says that it may match.
Result<Done> ExchangeQuery::findByText(Search& search) const {
    search.filter.index = {};
    const qint64 unindexedFrom =
        1 + m_database.integer(
                QStringLiteral("SELECT value FROM settings_of_database WHERE name = 'indexed_through'"));
    if (Result<Done> done =
            append(search, exchangesBy({}), QStringLiteral("id < ? AND id >= ?"),
                   {search.beforeId, std::max(search.fromId, unindexedFrom)}, QStringLiteral("id"));
        !done)
        return done;
    qint64 before = std::min(search.beforeId, unindexedFrom);
    QSqlQuery parts = m_database.prepare(
        QStringLiteral("SELECT part, first_document, last_document, oldest_exchange FROM text_parts"
                       " WHERE oldest_exchange < ? AND newest_exchange >= ? ORDER BY last_document DESC"));
    bindAll(parts, {before, search.fromId});
    if (Result<Done> done = run(parts); !done)
        return done;
    while (!search.hasEnded() && parts.next()) {
        const Part part{parts.value(0).toInt(), parts.value(1).toLongLong(), parts.value(2).toLongLong(),
                        parts.value(3).toLongLong()};
        if (Result<Done> done = findInPart(search, part, before); !done)
            return done;
        before = part.oldest;
    }
    return search.hasEnded() ? Result<Done>(Done{}) : findLeftOut(search, search.fromId, before, 1);
}

/// Everything from the oldest exchange of a part up to `beforeId`: what is in the part, and what was left out.
Result<Done> ExchangeQuery::findInPart(Search& search, const Part& part, qint64 beforeId) const {
    const qint64 fromId = std::max(search.fromId, part.oldest);
    Search found = search;
    found.limit = static_cast<int>(search.missing());
    found.rows.clear();
    Search leftOut = found;
    if (Result<Done> done = findLeftOut(leftOut, fromId, beforeId, 0.5); !done)
        return done;
    qint64 from = std::max(fromId, leftOut.searchedTo);
    if (leftOut.missing() <= 0)
        from = leftOut.rows.constLast().id; // older ones are too many already
    const QString table = QStringLiteral("exchange_text_%1").arg(part.number);
    const QString joined = QStringLiteral("%1 CROSS JOIN text_documents ON document = %1.rowid"
                                          " CROSS JOIN exchanges NOT INDEXED ON exchanges.id = exchange")
                               .arg(table);
    if (Result<Done> done = append(found, joined,
                                   table + QStringLiteral(" MATCH ? AND ") + table +
                                       QStringLiteral(".rowid <= ? AND id < ? AND id >= ?"),
                                   {search.trigrams, lastDocument(part, beforeId), beforeId, from},
                                   table + QStringLiteral(".rowid"));
        !done)
        return done;
    const qint64 searchedTo = std::max(leftOut.searchedTo, found.searchedTo);
    found.rows += leftOut.rows;
    found.rows.removeIf([searchedTo](const ExchangeRow& row) { return row.id < searchedTo; });
    newestOnly(found.rows, found.limit);
    search.rows += found.rows;
    search.searchedTo = search.missing() > 0 ? searchedTo : 0;
    return Done{};
}

Result<Done> ExchangeQuery::findLeftOut(Search& search, qint64 fromId, qint64 beforeId, double share) const {
    return append(search, QStringLiteral("unindexed_exchanges CROSS JOIN exchanges NOT INDEXED"),
                  QStringLiteral("exchange < ? AND exchange >= ? AND exchanges.id = exchange"),
                  {beforeId, fromId}, QStringLiteral("exchange"), share);
}

/// The last one of a part whose exchange is older than `beforeId`. Documents follow the ids of their exchanges.
qint64 ExchangeQuery::lastDocument(const Part& part, qint64 beforeId) const {
    QSqlQuery query =
        m_database.prepare(QStringLiteral("SELECT exchange FROM text_documents WHERE document = ?"));
    qint64 first = part.firstDocument;
    qint64 end = part.lastDocument + 1;
    while (first < end) {
        const qint64 middle = first + (end - first) / 2;
        query.bindValue(0, middle);
        if (!run(query) || !query.next())
            return part.lastDocument; // the ids are compared anyway
        if (query.value(0).toLongLong() < beforeId)
            first = middle + 1;
        else
            end = middle;
    }
    return first - 1;
}

Result<Done> ExchangeQuery::append(Search& search, const QString& from, const QString& range,
                                   const QVariantList& rangeValues, const QString& order,
                                   double share) const {
    const FilterSql& filter = search.filter;
    QString where = range;
    if (!filter.index.isEmpty()) // SQLite has to see that the index serves
        where += QStringLiteral(" AND ") + filter.indexTerm;
    // What is to be sorted is few, and has to be there before the first row of it is.
    const bool isBounded = filter.index.isEmpty() || filter.isIndexInOrder;
    where += QStringLiteral(" AND (%1)")
                 .arg(isBounded ? search.deadline->bounded(filter.condition) : filter.condition);
    QSqlQuery query = m_database.prepare(QStringLiteral("SELECT %1 FROM %2 WHERE %3 ORDER BY %4 DESC LIMIT ?")
                                             .arg(rowColumns, from, where, order));
    bindAll(query, rangeValues);
    if (!filter.index.isEmpty())
        bindAll(query, filter.indexValues);
    bindAll(query, filter.values);
    query.addBindValue(static_cast<qint64>(search.missing()));
    search.deadline->beginQuery(share);
    if (Result<Done> done = run(query); !done)
        return done;
    while (query.next()) {
        if (search.deadline->isOver()) {
            search.searchedTo = query.value(0).toLongLong() + 1;
            break;
        }
        search.rows.append(readRow(query));
    }
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
    const FilterSql sql = filterSql(filter, nowUs, bodyCondition);
    const QString matching =
        QStringLiteral(" FROM exchanges NOT INDEXED WHERE %1 AND (%2) AND id >= ? ORDER BY id")
            .arg(visible, sql.condition);
    qint64 fromId = 0;
    if (limit > 0) { // a walk to find out where to begin costs less than keeping so many rows
        QSqlQuery first = m_database.prepare(QStringLiteral("SELECT id") + matching +
                                             QStringLiteral(" DESC LIMIT 1 OFFSET ?"));
        bindAll(first, sql.values);
        bindAll(first, {sql.span.fromId, limit - 1});
        if (Result<Done> done = run(first); !done)
            return done;
        if (first.next())
            fromId = first.value(0).toLongLong();
    }
    // Who visits may wait for whoever reads: while a query is open, the log of the database only grows.
    const qint64 lastId = m_database.integer(QStringLiteral("SELECT max(id) FROM exchanges"));
    fromId = std::max(fromId, sql.span.fromId);
    QSqlQuery query =
        m_database.prepare(QStringLiteral("SELECT ") + rowColumns + matching + QStringLiteral(" LIMIT ?"));
    for (bool isLast = false; !isLast;) {
        bindAll(query, sql.values);
        bindAll(query, {fromId, readAtOnce});
        if (Result<Done> done = run(query); !done)
            return done;
        QList<ExchangeRow> rows;
        while (query.next())
            rows.append(readRow(query));
        query.finish();
        isLast = rows.size() < readAtOnce;
        for (const ExchangeRow& row : std::as_const(rows)) {
            if (row.id > lastId || !visit(row))
                return Done{};
            fromId = row.id + 1;
        }
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
