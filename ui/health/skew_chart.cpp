#include "ui/health/skew_chart.h"

#include "ui/theme/colours.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QLocale>
#include <QPainter>

#include <QPolygonF>

#include <algorithm>
#include <vector>

namespace opbx::ui {

namespace {

constexpr int scaleWidth = 56;
constexpr int chartHeight = 150;
constexpr int dotRadius = 2;
constexpr double headroom = 1.2;
constexpr qint64 leastRange = 500;    // ms
constexpr std::size_t usualPart = 90; // percent of the samples
constexpr qint64 farOff = 4;          // times what is usual

/// Points away from the middle line: there is more in this direction.
QPolygonF arrowAt(double x, double y, bool upwards) {
    const double tip = upwards ? -2.0 * dotRadius : 2.0 * dotRadius;
    return QPolygonF({QPointF(x - 1.5 * dotRadius, y), QPointF(x + 1.5 * dotRadius, y), QPointF(x, y + tip)});
}

/// What the axis has to reach. A few clocks that are far off must not press all others onto the middle line.
qint64 robustRange(const QList<SkewSample>& samples) {
    std::vector<qint64> sizes = {leastRange};
    for (const SkewSample& sample : samples)
        sizes.push_back(std::abs(sample.skewMs));
    std::sort(sizes.begin(), sizes.end());
    const qint64 usual = std::max(leastRange, sizes.at((sizes.size() - 1) * usualPart / 100));
    return sizes.back() > usual * farOff ? usual : sizes.back();
}

} // namespace

SkewChart::SkewChart(QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(tr("Sender's clock over time"));
}

void SkewChart::setSamples(const QList<SkewSample>& samples, int toleranceSeconds, const QString& words) {
    m_samples = samples;
    m_toleranceMs = qint64(toleranceSeconds) * 1000;
    m_topMs = qint64(double(robustRange(samples)) * headroom);
    m_outside = 0;
    m_firstUs = m_lastUs = samples.isEmpty() ? 0 : samples.first().receivedUs;
    for (const SkewSample& sample : samples) {
        m_outside += std::abs(sample.skewMs) > m_topMs ? 1 : 0;
        m_firstUs = std::min(m_firstUs, sample.receivedUs);
        m_lastUs = std::max(m_lastUs, sample.receivedUs);
    }
    const QString all = m_outside == 0 ? words : tr("%1 %2", "two sentences").arg(words, outsideWords());
    setAccessibleDescription(all);
    setToolTip(all);
    update();
}

QSize SkewChart::minimumSizeHint() const {
    return {metrics::navigationWidth, chartHeight};
}

QSize SkewChart::sizeHint() const {
    return {metrics::searchWidth, chartHeight};
}

QRect SkewChart::plot() const {
    const int line = fontMetrics().height();
    return {scaleWidth, line / 2, width() - scaleWidth - dotRadius, height() - 2 * line};
}

int SkewChart::yOf(qint64 skewMs) const {
    const QRect area = plot();
    return area.center().y() - int(double(skewMs) / double(m_topMs) * area.height() / 2);
}

QString SkewChart::outsideWords() const {
    return tr("%n request(s) beyond the ends of the axis.", nullptr, m_outside);
}

void SkewChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(scaled(font(), TypeSize::Small));
    if (!m_samples.isEmpty())
        painter.setLayoutDirection(Qt::LeftToRight); // as the axis runs
    if (m_samples.isEmpty()) {
        painter.setPen(quietText(palette()));
        painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap,
                         tr("No request with a timestamp has arrived in the last 24 hours."));
        return;
    }
    paintScale(painter);
    paintSamples(painter);
}

void SkewChart::paintScale(QPainter& painter) const {
    const QRect area = plot();
    const int half = painter.fontMetrics().height() / 2;
    for (const qint64 value : {m_topMs, qint64(0), -m_topMs}) {
        const int y = yOf(value);
        painter.setPen(hairline(palette()));
        painter.drawLine(area.left(), y, area.right(), y);
        painter.setPen(quietText(palette()));
        painter.drawText(
            QRect(0, y - half, scaleWidth - metrics::labelGap, 2 * half), Qt::AlignRight | Qt::AlignVCenter,
            tr("%1 s", "seconds on an axis").arg(QLocale().toString(double(value) / 1000.0, 'f', 1)));
    }
    const QString first = Formatting::callTime(m_firstUs / 1000);
    const QString last = Formatting::callTime(m_lastUs / 1000);
    const QRect labels(area.left(), area.bottom() + half, area.width(), 2 * half);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, first);
    if (first != last)
        painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, last);
    if (m_outside > 0)
        painter.drawText(QRect(area.left(), area.top(), area.width(), 2 * half),
                         Qt::AlignRight | Qt::AlignTop, outsideWords());
    for (const qint64 limit : {m_toleranceMs, -m_toleranceMs}) {
        if (std::abs(limit) > m_topMs)
            continue;
        painter.setPen(QPen(coloursOf(Meaning::Attention, palette()).text, 1, Qt::DashLine));
        painter.drawLine(area.left(), yOf(limit), area.right(), yOf(limit));
    }
}

void SkewChart::paintSamples(QPainter& painter) const {
    const QRect area = plot();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const double span = double(std::max<qint64>(1, m_lastUs - m_firstUs));
    for (const SkewSample& sample : m_samples) {
        const bool tolerated = std::abs(sample.skewMs) <= m_toleranceMs;
        painter.setBrush(tolerated ? accent(palette()) : coloursOf(Meaning::Bad, palette()).text);
        const double x = area.left() + double(sample.receivedUs - m_firstUs) / span * area.width();
        if (std::abs(sample.skewMs) <= m_topMs)
            painter.drawEllipse(QPointF(x, yOf(sample.skewMs)), dotRadius, dotRadius);
        else
            painter.drawConvexPolygon(
                arrowAt(x, yOf(sample.skewMs < 0 ? -m_topMs : m_topMs), sample.skewMs > 0));
    }
}

} // namespace opbx::ui
