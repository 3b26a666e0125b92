// What the store does between writing: forgets what has had its time or is over the caps, by a clock that it believes, and counts
// the days on which the program ran. Store thread.
#pragma once

#include "core/storage/age_clock.h"

namespace opbx {

class Database;
class EventWriter;
class Retention;
struct HistoryCaps;

class Upkeep {
public:
    Upkeep(const Database& database, EventWriter& events, Retention& retention, AgeClock::Reading first);

    const AgeClock& clock() const { return m_clock; }
    /// To be called before anything goes by time. True when the clock has jumped, or is believed again; then step() is due.
    bool readClock(AgeClock::Reading now);

    /// Forgets some; inside a transaction. True: there is more, to be called again soon.
    Result<bool> step(const HistoryCaps& caps);
    /// Keeps what the next start has to know of the clock; inside a transaction.
    Result<Done> keepClock();

private:
    Result<Done> countDay();

    const Database& m_database;
    EventWriter& m_events;
    Retention& m_retention;
    AgeClock m_clock;
    bool m_isToBeKept = true;
    qint64 m_keptUs = 0; // believed time
    qint64 m_day = 0;    // the last one that was counted, days since the Unix epoch; 0: not known yet
};

/// On how many days the program has run so far. What people have made ages by these, not by a clock.
qint64 servedDays(const Database& database);

} // namespace opbx
