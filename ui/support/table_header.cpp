#include "ui/support/table_header.h"

#include "ui/support/table_roles.h"

namespace opbx::ui {

int alignmentOf(const TableColumn& column) {
    return int((column.figures ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant headerOf(const TableColumn& column, const QString& title, int role) {
    switch (role) {
    case Qt::DisplayRole: return title;
    case Qt::TextAlignmentRole: return alignmentOf(column);
    case ColumnIdRole: return QString::fromLatin1(column.id);
    case ColumnWidthRole: return column.width;
    case ColumnHiddenRole: return column.hidden;
    case ColumnStretchRole: return column.stretch;
    default: return {};
    }
}

} // namespace opbx::ui
