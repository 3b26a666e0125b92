#include "core/storage/search/exchange_search.h"

#include "core/storage/search/exchange_row_columns.h"

namespace opbx {

using namespace Qt::StringLiterals;

void bindAll(QSqlQuery& query, const QVariantList& values) {
    for (const QVariant& value : values)
        query.addBindValue(value);
}

QString exchangesBy(QLatin1String index, QLatin1String column) {
    if (index.isEmpty())
        return u"exchanges NOT INDEXED"_s;
    const QString exchanges = u"exchanges INDEXED BY "_s + index;
    if (column.isEmpty())
        return exchanges;
    return u"(WITH RECURSIVE numbers(number) AS (SELECT 0 UNION ALL SELECT number + 1 FROM numbers"
           " WHERE number < (SELECT run FROM %1 WHERE %2 <> '' ORDER BY run DESC LIMIT 1))"
           " SELECT number FROM numbers) CROSS JOIN %1 ON run = number"_s.arg(exchanges, column);
}

Result<Done> ExchangeSearch::append(const Database& database, const QString& from, const QString& range,
                                    const QVariantList& rangeValues, const QString& order, double share) {
    QString where = range;
    if (!filter.index.isEmpty()) // SQLite has to see that the index serves
        where += u" AND "_s + filter.indexTerm;
    // What is to be sorted is few, and has to be there before the first row of it is.
    const bool isBounded = filter.index.isEmpty() || filter.isIndexInOrder;
    where += u" AND (%1)"_s.arg(isBounded ? deadline->bounded(filter.condition) : filter.condition);
    QSqlQuery query = database.prepare(u"SELECT %1 FROM %2 WHERE %3 ORDER BY %4 DESC LIMIT ?"_s.arg(
        exchangeRowColumns(), from, where, order));
    bindAll(query, rangeValues);
    if (!filter.index.isEmpty())
        bindAll(query, filter.indexValues);
    bindAll(query, filter.values);
    query.addBindValue(static_cast<qint64>(missing()));
    deadline->beginQuery(share);
    if (Result<Done> done = run(query); !done)
        return done;
    while (query.next()) {
        if (deadline->isOver()) {
            searchedTo = query.value(0).toLongLong() + 1;
            break;
        }
        rows.append(readExchangeRow(query));
    }
    return Done{};
}

} // namespace opbx
