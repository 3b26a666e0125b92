// Rows of the Deliveries tab: what came and what was expected, in the order of time. GUI thread.
#pragma once

#include "core/inspect/deliveries.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class DeliveryModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        NumberColumn, // as the traffic table counts
        SlotColumn,   // which retry of the schedule
        StateColumn,
        ReceivedColumn,
        DueColumn,
        SinceFirstColumn,
        StatusColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setDeliveries(const QList<Delivery>& deliveries);
    /// Exchange of a row, 0 where nothing has come.
    qint64 exchangeAt(int row) const;

    static QString stateWord(DeliveryState state);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    QString text(const Delivery& delivery, int column) const;
    QVariant pill(const Delivery& delivery, int column) const;

    QList<Delivery> m_deliveries;
};

} // namespace opbx::ui
