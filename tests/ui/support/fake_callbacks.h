// Callers to call back, and what holds by hand, without database and network: set by the test, which is told what was asked for.
#pragma once

#include "ui/backend/callbacks_backend.h"
#include "ui/backend/overrides_backend.h"

#include <optional>

namespace opbx::test {

using namespace Qt::StringLiterals;

class FakeCallbacks final : public ui::CallbacksBackend {
    Q_OBJECT

public:
    using ui::CallbacksBackend::CallbacksBackend;

    struct MadeCall {
        QString extension;
        QString number;
        bool operator==(const MadeCall&) const = default;
    };

    void setCallbacks(const QList<Callback>& callbacks);
    /// Of calls as they are, with the marks that were made.
    void setCalls(const QList<CallRecord>& calls, const RoutingPlan& plan);
    /// The next answers fail with this error.
    void failWith(const std::optional<Error>& error) { m_failure = error; }
    void setCanCall(bool can) { m_canCall = can; }
    const QList<CallbackMark>& marks() const { return m_marks; }
    const QList<MadeCall>& made() const { return m_made; }

    QList<Callback> callbacks() const override { return m_callbacks; }
    QFuture<Result<Done>> setDone(const QString& caller, qint64 doneMs) override;
    QFuture<Result<Done>> setNote(const QString& caller, const QString& note) override;
    QStringList phones() const override { return {u"1001"_s, u"1002"_s}; }
    bool canCall() const override { return m_canCall; }
    QFuture<Result<Done>> call(const QString& extension, const Callback& callback) override;

private:
    QFuture<Result<Done>> done(const std::function<void()>& act);
    CallbackMark& markOf(const QString& caller);

    QList<Callback> m_callbacks;
    QList<CallbackMark> m_marks;
    QList<MadeCall> m_made;
    std::optional<Error> m_failure;
    bool m_canCall = true;
};

class FakeOverrides final : public ui::OverridesBackend {
    Q_OBJECT

public:
    using ui::OverridesBackend::OverridesBackend;

    void setPlan(std::shared_ptr<const RoutingPlan> plan) { m_plan = std::move(plan); }
    void setOverrides(const QList<PlanOverride>& overrides);

    QList<PlanOverride> overrides() const override { return m_overrides; }
    std::shared_ptr<const RoutingPlan> plan() const override { return m_plan; }
    QFuture<Result<Done>> set(const PlanOverride& override) override;
    QFuture<Result<Done>> end(const PlanOverride& override) override;

private:
    std::shared_ptr<const RoutingPlan> m_plan = std::make_shared<const RoutingPlan>();
    QList<PlanOverride> m_overrides;
};

} // namespace opbx::test
