#include "core/routing/router.h"

#include "core/model/limits.h"
#include "core/model/phone_number.h"
#include "core/routing/destination.h"
#include "core/routing/dial_result.h"
#include "core/routing/extension.h"
#include "core/routing/ivr_menu.h"
#include "core/routing/outbound.h"
#include "core/routing/plan_override.h"
#include "core/routing/ring_group.h"
#include "core/routing/voicemail.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// "sip:1001@example.com" → "1001"; everything else as it is.
QString userPart(const QString& party) {
    QStringView user = QStringView(party).trimmed();
    if (isSipAddress(party.trimmed()))
        user = user.sliced(user.indexOf(':'_L1) + 1);
    for (const QLatin1Char end : {'@'_L1, ';'_L1}) {
        if (const qsizetype at = user.indexOf(end); at >= 0)
            user = user.first(at);
    }
    user = user.trimmed();
    return user.size() == party.size() ? party : user.toString();
}

void goToNumber(Flow& flow, const PlanNumber& number) {
    const Message called = number.name.isEmpty() ? Message(number.number)
                                                 : Message(QT_TRANSLATE_NOOP("Message", "%1 is '%2'"),
                                                           {number.number, number.name});
    if (!number.active)
        return flow.refuse("number-inactive", Prompt::NotConfigured,
                           {QT_TRANSLATE_NOOP("Message", "%1; it is switched off."), {called}});
    flow.enter(QT_TRANSLATE_NOOP("Message", "number"), number.number);
    flow.step("number-found",
              {QT_TRANSLATE_NOOP("Message", "%1; the call goes to its destination."), {called}});
    goTo(flow, number.destination);
}

void refuseUnknown(Flow& flow, const QString& to) {
    flow.refuse("number-unknown", Prompt::NotConfigured,
                to.isEmpty() ? QT_TRANSLATE_NOOP("Message", "The request names no number.")
                             : Message{QT_TRANSLATE_NOOP("Message", "'%1' is not in the plan."), {to}});
}

void refuseUnknownExtension(Flow& flow, const QString& to) {
    if (to.isEmpty())
        return refuseUnknown(flow, to);
    flow.refuse("extension-unknown", Prompt::ExtensionUnknown,
                {QT_TRANSLATE_NOOP("Message", "There is no extension '%1' in the plan."), {to}});
}

void routeFromInside(Flow& flow, const QString& to, const QString& from) {
    const RoutingPlan& plan = flow.plan();
    if (const PlanExtension* extension = plan.extension(to))
        return goToExtension(flow, *extension);
    const PlanNumber* number = plan.number(to);
    if (!number && isIncompleteNumber(plan, to))
        return flow.refuse(
            "number-incomplete", Prompt::NumberIncomplete,
            {QT_TRANSLATE_NOOP("Message", "%1 is not a complete number: its area code is missing."), {to}});
    if (goOutside(flow, to, from))
        return;
    if (number)
        return goToNumber(flow, *number);
    if (plainDigits(to).size() >= limits::shortestOutside)
        return flow.refuse("outbound-refused", Prompt::OutboundRefused,
                           {QT_TRANSLATE_NOOP("Message", "No outbound rule fits %1."), {to}});
    refuseUnknownExtension(flow, to);
}

void block(Flow& flow, const PlanBlockedCaller& entry) {
    flow.step("caller-blocked", {QT_TRANSLATE_NOOP("Message", "The caller matches the blocked pattern %1."),
                                 {entryWords(entry.name, entry.pattern)}});
    switch (entry.action) {
    case BlockAction::Drop:
        return flow.hangUp("dropped", QT_TRANSLATE_NOOP("Message", "The call is dropped silently."));
    case BlockAction::Busy:
        flow.step("busy", QT_TRANSLATE_NOOP("Message", "The caller hears the busy tone."));
        return flow.add(CxmlElement(u"Reject"_s).with(u"reason"_s, u"busy"_s));
    case BlockAction::Reject:
        flow.step("rejected", QT_TRANSLATE_NOOP("Message", "The call is refused."));
        return flow.add(CxmlElement(u"Reject"_s));
    }
}

void routeFromOutside(Flow& flow, const QString& to, const QString& from) {
    const RoutingPlan& plan = flow.plan();
    if (const PlanBlockedCaller* entry = flow.stage().saysCaller ? plan.blocking(from) : nullptr)
        return block(flow, *entry);
    const PlanNumber* number = plan.number(to);
    const bool isOurs = !from.isEmpty() && (plan.extension(from) || plan.number(from));
    if (isOurs) {
        // Who says to be one of ours may reach our extensions, but not call out at our cost.
        flow.step("internal",
                  {QT_TRANSLATE_NOOP("Message", "The caller %1 is one of our own numbers."), {from}});
        if (const PlanExtension* extension = plan.extension(to))
            return goToExtension(flow, *extension);
        if (!number && plan.extension(from) && plainDigits(to).size() < limits::shortestOutside)
            return refuseUnknownExtension(flow, to);
    }
    if (number)
        return goToNumber(flow, *number);
    refuseUnknown(flow, to);
}

void routeNewCall(Flow& flow) {
    const CallStage& stage = flow.stage();
    const QString to = userPart(stage.to);
    const QString from = userPart(stage.from);
    if (!isFromInside(stage.direction))
        return routeFromOutside(flow, to, from);
    flow.step("internal",
              {QT_TRANSLATE_NOOP("Message", "The call comes from inside: %1 dials %2."),
               {from.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "somebody")) : Message(from), to}});
    routeFromInside(flow, to, from);
}

} // namespace

bool isFromInside(const QString& direction) {
    return direction.compare("subscriber"_L1, Qt::CaseInsensitive) == 0 ||
           direction.compare("application"_L1, Qt::CaseInsensitive) == 0;
}

Decision route(const CallStage& stage, const RoutingContext& context) {
    const RoutingPlan empty;
    const RoutingPlan& stored = context.plan ? *context.plan : empty;
    std::optional<RoutingPlan> changed; // nearly always there is nothing by hand
    if (!stored.overrides.isEmpty())
        changed = planAt(stored, stage.at);
    Flow flow(stage, context, changed ? *changed : stored);
    switch (stage.endpoint) {
    case Endpoint::IvrInput: continueIvrMenu(flow); break;
    case Endpoint::RingGroupCallback: continueRingGroup(flow); break;
    case Endpoint::DialResult: continueAfterDial(flow); break;
    case Endpoint::Voicemail: continueVoicemail(flow); break;
    default: routeNewCall(flow); break;
    }
    return flow.take();
}

} // namespace opbx
