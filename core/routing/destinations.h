// What each kind of destination becomes (one file each), and the stages that go on from it. Used by the router only; runs on
// its thread. Every function leaves a complete document in the flow.
#pragma once

#include "core/routing/dial_result.h"
#include "core/routing/flow.h"
#include "core/model/limits.h"

namespace opbx {

/// Goes where the destination says; one that is not set or leads nowhere ends with a sentence.
void goTo(Flow& flow, const Destination& destination);

void goToExtension(Flow& flow, const PlanExtension& extension);
/// Follows forwards (at most five) and rings what is at their end. `owner`: the extension whose call it is, whose noAnswer
/// follows when nobody answers; null for a forward that stands alone.
void goToForward(Flow& flow, const QString& target, const PlanExtension* owner);
void goToRingGroup(Flow& flow, const QString& id);
void goToIvrMenu(Flow& flow, const QString& id);
void goToBusinessHours(Flow& flow, const QString& id);
void goToConference(Flow& flow, const QString& id);
/// `owner`: extension that stands for the assistant, or null.
void goToAiAssistant(Flow& flow, const PlanAiAssistant& assistant, const PlanExtension* owner);
void goToVoicemail(Flow& flow, const QString& id);

/// Rings a number over the trunks of the outbound rule that fits, if `from` is an extension that may call out; else the call is
/// refused. False when no rule fits.
bool goOutside(Flow& flow, const QString& dialled, const QString& from);

// The stages after the first.
void continueIvrMenu(Flow& flow);
void continueRingGroup(Flow& flow);
void continueAfterDial(Flow& flow);
void continueVoicemail(Flow& flow);

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

/// How long the phone of an extension rings; null: one without settings of its own.
int ringSeconds(const RoutingPlan& plan, const PlanExtension* extension);

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

/// True for a local number without its area code, and for national digits that are no number: nobody can complete them.
bool isIncompleteNumber(const RoutingPlan& plan, const QString& number);

/// The number as it is dialled: +E.164 where it is one, else as it stands.
QString dialForm(const QString& number, const QString& region);

} // namespace opbx
