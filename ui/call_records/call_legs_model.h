// The legs of one call, one row a CDR. GUI thread. Fetches nothing itself.
#pragma once

#include "core/webhook/notification.h"
#include "ui/support/backend.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class CallLegsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    CallLegsModel(const Backend& backend, QObject* parent);

    void setLegs(const QList<CallLeg>& legs);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Backend& m_backend;
    QList<CallLeg> m_legs;
};

} // namespace opbx::ui
