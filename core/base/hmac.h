// HMAC (RFC 2104) by OpenSSL. Any thread.
//
// The domain links OpenSSL and libphonenumber as well as Qt Core: HMAC by EVP_MAC costs a tenth of Qt's, and nobody
// should write telephone number rules twice.
#pragma once

#include "core/base/secret.h"

#include <QByteArray>
#include <QByteArrayView>

namespace opbx {

/// HMAC-SHA256, 32 bytes; empty when the library fails.
QByteArray hmacSha256(const Secret& key, QByteArrayView message);

} // namespace opbx
