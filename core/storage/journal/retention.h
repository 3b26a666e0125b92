// Keeps the history within its caps and hides what was cleared. Deletes a bounded number of rows at a time, so that nobody
// who waits for a commit waits long. Pinned exchanges and those with a note stay. Store thread.
//
// Call records stay until the user deletes them; the caps of the history are for exchanges, single session updates
// and sessions that nobody has spoken of for so long.
//
// What repeats are known by is forgotten early only for the disk: when a flood of distinct, authenticated events
// fills the file beyond its cap and no exchange is left to delete, the oldest ids go, but none that spoke within the
// last hour, since the last retry comes 755 s after the first attempt; after them single session updates, then
// sessions, of which live ones stay for a day.
#pragma once

#include "core/database/database.h"

namespace opbx {

struct HistoryCaps;

class Retention {
public:
    explicit Retention(const Database& database)
        : m_database(database) {}

    /// Whether the clock is believed, so that ages may be judged by it.
    enum class Ages { Count, DoNotCount };

    /// Deletes a batch of what was cleared or is over the caps: exchanges, those first that anybody can send again and again, and
    /// while the file is still too large when none are left, what repeats are known by, then session updates, then sessions. True: there is more, to be called again soon.
    Result<bool> enforce(const HistoryCaps& caps, qint64 nowUs, Ages ages = Ages::Count);
    /// How long to wait before it is called again while there is more: hardly when what is written comes faster than it goes (with 0 Qt
    /// would wait until there is nothing else to do).
    int pauseMs() const { return m_isFarBehind ? 1 : 50; }
    /// Hides all that are there but those that stay, also those with ids ahead of the clock.
    Result<Done> clear(qint64 nowUs);
    /// The greatest id that was given, or is hidden by clear(): of now, unless the clock was ahead.
    qint64 lastId() const;

    /// An exchange was written in the transaction that is open.
    void noteAdded() { ++m_count; }
    /// What was counted is no longer true: a transaction was undone, or others have written. The next look counts anew.
    void forgetCount() { m_countedUs = 0; }

private:
    Result<qint64> deleteOldest(const QString& which, qint64 throughId, qint64 atMost);
    Result<qint64> deleteCheapest(qint64 atMost);
    Result<qint64> deleteDisplaced(qint64 beforeUs, qint64 atMost);
    void countWhenDue(qint64 nowUs);
    Result<Done> forgetSessions(qint64 beforeUs);
    qint64 excess(const HistoryCaps& caps) const;
    qint64 bytesUsed() const;
    bool isTooLarge(const HistoryCaps& caps) const;
    Result<bool> forgetForTheDisk(qint64 nowUs);
    Result<qint64> forgetRepeats(qint64 nowUs);
    Result<qint64> forgetUpdates(qint64 nowUs);
    Result<qint64> forgetQuietSessions(qint64 nowUs);

    const Database& m_database;
    // Counting a large history takes long, so it is done once an hour (commands of other processes write as well), and in
    // between the store says what it adds. Ids do not tell what is new: what waits for its commit comes late.
    qint64 m_count = 0;
    qint64 m_countedUs = 0;
    bool m_isFarBehind = false;
    qint64 m_sessionsUntilUs = 0;  // age at which the next look at old sessions is due
    qint64 m_displacedUntilUs = 0; // and at exchanges whose ids are no times
};

} // namespace opbx
