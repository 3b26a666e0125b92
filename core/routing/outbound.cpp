#include "core/routing/outbound.h"

#include "core/model/limits.h"
#include "core/model/phone_number.h"
#include "core/routing/forward.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Only somebody of the office spends its money. Empty when the caller may.
Message refusalOf(const PlanExtension* caller, const QString& from) {
    if (!caller)
        return from.isEmpty()
                   ? QT_TRANSLATE_NOOP("Message", "The caller is unknown; only active extensions call out.")
                   : Message{QT_TRANSLATE_NOOP(
                                 "Message",
                                 "'%1' is not an extension of the plan; only active extensions call "
                                 "out."),
                             {from}};
    const Message who = entryWords(caller->name, caller->number);
    if (!caller->active)
        return {QT_TRANSLATE_NOOP("Message", "Extension %1 is switched off and does not call out."), {who}};
    if (caller->type != ExtensionType::User && caller->type != ExtensionType::Forward)
        return {QT_TRANSLATE_NOOP("Message", "Extension %1 is not a phone extension and does not call out."),
                {who}};
    return {};
}

} // namespace

const PlanOutboundRule* outboundRuleFor(const RoutingPlan& plan, const QString& digits) {
    const PlanOutboundRule* rule = digits.isEmpty() ? nullptr : plan.outboundRule(digits);
    if (!rule || digits.size() >= limits::shortestOutside)
        return rule;
    // Short service numbers need a rule of their own: no "+1" rule may catch 112.
    return plan.prefixDigits(*rule) == digits ? rule : nullptr;
}

bool isIncompleteNumber(const RoutingPlan& plan, const QString& number) {
    if (plainDigits(number).size() < limits::shortestOutside)
        return false; // an extension or a service number
    const NumberFault fault = readNumber(number, plan.defaults.region).fault;
    const bool isNational = !plan.defaults.region.isEmpty() && !asciiNumber(number).startsWith('+'_L1);
    return fault == NumberFault::NoAreaCode ||
           (isNational && (fault == NumberFault::TooShort || fault == NumberFault::TooLong));
}

OutsideLine outsideLineFor(const RoutingPlan& plan, const QString& number, const PlanExtension* owner) {
    const PlanOutboundRule* rule = outboundRuleFor(plan, plainDigits(number));
    if (!rule)
        return {};
    const QString& shown = owner && !owner->callerId.isEmpty() ? owner->callerId : rule->callerId;
    return {rule, rule->trunks.join(','_L1), shown.isEmpty() ? shown : dialForm(shown, plan.defaults.region)};
}

bool goOutside(Flow& flow, const QString& dialled, const QString& from) {
    const RoutingPlan& plan = flow.plan();
    const QString number = dialForm(dialled, plan.defaults.region);
    const PlanExtension* caller = plan.extension(from);
    const OutsideLine line = outsideLineFor(plan, number, caller);
    if (!line.rule)
        return false;
    if (const Message refusal = refusalOf(caller, from); !refusal.isEmpty()) {
        if (plan.number(dialled))
            return false; // a number of our own costs nothing
        flow.refuse("outbound-caller-refused", Prompt::OutboundRefused, refusal);
        return true;
    }
    const QString digits = plainDigits(number);
    const bool isShort = digits.size() < limits::shortestOutside;
    const bool isNational = digits.startsWith('0'_L1); // without a region nobody knows of which country
    const QString shown = isShort || isNational ? digits : '+'_L1 + digits;
    Message message(
        line.callerId.isEmpty()
            ? QT_TRANSLATE_NOOP("Message", "The outbound rule %1 fits %2; the call leaves over %3.")
            : QT_TRANSLATE_NOOP("Message",
                                "The outbound rule %1 fits %2; the call leaves over %3 and shows %4."),
        {entryWords(line.rule->name, line.rule->prefix), shown,
         line.trunks.isEmpty() ? Message(QT_TRANSLATE_NOOP("Message", "any trunk"))
                               : Message(line.rule->trunks.join(u", "_s))});
    if (!line.callerId.isEmpty())
        message.places.append(line.callerId);
    flow.step("outbound", std::move(message));
    flow.rings(shown);
    CxmlElement dial(u"Dial"_s);
    line.addTo(dial);
    dial.add(CxmlElement(u"Number"_s, shown));
    flow.add(dial);
    return true;
}

Result<QByteArray> documentOfCall(const RoutingPlan& plan, const PlanExtension& caller, const QString& number,
                                  const QString& shown) {
    const QString dialled = dialForm(number, plan.defaults.region);
    OutsideLine line = outsideLineFor(plan, dialled, &caller);
    if (const Message refusal = refusalOf(&caller, caller.number); !refusal.isEmpty())
        return Error{ErrorCode::InvalidInput, refusal.english()};
    if (!line.rule || plainDigits(dialled).isEmpty())
        return Error{ErrorCode::InvalidInput, u"No outbound rule fits %1."_s.arg(number)};
    if (line.callerId.isEmpty())
        line.callerId = dialForm(shown, plan.defaults.region);
    CxmlElement dial(u"Dial"_s);
    line.addTo(dial);
    dial.add(CxmlElement(u"Number"_s, dialled));
    return writeCxml({dial});
}

void OutsideLine::addTo(CxmlElement& dial) const {
    if (!trunks.isEmpty())
        dial.with(u"trunks"_s, trunks);
    if (!callerId.isEmpty())
        dial.with(u"callerId"_s, callerId);
}

} // namespace opbx
