// What the window asks about calls that are and that were. GUI thread. Implemented in app/window; by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/calls/call_record.h"
#include "core/calls/call_report.h"
#include "core/exchange/notification.h"

#include <QFuture>
#include <QObject>

namespace opbx::ui {

class CallsBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual QFuture<Result<QList<LiveSession>>> liveSessions() = 0;
    /// Calls of a short time.
    virtual QFuture<Result<QList<CallRecord>>> records(qint64 fromMs, qint64 untilMs) = 0;
    /// Calls that match, with their totals; none before the first start. InvalidInput for a filter that cannot be read.
    virtual QFuture<Result<CallReport>> report(const CallQuestion& question) = 0;
    /// Legs of a call in the order in which they began. `call`: its session, or its call id when it has no session.
    virtual QFuture<Result<QList<CallLeg>>> legs(const QString& call) = 0;
    /// Session updates of a session, oldest first; its legs come by CDR.
    virtual QFuture<Result<QList<CallEvent>>> events(const QString& session) = 0;

signals:
    void sessionsChanged();
    void recordsChanged();
};

} // namespace opbx::ui
