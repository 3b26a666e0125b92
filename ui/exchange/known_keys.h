// The redactor that knows every key that the program holds, for copies and exports. GUI thread.
#pragma once

#include "core/base/redact.h"
#include "core/exchange/exchange.h"
#include "ui/backend/backend.h"

namespace opbx::ui {

Redactor redactorOf(Backend& backend);

/// The exchange as it may leave the program: without known keys, and without the values of fields that hold secrets.
ExchangePtr redactedForExport(const Exchange& exchange, Backend& backend);

/// The exchange with the requests key put back where the journal took it out, and with everything that bodies hold.
ExchangePtr withSecrets(const Exchange& exchange, Backend& backend);

} // namespace opbx::ui
