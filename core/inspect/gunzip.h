// Unpacks a gzip body, to find out whether its signature was made before it was packed. Pure; any thread.
#pragma once

#include <QByteArray>

#include <optional>

namespace opbx {

/// Content of a whole gzip stream; nothing when it is none, is damaged, or unpacks to more than `maximum` bytes.
std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype maximum);

} // namespace opbx
