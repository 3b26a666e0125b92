// Reading side of the database: exchanges, sessions, call records, plan versions. Each instance has a read-only
// connection of its own and belongs to the thread that made it; works while another process writes.
#pragma once

#include "core/base/result.h"
#include "core/inspect/exchange_row.h"
#include "core/model/call_record.h"
#include "core/webhook/exchange.h"

#include <memory>

namespace opbx {

} // namespace opbx
