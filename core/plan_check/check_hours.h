// Opening hours of a plan. Pure; any thread.
#pragma once

#include "core/plan_check/check_notes.h"

namespace opbx {

/// Opening hours: zone, ranges, exceptions.
void checkHours(const RoutingPlan& plan, CheckNotes& notes);

} // namespace opbx
