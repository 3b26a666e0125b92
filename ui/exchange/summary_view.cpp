#include "ui/exchange/summary_view.h"

#include "ui/exchange/replay_links.h"
#include "ui/exchange/timing_view.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/exchange_words.h"
#include "ui/words/translated.h"

#include <QBoxLayout>
#include <QFormLayout>
#include <QLabel>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype longestSummary = 500; // senders choose what steps and refusals quote
}

SummaryView::SummaryView(Backend& backend, QWidget* parent)
    : QScrollArea(parent)
    , m_verdict(new Banner(this))
    , m_detail(quietLabel(QString(), TypeSize::Body, this))
    , m_claim(quietLabel(QString(), TypeSize::Body, this))
    , m_note(new Banner(this))
    , m_links(new ReplayLinks(backend, this)) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    auto* sheet = new QWidget;
    sheet->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(sheet);
    column->setContentsMargins(metrics::groupMargin, metrics::groupMargin, metrics::groupMargin,
                               metrics::groupMargin);
    column->setSpacing(metrics::groupMargin);
    column->addWidget(m_verdict);
    column->addWidget(m_detail);
    column->addWidget(m_claim);
    column->addWidget(m_note);
    column->addWidget(m_links);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(metrics::sectionGap);
    columns->addWidget(makeFacts(), 1);
    columns->addWidget(makeCourse(), 1);
    column->addLayout(columns);
    column->addStretch();
    setWidget(sheet);
    viewport()->setAutoFillBackground(false);
    for (QLabel* label : {m_detail, m_claim}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setTextFormat(Qt::PlainText);
    }
    connect(m_note, &Banner::buttonClicked, this, &SummaryView::noteRequested);
    connect(m_links, &ReplayLinks::exchangeRequested, this, &SummaryView::exchangeRequested);
    connect(m_links, &ReplayLinks::compareRequested, this, &SummaryView::compareRequested);
}

CopyField* SummaryView::addField(QFormLayout& form, const QString& label, const QString& name) {
    auto* field = new CopyField(name, this);
    form.addRow(quietLabel(label, TypeSize::Body, this), field);
    return field;
}

QWidget* SummaryView::makeFacts() {
    auto* facts = new QWidget(this);
    auto* column = new QVBoxLayout(facts);
    column->setContentsMargins(0, 0, 0, 0);
    m_form = new QFormLayout;
    m_form->setHorizontalSpacing(metrics::sectionGap);
    m_form->setVerticalSpacing(0);
    m_received = addField(*m_form, tr("Received"), tr("the time"));
    m_from = addField(*m_form, tr("From"), tr("the caller"));
    m_to = addField(*m_form, tr("To"), tr("the number called"));
    m_state = addField(*m_form, tr("State"), tr("the state"));
    m_session = addField(*m_form, tr("Session"), tr("the session"));
    m_eventId = addField(*m_form, tr("Event id"), tr("the event id"));
    m_eventIdSource = quietLabel(QString(), TypeSize::Small, this);
    m_form->addRow(QString(), m_eventIdSource);
    m_attempt = addField(*m_form, tr("Attempt"), tr("the attempt"));
    m_sender = addField(*m_form, tr("Sender"), tr("the sender's address"));
    m_clock = addField(*m_form, tr("Sender's clock"), tr("the clock difference"));
    column->addLayout(m_form);
    column->addStretch();
    return facts;
}

QWidget* SummaryView::makeCourse() {
    auto* course = new QWidget(this);
    auto* column = new QVBoxLayout(course);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    m_stepsTitle = textLabel(tr("How it was decided"), TypeSize::Section, this);
    m_steps = new PlainLabel(this);
    m_steps->setTextFormat(Qt::PlainText);
    m_steps->setWordWrap(true);
    m_steps->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_timing = new TimingView(this);
    column->addWidget(m_stepsTitle);
    column->addWidget(m_steps);
    column->addSpacing(metrics::groupMargin);
    column->addWidget(textLabel(tr("Where the time went"), TypeSize::Section, this));
    column->addWidget(m_timing);
    column->addStretch();
    return course;
}

void SummaryView::setField(CopyField* field, const QString& value) {
    field->setValue(value);
    const bool shown = !value.isEmpty();
    field->setVisible(shown);
    if (QWidget* label = m_form->labelForField(field))
        label->setVisible(shown);
}

QString SummaryView::attemptWords(const Exchange& exchange) const {
    if (exchange.attempt <= 1)
        return {};
    return tr("%1, %2 after the first", "attempt number, time since attempt 1")
        .arg(Formatting::count(exchange.attempt),
             Formatting::elapsed(exchange.receivedUs - exchange.firstAttemptUs));
}

QString SummaryView::clockWords(const Exchange& exchange) const {
    if (!exchange.hasClockSkew)
        return {};
    const QString span = Formatting::elapsed(std::abs(exchange.clockSkewMs) * 1000);
    return exchange.clockSkewMs < 0 ? tr("%1 behind this computer").arg(span)
                                    : tr("%1 ahead of this computer").arg(span);
}

/// What the verdict and the steps do not say already.
QString SummaryView::detailOf(const Exchange& exchange) {
    const auto says = [&exchange](const DecisionStep& step) {
        return step.message == exchange.refusalDetail;
    };
    const bool isSaid = std::any_of(exchange.steps.begin(), exchange.steps.end(), says);
    return isSaid ? QString() : translatedFromJournal(exchange.refusalDetail);
}

void SummaryView::setExplanation(const QString& explanation) {
    if (explanation.isEmpty())
        return;
    m_detail->setText(explanation);
    m_detail->show();
}

void SummaryView::setExchange(const Exchange& exchange) {
    m_verdict->setMessage(ExchangeWords::meaningOf(exchange), ExchangeWords::outcome(exchange));
    const QString detail = detailOf(exchange);
    m_detail->setText(shortened(detail, longestSummary));
    m_detail->setVisible(!detail.isEmpty());
    m_note->setMessage(Meaning::Neutral, exchange.note, tr("Edit"));
    m_links->setExchange(exchange);
    setField(m_received, Formatting::dateTime(exchange.receivedUs));
    // What nobody has proved stands in its own sentence, not where facts do.
    const EventFields event = exchange.isClaim() ? EventFields() : exchange.event;
    const QString claim = ExchangeWords::claim(exchange);
    m_claim->setText(shortened(claim, longestSummary));
    m_claim->setVisible(!claim.isEmpty());
    setField(m_from, Formatting::phone(event.from));
    setField(m_to, Formatting::phone(event.to));
    setField(m_state, ExchangeWords::state(event.state));
    setField(m_session, event.session);
    setField(m_eventId, QString::fromUtf8(exchange.event.eventId));
    const QString source = ExchangeWords::eventIdSource(exchange.event.eventIdSource);
    m_eventIdSource->setText(source.isEmpty() ? QString() : tr("Derived from: %1").arg(source));
    m_eventIdSource->setVisible(!source.isEmpty());
    setField(m_attempt, attemptWords(exchange));
    setField(m_sender, exchange.request.peer);
    setField(m_clock, clockWords(exchange));

    QStringList steps;
    for (const DecisionStep& step : exchange.steps)
        steps.append(u"%1.  %2"_s.arg(QString::number(steps.size() + 1),
                                      shortened(translatedFromJournal(step.message), longestSummary)));
    m_steps->setText(steps.join(u'\n'));
    m_stepsTitle->setVisible(!steps.isEmpty());
    m_steps->setVisible(!steps.isEmpty());
    m_timing->setTimings(exchange.timings);
}

} // namespace opbx::ui
