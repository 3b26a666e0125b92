// Tells calls anew that were recorded before outcomes were told, from what the history still has of them. Inside a transaction that
// the store has begun. Store thread.
#pragma once

#include "core/storage/record_writer.h"

#include <QSqlQuery>

namespace opbx {

class StoryBackfill {
public:
    explicit StoryBackfill(const Database& database);

    /// A few milliseconds of work. True: there are more; call again soon.
    Result<bool> step(RecordWriter& records);

private:
    struct Call {
        QString call;
        QString session;
    };

    Result<QList<Call>> untold();
    /// Lines of the story of a session, from its voice requests that the history still has.
    Result<QByteArray> storyOf(const QString& session);

    QSqlQuery m_untold;
    QSqlQuery m_exchanges;
    QSqlQuery m_withoutLegs;
    bool m_isDone = false;
};

} // namespace opbx
