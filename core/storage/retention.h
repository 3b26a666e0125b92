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

    /// A row was added to the journal: it is counted as they come, since counting a million takes a second.
    void added() { m_rows += m_counted ? 1 : 0; }
    /// Deletes a part of what is over the caps, inside a transaction of the store. True: there is more; call again soon.
    Result<bool> enforce(const HistoryCaps& caps, qint64 nowUs);
    /// From now on no exchange up to `throughId` is visible but those that stay.
    Result<Done> hideAll(qint64 throughId);

private:
    Result<bool> deleteThrough(qint64 id);
    Result<bool> forgetSessions(qint64 beforeUs);
    qint64 lastIdOver(const HistoryCaps& caps, qint64 nowUs);
    qint64 oldestKept(qint64 offset) const;
    void countOn();

    const Database& m_database;
    qint64 m_rows = 0;         // of the journal, as far as they are counted
    qint64 m_countedTo = 0;    // id
    bool m_counted = false;    // to the end
    qint64 m_sessionsAtUs = 0; // when the next look at old sessions is due
};

} // namespace opbx
