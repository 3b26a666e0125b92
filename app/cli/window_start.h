// `opbx` alone: becomes the window's program. Main thread.
//
// Two programs: opbx serve must not load Qt Gui, so opbx is the command line and becomes opbx-window by exec when it
// is started without a command and there is a display.
#pragma once

#include "app/cli/options.h"

namespace opbx::cli {

/// Replaces this process by opbx-window, with the arguments; returns only when that cannot be done (the reason is printed).
ExitStatus startWindow(const QStringList& arguments);

/// Has the window's program draw the report of a month (YYYY-MM) into a PDF; needs no display. Returns when it is written.
ExitStatus drawReport(const Invocation& invocation, const QString& month, const QString& file);

} // namespace opbx::cli
