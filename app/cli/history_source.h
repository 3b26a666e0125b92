// What the history commands share: opening the history and reading a filter. Prints what is wrong itself. Main thread.
#pragma once

#include "app/cli/options.h"
#include "core/filter/filter.h"
#include "core/storage/history.h"

#include <optional>

namespace opbx::cli {

/// Empty when nothing has been stored yet, which is no failure; else the history, or the exit status.
std::variant<std::optional<History>, ExitStatus> openHistory(const Invocation& invocation);

/// The filter of --filter, or of words behind the verb; wrong use is printed with the place of the mistake.
std::variant<Filter, ExitStatus> readFilter(const Usage& usage, const QString& expression,
                                            FilterSubject subject);

} // namespace opbx::cli
