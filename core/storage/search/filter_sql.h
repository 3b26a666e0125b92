// A filter as a condition of SQLite over the table `exchanges` (with `exchange_notes` for notes), or `call_records`. Touches no
// database: it only writes the condition. Pure; any thread.
#pragma once

#include "core/storage/search/filter_indices.h"

#include <QVariantList>

namespace opbx {

/// Writes the condition for a text in the stored bodies and appends its values.
using FullTextSql = std::function<QString(const QString& text, QVariantList& values)>;

/// A condition for a WHERE clause, with a `?` for each value.
struct FilterSql {
    QString condition; // "1" when everything matches
    QVariantList values;
    QLatin1String
        index; // of `exchanges`, that holds all that can match and little else; empty when there is none
    bool indexIsTelling = false;  // only a few rows are in what is asked of it
    QLatin1String indexCondition; // of the index, when it is a partial one
    QString indexTerm;            // the part of the condition that the index serves, with its values
    QVariantList indexValues;
    QLatin1String indexColumn;  // that the index is sorted by within runs of rows; empty: it knows no runs
    bool isIndexInOrder = true; // of ids; else what it gives is to be sorted
    FilterSpan span;
};

/// `nowUs`: microseconds since the Unix epoch.
FilterSql filterSql(const Filter& filter, qint64 nowUs, const FullTextSql& fullText = {});

} // namespace opbx
