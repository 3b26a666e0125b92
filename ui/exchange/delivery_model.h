// Rows of the Deliveries tab: what came and what was expected, in the order of time. GUI thread.
#pragma once

#include "core/exchange/deliveries.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class DeliveryModel final : public RowModel<Delivery> {
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
    };

    explicit DeliveryModel(QObject* parent);

    /// Exchange of a row, 0 where nothing has come.
    qint64 exchangeAt(int row) const;

    static QString stateWord(DeliveryState state);

private:
    QVariant ofRow(const Delivery& delivery, int role) const override;
    QString sinceFirst(const Delivery& delivery) const;
};

} // namespace opbx::ui
