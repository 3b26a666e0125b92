#include "core/routing/destinations.h"

#include "core/model/phone_number.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

void dialOut(Flow& flow, const ForwardEnd& end, const PlanExtension* owner) {
    const RoutingPlan& plan = flow.plan();
    const bool isSip = end.kind == ForwardEnd::Kind::Sip;
    const int timeout = ringSeconds(plan, owner);
    const QString trunks = end.kind == ForwardEnd::Kind::Number ? trunksFor(plan, end.address) : QString();
    flow.step("forward", u"The call is forwarded to %1 for %2 seconds%3."_s.arg(
                             end.address, QString::number(timeout),
                             trunks.isEmpty() ? QString() : u" over %1"_s.arg(trunks)));
    UrlQuery query{{u"after"_s, u"forward"_s}};
    if (owner)
        query.prepend({u"extension"_s, owner->number});
    CxmlElement dial(u"Dial"_s);
    dial.with(u"timeout"_s, timeout).with(u"action"_s, flow.callback(Endpoint::DialResult, query));
    if (!trunks.isEmpty())
        dial.with(u"trunks"_s, trunks);
    dial.add(CxmlElement(isSip ? u"Sip"_s : u"Number"_s, end.address));
    flow.rings(owner ? owner->number : end.address, end.address);
    flow.ringsFor(timeout);
    flow.decision().extension = end.extension ? end.extension->number : owner ? owner->number : QString();
    flow.add(dial);
}

/// As CXML documents it: `sips:` is no scheme there but a transport.
QString sipAddress(const QString& address) {
    if (address.startsWith("sip:"_L1, Qt::CaseInsensitive))
        return "sip:"_L1 + address.mid(4);
    return "sip:"_L1 + address.mid(5) + ";transport=tls"_L1;
}

/// Few digits are an extension that is gone, unless a rule of its own makes them a service number.
bool isDiallable(const RoutingPlan& plan, const QString& number) {
    const QString digits = plainDigits(number);
    return digits.size() >= limits::shortestOutside || outboundRuleFor(plan, digits);
}

bool countForwards(Flow& flow, int followed) {
    flow.trail().forwards += followed;
    if (flow.trail().forwards <= CallTrail::mostForwards)
        return true;
    flow.end("too-many-forwards", Prompt::ForwardLimit,
             u"The call was forwarded more than %1 times; it ends here."_s.arg(CallTrail::mostForwards));
    return false;
}

} // namespace

QString dialForm(const QString& number, const QString& region) {
    const QString trimmed = number.trimmed();
    const QString digits = plainDigits(trimmed);
    if (digits.isEmpty())
        return trimmed;
    if (trimmed.startsWith('+'_L1) || trimmed.startsWith("00"_L1))
        return '+'_L1 + digits;
    if (digits.size() < limits::shortestOutside)
        return digits; // 112 is no number of a town
    const QString e164 = region.isEmpty() ? QString() : toE164(trimmed, region);
    return e164.isEmpty() ? digits : e164;
}

ForwardEnd followForwards(const RoutingPlan& plan, const QString& target) {
    using Kind = ForwardEnd::Kind;
    ForwardEnd end;
    QString next = target.trimmed();
    while (++end.followed <= CallTrail::mostForwards) {
        if (next.isEmpty())
            return end;
        if (isSipAddress(next)) {
            end.kind = Kind::Sip;
            end.address = sipAddress(next);
            return end;
        }
        const PlanExtension* extension = plan.extension(next);
        if (!extension) {
            const QString number = dialForm(next, plan.defaults.region);
            end.number = plan.number(number);
            end.address = number;
            end.kind = end.number                  ? Kind::OwnNumber
                       : isDiallable(plan, number) ? Kind::Number
                                                   : Kind::Missing;
            return end;
        }
        end.extension = extension;
        if (!extension->active)
            return end;
        if (extension->type != ExtensionType::Forward) {
            end.kind = extension->type == ExtensionType::User ? Kind::Phone : Kind::Entry;
            end.address = extension->number;
            return end;
        }
        next = extension->forwardTo.trimmed();
    }
    end.kind = Kind::TooLong;
    return end;
}

void goToForward(Flow& flow, const QString& target, const PlanExtension* owner) {
    using Kind = ForwardEnd::Kind;
    const ForwardEnd end = followForwards(flow.plan(), target);
    if (!countForwards(flow, end.followed))
        return;
    switch (end.kind) {
    case Kind::Number:
    case Kind::Sip: return dialOut(flow, end, owner);
    case Kind::Phone:
        if (owner && owner->noAnswer.isSet())
            return dialOut(flow, end, owner);
        return goToExtension(flow, *end.extension); // its own handling follows
    case Kind::Entry: return goToExtension(flow, *end.extension);
    case Kind::OwnNumber:
        flow.step("forward", u"The call is forwarded to our own number %1."_s.arg(end.address));
        if (!flow.enter("number", end.number->number))
            return;
        if (end.number->active)
            return goTo(flow, end.number->destination);
        [[fallthrough]];
    case Kind::Missing:
        return flow.refuse("forward-missing", Prompt::DestinationMissing,
                           u"The forward to '%1' leads nowhere."_s.arg(target));
    case Kind::TooLong:
        return flow.refuse("too-many-forwards", Prompt::ForwardLimit,
                           u"The chain of forwards is longer than %1."_s.arg(CallTrail::mostForwards));
    }
}

} // namespace opbx
