// Writes what notifications change: sessions, call legs with their call records, voicemail messages. Inside a transaction
// that the store has begun. Store thread.
#pragma once

#include "core/database/database.h"
#include "core/database/statement.h"
#include "core/exchange/notification.h"
#include "core/storage/journal/journal_bundle.h"
#include "core/storage/record_writer.h"

namespace opbx {

class CallWriter {
public:
    explicit CallWriter(const Database& database);

    RecordWriter& records() { return m_records; }

    Result<Done> apply(const Notification& notification);
    /// A voice request makes its session known when nothing else has; a session that has ended stays ended. What it adds to the story
    /// of its call is kept. True: a record was told anew by it.
    Result<bool> noteCall(const JournalBundle& bundle, const JournalEntry& call);
    Result<Done> keepRecording(const RecordingReady& recording);

private:
    Result<Done> applyChange(const SessionChange& change, const Notification& notification);
    Result<Done> noteAnswer(const SessionChange& change, qint64 receivedUs);
    Result<Done> addLeg(const CallLeg& leg, const Notification& notification);
    Result<bool> addToLongCall(const QString& call, const CallLeg& leg);
    Result<Done> endSession(const CallLeg& leg, qint64 receivedUs);

    RecordWriter m_records;
    Statement m_upsertSession;
    Statement m_addEvent;
    Statement m_noteCall;
    Statement m_addStory;
    Statement m_addLeg;
    Statement m_addToLongCall;
    Statement m_endSession;
    Statement m_boxOfSession;
    QSqlQuery m_updateMessage;
    QSqlQuery m_addMessage;
    QSqlQuery m_recordingOfCall;
};

} // namespace opbx
