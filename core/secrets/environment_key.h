// Keys from environment variables, or from files that they name, for machines without a keychain. Reads a small file; any
// thread.
#pragma once

#include "core/secrets/key_store.h"

#include <optional>

namespace opbx {

/// "OPBX_REQUESTS_API_KEY", "OPBX_WEBHOOK_SECRET", "OPBX_CLOUDONIX_API_KEY".
QByteArray environmentVariable(KeyName name);

/// State when VARIABLE or VARIABLE_FILE is set, with a problem when it cannot be used (then there is no key: the endpoint
/// refuses, it never falls back to the keychain). Nothing when neither is set. The file must be a regular file of at most
/// 4 KiB that only its owner can write. The user's own must not be readable by others, unless it is in systemd's
/// $CREDENTIALS_DIRECTORY or on a read-only mount; one that belongs to somebody else (secrets of containers) may be. One line
/// end at the end is dropped. It holds the key and nothing else: see keyWrapping().
std::optional<KeyState> environmentKey(KeyName name);
/// The same for any variable and its _FILE.
std::optional<KeyState> environmentSecret(const QByteArray& variable);

} // namespace opbx
