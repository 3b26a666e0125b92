// The attempts to deliver one event against the sender's retry schedule: which came, which are due, which are missing.
// GUI thread; asks the backend when it is looked at.
#pragma once

#include "core/exchange/deliveries.h"
#include "core/exchange/exchange.h"
#include "core/exchange/exchange_row.h"
#include "ui/backend/backend.h"

#include <QWidget>

class QLabel;
class QTimer;

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
    /// Shows the second exchange beside the first.
    void compareRequested(qint64 other, qint64 current);

private:
    void load();
    void show(const QList<ExchangeRow>& newestFirst);

    Backend& m_backend;
    quint64 m_turn = 0;
    qint64 m_id = 0;
    bool m_isClaim = false;
    QByteArray m_eventId;
    QString m_filter; // that finds the deliveries of the event, empty when there are none
    QTimer* m_clock;
    QLabel* m_sentence;
    DeliveryModel* m_model;
    TableView* m_table;
};

} // namespace opbx::ui
