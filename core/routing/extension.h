// A call to an extension, and what follows when its ringing ends. Runs on the thread of the router; leaves a complete document in
// the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

void goToExtension(Flow& flow, const PlanExtension& extension);
/// The stage after ringing an extension or what it forwards to.
void continueAfterDial(Flow& flow);

/// How long the phone of an extension rings; null: one without settings of its own.
int ringSeconds(const RoutingPlan& plan, const PlanExtension* extension);

} // namespace opbx
