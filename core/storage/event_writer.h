// Decides whether a notification is new or known, and keeps its first answer. Inside a transaction that the store has begun,
// so that the event and its idempotency record are on disk together or not at all. Store thread.
#pragma once

#include "core/storage/call_writer.h"
#include "core/storage/database.h"
#include "core/storage/store.h"

namespace opbx {

class EventWriter {
public:
    explicit EventWriter(const Database& database);

    /// The outcome as it will be once the transaction is committed.
    Result<CommitOutcome> apply(const Notification& notification, CallWriter& calls);

    /// Keeps the answer of a voice request so that a repeat is recognised after a restart.
    Result<Done> keepVoiceAnswer(const Exchange& exchange, qint64 ttlSeconds);
    /// Voice answers whose lifetime has not ended.
    QList<StoredVoiceAnswer> voiceAnswers(qint64 nowUs);
    Result<Done> dropExpired(qint64 nowUs);

private:
    Result<Done> remember(const Notification& notification);
    Result<CommitOutcome> repeat(const Notification& notification);

    QSqlQuery m_find;
    QSqlQuery m_insert;
    QSqlQuery m_count;
    QSqlQuery m_voice;
    QSqlQuery m_expire;
};

} // namespace opbx
