// Rows of the Call tab: the exchanges of one session, oldest first, with their place on the axis. GUI thread.
#pragma once

#include "core/storage/history.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class CallModel final : public RowModel<ExchangeRow> {
    Q_OBJECT

public:
    static constexpr int AxisColumn = 6;
    /// double, 0 to 1: where on the axis the exchange is.
    static constexpr int AxisRole = Qt::UserRole + 1;

    explicit CallModel(QObject* parent);

    /// 0 for a row that is not there.
    qint64 idAt(int row) const;
    int rowOfId(qint64 id) const;

private:
    QVariant ofRow(const ExchangeRow& row, int role) const override;
    qint64 sinceStartUs(const ExchangeRow& row) const;
};

} // namespace opbx::ui
