// What holds by hand for a time: versions of the plan, saved on the store thread, in force by a reload. Tells when one ends by itself. GUI
// thread.
#pragma once

#include "app/runtime/runtime.h"
#include "core/storage/plan_store.h"
#include "ui/backend/overrides_backend.h"

#include <QTimer>

namespace opbx {

class WindowOverrides final : public ui::OverridesBackend {
    Q_OBJECT

public:
    /// Both outlive this object.
    WindowOverrides(Runtime& runtime, const Clock& clock);

    QList<PlanOverride> overrides() const override { return m_known; }
    std::shared_ptr<const RoutingPlan> plan() const override { return m_runtime.plan(); }
    QFuture<Result<Done>> set(const PlanOverride& override) override;
    QFuture<Result<Done>> end(const PlanOverride& override) override;

    /// Another plan may be in force, or one may have ended.
    void look();

private:
    QDateTime now() const;
    QFuture<Result<Done>> change(PlanStore::Overrides change, const QString& comment);

    Runtime& m_runtime;
    const Clock& m_clock;
    QList<PlanOverride> m_known;
    QTimer m_endTimer;
};

} // namespace opbx
