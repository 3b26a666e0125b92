#include "ui/frame/status_line.h"

#include "ui/theme/colours.h"
#include "ui/theme/formatting.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/error_words.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace opbx::ui {

StatusLine::StatusLine(QWidget* parent)
    : QWidget(parent)
    , m_requests(textLabel(QString(), TypeSize::Small, this))
    , m_refused(textLabel(QString(), TypeSize::Small, this))
    , m_retries(textLabel(QString(), TypeSize::Small, this))
    , m_liveCalls(textLabel(QString(), TypeSize::Small, this))
    , m_problemIcon(new PlainLabel(this))
    , m_problem(textLabel(QString(), TypeSize::Small, this)) {
    setFixedHeight(metrics::statusLineHeight);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->setAccessibleName(tr("Last problem"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(metrics::pageMargin, 0, metrics::pageMargin, 0);
    row->setSpacing(metrics::pageMargin);
    for (QLabel* counter : {m_requests, m_refused, m_retries, m_liveCalls})
        row->addWidget(counter);
    row->addStretch();
    auto* problem = new QHBoxLayout;
    problem->setSpacing(metrics::labelGap);
    problem->addWidget(m_problemIcon);
    problem->addWidget(m_problem);
    row->addLayout(problem);
    setEndpointState({});
}

void StatusLine::setEndpointState(const EndpointState& state) {
    m_requests->setText(tr("Requests today: %1").arg(Formatting::count(state.requestsToday)));
    m_refused->setText(tr("Refused: %1").arg(Formatting::count(state.refusedToday)));
    m_retries->setText(tr("Retries: %1").arg(Formatting::count(state.retriesToday)));
    m_liveCalls->setText(tr("Live calls: %1").arg(Formatting::count(state.liveCalls)));
    const bool dropped = state.exchangesDropped > 0;
    const bool problem = state.problem.has_value();
    if (problem)
        showProblem(ErrorWords::sentence(codeOf(state.problem)), detailOf(state.problem));
    else if (dropped)
        showProblem(
            tr("%n exchange(s) are missing in the history.", nullptr,
               int(std::min<qint64>(state.exchangesDropped, std::numeric_limits<int>::max()))),
            tr("They came faster than the disk can store them. They got a reply all the same. Health says "
               "what to do."));
    else if (m_hasStateProblem)
        showProblem(QString(), QString());
    m_hasStateProblem = problem || dropped;
}

void StatusLine::noteExchanges(const QList<ExchangePtr>& exchanges) {
    if (m_hasStateProblem)
        return;
    for (auto it = exchanges.crbegin(); it != exchanges.crend(); ++it) {
        const Exchange& exchange = **it;
        if (exchange.refusal == ErrorCode::None)
            continue;
        showProblem(tr("%1 %2: %3", "time, endpoint, what was wrong")
                        .arg(Formatting::clockTime(exchange.receivedUs),
                             QString::fromLatin1(endpointName(exchange.endpoint)),
                             ErrorWords::shortName(exchange.refusal)),
                    ErrorWords::sentence(exchange.refusal));
        return;
    }
}

void StatusLine::showProblem(const QString& sentence, const QString& detail) {
    m_problem->setText(sentence);
    m_problem->setToolTip(detail);
    m_problemIcon->setVisible(!sentence.isEmpty());
    recolour();
}

void StatusLine::recolour() {
    const QColor colour = coloursOf(Meaning::Bad, palette()).text;
    QPalette own = palette();
    own.setColor(QPalette::WindowText, colour);
    m_problem->setPalette(own);
    m_problemIcon->setPixmap(
        iconPixmap(iconNameOf(Meaning::Bad), colour, metrics::smallIconSize, devicePixelRatioF()));
}

void StatusLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        recolour();
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(hairline(palette()));
    painter.drawLine(0, 0, width(), 0);
}

} // namespace opbx::ui
