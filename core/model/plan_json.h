// The routing plan as JSON: strict reading with paths in the errors, and writing. Pure functions; any thread.
// It checks shapes, types and ranges, not whether references lead anywhere.
#pragma once

#include "core/base/result.h"
#include "core/model/routing_plan.h"

#include <QByteArray>

namespace opbx {

/// Reads an indexed plan. InvalidInput with the JSON path, e.g. `ringGroups[0].timeout: …`; an unknown key is an error.
Result<RoutingPlan> planFromJson(const QByteArray& json);
/// Writes every field that is set; planFromJson reads it back to the same plan.
QByteArray planToJson(const RoutingPlan& plan);

} // namespace opbx
