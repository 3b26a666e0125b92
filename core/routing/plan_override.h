// What somebody has set by hand for a time: open or closed now, an extension forwarded. It is part of the plan, ends by itself and needs
// no clock to end it: whoever decides asks what holds at that moment. Pure; any thread.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/model/routing_plan.h"

namespace opbx {

/// Those that hold at a time, in the order of the plan.
QList<PlanOverride> overridesAt(const RoutingPlan& plan, const QDateTime& at);
/// Null when none holds. One of these very hours comes before one of all.
const PlanOverride* overrideOfHours(const RoutingPlan& plan, const QString& hours, const QDateTime& at);
const PlanOverride* overrideOfExtension(const RoutingPlan& plan, const QString& extension, const QDateTime& at);

/// The plan as it counts at a time: an extension that is forwarded by hand is one that forwards.
RoutingPlan planAt(const RoutingPlan& plan, const QDateTime& at);

/// When it ends, in `zone` (UTC where that is none): "17:00", on another day "2026-12-24 17:00".
QString endWords(const PlanOverride& override, const QDateTime& at, const QTimeZone& zone);

/// "Extension 1001 is forwarded to +49… until 2026-12-24T17:00:00Z."
Message overrideSentence(const PlanOverride& override);

/// InvalidInput with a sentence: it ends before it begins, or nothing of the plan is meant by it.
Result<Done> checkOverride(const RoutingPlan& plan, const PlanOverride& override, const QDateTime& now);

/// Whether one takes the place of the other: they are about the same hours or the same extension.
bool isSameSubject(const PlanOverride& one, const PlanOverride& other);
/// The list with one more; what is about the same, and what has ended, goes. One of all hours takes the place of those of some.
QList<PlanOverride> withOverride(const QList<PlanOverride>& list, const PlanOverride& override,
                                 const QDateTime& now);

} // namespace opbx
