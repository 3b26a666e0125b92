// Values of a plan's fields as people read them. Pure; any thread.
#pragma once

#include "core/base/message.h"
#include "core/model/plan_fields.h"

namespace opbx {

/// "extension 'Anna' (1001)", "forward to +14155550134", "nowhere"; names are those of `plan`.
Message destinationText(const Destination& destination, const RoutingPlan& plan);
/// "'Anna' (1001)", "'1001'" for one that is not there.
Message extensionText(const QString& number, const RoutingPlan& plan);
/// "09:00–12:00, 13:00–17:00".
Message rangesText(const PlanDay& day);

/// In quotes; "nothing" for an empty text.
Message quotedText(const QString& text);

Message valueText(const EntityField& field, const QString& value, const RoutingPlan& plan);
Message valueText(const EntityField& field, int value, const RoutingPlan& plan);
Message valueText(const EntityField& field, const std::optional<int>& value, const RoutingPlan& plan);
Message valueText(const EntityField& field, bool value, const RoutingPlan& plan);
Message valueText(const EntityField& field, const Destination& value, const RoutingPlan& plan);
Message valueText(const EntityField& field, const QStringList& value, const RoutingPlan& plan);

template<PlanEnum E>
Message valueText(const EntityField& field, E value, const RoutingPlan&) {
    for (const PlanWord& word : field.words) {
        if (word.value == int(value))
            return Message("“%1”", {Message(word.label)});
    }
    return {};
}

} // namespace opbx
