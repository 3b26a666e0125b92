// What each error code means, for whoever uses the program. The detail of an error is for logs and the integrator. Pure; any thread.
#pragma once

#include "core/base/error.h"
#include "core/base/message.h"

namespace opbx {

/// What happened and what to do next, in one or two sentences; empty for None only.
Message errorMessage(ErrorCode code);
/// Two or three words, for a pill or a column; empty for None only.
Message errorShortMessage(ErrorCode code);

} // namespace opbx
