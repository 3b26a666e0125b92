// What calls say about the plan and the way to this program: numbers that are called and are not in the plan, and calls that have
// stopped coming. Opens a connection of its own for the moment; any thread that may wait for the disk.
#pragma once

#include "core/base/result.h"
#include "core/health/diagnosis.h"
#include "core/health/silence.h"

namespace opbx {

struct RoutingPlan;

/// Fills in unplannedNumbers, silence and the rates. `plan`: in force, null when there is none. NotFound when there is no database
/// yet; the snapshot stays as it was then.
Result<Done> addCalls(const QString& databaseFile, qint64 nowUs, const RoutingPlan* plan,
                      HealthSnapshot& snapshot);

/// Whether the plan says that somebody is there: at least one of its opening hours is open, or it has none. For silenceOf().
bool isOfficeOpen(const RoutingPlan& plan, qint64 ms);

} // namespace opbx
