// The ways of calls through a plan. Pure; any thread.
#pragma once

#include "core/plan_check/check_notes.h"
#include "core/plan_check/plan_graph.h"

namespace opbx {

/// Loops, dead ends, what nobody reaches, numbers that nobody answers at night.
void checkPaths(const RoutingPlan& plan, const PlanGraph& graph, CheckNotes& notes);

} // namespace opbx
