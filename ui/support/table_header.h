// Columns of a table model as a table of constants, and what headerData() says of them. GUI thread.
#pragma once

#include <QString>
#include <QVariant>

namespace opbx::ui {

struct TableColumn {
    const char* id;       // never changes: width and place are remembered under it
    const char* header;   // English, to be translated by the model
    int width;            // at first
    bool figures = false; // right-aligned, left to right in every language
    bool hidden = false;  // at first
    bool stretch = false; // takes what is left over
};

/// Alignment of the column's header and cells.
int alignmentOf(const TableColumn& column);

/// What headerData() answers for a column; `title`: its header, translated.
QVariant headerOf(const TableColumn& column, const QString& title, int role);

} // namespace opbx::ui
