// Finds exchanges that match a filter: by an index where one serves, through the full-text index where the filter looks for texts,
// else by walking from the newest. All ways give the same rows. Belongs to the thread of its connection; writes nothing.
//
// Indices by session and event are sorted within runs of 4,096 rows: both are random, and sorted over all rows each
// new one would read, log and write a page of its own; who looks something up asks each run.
#pragma once

#include "core/database/database.h"
#include "core/exchange/exchange_row.h"
#include "core/storage/search/found_rows.h"

#include <functional>

namespace opbx {

class Filter;
struct ExchangeSearch;
struct FilterSql;

/// Exchanges up to this id are hidden, but those that stay: pinned ones and those with a note.
qint64 clearedThrough(const Database& database);
/// Hides them at once, whenever they are deleted.
Result<Done> clearThrough(const Database& database, qint64 id);

class ExchangeQuery {
public:
    /// `database` outlives this object.
    explicit ExchangeQuery(const Database& database)
        : m_database(database) {}

    /// Newest first, ids below `beforeId` (0: from the newest), at most `limit` rows.
    Result<QList<ExchangeRow>> newest(const Filter& filter, qint64 beforeId, int limit, qint64 nowUs) const;
    /// The same, as far as one gets within `budgetMs`; always a bit further than `beforeId`.
    Result<FoundRows> search(const Filter& filter, qint64 beforeId, int limit, qint64 nowUs,
                             int budgetMs) const;
    /// Oldest first, one by one, until `visit` returns false; at most the newest `limit` rows (0: all).
    Result<Done> oldestFirst(const Filter& filter, qint64 limit, qint64 nowUs,
                             const std::function<bool(const ExchangeRow&)>& visit) const;
    /// NotFound for an id that is not there or was cleared.
    Result<ExchangeRow> row(qint64 id) const;

private:
    /// Takes an index away that would have to be read too far.
    Result<Done> weighIndex(FilterSql& filter) const;
    Result<Done> findDisplaced(ExchangeSearch& search) const;
    Result<Done> findVisible(ExchangeSearch& search) const;
    Result<Done> findKept(ExchangeSearch& search) const;

    const Database& m_database;
};

} // namespace opbx
