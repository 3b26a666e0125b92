#include "core/routing/plan_override.h"

#include "core/routing/forward.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool holds(const PlanOverride& override, const QDateTime& at) {
    return at < override.until;
}

bool isOfHours(const PlanOverride& override) {
    return override.type != OverrideType::Forward;
}

Error wrong(const QString& sentence) {
    return {ErrorCode::InvalidInput, sentence};
}

Result<Done> checkForward(const RoutingPlan& plan, const PlanOverride& override, const QDateTime& now) {
    const PlanExtension* extension = plan.extension(override.extension);
    if (!extension)
        return wrong(u"There is no extension \"%1\" in the plan."_s.arg(override.extension));
    if (extension->type != ExtensionType::User && extension->type != ExtensionType::Forward)
        return wrong(u"Extension %1 is not a phone extension."_s.arg(override.extension));
    RoutingPlan then = plan;
    then.overrides = withOverride(plan.overrides, override, now);
    const ForwardEnd end = followForwards(planAt(then, now), override.to);
    if (end.kind == ForwardEnd::Kind::Missing || end.kind == ForwardEnd::Kind::TooLong ||
        override.to == override.extension)
        return wrong(u"A forward to \"%1\" leads nowhere."_s.arg(override.to));
    return Done{};
}

} // namespace

QList<PlanOverride> overridesAt(const RoutingPlan& plan, const QDateTime& at) {
    QList<PlanOverride> list;
    std::copy_if(plan.overrides.cbegin(), plan.overrides.cend(), std::back_inserter(list),
                 [&at](const PlanOverride& override) { return holds(override, at); });
    return list;
}

const PlanOverride* overrideOfHours(const RoutingPlan& plan, const QString& hours, const QDateTime& at) {
    const PlanOverride* ofAll = nullptr;
    for (const PlanOverride& override : plan.overrides) {
        if (!isOfHours(override) || !holds(override, at))
            continue;
        if (override.businessHours == hours)
            return &override;
        if (override.businessHours.isEmpty())
            ofAll = &override;
    }
    return ofAll;
}

const PlanOverride* overrideOfExtension(const RoutingPlan& plan, const QString& extension,
                                        const QDateTime& at) {
    const auto found = std::find_if(
        plan.overrides.cbegin(), plan.overrides.cend(), [&](const PlanOverride& override) {
            return override.type == OverrideType::Forward && override.extension == extension &&
                   holds(override, at);
        });
    return found == plan.overrides.cend() ? nullptr : &*found;
}

RoutingPlan planAt(const RoutingPlan& plan, const QDateTime& at) {
    RoutingPlan then = plan;
    for (const PlanOverride& override : plan.overrides) {
        const PlanExtension* known = plan.extension(override.extension);
        if (override.type != OverrideType::Forward || !known || !holds(override, at))
            continue;
        PlanExtension& extension = then.extensions[known - plan.extensions.constData()];
        extension.type = ExtensionType::Forward;
        extension.forwardTo = override.to;
    }
    return then;
}

QString endWords(const PlanOverride& override, const QDateTime& at, const QTimeZone& zone) {
    const QDateTime end = zone.isValid() ? override.until.toTimeZone(zone) : override.until.toUTC();
    const QDateTime now = zone.isValid() ? at.toTimeZone(zone) : at.toUTC();
    const QString time = end.toString(end.date() == now.date() ? u"HH:mm"_s : u"yyyy-MM-dd HH:mm"_s);
    return zone.isValid() && zone != QTimeZone::utc() ? time : time + u" UTC"_s;
}

Message overrideSentence(const PlanOverride& override) {
    const Message until = override.until.toString(Qt::ISODate);
    const QString& hours = override.businessHours;
    switch (override.type) {
    case OverrideType::Forward:
        return {QT_TRANSLATE_NOOP("Message", "Extension %1 is forwarded to %2 until %3."),
                {override.extension, override.to, until}};
    case OverrideType::Open:
        return hours.isEmpty() ? Message{QT_TRANSLATE_NOOP("Message", "All business hours are open until %1."), {until}}
                               : Message{QT_TRANSLATE_NOOP("Message", "The business hours %1 are open until %2."),
                                         {hours, until}};
    case OverrideType::Closed: break;
    }
    return hours.isEmpty() ? Message{QT_TRANSLATE_NOOP("Message", "All business hours are closed until %1."), {until}}
                           : Message{QT_TRANSLATE_NOOP("Message", "The business hours %1 are closed until %2."),
                                     {hours, until}};
}

Result<Done> checkOverride(const RoutingPlan& plan, const PlanOverride& override, const QDateTime& now) {
    if (!override.until.isValid() || !holds(override, now))
        return wrong(u"It would end before it begins."_s);
    if (!isOfHours(override))
        return checkForward(plan, override, now);
    if (plan.businessHours.isEmpty())
        return wrong(u"There are no business hours in the plan."_s);
    if (!override.businessHours.isEmpty() && !plan.hours(override.businessHours))
        return wrong(u"There are no business hours \"%1\" in the plan."_s.arg(override.businessHours));
    return Done{};
}

bool isSameSubject(const PlanOverride& one, const PlanOverride& other) {
    return isOfHours(one) == isOfHours(other) && one.businessHours == other.businessHours &&
           one.extension == other.extension;
}

QList<PlanOverride> withOverride(const QList<PlanOverride>& list, const PlanOverride& override,
                                 const QDateTime& now) {
    const bool isOfAllHours = isOfHours(override) && override.businessHours.isEmpty();
    QList<PlanOverride> kept = list;
    kept.removeIf([&](const PlanOverride& other) {
        return !holds(other, now) || isSameSubject(other, override) || (isOfAllHours && isOfHours(other));
    });
    kept.append(override);
    return kept;
}

} // namespace opbx
