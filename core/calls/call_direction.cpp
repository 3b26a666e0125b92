#include "core/calls/call_direction.h"

#include "core/model/routing_plan.h"

namespace opbx {

using namespace Qt::StringLiterals;

QString directionByPlan(const RoutingPlan& plan, const QString& from, const QString& to) {
    const bool callsExtension = !to.isEmpty() && plan.extension(to);
    const bool callsNumber = !to.isEmpty() && plan.number(to);
    const bool isExtension = !from.isEmpty() && plan.extension(from);
    if (isExtension)
        return callsExtension || callsNumber ? u"internal"_s : u"outbound"_s;
    return callsExtension || callsNumber ? u"inbound"_s : QString();
}

} // namespace opbx
