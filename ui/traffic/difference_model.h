// Rows of the Compare tab: what differs, where, and both values. GUI thread.
#pragma once

#include "core/inspect/compare.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class DifferenceModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Part { Head, Header, Body };
    enum Column { PartColumn, PlaceColumn, LeftColumn, RightColumn, ColumnCount };

    struct Row {
        Part part;
        Difference difference;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<Row> rows);
    /// Headers of the two values; without it those of two exchanges.
    void setTitles(const QString& left, const QString& right);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QList<Row> m_rows;
    QString m_left;
    QString m_right;
};

} // namespace opbx::ui
