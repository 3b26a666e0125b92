// The routing plan as JSON, in the form of resources/routing-plan.schema.json. Pure functions; any thread.
// Shapes and types are checked here; ranges and references by routing/check.h.
#pragma once

#include "core/base/result.h"
#include "core/model/plan_fields.h"

#include <QByteArray>
#include <QStringList>

namespace opbx {

/// Reads and indexes a plan. InvalidInput with one line a mistake (ten at most), each with the JSON path:
/// `ringGroups[0].timeout: a whole number is expected, not a text`. Keys that are not known are kept in `extra`;
/// null stands for a value that is not there.
Result<RoutingPlan> planFromJson(const QByteArray& json);

/// Indented UTF-8; leaves out what has its default value. planFromJson reads it back to the same plan.
QByteArray planToJson(const RoutingPlan& plan);

/// What an entry of a list ("numbers", "ringGroups", …; also "defaults") has where its document says nothing: every key with its
/// value. Empty for an unknown list.
QJsonObject planBlank(const QString& list);

/// The fields of an entry of such a list that are edited, in the order of an editor.
QList<EntityField> planFields(const QString& list);

/// "HH:MM", or 24:00.
QString timeOfDayText(int minutes);

/// "ring_group" for DestinationType::RingGroup; empty for None.
QString destinationTypeName(DestinationType type);

} // namespace opbx
