// `opbx backup` and `opbx restore`: all that belongs to a data folder, but keys, as one file. Main thread.
#pragma once

#include <QStringList>

namespace opbx::cli {

struct Usage;
extern const Usage backupUsage;
extern const Usage restoreUsage;

int runBackup(const QStringList& arguments);
int runRestore(const QStringList& arguments);

} // namespace opbx::cli
