// One search of the history under way: what is looked for, what was found, how far it got. Belongs to the thread of its connection.
#pragma once

#include "core/database/database.h"
#include "core/exchange/exchange_row.h"
#include "core/storage/search/filter_sql.h"
#include "core/storage/search/search_deadline.h"

namespace opbx {

// One bound each way: SQLite makes use of one only.
struct ExchangeSearch {
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

    /// Adds what matches the filter among the rows of `from` within `range`, until it has enough or a `share` of the time is up.
    Result<Done> append(const Database& database, const QString& from, const QString& range,
                        const QVariantList& rangeValues, const QString& order, double share = 1);
};

/// The index that is asked for, or none at all: SQLite's planner knows nothing of how rare things are. `column`: that the index is
/// sorted by within runs of rows, each of which is then asked; empty for those that know no runs.
QString exchangesBy(QLatin1String index, QLatin1String column = {});

void bindAll(QSqlQuery& query, const QVariantList& values);

} // namespace opbx
