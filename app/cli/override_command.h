// opbx routing override: what holds by hand for a time. Works while the endpoint runs. Main thread.
#pragma once

#include "app/cli/options.h"

namespace opbx::cli {

/// `usage`: of opbx routing.
int runOverride(const Invocation& invocation, const Usage& usage);

} // namespace opbx::cli
