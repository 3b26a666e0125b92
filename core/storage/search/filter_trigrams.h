// What the full-text index can say about a filter: an expression over groups of three characters that every exchange which
// matches fulfils. It only sorts out; what is left is still to be compared. Pure; any thread; touches no database.
//
// Only rare groups are asked for: a sample of the newest exchanges says how rare each is, and a group that most
// hold costs more to ask for than it sorts out.
#pragma once

#include "core/filter/filter.h"

namespace opbx {

struct TrigramQuery {
    QString
        expression; // in the language of SQLite's FTS5 with its trigram tokenizer; empty when nothing is sorted out
    double share = 1; // of exchanges that pass it, as far as a sample tells; 1 without one
};

/// Share of exchanges that hold a group, 0 to 1.
using TrigramShare = std::function<double(const QString& group)>;

/// A filter that needs no text of three characters has none. The rarest groups are taken; without `share` by a guess.
TrigramQuery filterTrigrams(const Filter& filter, const TrigramShare& share = {});

/// True for fields whose texts, with the bodies, make up an indexed document.
bool isIndexedField(FilterField field);

} // namespace opbx
