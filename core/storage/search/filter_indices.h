// Which index of the table `exchanges` serves which term of a filter. Pure; any thread; touches no database.
//
// A filter names its index itself (core/inspect/filter_indices): SQLite's planner cannot know that refusals are rare.
//
// Times are asked for by id: nothing is received after its id, and what was received long before, imported or while
// the clock was set back, is in an index of its own (exchanges_displaced), so since: and until: are ranges of the
// primary key.
#pragma once

#include "core/filter/filter.h"

#include <limits>
#include <optional>

namespace opbx {

/// What everything that matches lies in. Ids are microseconds since the Unix epoch, as times are, and nothing is received after
/// its id.
struct FilterSpan {
    qint64 fromId = std::numeric_limits<qint64>::min();
    qint64 belowId = std::numeric_limits<qint64>::max();
    qint64 receivedBelowUs = std::numeric_limits<qint64>::max();

    bool operator==(const FilterSpan&) const = default;
};

struct FilterIndex {
    QLatin1String name;
    QLatin1String condition; // of a partial index, word for word; empty: none
    int rank = 0;            // the lowest leaves the least to look through
    bool isTelling = false;  // few rows are left
    QLatin1String column{};  // that terms ask for the beginning of; empty: none
};

/// The index that holds all that a term can match; null when there is none.
const FilterIndex* filterIndex(const FilterTerm& term);

/// True when so long a beginning is that of a few calls only; a shorter one may be that of all.
bool isTellingBeginning(const QString& text);

/// The term that an index was chosen for, in the root or in a conjunction of it; null when there is none.
const FilterTerm* termOfIndex(const FilterNode& root, const FilterIndex& index);

/// The best index for terms that all matches fulfil; null when there is none.
const FilterIndex* bestFilterIndex(const FilterNode& root);

/// What `since:`, `until:` and `id:` leave, where all matches fulfil them.
FilterSpan filterSpan(const FilterNode& root, qint64 nowUs);

/// Names of the endpoints that are left where all matches fulfil terms about endpoints, however they are joined; nothing when all
/// are. Few rows may be of those that one mentions least: `not endpoint:session-update not endpoint:cdr`.
std::optional<QStringList> endpointsLeft(const FilterNode& root);

} // namespace opbx
