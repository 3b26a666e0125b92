// What the Routing page asks of the history: where the calls of the last days would go by another plan. GUI thread; the work is done
// elsewhere. Nothing is sent and nothing is stored.
#pragma once

#include "core/base/result.h"
#include "core/explain/rehearsal.h"

#include <QFuture>
#include <QObject>

#include <memory>

namespace opbx::ui {

class RehearsalBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    static constexpr int days = 30;

    /// The calls of the last `days`, by the plan in force and by `plan`. One at a time: the one before ends with Cancelled.
    virtual QFuture<Result<RehearsalResult>> rehearse(std::shared_ptr<const RoutingPlan> plan) = 0;
    /// The rehearsal that goes on, if any, ends with Cancelled.
    virtual void cancel() = 0;

signals:
    /// So many calls have been looked at.
    void progressed(qint64 calls);
};

} // namespace opbx::ui
