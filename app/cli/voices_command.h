// "opbx routing voices": what Say can use, and which voices of the plan it cannot. Main thread.
#pragma once

#include "app/cli/options.h"

namespace opbx::cli {

/// Asks Cloudonix with the Cloudonix API key for the domain of the settings. Fails when a voice of the stored plan is not among
/// those of the domain.
int listVoices(const Invocation& invocation);

} // namespace opbx::cli
