// `opbx` alone: becomes the window's program. Main thread.
#pragma once

#include "app/cli/command.h"

namespace opbx::cli {

/// Replaces this process by opbx-window, with the arguments; returns only when that cannot be done (the reason is printed).
ExitStatus startWindow(const QStringList& arguments);

} // namespace opbx::cli
