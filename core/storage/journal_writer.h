// Writes exchanges to the journal, inside a transaction that the store has begun. Store thread.
#pragma once

#include "core/storage/statement.h"
#include "core/webhook/exchange.h"

namespace opbx {

class JournalWriter {
public:
    explicit JournalWriter(const Database& database);

    /// Adds an exchange (already redacted), or completes the time taken of one that is there. Value: whether it is new.
    Result<bool> write(const Exchange& exchange);

private:
    Statement m_row;
    Statement m_contents;
    Statement m_duration;
};

} // namespace opbx
