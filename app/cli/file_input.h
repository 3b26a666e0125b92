// Reads the FILE of a command, or standard input. Main thread.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace opbx::cli {

/// All bytes of a file; of standard input when `name` is empty or "-". FileUnreadable when it cannot be read or holds more than
/// `most` bytes.
Result<QByteArray> readInput(const QString& name, qint64 most = 256LL * 1024 * 1024);

} // namespace opbx::cli
