// The attempts to deliver one event against the sender's retry schedule: which came, which are due, which are missing.
// GUI thread; asks the backend when it is looked at.
#pragma once

#include "core/inspect/deliveries.h"
#include "ui/support/backend.h"

#include <QWidget>

class QLabel;

namespace opbx::ui {

class DeliveryModel;
class TableView;

class DeliveriesView final : public QWidget {
    Q_OBJECT

public:
    DeliveriesView(Backend& backend, QWidget* parent);

    void setExchange(const Exchange& exchange);

    /// What the schedule as a whole means, in a sentence.
    static QString sentence(const DeliverySchedule& schedule);

signals:
    void exchangeRequested(qint64 id);

private:
    void show(const QList<ExchangeRow>& newestFirst);

    Backend& m_backend;
    quint64 m_turn = 0;
    QLabel* m_sentence;
    DeliveryModel* m_model;
    TableView* m_table;
};

} // namespace opbx::ui
