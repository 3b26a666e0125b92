#include "app/window/window_overrides.h"

#include "core/async/promise.h"
#include "core/base/utc.h"
#include "core/routing/plan_override.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestLookMs = 60'000; // clocks are set, and computers sleep

QString userName() {
    return qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
}

} // namespace

WindowOverrides::WindowOverrides(Runtime& runtime, const Clock& clock)
    : m_runtime(runtime)
    , m_clock(clock) {
    m_endTimer.setSingleShot(true);
    connect(&m_endTimer, &QTimer::timeout, this, &WindowOverrides::look);
    connect(&runtime, &Runtime::configurationChanged, this, &WindowOverrides::look);
}

QDateTime WindowOverrides::now() const {
    return QDateTime::fromMSecsSinceEpoch(m_clock.nowMs(), utc);
}

void WindowOverrides::look() {
    const QDateTime at = now();
    const QList<PlanOverride> holding = overridesAt(*m_runtime.plan(), at);
    qint64 waitMs = longestLookMs;
    for (const PlanOverride& override : holding)
        waitMs = std::clamp<qint64>(at.msecsTo(override.until), 1, waitMs);
    if (holding.isEmpty())
        m_endTimer.stop();
    else
        m_endTimer.start(int(waitMs));
    if (std::exchange(m_known, holding) != holding)
        emit changed();
}

QFuture<Result<Done>> WindowOverrides::change(PlanStore::Overrides change, const QString& comment) {
    const Promise<Done> promise;
    onThread(&m_runtime.store(),
             [file = databaseFile(m_runtime.profile().dataDir), change = std::move(change), comment,
              nowUs = m_clock.nowUs()]() -> Result<qint64> {
                 const Result<PlanStore> plans = PlanStore::open(file, Database::Access::ReadWrite);
                 return plans ? plans->changeOverrides(change, userName(), comment, nowUs)
                              : Result<qint64>(plans.error());
             })
        .then(this, [this, promise](const Result<qint64>& version) {
            if (!version)
                return promise.end(version.error());
            m_runtime.reload([this, promise](const Result<Done>& reloaded) {
                look();
                promise.end(reloaded);
            });
        });
    return promise.future();
}

QFuture<Result<Done>> WindowOverrides::set(const PlanOverride& wanted) {
    PlanOverride override = wanted;
    override.setBy = userName();
    override.setAt = now();
    return change(
        [override, at = override.setAt](const RoutingPlan& plan) -> Result<QList<PlanOverride>> {
            if (const Result<Done> sound = checkOverride(plan, override, at); !sound)
                return sound.error();
            return withOverride(plan.overrides, override, at);
        },
        overrideSentence(override).english());
}

QFuture<Result<Done>> WindowOverrides::end(const PlanOverride& override) {
    return change(
        [override, at = now()](const RoutingPlan& plan) -> Result<QList<PlanOverride>> {
            QList<PlanOverride> left = overridesAt(plan, at);
            left.removeIf([&](const PlanOverride& other) { return isSameSubject(other, override); });
            return left;
        },
        u"Ended by hand: %1"_s.arg(overrideSentence(override).english()));
}

} // namespace opbx
