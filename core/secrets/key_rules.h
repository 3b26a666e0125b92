// What makes a good key, and making one. Pure apart from the system's random numbers; any thread.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"

namespace opbx {

/// 43 URL-safe characters of 256 bits from the system's random source (base64url without padding: no bias).
Secret generateKey();

/// For keys that are set by hand: 16 to 512 printable ASCII characters, no space at either end. InvalidInput with a sentence.
Result<Done> checkKey(const Secret& key);

/// What stands around a key that was copied together with it, as a sentence: a byte order mark or UTF-16 of an editor, quotes
/// or "NAME=" of an environment file. Empty when there is nothing.
QString keyWrapping(QByteArrayView text);

/// Estimate in bits: repeated and running characters (aaaa, 1234) count little. 0 for an empty key.
int keyStrengthBits(const Secret& key);

/// "weak" below 64 bits, "fair" below 128, else "strong".
QByteArray keyStrengthText(int bits);

} // namespace opbx
