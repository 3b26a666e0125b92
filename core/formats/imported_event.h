// What an exchange that was captured elsewhere says about a call, so that filters and the call's view find it. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"

namespace opbx {

/// Fills the event of an exchange whose path is one of this program's endpoints, as far as its body can be read; routes nothing,
/// authenticates nothing.
void readImportedEvent(Exchange& exchange);

} // namespace opbx
