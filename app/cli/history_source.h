// What the commands share that read what is stored: opening the history, reading a filter, the plan. Prints what is wrong itself. Main thread.
//
// Whoever lists the history holds no query open while it prints: a pager may wait for hours, and SQLite's log would
// only grow.
#pragma once

#include "app/cli/options.h"
#include "core/filter/filter.h"
#include "core/model/routing_plan.h"
#include "core/storage/history.h"

#include <optional>

namespace opbx::cli {

/// Empty when nothing has been stored yet, which is no failure; else the history, or the exit status.
std::variant<std::optional<History>, ExitStatus> openHistory(const Invocation& invocation);

/// The filter of --filter, or of words behind the verb; wrong use is printed with the place of the mistake.
std::variant<Filter, ExitStatus> readFilter(const Usage& usage, const QString& expression,
                                            FilterSubject subject);

/// The stored plan; an empty one where there is none, or none that can be read.
RoutingPlan storedPlan(const Invocation& invocation);

} // namespace opbx::cli
