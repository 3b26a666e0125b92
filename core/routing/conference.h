// A conference room. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

void goToConference(Flow& flow, const QString& id);

} // namespace opbx
