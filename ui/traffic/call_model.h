// Rows of the Call tab: the exchanges of one session, oldest first, with their place on the axis. GUI thread.
#pragma once

#include "core/storage/history.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class CallModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        TimeColumn,
        SinceStartColumn,
        EndpointColumn,
        EventColumn,
        StatusColumn,
        TakenColumn,
        AxisColumn,
        ColumnCount
    };
    /// double, 0 to 1: where on the axis the exchange is.
    static constexpr int AxisRole = Qt::UserRole + 1;

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<ExchangeRow> newestFirst, qint64 currentId);
    qint64 idAt(int row) const;
    int rowOfId(qint64 id) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const ExchangeRow& row, int column) const;
    double place(const ExchangeRow& row) const;

    QList<ExchangeRow> m_rows;
    qint64 m_currentId = 0;
};

} // namespace opbx::ui
