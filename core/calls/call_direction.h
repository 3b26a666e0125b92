// Which way a call goes, by the plan. Pure; any thread.
#pragma once

#include <QString>

namespace opbx {

struct RoutingPlan;

/// inbound when a number of the plan is called, outbound when one of its extensions calls, internal when both are the office's own;
/// empty when the plan knows neither.
QString directionByPlan(const RoutingPlan& plan, const QString& from, const QString& to);

} // namespace opbx
