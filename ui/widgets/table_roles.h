// Roles by which a table model tells TableView how its cells and columns look. Constants only.
#pragma once

#include <Qt>

namespace opbx::ui {

/// Roles of cells, for QAbstractItemModel::data().
enum TableRole {
    PillRole = Qt::UserRole + 100, // int of Meaning: the cell's text is a pill
    TintRole,                      // int of Meaning: the row is tinted when Attention or Bad; ask any column
    RowColourRole,                 // int of RowColour: the row's background, before any tint; ask any column
    LeftToRightRole,               // bool: numbers, ids, paths and times read left to right in every language
    QuietRole,                     // bool: second-rank text
    ExportRole,                    // text for copies and exports; else DisplayRole
    IconNameRole,                  // name of a line icon before the text
    PillIconRole,                  // name of the icon in a pill, where it is another than that of the meaning
};

/// Roles of columns, for QAbstractItemModel::headerData() with Qt::Horizontal.
enum ColumnRole {
    ColumnIdRole =
        Qt::UserRole + 200, // QString that never changes, under which width and place are remembered
    ColumnWidthRole,        // int, the width at first
    ColumnHiddenRole,       // bool, hidden at first
    ColumnStretchRole,      // bool, takes what is left over
};

} // namespace opbx::ui
