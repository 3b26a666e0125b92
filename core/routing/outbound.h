// Calls to the outside: which rule fits, over which trunks, and who may. Runs on the thread of the router.
#pragma once

#include "core/base/result.h"
#include "core/routing/flow.h"

namespace opbx {

/// Rings a number over the trunks of the outbound rule that fits, if `from` is an extension that may call out; else the call is
/// refused. False when no rule fits.
bool goOutside(Flow& flow, const QString& dialled, const QString& from);

/// The rule for E.164 digits, or for a short service number if it is there by itself; null when there is none.
const PlanOutboundRule* outboundRuleFor(const RoutingPlan& plan, const QString& digits);

/// How a number outside is reached.
struct OutsideLine {
    const PlanOutboundRule* rule = nullptr; // null when none fits
    QString trunks;                         // comma-separated
    QString callerId;                       // that the callee sees; empty: the caller's own

    void addTo(CxmlElement& dial) const;
};
/// `owner`: the extension that calls or forwards, whose own caller ID comes first; may be null.
OutsideLine outsideLineFor(const RoutingPlan& plan, const QString& number, const PlanExtension* owner);

/// What follows when an extension that was rung for it has answered: the number is called as if the extension had dialled it. `shown`: the
/// number that the callee sees where neither the extension nor the rule says one. InvalidInput when the plan lets nobody call it.
Result<QByteArray> documentOfCall(const RoutingPlan& plan, const PlanExtension& caller, const QString& number,
                                  const QString& shown);

/// True for a local number without its area code, and for national digits that are no number: nobody can complete them.
bool isIncompleteNumber(const RoutingPlan& plan, const QString& number);

} // namespace opbx
