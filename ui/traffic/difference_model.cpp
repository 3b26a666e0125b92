#include "ui/traffic/difference_model.h"

#include "ui/support/colours.h"
#include "ui/support/table_roles.h"

namespace opbx::ui {

namespace {

constexpr int widths[] = {90, 200, 330, 0};

Meaning meaningOf(Difference::Kind kind) {
    switch (kind) {
    case Difference::Kind::Added: return Meaning::Good;
    case Difference::Kind::Removed: return Meaning::Bad;
    case Difference::Kind::Changed: break;
    }
    return Meaning::Attention;
}

} // namespace

void DifferenceModel::setRows(QList<Row> rows) {
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int DifferenceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_rows.size());
}

int DifferenceModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DifferenceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    const QString parts[] = {tr("Head"), tr("Header"), tr("Body")};
    if (role == LeftToRightRole)
        return index.column() != PartColumn;
    if (role == PillRole)
        return index.column() == PartColumn ? QVariant(int(meaningOf(row.difference.kind))) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case PartColumn: return parts[row.part];
    case PlaceColumn: return row.difference.place;
    case LeftColumn: return row.difference.left;
    case RightColumn: return row.difference.right;
    default: return {};
    }
}

void DifferenceModel::setTitles(const QString& left, const QString& right) {
    m_left = left;
    m_right = right;
    emit headerDataChanged(Qt::Horizontal, LeftColumn, RightColumn);
}

QVariant DifferenceModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    static constexpr const char* ids[] = {"part", "place", "left", "right"};
    const QString titles[] = {tr("Part"), tr("Place"), m_left.isEmpty() ? tr("Other exchange") : m_left,
                              m_right.isEmpty() ? tr("This exchange") : m_right};
    switch (role) {
    case Qt::DisplayRole: return titles[section];
    case ColumnIdRole: return QString::fromLatin1(ids[section]);
    case ColumnWidthRole: return widths[section];
    case ColumnStretchRole: return section == RightColumn;
    default: return {};
    }
}

} // namespace opbx::ui
