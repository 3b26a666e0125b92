// The keychain of this system behind the interface. Same thread as KeyStore.
#pragma once

#include "core/secrets/keychain.h"

#include <memory>

namespace opbx {

std::unique_ptr<Keychain> systemKeychain(const QString& service);

} // namespace opbx
