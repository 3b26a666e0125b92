// `opbx directory`: imports, lists and clears names by telephone number. Main thread.
#pragma once

#include "app/cli/command.h"

namespace opbx::cli {

struct Usage;
extern const Usage directoryUsage;

int runDirectory(const QStringList& arguments);

} // namespace opbx::cli
