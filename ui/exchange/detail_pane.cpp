#include "ui/exchange/detail_pane.h"

#include "ui/backend/background.h"
#include "ui/exchange/call_view.h"
#include "ui/exchange/compare_view.h"
#include "ui/exchange/copy_actions.h"
#include "ui/exchange/deliveries_view.h"
#include "ui/exchange/meaning_view.h"
#include "ui/exchange/message_view.h"
#include "ui/exchange/summary_view.h"
#include "ui/widgets/empty_state.h"
#include "ui/words/error_words.h"
#include "ui/words/exchange_words.h"
#include "ui/words/translated.h"

#include <QBoxLayout>
#include <QStackedWidget>
#include <QTabWidget>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
const QString tabKey = u"traffic/detail-tab"_s;

/// Why the signature is wrong and, where nothing explains it, what was looked for.
QString summaryOf(const VerdictExplanation& explanation) {
    const Message tried = explanation.mistakes.isEmpty() ? triedMessage(explanation.tries) : Message();
    return translated(joined(tried.isEmpty() ? QList<Message>{explanation.sentence}
                                             : QList<Message>{explanation.sentence, tried}));
}

} // namespace

DetailPane::DetailPane(Backend& backend, UiState& state, QWidget* parent)
    : QWidget(parent)
    , m_backend(backend)
    , m_state(state)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(m_stack))
    , m_tabs(new QTabWidget(m_stack))
    , m_summary(new SummaryView(m_backend, m_tabs))
    , m_request(new MessageView(tr("Request"), m_tabs))
    , m_response(new MessageView(tr("Response"), m_tabs))
    , m_meaning(new MeaningView(m_response))
    , m_deliveries(new DeliveriesView(m_backend, m_tabs))
    , m_call(new CallView(m_backend, m_tabs))
    , m_compare(new CompareView(m_tabs))
    , m_explaining(new Background(this)) {
    m_response->setBeside(m_meaning);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Details of the exchange"));
    m_tabs->addTab(m_summary, tr("Summary"));
    m_tabs->addTab(m_request, tr("Request"));
    m_tabs->addTab(m_response, tr("Response"));
    m_tabs->addTab(m_deliveries, tr("Deliveries"));
    m_tabs->addTab(m_call, tr("Call"));
    m_tabs->addTab(m_compare, tr("Compare"));
    m_tabs->setCurrentIndex(m_state.value(tabKey, 0).toInt());
    m_empty->setContent(u"traffic"_s, tr("Select an exchange to see what it was and what became of it."));
    setFocusProxy(m_tabs);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_tabs);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        m_state.setValue(tabKey, tab);
        fillCurrent();
    });
    connect(m_summary, &SummaryView::exchangeRequested, this, &DetailPane::exchangeRequested);
    connect(m_summary, &SummaryView::compareRequested, this, &DetailPane::compareRequested);
    connect(m_summary, &SummaryView::noteRequested, this, &DetailPane::noteRequested);
    connect(m_deliveries, &DeliveriesView::exchangeRequested, this, &DetailPane::exchangeRequested);
    connect(m_deliveries, &DeliveriesView::compareRequested, this, &DetailPane::compareRequested);
    connect(m_call, &CallView::compareRequested, this, &DetailPane::compareRequested);
    connect(m_call, &CallView::exchangeRequested, this, &DetailPane::exchangeRequested);
}

void DetailPane::setExchange(ExchangePtr exchange) {
    m_exchange = std::move(exchange);
    m_explaining->forget();
    m_other.reset();
    std::fill(std::begin(m_filled), std::end(m_filled), false);
    m_stack->setCurrentWidget(m_exchange ? static_cast<QWidget*>(m_tabs) : m_empty);
    if (!m_exchange)
        m_empty->setContent(u"traffic"_s, tr("Select an exchange to see what it was and what became of it."));
    fillCurrent();
}

void DetailPane::showError(const Error& error) {
    m_exchange.reset();
    m_empty->setContent(u"attention"_s, ErrorWords::sentence(error.code));
    m_stack->setCurrentWidget(m_empty);
}

void DetailPane::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

void DetailPane::compareWith(ExchangePtr other) {
    m_other = std::move(other);
    m_filled[Compare] = false;
    showTab(Compare);
    fillCurrent();
}

void DetailPane::fillCurrent() {
    const int tab = m_tabs->currentIndex();
    if (!m_exchange || tab < 0 || m_filled[tab])
        return;
    m_filled[tab] = true;
    switch (tab) {
    case Summary: fillSummary(*m_exchange); break;
    case Request: fillRequest(*m_exchange); break;
    case Response: fillResponse(*m_exchange); break;
    case Deliveries: m_deliveries->setExchange(*m_exchange); break;
    case Call: m_call->setExchange(*m_exchange); break;
    case Compare: m_compare->setPair(m_other, m_exchange); break;
    default: break;
    }
}

void DetailPane::fillSummary(const Exchange& exchange) {
    m_summary->setExchange(exchange);
    if (exchange.refusal != ErrorCode::WrongSignature)
        return;
    m_explaining->run(
        [shown = m_exchange, config = CopyActions::endpointConfig(m_backend)] {
            return explainVerdict(*shown, config);
        },
        [this](const VerdictExplanation& explanation) { m_summary->setExplanation(summaryOf(explanation)); });
}

void DetailPane::fillRequest(const Exchange& exchange) {
    const HttpRequest& request = exchange.request;
    const QString line =
        u"%1 %2 HTTP/1.%3"_s.arg(QString::fromLatin1(request.method), QString::fromUtf8(request.target()))
            .arg(request.minorVersion);
    m_request->setMessage(line, request.headers, headerValue(request.headers, "Content-Type"), request.body);
}

void DetailPane::fillResponse(const Exchange& exchange) {
    HttpHeaders headers = exchange.response.headers;
    if (!exchange.response.contentType.isEmpty())
        headers.prepend(HttpHeader{"Content-Type", exchange.response.contentType});
    m_response->setMessage(ExchangeWords::status(exchange.response.status), headers,
                           exchange.response.contentType, exchange.response.body);
    m_meaning->setDocument(exchange.response.body);
}

} // namespace opbx::ui
