// Ranges and forms of single fields of a plan. Pure; any thread.
#pragma once

#include "core/plan_check/check_notes.h"

namespace opbx {

/// Ranges and forms of single fields, keys that this version does not know.
void checkValues(const RoutingPlan& plan, CheckNotes& notes);

} // namespace opbx
