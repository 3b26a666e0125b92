// What the full-text index can say about a filter: an expression over groups of three characters that every exchange which
// matches fulfils. A first sieve only; what passes it is still to be compared. Pure; any thread; touches no database.
#pragma once

#include "core/inspect/filter.h"

namespace opbx {

/// In the language of SQLite's FTS5 with its trigram tokenizer; empty when the filter needs no text of three characters.
QString filterTrigrams(const Filter& filter);

/// True for fields whose texts, with the bodies, make up an indexed document.
bool isIndexedField(FilterField field);

} // namespace opbx
