#include "ui/health/rate_chart.h"

#include "ui/theme/metrics.h"
#include "ui/theme/region.h"
#include "ui/widgets/type_scale.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QDateTime>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rateChartHeight = 190;
constexpr int fewestLabels = 4;
constexpr qint64 wholeDayMs = 24LL * 3600 * 1000;
constexpr std::array rateMeanings = {Meaning::Good, Meaning::Attention, Meaning::Bad};

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
    : QChartView(parent)
    , m_series(new QStackedBarSeries)
    , m_times(new QCategoryAxis)
    , m_counts(new QValueAxis) {
    setAccessibleName(tr("Requests over time"));
    setLayoutDirection(Qt::LeftToRight);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    const QString names[] = {tr("Accepted"), tr("Sent again"), tr("Refused")};
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        m_sets.at(i) = new QBarSet(names[i]);
        m_series->append(m_sets.at(i));
    }
    m_series->setBarWidth(0.8);
    chart()->addSeries(m_series);
    chart()->setMargins({0, 0, metrics::pageMargin, 0}); // for half of the last label
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    chart()->setLocalizeNumbers(true);
    chart()->legend()->setAlignment(Qt::AlignTop);
    chart()->legend()->setMarkerShape(QLegend::MarkerShapeRectangle);
    chart()->legend()->setFont(scaled(font(), TypeSize::Small));
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_times->setGridLineVisible(false);
    m_times->setTruncateLabels(false);
    m_times->setLabelsFont(scaled(font(), TypeSize::Small));
    m_counts->setLabelFormat(u"%.0f"_s);
    m_counts->setLabelsFont(scaled(font(), TypeSize::Small));
    m_counts->setLineVisible(false);
    m_counts->setTickCount(3);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_counts, Qt::AlignLeft);
    m_series->attachAxis(m_times);
    m_series->attachAxis(m_counts);
    applyColours();
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
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        m_sets.at(i)->remove(0, m_sets.at(i)->count());
        QList<qreal> bars;
        for (const qint64 value : m_values.at(i))
            bars.append(qreal(value));
        m_sets.at(i)->append(bars);
    }
    m_counts->setRange(0, double(axisTop(most)));
    m_times->setRange(-0.5, std::max(0.5, double(m_rates.spans) - 0.5));
    const QStringList before = m_times->categoriesLabels();
    for (const QString& known : before)
        m_times->remove(known);
    const bool isByDay = m_rates.spanMs >= wholeDayMs;
    const int step =
        isByDay ? 1 : std::max(1, m_rates.spans / (fewestLabels + (width() > metrics::dialogWidth ? 4 : 0)));
    for (int span = step - 1; span < m_rates.spans; span += step) {
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(m_rates.startMs + (span + 1) * m_rates.spanMs);
        m_times->append(isByDay ? Region::dayAndMonth(end.date()) : end.time().toString(u"HH:mm"_s), span);
    }
    setAccessibleDescription(
        tr("%1 accepted, %2 sent again, %3 refused.")
            .arg(QString::number(sums.at(0)), QString::number(sums.at(1)), QString::number(sums.at(2))));
}

void RateChart::applyColours() {
    const QColor quiet = quietText(palette());
    for (std::size_t i = 0; i < m_sets.size(); ++i) {
        m_sets.at(i)->setColor(coloursOf(rateMeanings.at(i), palette()).text);
        m_sets.at(i)->setPen(Qt::NoPen);
    }
    const QList<QAbstractAxis*> axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsBrush(quiet);
        axis->setGridLinePen(hairline(palette()));
        axis->setLinePen(hairline(palette()));
    }
    chart()->legend()->setLabelBrush(quiet);
    setBackgroundBrush(palette().color(QPalette::Window));
}

void RateChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

void RateChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    fill(); // as many labels as there is room for
}

} // namespace opbx::ui
