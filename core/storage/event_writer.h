// Decides whether a notification is new or known, and keeps its first answer. Inside a transaction that the store has begun,
// so that the event and its idempotency record are on disk together or not at all. Store thread.
//
// Duplicates of notifications are decided inside the store's transaction, because only there two copies that arrive
// at once, or one before and one after a crash, meet.
//
// The row of a repeat is no part of its commit: it promises nothing new, and whoever recorded a request could fill
// the journal with it.
#pragma once

#include "core/database/statement.h"
#include "core/storage/call_writer.h"
#include "core/storage/store.h"

namespace opbx {

class EventWriter {
public:
    explicit EventWriter(const Database& database);

    /// The outcome as it will be once the transaction is committed.
    Result<CommitOutcome> apply(const Notification& notification, CallWriter& calls);

    /// Deletes some of the records whose time has passed. True: there are more; call again soon.
    Result<bool> dropExpired(qint64 nowUs);
    /// The time that lifetimes are judged by, beside that of a request: an event is remembered for its lifetime by both clocks, and
    /// forgotten when it is over by both. Microseconds since the Unix epoch; 0: only the requests' times count.
    void setBelievedNow(qint64 us) { m_believedUs = us; }

private:
    Result<CommitOutcome> repeat(const Notification& notification);
    Result<CommitOutcome> repeatOf(Statement& first, const Notification& notification,
                                   const QByteArray& endpoint);
    Result<CommitOutcome> repeatOfRecord(const Notification& notification);
    Result<Done> remember(const Notification& notification, const QByteArray& digest,
                          const CommitOutcome& outcome);

    Statement m_find;
    Statement m_findBody;
    Statement m_findLeg;
    Statement m_findLegOfBefore;
    Statement m_insert;
    Statement m_count;
    Statement m_expire;
    qint64 m_believedUs = 0;
};

} // namespace opbx
