// Address books as CSV (RFC 4180, with what spreadsheets and mail programs make of it). Pure; any thread. Knows nothing of telephone
// numbers but how they look.
#pragma once

#include "core/directory/directory_card.h"
#include "core/directory/directory_columns.h"

#include <QChar>

namespace opbx {

struct CsvLayout {
    QChar separator = u',';
    qsizetype start = 0; // of the first row in the text
    ColumnsFound found;
};

/// How the file is to be read, by its first 300 rows.
CsvLayout understoodCsv(const QString& text, const QString& region);

/// Every row as the layout says, without the titles and empty lines.
void readCsv(const QString& text, const CsvLayout& layout, const CardVisitor& visit);

} // namespace opbx
