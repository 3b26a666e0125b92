// Forwards: what stands at their end, and how it is rung. Runs on the thread of the router; leaves a complete document in the flow.
#pragma once

#include "core/routing/flow.h"

namespace opbx {

/// What stands at the end of a chain of forwards.
struct ForwardEnd {
    enum class Kind { Phone, Number, Sip, Entry, OwnNumber, TooLong, Missing };
    Kind kind = Kind::Missing;
    QString address;                          // for Phone, Number and Sip
    const PlanExtension* extension = nullptr; // for Phone and Entry; else the last that forwards, if any
    const PlanNumber* number = nullptr;       // for OwnNumber
    int followed = 0;
};
ForwardEnd followForwards(const RoutingPlan& plan, const QString& target);

/// Follows forwards (at most five) and rings what is at their end. `owner`: the extension whose call it is, whose noAnswer
/// follows when nobody answers; null for a forward that stands alone.
void goToForward(Flow& flow, const QString& target, const PlanExtension* owner);

/// Where an override forwards this extension now is said as a step; nothing when none does.
void sayForwardOverride(Flow& flow, const PlanExtension& extension);

/// The number as it is dialled: +E.164 where it is one, else as it stands.
QString dialForm(const QString& number, const QString& region);

} // namespace opbx
