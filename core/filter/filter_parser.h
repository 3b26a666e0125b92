// Reads a filter expression into its tree. Pure; any thread.
#pragma once

#include "core/filter/filter.h"

namespace opbx {

/// The root, null where everything matches, or the first error.
using ParsedFilter = std::variant<std::shared_ptr<const FilterNode>, FilterError>;

ParsedFilter parseFilter(const QString& expression, FilterSubject subject);

} // namespace opbx
