// Unpacks bodies that were compressed: to find out whether a signature was made before that, and what they hold. Pure; any thread.
#pragma once

#include <QByteArray>

#include <optional>

namespace opbx {

/// Content of a whole gzip stream; nothing when it is none, is damaged, or unpacks to more than `maximum` bytes.
std::optional<QByteArray> gunzip(QByteArrayView packed, qsizetype maximum);

/// What can be unpacked of gzip, zlib or bare deflate, however it ends: `maximum` bytes and a little more at most. Empty: nothing.
QByteArray unpackedBeginning(QByteArrayView packed, qsizetype maximum);

} // namespace opbx
