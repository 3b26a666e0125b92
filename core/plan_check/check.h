// Finds what is wrong with a routing plan before a caller does. Pure; any thread.
#pragma once

#include "core/base/message.h"
#include "core/model/routing_plan.h"

#include <QByteArray>

namespace opbx {

enum class PlanSeverity { Error, Warning };

struct PlanProblem {
    PlanSeverity severity = PlanSeverity::Error;
    QByteArray code;
    QString path; // into the JSON document, e.g. ringGroups[2].members[0]
    Message words;
    Message remedy; // the way out
};

/// Errors first. A plan with an error must not be saved. `voices`: what Cloudonix can speak with, empty when that is not known.
QList<PlanProblem> checkPlan(const RoutingPlan& plan, const QStringList& voices = {});

} // namespace opbx
