// Makes the record of a call from its legs and its story, anew whenever either grows. Inside a transaction that the store has begun.
// Store thread.
#pragma once

#include "core/database/database.h"
#include "core/database/statement.h"
#include "core/exchange/notification.h"

namespace opbx {

class RecordWriter {
public:
    explicit RecordWriter(const Database& database);

    /// `call`: the session, else the call id, else the event of its legs. `found`: lines of its story that are known from elsewhere.
    /// False when there are no legs: what has no call detail record has no record.
    Result<bool> derive(const QString& call, const QByteArray& found = {});

private:
    struct Session {
        QByteArray story;
        QString direction;
        QString ringGroup;
    };

    Result<QList<CallLeg>> legsOf(const QString& call);
    Result<Session> sessionOf(const QString& session);
    /// What is known of a call beside its legs: lines of its story.
    Result<QByteArray> storyOf(const QString& call, const QString& session, const QByteArray& gathered);
    Result<QByteArray> messageOf(const QString& session);

    Statement m_legs;
    Statement m_session;
    Statement m_kept;
    Statement m_message;
    Statement m_record;
};

} // namespace opbx
