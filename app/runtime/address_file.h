// Files in the data folder that say where a running program listens: DIR/endpoint.address and DIR/control.address, one line each,
// http://HOST:PORT. For other programs on this computer, which cannot know a port that the system has picked. Any thread.
#pragma once

#include "core/base/result.h"

#include <QUrl>

namespace opbx {

enum class AddressOf { Endpoint, Control };

/// Only the user can read the file. A failure is no reason to stop: nobody but other programs misses it.
Result<Done> writeAddress(const QString& dataDir, AddressOf which, const QString& url);
void removeAddress(const QString& dataDir, AddressOf which);
/// NotFound when there is no such file. It may be left over from a program that was killed: ask instanceRuns() first.
Result<QUrl> readAddress(const QString& dataDir, AddressOf which);

} // namespace opbx
