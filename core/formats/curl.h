// Writes a request as a command line for curl that sends the same bytes from any POSIX shell. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"

namespace opbx {

/// `baseUrl`: scheme, host and port without trailing slash. Header fields that belong to one connection are left out, and
/// those that curl would add are switched off. The command is one paste: line ends are inside quotes only. Redacts nothing.
QString curlCommand(const HttpRequest& request, const QString& baseUrl);

/// The same for what was kept of a request. Where that is only the beginning of its body, a word for people in front of it says so.
QString curlCommand(const Exchange& exchange, const QString& baseUrl);

/// One word of a POSIX shell that means exactly these bytes; bytes that cannot stand in a command line are written by
/// printf. Must not hold NUL bytes, which no argument can carry.
QString shellWord(QByteArrayView bytes);

} // namespace opbx
