// opbx events import: exchanges of an HTTP archive or of a running ngrok agent. Main thread.
#pragma once

#include "app/cli/options.h"

namespace opbx::cli {

/// `words`: "import" and a file, or with --ngrok the address of its inspector, which may be left out.
int importEvents(const Usage& usage, const Invocation& invocation, const QStringList& words);

} // namespace opbx::cli
