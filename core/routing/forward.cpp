#include "core/routing/forward.h"

#include "core/model/limits.h"
#include "core/model/phone_number.h"
#include "core/routing/destination.h"
#include "core/routing/dial_result.h"
#include "core/routing/extension.h"
#include "core/routing/outbound.h"
#include "core/routing/plan_override.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Message forwardMessage(const QString& address, int timeout, const OutsideLine& line) {
    constexpr const char* sentences[2][2] = {
        {QT_TRANSLATE_NOOP("Message", "The call is forwarded to %1 for %2 seconds."),
         QT_TRANSLATE_NOOP("Message", "The call is forwarded to %1 for %2 seconds and shows %3.")},
        {QT_TRANSLATE_NOOP("Message", "The call is forwarded to %1 for %2 seconds over %3."),
         QT_TRANSLATE_NOOP("Message", "The call is forwarded to %1 for %2 seconds over %3 and shows %4.")}};
    const bool isOver = !line.trunks.isEmpty();
    const bool shows = !line.callerId.isEmpty();
    Message message(sentences[isOver][shows], {address, timeout});
    if (isOver)
        message.places.append(line.trunks);
    if (shows)
        message.places.append(line.callerId);
    return message;
}

void dialOut(Flow& flow, const ForwardEnd& end, const PlanExtension* owner) {
    const RoutingPlan& plan = flow.plan();
    const bool isSip = end.kind == ForwardEnd::Kind::Sip;
    const int timeout = ringSeconds(plan, owner);
    const bool isNumber = end.kind == ForwardEnd::Kind::Number;
    const PlanExtension* forwards = end.extension ? end.extension : owner;
    const OutsideLine line = isNumber ? outsideLineFor(plan, end.address, forwards) : OutsideLine();
    flow.step("forward", forwardMessage(end.address, timeout, line));
    UrlQuery query{{u"after"_s, u"forward"_s}};
    if (owner)
        query.prepend({u"extension"_s, owner->number});
    CxmlElement dial(u"Dial"_s);
    dial.with(u"timeout"_s, timeout).with(u"action"_s, flow.callback(Endpoint::DialResult, query));
    line.addTo(dial);
    dial.add(CxmlElement(isSip ? u"Sip"_s : u"Number"_s, end.address));
    flow.rings(owner ? owner->number : end.address, end.address);
    flow.ringsFor(timeout);
    flow.decision().extension = forwards ? forwards->number : QString();
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
    if (isIncompleteNumber(plan, number))
        return false;
    return digits.size() >= limits::shortestOutside || outboundRuleFor(plan, digits);
}

bool countForwards(Flow& flow, int followed) {
    flow.trail().forwards += followed;
    if (flow.trail().forwards <= CallTrail::mostForwards)
        return true;
    flow.end("too-many-forwards", Prompt::ForwardLimit,
             {QT_TRANSLATE_NOOP("Message", "The call was forwarded more than %1 times; it ends here."),
              {CallTrail::mostForwards}});
    return false;
}

} // namespace

QString dialForm(const QString& number, const QString& region) {
    const QString ascii = asciiNumber(number);
    const QString digits = plainDigits(ascii);
    const bool isInternational = ascii.startsWith('+'_L1) || ascii.startsWith("00"_L1);
    if (!isInternational && !digits.isEmpty() && digits.size() < limits::shortestOutside)
        return digits; // 112 is no number of a town
    const ReadNumber read = region.isEmpty() && !isInternational ? ReadNumber() : readNumber(ascii, region);
    if (!read.e164.isEmpty() && read.ok())
        return read.e164;
    if (digits.isEmpty())
        return ascii;
    return isInternational ? '+'_L1 + digits : digits;
}

void sayForwardOverride(Flow& flow, const PlanExtension& extension) {
    const PlanOverride* override = overrideOfExtension(flow.plan(), extension.number, flow.stage().at);
    if (override)
        flow.step("forward-override",
                  {QT_TRANSLATE_NOOP("Message", "Extension %1 is forwarded to %2 by hand, until %3."),
                   {entryWords(extension.name, extension.number), override->to,
                    endWords(*override, flow.stage().at, QTimeZone::utc())}});
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
            end.address = dialForm(next, plan.defaults.region);
            end.number = plan.number(next);
            end.kind = end.number ? Kind::OwnNumber : isDiallable(plan, next) ? Kind::Number : Kind::Missing;
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
        flow.step("forward", {QT_TRANSLATE_NOOP("Message", "The call is forwarded to our own number %1."),
                              {end.address}});
        if (!flow.enter(QT_TRANSLATE_NOOP("Message", "number"), end.number->number))
            return;
        if (end.number->active)
            return goTo(flow, end.number->destination);
        [[fallthrough]];
    case Kind::Missing:
        return flow.refuse("forward-missing", Prompt::DestinationMissing,
                           {QT_TRANSLATE_NOOP("Message", "The forward to '%1' leads nowhere."), {target}});
    case Kind::TooLong:
        return flow.refuse("too-many-forwards", Prompt::ForwardLimit,
                           {QT_TRANSLATE_NOOP("Message", "The chain of forwards is longer than %1."),
                            {CallTrail::mostForwards}});
    }
}

} // namespace opbx
