// Keeps the history within its caps and hides what was cleared. Deletes a bounded number of rows at a time, so that nobody
// who waits for a commit waits long. Pinned exchanges and those with a note stay. Store thread.
#pragma once

#include "core/storage/database.h"

namespace opbx {

struct HistoryCaps;

class Retention {
public:
    explicit Retention(const Database& database)
        : m_database(database) {}

    /// Deletes a batch of what is over the caps; call again later for the rest.
    Result<Done> enforce(const HistoryCaps& caps, qint64 nowUs);
    /// From now on no exchange up to `throughId` is visible but those that stay.
    Result<Done> hideAll(qint64 throughId);

private:
    Result<Done> deleteThrough(qint64 id);
    qint64 lastIdOver(const HistoryCaps& caps, qint64 nowUs) const;

    const Database& m_database;
};

} // namespace opbx
