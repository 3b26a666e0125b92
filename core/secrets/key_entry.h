// How a key stands in the keychain: one JSON text with the key, its age and the key that it replaced. Pure; any thread.
#pragma once

#include "core/secrets/key_store.h"

namespace opbx {

struct KeyEntry {
    RotatingKey key;
    qint64 createdMs = 0;
};

Secret encodeKeyEntry(const KeyEntry& entry);

/// A text that is no such JSON is taken for a bare key (set by hand with another program).
KeyEntry decodeKeyEntry(const Secret& text);

} // namespace opbx
