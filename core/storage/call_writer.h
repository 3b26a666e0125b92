// Writes what notifications change: sessions, call legs with their call records, voicemail messages. Inside a transaction
// that the store has begun. Store thread.
#pragma once

#include "core/storage/database.h"
#include "core/webhook/notification.h"

namespace opbx {

class CallWriter {
public:
    explicit CallWriter(const Database& database);

    Result<Done> apply(const Notification& notification);
    /// A voice request makes its session known when nothing else has; a session that has ended stays ended.
    Result<Done> noteCall(const Exchange& exchange);
    Result<Done> keepRecording(const RecordingReady& recording);

private:
    Result<Done> applyChange(const SessionChange& change, const Notification& notification);
    Result<Done> addLeg(const CallLeg& leg, const Notification& notification);
    Result<Done> deriveRecord(const QString& call);
    Result<Done> endSession(const CallLeg& leg, qint64 receivedUs);

    QSqlQuery m_upsertSession;
    QSqlQuery m_addEvent;
    QSqlQuery m_noteCall;
    QSqlQuery m_addLeg;
    QSqlQuery m_legs;
    QSqlQuery m_record;
    QSqlQuery m_endSession;
    QSqlQuery m_updateMessage;
    QSqlQuery m_addMessage;
    QSqlQuery m_recordingOfCall;
};

} // namespace opbx
