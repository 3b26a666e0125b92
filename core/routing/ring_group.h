// A call to a ring group, one attempt after the other. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

void goToRingGroup(Flow& flow, const QString& id);
/// The stage after an attempt.
void continueRingGroup(Flow& flow);

} // namespace opbx
