// Reads the values of filter terms: numbers, durations, sizes, moments. Pure; any thread.
#pragma once

#include "core/filter/filter.h"

#include <optional>

namespace opbx {

/// "100ms", "1.5s", "10m", "2h", "3d", "1w" in microseconds; a bare number counts in `unit` microseconds, 0: not allowed.
std::optional<qint64> parseFilterDuration(QStringView text, qint64 unit);

/// "200", "10k", "1.5M" in bytes (1 k = 1024).
std::optional<qint64> parseFilterSize(QStringView text);

/// Fills the term's value from text; the problem when it cannot be read.
std::optional<FilterProblem> readFilterValue(FilterTerm& term, const FilterFieldRow& row,
                                             FilterSubject subject, const QString& text);

} // namespace opbx
