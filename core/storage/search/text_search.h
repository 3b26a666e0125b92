// Searches through the full-text index: it says which exchanges may match, the condition of the filter decides. Belongs to the thread
// of its connection; writes nothing.
#pragma once

#include "core/filter/filter.h"
#include "core/storage/search/exchange_search.h"

namespace opbx {

class TextSearch {
public:
    /// `database` outlives this object.
    explicit TextSearch(const Database& database)
        : m_database(database) {}

    /// Whether the index is worth asking; then the search knows what to ask for.
    bool isWorthAsking(ExchangeSearch& search, const Filter& filter) const;
    /// What is not in the index is compared one by one, the rest only where the index says that it may match.
    Result<Done> find(ExchangeSearch& search) const;

private:
    struct Part;

    Result<Done> findInPart(ExchangeSearch& search, const Part& part, qint64 beforeId) const;
    Result<Done> findLeftOut(ExchangeSearch& search, qint64 fromId, qint64 beforeId, double share) const;
    qint64 lastDocument(const Part& part, qint64 beforeId) const;

    const Database& m_database;
};

} // namespace opbx
