#include "ui/health/rate_chart.h"

#include "ui/theme/metrics.h"
#include "ui/theme/region.h"

#include <QCategoryAxis>
#include <QChart>
#include <QDateTime>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rateChartHeight = 190;
constexpr int fewestLabels = 4;
constexpr qint64 wholeDayMs = 24LL * 3600 * 1000;

/// The next of 2, 4, 10, 20, 40, 100, …: half of it is whole as well.
qint64 axisTop(qint64 most) {
    for (qint64 step = 1;; step *= 10) {
        for (const qint64 factor : {2, 4}) {
            if (step * factor >= most)
                return step * factor;
        }
    }
}

} // namespace

RateChart::RateChart(QWidget* parent)
    : StackedBarChart({{tr("Accepted"), Meaning::Good},
                       {tr("Sent again"), Meaning::Attention},
                       {tr("Refused"), Meaning::Bad}},
                      parent) {
    setAccessibleName(tr("Requests over time"));
    series().setBarWidth(0.8);
    chart()->setMargins({0, 0, metrics::pageMargin, 0}); // for half of the last label
    counts().setTickCount(3);
}

QSize RateChart::minimumSizeHint() const {
    return {metrics::navigationWidth, rateChartHeight};
}

void RateChart::setRates(const TrafficRates& rates, Endpoint endpoint) {
    m_rates = rates;
    for (QList<qint64>& values : m_values)
        values.fill(0, rates.spans);
    for (const RateCount& count : rates.counts) {
        if (endpoint != Endpoint::Unknown && count.endpoint != endpoint)
            continue;
        const qint64 again = std::min(count.retried, count.requests - count.refused);
        m_values.at(0)[count.span] += count.requests - count.refused - again;
        m_values.at(1)[count.span] += again;
        m_values.at(2)[count.span] += count.refused;
    }
    fill();
}

void RateChart::fill() {
    qint64 most = 1;
    std::array<qint64, 3> sums{};
    for (int span = 0; span < m_rates.spans; ++span) {
        qint64 sum = 0;
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            sum += m_values.at(i).at(span);
            sums.at(i) += m_values.at(i).at(span);
        }
        most = std::max(most, sum);
    }
    QList<QList<qreal>> bars;
    for (const QList<qint64>& values : m_values)
        bars.append(QList<qreal>(values.begin(), values.end()));
    setValues(bars);
    counts().setRange(0, double(axisTop(most)));
    clearLabels();
    const bool isByDay = m_rates.spanMs >= wholeDayMs;
    const int step =
        isByDay ? 1 : std::max(1, m_rates.spans / (fewestLabels + (width() > metrics::dialogWidth ? 4 : 0)));
    for (int span = step - 1; span < m_rates.spans; span += step) {
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_rates.startMs + (span + 1) * m_rates.spanMs);
        times().append(isByDay ? Region::dayAndMonth(end.date()) : end.time().toString(u"HH:mm"_s), span);
    }
    setAccessibleDescription(
        tr("%1 accepted, %2 sent again, %3 refused.")
            .arg(QString::number(sums.at(0)), QString::number(sums.at(1)), QString::number(sums.at(2))));
}

void RateChart::resizeEvent(QResizeEvent* event) {
    StackedBarChart::resizeEvent(event);
    fill(); // as many labels as there is room for
}

} // namespace opbx::ui
