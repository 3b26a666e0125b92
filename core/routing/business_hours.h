// Business hours: open or closed decides. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

/// Marked for translation; 1: Monday, as QDate counts.
const char* weekdayName(int dayOfWeek);

void goToBusinessHours(Flow& flow, const QString& id);

} // namespace opbx
