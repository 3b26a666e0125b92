// Tries what a folder's file system allows, where a library only says that something failed. Leaves nothing behind. Any thread;
// may wait for the disk.
#pragma once

#include "core/base/error.h"

namespace opbx {

/// Writes and locks a small file there. Code None when that works; DiskFull, QuotaExceeded, ReadOnlyFileSystem, LocksUnsupported,
/// else FileUnwritable.
std::optional<Error> probeFolder(const QString& folder);

/// Only whether files can be locked there: LocksUnsupported, else code None.
std::optional<Error> probeLocks(const QString& folder);

} // namespace opbx
