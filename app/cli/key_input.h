// A key from standard input, so that it never stands among the arguments of a process. Main thread.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace opbx::cli {

/// Everything up to the end of input or the first line end. On a terminal asks for it without echo. InvalidInput when more than a
/// line or more than 4 KiB arrives.
Result<Secret> readKeyFromInput();

} // namespace opbx::cli
