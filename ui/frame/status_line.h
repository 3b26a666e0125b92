// The line at the bottom of the window: counters of the day and the last problem. GUI thread.
#pragma once

#include "core/exchange/exchange.h"
#include "ui/backend/endpoint_backend.h"

#include <QWidget>

class QLabel;

namespace opbx::ui {

class StatusLine final : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent);

    void setEndpointState(const EndpointState& state);
    /// The latest refusal among exchanges that have just arrived, if there is one.
    void noteExchanges(const QList<ExchangePtr>& exchanges);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showProblem(const QString& sentence, const QString& detail);
    void recolour();

    QLabel* m_requests;
    QLabel* m_refused;
    QLabel* m_retries;
    QLabel* m_liveCalls;
    QLabel* m_problemIcon;
    QLabel* m_problem;
    bool m_hasStateProblem = false;
};

} // namespace opbx::ui
