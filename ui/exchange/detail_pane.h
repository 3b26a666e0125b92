// Everything about the exchange that is selected, in tabs. A tab is filled when it is looked at, and keeps
// its place when the selection changes. GUI thread.
#pragma once

#include "core/exchange/exchange.h"
#include "ui/backend/backend.h"
#include "ui/theme/ui_state.h"

#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace opbx::ui {

class Background;
class CallView;
class CompareView;
class DeliveriesView;
class EmptyState;
class MeaningView;
class MessageView;
class SummaryView;

class DetailPane final : public QWidget {
    Q_OBJECT

public:
    DetailPane(Backend& backend, UiState& state, QWidget* parent);

    /// Null: nothing is selected.
    void setExchange(ExchangePtr exchange);
    ExchangePtr exchange() const { return m_exchange; }
    void showError(const Error& error);

    enum Tab { Summary, Request, Response, Deliveries, Call, Compare, TabCount };
    void showTab(Tab tab);
    /// Opens Compare with another exchange beside the one that is shown.
    void compareWith(ExchangePtr other);

signals:
    void exchangeRequested(qint64 id);
    /// Shows a replay beside its original.
    void compareRequested(qint64 original, qint64 replay);
    void noteRequested();

private:
    void fillCurrent();
    void fillSummary(const Exchange& exchange);
    void fillRequest(const Exchange& exchange);
    void fillResponse(const Exchange& exchange);

    Backend& m_backend;
    UiState& m_state;
    ExchangePtr m_exchange;
    ExchangePtr m_other; // to compare with
    bool m_filled[TabCount] = {};
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTabWidget* m_tabs;
    SummaryView* m_summary;
    MessageView* m_request;
    MessageView* m_response;
    MeaningView* m_meaning;
    DeliveriesView* m_deliveries;
    CallView* m_call;
    CompareView* m_compare;
    Background* m_explaining;
};

} // namespace opbx::ui
