#include "core/storage/search/exchange_query.h"

#include "core/database/kept_number.h"
#include "core/filter/filter.h"
#include "core/storage/search/exchange_row_columns.h"
#include "core/storage/search/exchange_search.h"
#include "core/storage/search/text_search.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 fewSorted = 2'000;      // rows that are sorted at once
constexpr qint64 fewRefusals = 20'000;   // rows that are compared one by one rather than looked up elsewhere
constexpr qint64 usualLagUs = 1'000'000; // from receipt to id; exchanges with more are in exchanges_displaced
constexpr qint64 mostAtOnce = 20'000;    // rows that are held in memory
constexpr qint64 readAtOnce = 500;

constexpr QLatin1String clearedThroughName("cleared_through");
const QString visible = u"(id > (SELECT value FROM settings_of_database WHERE name = 'cleared_through')"
                        " OR pinned = 1 OR noted = 1)"_s;

/// A text in the stored bodies, byte for byte.
QString bodyCondition(const QString& text, QVariantList& values) {
    values << text.toUtf8() << text.toUtf8();
    return u"EXISTS (SELECT 1 FROM exchange_contents WHERE exchange = exchanges.id AND"
           " (holds(request_body, ?) OR holds(response_body, ?)))"_s;
}

/// A snapshot, so that several queries see the same history.
class ReadTransaction {
public:
    explicit ReadTransaction(const Database& database)
        : m_database(database)
        , m_begun(database.execute(u"BEGIN"_s).ok()) {}
    ReadTransaction(const ReadTransaction&) = delete;
    ReadTransaction& operator=(const ReadTransaction&) = delete;
    ~ReadTransaction() {
        if (m_begun)
            (void)m_database.execute(u"COMMIT"_s);
    }

private:
    const Database& m_database;
    bool m_begun;
};

} // namespace

qint64 clearedThrough(const Database& database) {
    return keptNumber(database, clearedThroughName);
}

Result<Done> clearThrough(const Database& database, qint64 id) {
    return keepNumber(database, clearedThroughName, id);
}

Result<QList<ExchangeRow>> ExchangeQuery::newest(const Filter& filter, qint64 beforeId, int limit,
                                                 qint64 nowUs) const {
    Result<FoundRows> found = search(filter, beforeId, limit, nowUs, unlimitedMs);
    if (!found)
        return found.error();
    return std::move(found->rows);
}

Result<FoundRows> ExchangeQuery::search(const Filter& filter, qint64 beforeId, int limit, qint64 nowUs,
                                        int budgetMs) const {
    SearchDeadline deadline(m_database, budgetMs);
    const ReadTransaction snapshot(m_database);
    ExchangeSearch search;
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
    const TextSearch text(m_database);
    const bool isByText =
        !search.filter.indexIsTelling && !search.hasEnded() && text.isWorthAsking(search, filter);
    if (found && !search.hasEnded())
        found = isByText ? text.find(search) : findVisible(search);
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
    QSqlQuery query = m_database.prepare(u"SELECT count(*) FROM (SELECT 1 FROM %1 WHERE %2 LIMIT ?)"_s.arg(
        exchangesBy(filter.index, filter.indexColumn), condition));
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

Result<Done> ExchangeQuery::findVisible(ExchangeSearch& search) const {
    return search.append(m_database, exchangesBy(search.filter.index, search.filter.indexColumn),
                         u"id < ? AND id >= ?"_s, {search.beforeId, search.fromId}, u"id"_s);
}

/// By when something was received one goes by its id, which is hardly later. What was received long before its id, imported or
/// while the clock was wrong, comes first, and leaves the rest.
Result<Done> ExchangeQuery::findDisplaced(ExchangeSearch& search) const {
    const qint64 receivedBelow = search.filter.span.receivedBelowUs;
    if (receivedBelow >= std::min(search.beforeId, std::numeric_limits<qint64>::max() - usualLagUs))
        return Done{};
    const qint64 fromId = receivedBelow + usualLagUs;
    const QLatin1String index = std::exchange(search.filter.index, {});
    Result<Done> found = search.append(m_database, exchangesBy("exchanges_displaced"_L1),
                                       u"id < ? AND id >= ? AND id - received_us > 1000000"_s,
                                       {search.beforeId, std::max(search.fromId, fromId)}, u"id"_s);
    search.filter.index = index;
    search.beforeId = std::min(search.beforeId, fromId);
    return found;
}

/// What a cleared history has kept.
Result<Done> ExchangeQuery::findKept(ExchangeSearch& search) const {
    if (search.clearedThrough == 0)
        return Done{};
    search.filter.index = {};
    return search.append(
        m_database, exchangesBy("exchanges_kept"_L1), u"id < ? AND id >= ? AND (pinned = 1 OR noted = 1)"_s,
        {std::min(search.beforeId, search.clearedThrough + 1), search.filter.span.fromId}, u"id"_s);
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
    const QString matching = u" FROM exchanges NOT INDEXED WHERE %1 AND (%2) AND id >= ? ORDER BY id"_s.arg(
        visible, sql.condition);
    qint64 fromId = 0;
    if (limit > 0) { // a walk to find out where to begin costs less than keeping so many rows
        QSqlQuery first = m_database.prepare(u"SELECT id"_s + matching + u" DESC LIMIT 1 OFFSET ?"_s);
        bindAll(first, sql.values);
        bindAll(first, {sql.span.fromId, limit - 1});
        if (Result<Done> done = run(first); !done)
            return done;
        if (first.next())
            fromId = first.value(0).toLongLong();
    }
    // Who visits may wait for whoever reads: while a query is open, the log of the database only grows.
    const qint64 lastId = m_database.integer(u"SELECT max(id) FROM exchanges"_s);
    fromId = std::max(fromId, sql.span.fromId);
    QSqlQuery query = m_database.prepare(u"SELECT "_s + exchangeRowColumns() + matching + u" LIMIT ?"_s);
    for (bool isLast = false; !isLast;) {
        bindAll(query, sql.values);
        bindAll(query, {fromId, readAtOnce});
        if (Result<Done> done = run(query); !done)
            return done;
        QList<ExchangeRow> rows;
        while (query.next())
            rows.append(readExchangeRow(query));
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
        u"SELECT %1 FROM exchanges WHERE id = ? AND %2"_s.arg(exchangeRowColumns(), visible));
    query.addBindValue(id);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, u"there is no exchange %1 in the history"_s.arg(id)};
    return readExchangeRow(query);
}

} // namespace opbx
