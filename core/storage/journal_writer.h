// Writes exchanges to the journal, inside a transaction that the store has begun. Store thread.
#pragma once

#include "core/storage/database.h"
#include "core/webhook/exchange.h"

namespace opbx {

class JournalWriter {
public:
    explicit JournalWriter(const Database& database);

    /// Adds an exchange (already redacted), or completes the timings of one that is there.
    Result<Done> write(const Exchange& exchange);

private:
    Result<Done> insertRow(const Exchange& exchange);
    Result<Done> insertContents(const Exchange& exchange);
    Result<Done> completeTimings(const Exchange& exchange);

    QSqlQuery m_row;
    QSqlQuery m_contents;
    QSqlQuery m_duration;
    QSqlQuery m_timings;
};

} // namespace opbx
