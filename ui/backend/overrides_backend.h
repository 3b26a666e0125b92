// What holds by hand for a time: open or closed now, an extension forwarded. GUI thread. Implemented in app/window, by a fake in tests.
#pragma once

#include "core/base/result.h"
#include "core/model/routing_plan.h"

#include <QFuture>
#include <QObject>

namespace opbx::ui {

class OverridesBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Those that hold now.
    virtual QList<PlanOverride> overrides() const = 0;
    /// The plan that is in force.
    virtual std::shared_ptr<const RoutingPlan> plan() const = 0;

    /// Takes the place of what holds for the same; who sets it and when is filled in. InvalidInput with a sentence when nothing of the plan
    /// is meant.
    virtual QFuture<Result<Done>> set(const PlanOverride& override) = 0;
    virtual QFuture<Result<Done>> end(const PlanOverride& override) = 0;

signals:
    /// Another one holds, or one has ended.
    void changed();
};

} // namespace opbx::ui
