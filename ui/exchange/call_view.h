// What happened in a call, rung by rung: its exchanges in words with the time between them, oldest first. GUI thread; asks the
// backend when it is looked at.
#pragma once

#include "core/base/result.h"
#include "core/exchange/exchange.h"
#include "ui/backend/backend.h"
#include "ui/backend/history_backend.h"

#include <QWidget>

class QTimer;

namespace opbx::ui {

class CallModel;
class TableView;

class CallView final : public QWidget {
    Q_OBJECT

public:
    CallView(Backend& backend, QWidget* parent);

    void setExchange(const Exchange& exchange);

signals:
    void exchangeRequested(qint64 id);
    /// Shows the second exchange beside the first.
    void compareRequested(qint64 other, qint64 current);

private:
    void load();
    void loadExchanges(const QList<StoryEvent>& story);
    void take(const QList<ExchangePtr>& exchanges);
    void show(const Result<HistoryPage>& page, const QList<StoryEvent>& story);

    Backend& m_backend;
    QString m_session;
    qint64 m_id = 0;
    quint64 m_turn = 0;
    QTimer* m_reload;
    CallModel* m_model;
    TableView* m_table;
};

} // namespace opbx::ui
