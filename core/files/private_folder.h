// Folders that only the user can enter. Touches the disk; any thread.
#pragma once

#include "core/base/result.h"

namespace opbx {

/// Who besides its owner can use a folder.
enum class FolderAccess { OwnerOnly, OthersRead, OthersWrite };

/// OwnerOnly for a folder that does not exist or belongs to somebody else, whose choice it is.
FolderAccess folderAccess(const QString& path);

/// Takes the rights of others away from a folder. FileUnwritable when it belongs to somebody else, PermissionDenied for one
/// that is shared on purpose (/tmp).
Result<Done> closeFolder(const QString& path);

/// Makes the folder and what is missing above it, each with mode 700. Leaves a folder that exists as it is.
Result<Done> makePrivateFolder(const QString& path);

} // namespace opbx
