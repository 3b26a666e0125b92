// `opbx routing versions` and `opbx routing diff`: who saved which plan when and why, and what differs, in sentences. Main thread.
#pragma once

#include "app/cli/options.h"

namespace opbx::cli {

/// Newest first.
int listVersions(const Invocation& invocation);

/// `words`: none: the newest version against the one before it; one: it against the newest; two: the first against the second. Each a
/// number of a version or a file.
int compareVersions(const Usage& usage, const Invocation& invocation, const QStringList& words);

} // namespace opbx::cli
