#include "app/cli/history_source.h"

#include "core/storage/database.h"

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

} // namespace opbx::cli
