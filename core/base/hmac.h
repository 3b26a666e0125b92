// HMAC (RFC 2104) by OpenSSL. Any thread.
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace opbx {

/// HMAC-SHA256, 32 bytes; empty when the library fails.
QByteArray hmacSha256(const Secret& key, QByteArrayView message);

} // namespace opbx
