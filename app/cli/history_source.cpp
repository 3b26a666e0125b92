#include "app/cli/history_source.h"

#include "core/database/database.h"
#include "core/model/plan_json.h"
#include "core/storage/plan_store.h"

namespace opbx::cli {

using namespace Qt::StringLiterals;

std::variant<std::optional<History>, ExitStatus> openHistory(const Invocation& invocation) {
    Result<History> history = History::open(databaseFile(invocation.profile.dataDir));
    if (history)
        return std::optional<History>(std::move(history).value());
    if (history.error().code == ErrorCode::NotFound)
        return std::optional<History>();
    return failed(history.error());
}

std::variant<Filter, ExitStatus> readFilter(const Usage& usage, const QString& expression,
                                            FilterSubject subject) {
    std::variant<Filter, FilterError> parsed = Filter::parse(expression, subject);
    if (const FilterError* error = std::get_if<FilterError>(&parsed))
        return wrongUse(
            usage, u"%1 (filter, character %2)"_s.arg(filterErrorSentence(*error)).arg(error->position + 1));
    return std::get<Filter>(std::move(parsed));
}

RoutingPlan storedPlan(const Invocation& invocation) {
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
    const Result<QByteArray> document = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    const Result<RoutingPlan> plan = document && !document->isEmpty()
                                         ? planFromJson(*document)
                                         : Result<RoutingPlan>(ErrorCode::NotFound, QString());
    return plan ? *plan : RoutingPlan();
}

} // namespace opbx::cli
