#include "core/routing/destinations.h"

#include "core/model/phone_number.h"

namespace opbx {

using namespace Qt::StringLiterals;

const PlanOutboundRule* outboundRuleFor(const RoutingPlan& plan, const QString& digits) {
    const PlanOutboundRule* rule = digits.isEmpty() ? nullptr : plan.outboundRule(digits);
    if (!rule || digits.size() >= limits::shortestOutside)
        return rule;
    // Short service numbers need a rule of their own: no "+1" rule may catch 112.
    return plainDigits(rule->prefix) == digits ? rule : nullptr;
}

QString trunksFor(const RoutingPlan& plan, const QString& number) {
    const PlanOutboundRule* rule = outboundRuleFor(plan, plainDigits(number));
    return rule ? rule->trunks.join(','_L1) : QString();
}

bool goOutside(Flow& flow, const QString& dialled) {
    const RoutingPlan& plan = flow.plan();
    const QString number = dialForm(dialled, plan.defaults.region);
    const QString digits = plainDigits(number);
    const PlanOutboundRule* rule = outboundRuleFor(plan, digits);
    if (!rule)
        return false;
    const bool isShort = digits.size() < limits::shortestOutside;
    const bool isNational = digits.startsWith('0'_L1); // without a region nobody knows of which country
    const QString shown = isShort || isNational ? digits : '+'_L1 + digits;
    flow.step("outbound", u"The outbound rule %1 fits %2; the call leaves over %3%4."_s.arg(
                              entryWords(rule->name, rule->prefix), shown,
                              rule->trunks.isEmpty() ? u"any trunk"_s : rule->trunks.join(u", "_s),
                              rule->callerId.isEmpty() ? QString() : u" and shows %1"_s.arg(rule->callerId)));
    flow.rings(shown);
    CxmlElement dial(u"Dial"_s);
    if (!rule->trunks.isEmpty())
        dial.with(u"trunks"_s, rule->trunks.join(','_L1));
    if (!rule->callerId.isEmpty())
        dial.with(u"callerId"_s, rule->callerId);
    dial.add(CxmlElement(u"Number"_s, shown));
    flow.add(dial);
    return true;
}

} // namespace opbx
