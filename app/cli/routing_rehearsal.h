// `opbx routing rehearse FILE`: the voice requests of the history, decided by the plan in force and by another. Main thread.
#pragma once

#include "app/cli/options.h"

namespace opbx::cli {

/// `file`: the plan that is tried; - for standard input. Sends and stores nothing.
int rehearsePlan(const Usage& usage, const Invocation& invocation, const QString& file);

} // namespace opbx::cli
