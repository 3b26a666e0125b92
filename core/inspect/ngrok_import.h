// Reads what a running ngrok agent has captured (GET /api/requests/http of its inspector). Pure; any thread; fetches nothing.
#pragma once

#include "core/base/result.h"
#include "core/webhook/exchange.h"

namespace opbx {

/// Captured exchanges, oldest first. Chunked bodies are put together. MalformedBody when it is no such list.
Result<QList<Exchange>> readNgrokRequests(const QByteArray& json);

} // namespace opbx
