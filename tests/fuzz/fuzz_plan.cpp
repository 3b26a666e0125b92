// Routing plans as they are imported: any bytes give a plan, or mistakes in words. A plan that came out is written and read again to
// the same plan, is checked, and answers calls with well-formed CXML; without errors in the check, with valid CXML.
#include "core/base/utc.h"
#include "core/cxml/explain.h"
#include "core/cxml/validator.h"
#include "core/model/plan_json.h"
#include "core/plan_check/check.h"
#include "core/routing/router.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

using namespace Qt::StringLiterals;

using namespace opbx;

namespace {

void answers(const CallStage& stage, const RoutingContext& context, bool mustBeValid) {
    const Decision decision = route(stage, context);
    const Result<CxmlElement> root = readCxml(decision.cxml);
    if (!root || root->children.isEmpty() || decision.steps.isEmpty())
        std::abort();
    if (mustBeValid && !isValidCxml(validateCxml(decision.cxml)))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const QByteArray document(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    Result<RoutingPlan> read = planFromJson(document);
    if (!read) {
        if (read.error().detail.isEmpty())
            std::abort();
        return 0;
    }
    const QByteArray written = planToJson(*read);
    const Result<RoutingPlan> again = planFromJson(written);
    if (!again || planToJson(*again) != written)
        std::abort();
    const QList<PlanProblem> problems = checkPlan(*read);
    const bool isSound = std::none_of(problems.begin(), problems.end(), [](const PlanProblem& problem) {
        return problem.severity == PlanSeverity::Error;
    });
    RoutingContext context;
    context.plan = std::make_shared<const RoutingPlan>(std::move(read).value());
    CallStage stage;
    stage.at = QDateTime::fromSecsSinceEpoch(1'790'000'000, utc);
    for (const PlanNumber& number :
         context.plan->numbers.first(std::min<qsizetype>(4, context.plan->numbers.size()))) {
        stage.to = number.number;
        answers(stage, context, isSound);
    }
    stage.direction = u"subscriber"_s;
    for (const PlanExtension& extension :
         context.plan->extensions.first(std::min<qsizetype>(4, context.plan->extensions.size()))) {
        stage.to = extension.number;
        answers(stage, context, isSound);
    }
    stage.to = u"+4930123456"_s;
    answers(stage, context, isSound);
    return 0;
}
