// Tells calls anew that were recorded before outcomes were told, from what the history still has of them. Inside a transaction that
// the store has begun. Store thread.
//
// The story of a call is kept with its record as lines of text gathered in the session's row, so it costs no page of
// its own when a call is routed and outlives the caps of the history. Records of before are told anew bit by bit, a
// second's worth at the start.
#pragma once

#include "core/storage/record_writer.h"

#include <QSqlQuery>

#include <memory>

namespace opbx {

struct RoutingPlan;

class StoryBackfill {
public:
    explicit StoryBackfill(const Database& database);

    /// A few milliseconds of work. True: there are more; call again soon.
    Result<bool> step(RecordWriter& records);

private:
    struct Call {
        QString call;
        QString session;
        QString from;
        QString to;
        QString extension; // that its session rang last
        QString direction; // that its voice requests say
    };

    Result<QList<Call>> untold();
    /// Lines of the story of a call, from its voice requests that the history still has. Sets its direction by them.
    Result<QByteArray> storyOf(Call& call);
    Result<Done> guessDirection(const Call& call);

    const Database& m_database;
    std::shared_ptr<const RoutingPlan> m_plan; // read when it is needed
    QSqlQuery m_untold;
    QSqlQuery m_exchanges;
    QSqlQuery m_guess;
    QSqlQuery m_withoutLegs;
    bool m_isDone = false;
};

} // namespace opbx
