#include "tests/ui/support/fake_callbacks.h"

#include "core/async/promise.h"
#include "core/routing/plan_override.h"

namespace opbx::test {

using namespace Qt::StringLiterals;

void FakeCallbacks::setCallbacks(const QList<Callback>& callbacks) {
    m_callbacks = callbacks;
    emit changed();
}

void FakeCallbacks::setCalls(const QList<CallRecord>& calls, const RoutingPlan& plan) {
    CallbackList list(plan, m_marks);
    for (const CallRecord& call : calls)
        list.add(call);
    setCallbacks(list.callbacks());
}

QFuture<Result<Done>> FakeCallbacks::done(const std::function<void()>& act) {
    if (m_failure)
        return ended<Done>(*m_failure);
    act();
    return ended<Done>(Done{});
}

CallbackMark& FakeCallbacks::markOf(const QString& caller) {
    for (CallbackMark& mark : m_marks) {
        if (mark.caller == caller)
            return mark;
    }
    m_marks.append({caller, 0, 0, {}});
    return m_marks.last();
}

QFuture<Result<Done>> FakeCallbacks::setDone(const QString& caller, qint64 doneMs) {
    return done([&] {
        markOf(caller).doneMs = doneMs;
        QList<Callback> left = m_callbacks;
        left.removeIf([&](const Callback& callback) {
            return callback.caller == caller && callback.lastMs <= doneMs;
        });
        setCallbacks(left);
    });
}

QFuture<Result<Done>> FakeCallbacks::setNote(const QString& caller, const QString& note) {
    return done([&] {
        markOf(caller).note = note;
        for (Callback& callback : m_callbacks) {
            if (callback.caller == caller)
                callback.note = note;
        }
        emit changed();
    });
}

QFuture<Result<Done>> FakeCallbacks::call(const QString& extension, const Callback& callback) {
    return done([&] { m_made.append({extension, callback.number}); });
}

void FakeOverrides::setOverrides(const QList<PlanOverride>& overrides) {
    m_overrides = overrides;
    emit changed();
}

QFuture<Result<Done>> FakeOverrides::set(const PlanOverride& override) {
    setOverrides(withOverride(m_overrides, override, QDateTime()));
    return ended<Done>(Done{});
}

QFuture<Result<Done>> FakeOverrides::end(const PlanOverride& override) {
    QList<PlanOverride> left = m_overrides;
    left.removeIf([&](const PlanOverride& other) { return isSameSubject(other, override); });
    setOverrides(left);
    return ended<Done>(Done{});
}

} // namespace opbx::test
