// Whom the office has to call back: missed calls by caller, without those that were dealt with. Pure; any thread.
//
// A later call with the same person that somebody took, in either direction, ends the matter by itself; a call out that nobody answered
// is a try. Calls of the house, of blocked callers and of callers who withhold their number need no call back, unless the last left a
// message: nobody can be called, but somebody has to listen.
#pragma once

#include "core/calls/call_record.h"

#include <QHash>
#include <QList>

namespace opbx {

struct RoutingPlan;

/// What people have said of a caller.
struct CallbackMark {
    QString caller;     // as in Callback
    qint64 doneMs = 0;  // missed calls that began up to it are dealt with, epoch ms; 0: none
    qint64 notedMs = 0; // when the note was written, epoch ms
    QString note;

    bool operator==(const CallbackMark&) const = default;
};

/// A caller with all calls that were missed since somebody last dealt with them. Times in epoch ms, 0 where not known.
struct Callback {
    QString caller;  // what all spellings of the number have in common; for a withheld number the session of the call
    QString number;  // as the newest call spells it; empty when it is withheld
    QString called;  // where the newest call went
    QString session; // of the newest call; its call id when it has none
    CallOutcome outcome = CallOutcome::Unknown; // of the newest call
    int calls = 0;
    qint64 firstMs = 0;
    qint64 lastMs = 0;
    bool message = false; // one of the calls left a message
    int tries = 0;        // calls to this number since the first of them that nobody answered
    qint64 triedMs = 0;   // the last of those
    QString note;

    bool operator==(const Callback&) const = default;
};

class CallbackList {
public:
    /// `plan` outlives it: it says which spellings are one number, and who belongs to the house.
    CallbackList(const RoutingPlan& plan, const QList<CallbackMark>& marks);

    /// In any order.
    void add(const CallRecord& call);
    /// Of all calls that were added, the newest first.
    QList<Callback> callbacks() const;

private:
    struct Caller {
        QList<CallRecord> missed;
        QList<qint64> tries;
        qint64 takenMs = 0; // when the last call that somebody took began
    };

    QString keyOf(const QString& party);
    bool isOfHouse(const QString& party) const;
    void addMissed(const CallRecord& call);

    const RoutingPlan& m_plan;
    QHash<QString, CallbackMark> m_marks;
    QHash<QString, Caller> m_callers;
    QHash<QString, QString> m_keys; // by what calls say; to find a key takes long
};

} // namespace opbx
