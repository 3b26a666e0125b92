// Writes exchanges to the journal, inside a transaction that the store has begun. Store thread.
#pragma once

#include "core/database/statement.h"
#include "core/storage/journal/journal_bundle.h"

namespace opbx {

class JournalWriter {
public:
    explicit JournalWriter(const Database& database);

    /// Adds an entry of a bundle, or completes the duration of a row that is there. Value: whether it is new.
    Result<bool> write(const JournalBundle& bundle, const JournalEntry& entry);
    /// The same for a single exchange (already redacted).
    Result<bool> write(const Exchange& exchange);

private:
    /// Number of the run that the next row belongs to; see resources/migrations/003.sql.
    qint64 nextRun();

    qint64 m_run = 0;
    qint64 m_rowsOfRun = 0;
    Statement m_row;
    Statement m_contents;
    Statement m_duration;
    JournalBundle m_single;
};

} // namespace opbx
