// `opbx events replay`: sends an exchange of the history to an endpoint on this computer once more. Main thread.
#pragma once

#include "app/cli/options.h"
#include "core/exchange/exchange.h"

namespace opbx::cli {

/// Exit status 0 when an answer has come, whatever its status.
ExitStatus replayExchange(const Usage& usage, const Invocation& invocation, const ExchangePtr& original);

} // namespace opbx::cli
