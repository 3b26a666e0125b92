// Rehearsals of a FakeBackend: what comes out is set by the test. GUI thread.
#pragma once

#include "core/async/promise.h"
#include "ui/backend/rehearsal_backend.h"

namespace opbx::test {

class FakeRehearsals final : public ui::RehearsalBackend {
public:
    QFuture<Result<RehearsalResult>> rehearse(std::shared_ptr<const RoutingPlan> plan) override {
        m_plans.append(std::move(plan));
        return ended<RehearsalResult>(m_result);
    }
    void cancel() override {}

    void setResult(const RehearsalResult& result) { m_result = result; }
    /// That were tried, in order.
    const QList<std::shared_ptr<const RoutingPlan>>& plans() const { return m_plans; }

private:
    RehearsalResult m_result;
    QList<std::shared_ptr<const RoutingPlan>> m_plans;
};

} // namespace opbx::test
