// Everything about the exchange that is selected, in tabs. A tab is filled when it is looked at, and keeps
// its place when the selection changes. GUI thread.
#pragma once

#include "ui/support/backend.h"
#include "ui/support/ui_state.h"

#include <QWidget>

class QStackedWidget;
class QTabWidget;

namespace opbx::ui {

class CallView;
class EmptyState;
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

    enum Tab { Summary, Request, Response, Call, TabCount };
    void showTab(Tab tab);

signals:
    void exchangeRequested(qint64 id);

private:
    void fillCurrent();

    Backend& m_backend;
    UiState& m_state;
    ExchangePtr m_exchange;
    bool m_filled[TabCount] = {};
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QTabWidget* m_tabs;
    SummaryView* m_summary;
    MessageView* m_request;
    MessageView* m_response;
    CallView* m_call;
};

} // namespace opbx::ui
