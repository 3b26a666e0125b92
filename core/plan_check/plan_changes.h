// What differs between two routing plans, in sentences, by the table of the plan's fields. Pure; any thread.
#pragma once

#include "core/base/message.h"
#include "core/model/routing_plan.h"

namespace opbx {

/// In the order of the plan: "Business hours 'Office' (office): Friday closes at 15:00 instead of 17:00." Empty when both are the same.
QList<Message> planChanges(const RoutingPlan& before, const RoutingPlan& after);

} // namespace opbx
