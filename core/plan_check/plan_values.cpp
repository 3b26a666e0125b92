#include "core/plan_check/plan_values.h"

#include "core/model/plan_json.h"
#include "core/routing/flow.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* nothing = QT_TRANSLATE_NOOP("Message", "nothing");

/// The name of an entry beside its id, where the plan has it.
template<class T>
Message idWords(const T* entry, const QString& id) {
    return entryWords(entry ? entry->name : QString(), id);
}

} // namespace

Message destinationText(const Destination& destination, const RoutingPlan& plan) {
    const QString& id = destination.id;
    switch (destination.type) {
    case DestinationType::None: return QT_TRANSLATE_NOOP("Message", "nowhere");
    case DestinationType::Hangup: return QT_TRANSLATE_NOOP("Message", "the end of the call");
    case DestinationType::Forward: return {QT_TRANSLATE_NOOP("Message", "the forward to %1"), {id}};
    case DestinationType::Extension:
        return {QT_TRANSLATE_NOOP("Message", "extension %1"), {extensionText(id, plan)}};
    case DestinationType::RingGroup:
        return {QT_TRANSLATE_NOOP("Message", "ring group %1"), {idWords(plan.ringGroup(id), id)}};
    case DestinationType::IvrMenu:
        return {QT_TRANSLATE_NOOP("Message", "menu %1"), {idWords(plan.ivrMenu(id), id)}};
    case DestinationType::BusinessHours:
        return {QT_TRANSLATE_NOOP("Message", "business hours %1"), {idWords(plan.hours(id), id)}};
    case DestinationType::Conference:
        return {QT_TRANSLATE_NOOP("Message", "conference room %1"), {idWords(plan.conferenceRoom(id), id)}};
    case DestinationType::AiAssistant:
        return {QT_TRANSLATE_NOOP("Message", "AI assistant %1"), {idWords(plan.aiAssistant(id), id)}};
    case DestinationType::Voicemail:
        return {QT_TRANSLATE_NOOP("Message", "voicemail box %1"), {idWords(plan.voicemailBox(id), id)}};
    }
    return {};
}

Message extensionText(const QString& number, const RoutingPlan& plan) {
    return idWords(plan.extension(number), number);
}

Message rangesText(const PlanDay& day) {
    QStringList ranges;
    for (const PlanTimeRange& range : day)
        ranges.append(timeOfDayText(range.start) + u'–' + timeOfDayText(range.end));
    return ranges.join(u", "_s);
}

Message quotedText(const QString& text) {
    return text.isEmpty() ? Message(nothing) : Message("“%1”", {text});
}

Message valueText(const EntityField&, const QString& value, const RoutingPlan&) {
    return quotedText(value);
}

Message valueText(const EntityField&, int value, const RoutingPlan&) {
    return value;
}

Message valueText(const EntityField&, const std::optional<int>& value, const RoutingPlan&) {
    return value ? Message(*value) : Message(nothing);
}

Message valueText(const EntityField&, bool value, const RoutingPlan&) {
    return value ? QT_TRANSLATE_NOOP("Message", "yes") : QT_TRANSLATE_NOOP("Message", "no");
}

Message valueText(const EntityField&, const Destination& value, const RoutingPlan& plan) {
    return destinationText(value, plan);
}

Message valueText(const EntityField&, const QStringList& value, const RoutingPlan&) {
    return value.isEmpty() ? Message(nothing) : Message(value.join(u", "_s));
}

} // namespace opbx
