#include "core/storage/search/text_search.h"

#include "core/storage/search/filter_trigrams.h"
#include "core/storage/search/text_index.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int sampleSize = 64;
constexpr qsizetype sampleBytes = 4'096;

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

} // namespace

/// Of the full-text index.
struct TextSearch::Part {
    qint64 number = 0;
    qint64 firstDocument = 0;
    qint64 lastDocument = 0;
    qint64 oldest = 0; // exchange
};

/// Whether the full-text index is worth asking: a sample of the newest exchanges tells which groups of characters are rare.
bool TextSearch::isWorthAsking(ExchangeSearch& search, const Filter& filter) const {
    if (filterTrigrams(filter).expression.isEmpty())
        return false;
    QStringList sample;
    QSqlQuery query = m_database.prepare(
        u"SELECT session || ' ' || caller || ' ' || callee || ' ' || path || ' ' || event_id || ' ' ||"
        " peer, request_body, response_body FROM exchanges NOT INDEXED JOIN exchange_contents ON"
        " exchange = id WHERE id < ? ORDER BY id DESC LIMIT ?"_s);
    bindAll(query, {search.beforeId, sampleSize});
    if (!run(query))
        return false; // the walk says what is wrong
    while (query.next())
        sample.append((query.value(0).toString() + u' ' +
                       QString::fromUtf8(query.value(1).toByteArray().left(sampleBytes)) + u' ' +
                       QString::fromUtf8(query.value(2).toByteArray().left(sampleBytes)))
                          .toCaseFolded());
    const TrigramQuery trigrams = filterTrigrams(filter, [&sample](const QString& group) {
        const QString folded = group.toCaseFolded();
        const auto holding = std::count_if(sample.begin(), sample.end(),
                                           [&](const QString& text) { return text.contains(folded); });
        return sample.isEmpty() ? 1 : double(holding) / double(sample.size());
    });
    search.trigrams = trigrams.expression;
    // Without bodies to be read, comparing everything costs less than asking for a tenth of it; with them, what stands everywhere
    // need not be asked for.
    return filter.usesBodies() ? trigrams.share < 0.9 : trigrams.share < 0.1;
}

Result<Done> TextSearch::find(ExchangeSearch& search) const {
    search.filter.index = {};
    const qint64 unindexedFrom = 1 + indexedThrough(m_database);
    if (Result<Done> done = search.append(m_database, exchangesBy({}), u"id < ? AND id >= ?"_s,
                                          {search.beforeId, std::max(search.fromId, unindexedFrom)}, u"id"_s);
        !done)
        return done;
    qint64 before = std::min(search.beforeId, unindexedFrom);
    QSqlQuery parts = m_database.prepare(
        u"SELECT part, first_document, last_document, oldest_exchange FROM text_parts"
        " WHERE oldest_exchange < ? AND newest_exchange >= ? ORDER BY last_document DESC"_s);
    bindAll(parts, {before, search.fromId});
    if (Result<Done> done = run(parts); !done)
        return done;
    while (!search.hasEnded() && parts.next()) {
        const Part part{parts.value(0).toLongLong(), parts.value(1).toLongLong(), parts.value(2).toLongLong(),
                        parts.value(3).toLongLong()};
        if (Result<Done> done = findInPart(search, part, before); !done)
            return done;
        before = part.oldest;
    }
    return search.hasEnded() ? Result<Done>(Done{}) : findLeftOut(search, search.fromId, before, 1);
}

/// Everything from the oldest exchange of a part up to `beforeId`: what is in the part, and what was left out.
Result<Done> TextSearch::findInPart(ExchangeSearch& search, const Part& part, qint64 beforeId) const {
    const qint64 fromId = std::max(search.fromId, part.oldest);
    ExchangeSearch found = search;
    found.limit = static_cast<int>(search.missing());
    found.rows.clear();
    ExchangeSearch leftOut = found;
    if (Result<Done> done = findLeftOut(leftOut, fromId, beforeId, 0.5); !done)
        return done;
    qint64 from = std::max(fromId, leftOut.searchedTo);
    if (leftOut.missing() <= 0)
        from = leftOut.rows.constLast().id; // older ones are too many already
    const QString table = u"exchange_text_%1"_s.arg(part.number);
    const QString joined = u"%1 CROSS JOIN text_documents ON document = %1.rowid"
                           " CROSS JOIN exchanges NOT INDEXED ON exchanges.id = exchange"_s.arg(table);
    if (Result<Done> done = found.append(
            m_database, joined, table + u" MATCH ? AND "_s + table + u".rowid <= ? AND id < ? AND id >= ?"_s,
            {search.trigrams, lastDocument(part, beforeId), beforeId, from}, table + u".rowid"_s);
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

Result<Done> TextSearch::findLeftOut(ExchangeSearch& search, qint64 fromId, qint64 beforeId,
                                     double share) const {
    return search.append(m_database, u"unindexed_exchanges CROSS JOIN exchanges NOT INDEXED"_s,
                         u"exchange < ? AND exchange >= ? AND exchanges.id = exchange"_s, {beforeId, fromId},
                         u"exchange"_s, share);
}

/// The last one of a part whose exchange is older than `beforeId`. Documents follow the ids of their exchanges.
qint64 TextSearch::lastDocument(const Part& part, qint64 beforeId) const {
    QSqlQuery query = m_database.prepare(u"SELECT exchange FROM text_documents WHERE document = ?"_s);
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

} // namespace opbx
