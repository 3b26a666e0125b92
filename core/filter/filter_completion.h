// What may stand at the cursor of a filter expression. Pure; any thread.
#pragma once

#include "core/filter/filter.h"

namespace opbx {

struct FilterCompletion {
    QString text; // replaces [position, position + length)
    QString help; // English, one line; empty for values
    int position = 0;
    int length = 0;

    bool operator==(const FilterCompletion&) const = default;
};

/// Candidates for the word that ends at `cursor`, in the order of the field table; empty inside quotes.
QList<FilterCompletion> completeFilter(const QString& expression, int cursor,
                                       FilterSubject subject = FilterSubject::Exchanges);

} // namespace opbx
