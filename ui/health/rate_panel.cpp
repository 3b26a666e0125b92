#include "ui/health/rate_panel.h"

#include "ui/health/rate_chart.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"
#include "ui/words/exchange_words.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QLabel>
#include <QLocale>

namespace opbx::ui {

namespace {

QString percent(qint64 part, qint64 whole) {
    return QLocale().toString(percentOf(part, whole), 'f', 1);
}

/// Without what did not happen.
QString wordsOf(const RateCount& sum) {
    QStringList parts{RatePanel::tr("%1: %2 % of %3 accepted", "endpoint, percent, number of requests")
                          .arg(ExchangeWords::endpoint(sum.endpoint),
                               percent(sum.requests - sum.refused, sum.requests),
                               Formatting::count(sum.requests))};
    if (sum.refused > 0)
        parts.append(RatePanel::tr("%1 % refused").arg(percent(sum.refused, sum.requests)));
    if (sum.retried > 0)
        parts.append(RatePanel::tr("%1 % sent again").arg(percent(sum.retried, sum.requests)));
    return parts.join(RatePanel::tr(", "));
}

} // namespace

RatePanel::RatePanel(QWidget* parent)
    : QWidget(parent)
    , m_period(new QComboBox(this))
    , m_endpoint(new QComboBox(this))
    , m_chart(new RateChart(this))
    , m_words(quietLabel({}, TypeSize::Small, this)) {
    m_period->addItems({tr("Last 24 hours"), tr("Last 7 days")});
    m_period->setAccessibleName(tr("Time that the rates are of"));
    m_period->view()->setAccessibleName(m_period->accessibleName());
    m_endpoint->addItem(tr("All endpoints"), int(Endpoint::Unknown));
    for (const EndpointRow& row : endpointTable()) {
        if (row.kind != EndpointKind::Health)
            m_endpoint->addItem(ExchangeWords::endpoint(row.endpoint), int(row.endpoint));
    }
    m_endpoint->setAccessibleName(tr("Endpoint that the rates are of"));
    m_endpoint->view()->setAccessibleName(m_endpoint->accessibleName());
    auto* choices = new QHBoxLayout;
    choices->setSpacing(metrics::groupMargin);
    choices->addWidget(m_period);
    choices->addWidget(m_endpoint);
    choices->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::groupMargin);
    column->addLayout(choices);
    column->addWidget(m_chart);
    column->addWidget(m_words);
    connect(m_period, &QComboBox::currentIndexChanged, this, &RatePanel::refresh);
    connect(m_endpoint, &QComboBox::currentIndexChanged, this, &RatePanel::refresh);
}

void RatePanel::setSnapshot(const HealthSnapshot& snapshot) {
    m_day = snapshot.dayRates;
    m_week = snapshot.weekRates;
    refresh();
}

void RatePanel::refresh() {
    const TrafficRates& rates = m_period->currentIndex() == 0 ? m_day : m_week;
    const auto chosen = static_cast<Endpoint>(m_endpoint->currentData().toInt());
    m_chart->setRates(rates, chosen);
    QStringList lines;
    for (const RateCount& sum : rates.sums()) {
        if (chosen == Endpoint::Unknown || chosen == sum.endpoint)
            lines.append(wordsOf(sum));
    }
    m_words->setText(lines.isEmpty() ? tr("No request came in this time.") : lines.join(u'\n'));
}

} // namespace opbx::ui
