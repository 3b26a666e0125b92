// Names and links in a plan. Pure; any thread.
#pragma once

#include "core/plan_check/check_notes.h"
#include "core/plan_check/plan_graph.h"

namespace opbx {

/// Entries of the same name, and links to what is not there.
void checkReferences(const RoutingPlan& plan, const PlanGraph& graph, CheckNotes& notes);

} // namespace opbx
