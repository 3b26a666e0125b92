// Judges a row by the tree of a filter. Pure; any thread.
#pragma once

#include "core/filter/filter.h"

namespace opbx {

bool filterMatches(const FilterNode& root, const ExchangeRow& row, qint64 nowUs,
                   const Filter::BodySearch& bodies);
bool filterMatches(const FilterNode& root, const CallRecord& record, qint64 nowUs);

} // namespace opbx
