// A table model that is one table of columns: header, width, text, alignment, tooltip, copy, pill and sort key of a column stand in one
// place. GUI thread. Fetches nothing.
#pragma once

#include "ui/theme/colours.h"
#include "ui/widgets/table_roles.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>
#include <vector>

namespace opbx::ui {

/// Or-ed together in RowColumn::traits.
namespace column_traits {
enum : unsigned {
    Figures = 1,     // right-aligned, left to right in every language
    LeftToRight = 2, // ids, paths and times
    Hidden = 4,      // at first
    Stretch = 8,     // takes what is left over
    Quiet = 16,      // second-rank text
};
} // namespace column_traits

template<class Row>
struct RowColumn {
    const char* id; // never changes: width and place are remembered under it
    QString header; // translated
    int width;      // at first
    unsigned traits = 0;
    std::function<QString(const Row&)> text;               // also a member of the row
    std::function<QString(const Row&)> tooltip = nullptr;  // else the text
    std::function<QString(const Row&)> exported = nullptr; // for copies and exports; else the text
    std::function<std::optional<Meaning>(const Row&)> pill = nullptr;
    std::function<QVariant(const Row&)> sortKey = nullptr; // else the text, whatever its case
};

/// Describes the cells of rows that the derived model keeps.
template<class Row>
class ColumnModel : public QAbstractTableModel {
public:
    using Columns = std::vector<RowColumn<Row>>;

    int columnCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override {
        const Row* row = index.isValid() ? rowAt(index.row()) : nullptr;
        if (!row)
            return {};
        const RowColumn<Row>& column = columnAt(index.column());
        switch (role) {
        case Qt::DisplayRole: return column.text(*row);
        case Qt::ToolTipRole: return column.tooltip ? column.tooltip(*row) : column.text(*row);
        case Qt::AccessibleDescriptionRole: return column.tooltip ? column.tooltip(*row) : QVariant();
        case ExportRole: return column.exported ? column.exported(*row) : QVariant();
        case PillRole:
            if (const auto meaning = column.pill ? column.pill(*row) : std::nullopt)
                return int(*meaning);
            return {};
        case LeftToRightRole:
            return has(column, column_traits::Figures | column_traits::LeftToRight) ||
                   column.text(*row).startsWith(u'+');
        case QuietRole: return has(column, column_traits::Quiet) || ofRow(*row, role).toBool();
        case Qt::TextAlignmentRole: return alignment(column);
        default: return ofRow(*row, role);
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const RowColumn<Row>& column = columnAt(section);
        switch (role) {
        case Qt::DisplayRole: return column.header;
        case Qt::TextAlignmentRole: return alignment(column);
        case ColumnIdRole: return QString::fromLatin1(column.id);
        case ColumnWidthRole: return column.width;
        case ColumnHiddenRole: return has(column, column_traits::Hidden);
        case ColumnStretchRole: return has(column, column_traits::Stretch);
        default: return {};
        }
    }

    /// Null for a row that is not there. Valid until the rows change.
    virtual const Row* rowAt(int row) const = 0;

protected:
    ColumnModel(Columns columns, QObject* parent)
        : QAbstractTableModel(parent)
        , m_columns(std::move(columns)) {}

    const RowColumn<Row>& columnAt(int column) const { return m_columns[std::size_t(column)]; }
    /// What a role says of a whole row: TintRole, QuietRole and others.
    virtual QVariant ofRow(const Row&, int) const { return {}; }

private:
    static bool has(const RowColumn<Row>& column, unsigned traits) { return (column.traits & traits) != 0; }
    static int alignment(const RowColumn<Row>& column) {
        return int((has(column, column_traits::Figures) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }

    Columns m_columns;
};

/// Keeps the rows, in the order that was asked for.
template<class Row>
class RowModel : public ColumnModel<Row> {
public:
    void setRows(QList<Row> rows) {
        this->beginResetModel();
        m_rows = std::move(rows);
        m_rows = permuted(sortedRows());
        this->endResetModel();
    }

    const QList<Row>& rows() const { return m_rows; }
    const Row* rowAt(int row) const override {
        return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
    }
    /// The first row of which `is` is true, -1 when there is none.
    template<class Is>
    int findRow(Is is) const {
        const auto found = std::find_if(m_rows.begin(), m_rows.end(), is);
        return found == m_rows.end() ? -1 : int(found - m_rows.begin());
    }

    int rowCount(const QModelIndex& parent = {}) const override {
        return parent.isValid() ? 0 : int(m_rows.size());
    }

    /// A column below 0 is the order at first.
    void sort(int column, Qt::SortOrder order) override {
        m_sortColumn = column < 0 ? m_firstColumn : column;
        m_sortOrder = column < 0 ? Qt::DescendingOrder : order;
        emit this->layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
        const std::vector<int> from = sortedRows();
        std::vector<int> to(from.size());
        for (std::size_t row = 0; row < from.size(); ++row)
            to[std::size_t(from[row])] = int(row);
        m_rows = permuted(from);
        const QModelIndexList before = this->persistentIndexList();
        QModelIndexList after;
        for (const QModelIndex& index : before)
            after.append(this->index(to[std::size_t(index.row())], index.column()));
        this->changePersistentIndexList(before, after);
        emit this->layoutChanged({}, QAbstractItemModel::VerticalSortHint);
    }

protected:
    /// `firstColumn`: sorted by at first, the largest first; -1: rows stay as they come.
    RowModel(typename ColumnModel<Row>::Columns columns, QObject* parent, int firstColumn = -1)
        : ColumnModel<Row>(std::move(columns), parent)
        , m_firstColumn(firstColumn)
        , m_sortColumn(firstColumn) {}

    QVariant sortKey(const Row& row) const {
        const RowColumn<Row>& column = this->columnAt(m_sortColumn);
        return column.sortKey ? column.sortKey(row) : column.text(row).toCaseFolded();
    }
    bool isBefore(const QVariant& a, const QVariant& b) const {
        return QVariant::compare(a, b) ==
               (m_sortOrder == Qt::AscendingOrder ? QPartialOrdering::Less : QPartialOrdering::Greater);
    }

    QList<Row> m_rows;

private:
    /// The present places of the rows, in the order in which they should be.
    std::vector<int> sortedRows() const {
        std::vector<int> places(std::size_t(m_rows.size()));
        std::iota(places.begin(), places.end(), 0);
        if (m_sortColumn < 0)
            return places;
        QList<QVariant> keys;
        for (const Row& row : m_rows)
            keys.append(sortKey(row));
        std::stable_sort(places.begin(), places.end(),
                         [&](int a, int b) { return isBefore(keys.at(a), keys.at(b)); });
        return places;
    }
    QList<Row> permuted(const std::vector<int>& places) const {
        QList<Row> rows;
        rows.reserve(m_rows.size());
        for (const int place : places)
            rows.append(m_rows.at(place));
        return rows;
    }

    int m_firstColumn;
    int m_sortColumn;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

} // namespace opbx::ui
