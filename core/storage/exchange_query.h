// Finds exchanges that match a filter: by an index where one serves, through the full-text index where the filter looks for texts,
// else by walking from the newest. All ways give the same rows. Belongs to the thread of its connection; writes nothing.
#pragma once

#include "core/exchange/exchange_row.h"
#include "core/storage/database.h"
#include "core/storage/found_rows.h"

#include <functional>

namespace opbx {

class Filter;
class SearchDeadline;
struct FilterSql;

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
    struct Search;
    struct Part;

    /// Takes an index away that would have to be read too far.
    Result<Done> weighIndex(FilterSql& filter) const;
    bool chooseSieve(Search& search, const Filter& filter) const;
    Result<Done> findDisplaced(Search& search) const;
    Result<Done> findVisible(Search& search) const;
    Result<Done> findKept(Search& search) const;
    Result<Done> findByText(Search& search) const;
    Result<Done> findInPart(Search& search, const Part& part, qint64 beforeId) const;
    Result<Done> findLeftOut(Search& search, qint64 fromId, qint64 beforeId, double share) const;
    qint64 lastDocument(const Part& part, qint64 beforeId) const;
    Result<Done> append(Search& search, const QString& from, const QString& range,
                        const QVariantList& rangeValues, const QString& order, double share = 1) const;

    const Database& m_database;
};

} // namespace opbx
