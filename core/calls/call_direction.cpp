#include "core/calls/call_direction.h"

#include "core/model/routing_plan.h"

namespace opbx {

QString directionByPlan(const RoutingPlan& plan, const QString& from, const QString& to) {
    const bool callsExtension = !to.isEmpty() && plan.extension(to);
    const bool callsNumber = !to.isEmpty() && plan.number(to);
    const bool isExtension = !from.isEmpty() && plan.extension(from);
    if (isExtension)
        return callsExtension || callsNumber ? QStringLiteral("internal") : QStringLiteral("outbound");
    return callsExtension || callsNumber ? QStringLiteral("inbound") : QString();
}

} // namespace opbx
