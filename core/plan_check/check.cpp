#include "core/plan_check/check.h"

#include "core/plan_check/check_hours.h"
#include "core/plan_check/check_numbers.h"
#include "core/plan_check/check_paths.h"
#include "core/plan_check/check_references.h"
#include "core/plan_check/check_values.h"

namespace opbx {

QList<PlanProblem> checkPlan(const RoutingPlan& plan, const QStringList& voices) {
    CheckNotes notes(voices);
    const PlanGraph graph(plan);
    checkReferences(plan, graph, notes);
    checkValues(plan, notes);
    checkNumbersAndRules(plan, notes);
    checkHours(plan, notes);
    checkPaths(plan, graph, notes);
    return notes.take();
}

} // namespace opbx
