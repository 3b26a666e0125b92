// Whom the office has to call back, from the call records and what people have said of callers. Each instance has a connection of its own
// and belongs to the thread that made it; works while another process serves: every change is one statement.
#pragma once

#include "core/calls/callback_list.h"
#include "core/database/database.h"

namespace opbx {

class History;

/// Calls of so many days are looked at: who waited longer has found somebody else.
constexpr int callbackDays = 30;

class CallbackStore {
public:
    /// NotFound when there is no database yet.
    static Result<CallbackStore> open(const QString& databaseFile, Database::Access access);

    Result<QList<CallbackMark>> marks() const;
    /// Of a caller of whom nobody has said anything all but the caller is empty.
    Result<CallbackMark> mark(const QString& caller) const;
    /// Missed calls of this caller that began up to `doneMs` (epoch ms) are dealt with; 0: none are.
    Result<Done> setDone(const QString& caller, qint64 doneMs) const;
    /// An empty note is none.
    Result<Done> setNote(const QString& caller, const QString& note, qint64 nowMs) const;

private:
    Database m_database;
};

/// Newest first.
Result<QList<Callback>> callbacksOf(const History& history, const QList<CallbackMark>& marks,
                                    const RoutingPlan& plan, qint64 nowUs);

} // namespace opbx
