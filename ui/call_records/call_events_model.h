// Session updates of one call in the order in which they arrived, also those that came too late to count. GUI thread. Fetches
// nothing.
#pragma once

#include "core/model/call_record.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class CallEventsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setEvents(const QList<CallEvent>& events);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<CallEvent> m_events;
};

} // namespace opbx::ui
