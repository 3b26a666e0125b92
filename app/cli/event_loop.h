// Runs the program's one event loop for a command that waits for answers. Main thread.
#pragma once

#include "app/cli/command.h"

#include <functional>

namespace opbx::cli {

using Finish = std::function<void(ExitStatus)>;

/// Calls `start` from the event loop and returns the status that is given to `finish` first. To be used once by a command.
ExitStatus runUntilFinished(const std::function<void(Finish)>& start);

} // namespace opbx::cli
