// A menu, turn by turn. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

void goToIvrMenu(Flow& flow, const QString& id);
/// The stage after keys were pressed, or none.
void continueIvrMenu(Flow& flow);

} // namespace opbx
