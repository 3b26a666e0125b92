// Puts a backup in the place of what a data folder holds. Waits for the disk; the caller has claimed the data folder, so that no program
// serves from it.
//
// Everything is unpacked and checked beside what is there. Then one rename, of DIR/.opbx-restore-N to DIR/restore.ready, decides that it
// shall be; what follows are renames that are done again from the start if something ends the program between them.
#pragma once

#include "core/backup/backup.h"

namespace opbx {

struct RestoreOrder {
    QString file;
    QString dataDir;
    QString settingsFile;
    bool checkOnly = false;
};

struct RestoreSummary {
    BackupHeader header;
    BackupSummary content;
    QStringList settingsProblems; // sentences about values that cannot be used
    QString
        aside; // the folder that what was there is kept in; empty when there was nothing, or nothing was changed
};

Result<RestoreSummary> restoreBackup(const RestoreOrder& order, const BackupGo& go);

/// Whether a restore has been decided and not finished.
bool isRestorePending(const QString& dataDir);
/// Finishes it. The folder that what was there is kept in.
Result<QString> finishRestore(const QString& dataDir, const QString& settingsFile);

} // namespace opbx
