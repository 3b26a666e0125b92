// For exports that are to hold the sender's credential: puts the requests key back where the journal took it out. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"
#include "core/webhook/endpoint_config.h"

namespace opbx {

/// Only where the sender proved itself with the key: what else was taken out of an exchange is known to nobody any more.
/// `keySinceMs`: since when the present key is in force, epoch ms (0: not known, then it is taken for the one that was sent). An
/// older exchange was sent with the previous key; without one nothing is put back. True when it was put back.
bool restoreBearer(Exchange& exchange, const RotatingKey& key, qint64 keySinceMs);

} // namespace opbx
