// Where a call goes next. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

/// Goes where the destination says; one that is not set or leads nowhere ends with a sentence.
void goTo(Flow& flow, const Destination& destination);

} // namespace opbx
