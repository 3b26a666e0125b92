// Folders that only the user can enter. Touches the disk; any thread.
#pragma once

#include "core/base/result.h"

namespace opbx {

/// Makes the folder and what is missing above it, each with mode 700. Leaves a folder that exists as it is.
Result<Done> makePrivateFolder(const QString& path);

} // namespace opbx
