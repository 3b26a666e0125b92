// Whether callers from outside reach anybody by a plan, and whether an extension can ring. Pure; any thread.
#pragma once

#include "core/model/routing_plan.h"

namespace opbx {

enum class PlanReach {
    NotSetUp, // the plan holds nothing that a call could reach or come by
    Nobody, // no number of it leads to anybody: a telephone, a room, a box, an assistant or a number outside
    Somebody,
};

PlanReach reachOf(const RoutingPlan& plan);

/// A telephone, or a forward that ends at one or outside, which is switched on.
bool canRing(const RoutingPlan& plan, const PlanExtension& extension);

} // namespace opbx
