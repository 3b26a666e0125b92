// Unpacks a backup into a folder and believes nothing: names are those of the format, sizes are bounded by the room that there is, what
// was unpacked is what the backup says it holds. Any thread, one at a time; waits for the disk.
#pragma once

#include "core/backup/backup_format.h"

namespace opbx {

struct UnpackedBackup {
    BackupHeader header;
    QList<BackupPart> parts;
};

/// Into `folder`, which must be empty. InvalidInput with a sentence for what is no backup, or one that is cut off, changed or made to do
/// harm; Unsupported for one of a newer program; FileUnreadable, DiskFull, Cancelled. After a failure something may be left in the folder.
Result<UnpackedBackup> unpackBackup(const QString& file, const QString& folder, int newestSchema,
                                    const BackupGo& go);

} // namespace opbx
