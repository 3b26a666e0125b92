// Writes all that belongs to a data folder, but secrets, into one file, while the endpoint serves. Waits for the disk: not for a thread
// that must not wait.
//
// The database is copied in one transaction, so that what is in the backup was true at one moment. Keys are in the keychain or the
// environment and never in a backup; neither is the token of the control interface.
#pragma once

#include "core/backup/backup_format.h"

namespace opbx {

struct BackupOrder {
    QString dataDir;
    QString settingsFile; // need not exist: then all defaults are in force
    QString target;
    bool withHistory = false; // else only exchanges that are pinned or have a note
    QString program;          // version
};

struct BackupSummary {
    qint64 bytes = 0; // of the file
    bool history = false;
    qint64 planVersions = 0;
    qint64 callRecords = 0;
    qint64 names = 0; // of the address book
    qint64 exchanges = 0;
    qint64 messages = 0;   // voicemail
    qint64 recordings = 0; // of them that are in it
};

/// What stands at the target stays until the backup is whole. DatabaseOutdated for a database that this program has not opened for
/// writing yet; NotFound when there is none; DiskFull before anything is written when there is no room; Cancelled.
Result<BackupSummary> writeBackup(const BackupOrder& order, const BackupGo& go);

} // namespace opbx
