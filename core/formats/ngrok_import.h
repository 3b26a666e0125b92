// Reads what a running ngrok agent has captured (GET /api/requests/http of its inspector). Pure; any thread; fetches nothing.
#pragma once

#include "core/base/result.h"
#include "core/formats/imported_exchanges.h"

namespace opbx {

/// Captured exchanges, oldest first; none of an agent that has captured nothing yet. Chunked bodies are put together. MalformedBody
/// when it is no such list.
Result<ImportedExchanges> readNgrokRequests(const QByteArray& json);

} // namespace opbx
