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
/// 4 KiB that belongs to the user or to root and that nobody else can read or write; a file of systemd's
/// $CREDENTIALS_DIRECTORY may show group read, which is how its access list looks. One line end at the end is dropped.
std::optional<KeyState> environmentKey(KeyName name);

} // namespace opbx
