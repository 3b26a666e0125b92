// SHA-256 by OpenSSL, which uses the processor's own instructions: QCryptographicHash takes five times as long for a webhook
// body. Lives where it is made; not shared between threads.
#pragma once

#include <QByteArray>

#include <initializer_list>

namespace opbx {

/// 32 bytes.
QByteArray sha256(QByteArrayView bytes);

/// 32 bytes over the parts one after the other.
QByteArray sha256(std::initializer_list<QByteArrayView> parts);

} // namespace opbx
