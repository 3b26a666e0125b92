#include "ui/health/skew_chart.h"

#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/metrics.h"
#include "ui/support/type_scale.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace opbx::ui {

namespace {

constexpr int scaleWidth = 56;
constexpr int chartHeight = 150;
constexpr int dotRadius = 2;
constexpr double headroom = 1.2;

} // namespace

SkewChart::SkewChart(QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(tr("Sender's clock over time"));
}

void SkewChart::setSamples(const QList<SkewSample>& samples, int toleranceSeconds, const QString& words) {
    m_samples = samples;
    m_toleranceMs = qint64(toleranceSeconds) * 1000;
    qint64 most = 500;
    m_firstUs = m_lastUs = samples.isEmpty() ? 0 : samples.first().receivedUs;
    for (const SkewSample& sample : samples) {
        most = std::max(most, std::abs(sample.skewMs));
        m_firstUs = std::min(m_firstUs, sample.receivedUs);
        m_lastUs = std::max(m_lastUs, sample.receivedUs);
    }
    m_topMs = qint64(double(most) * headroom);
    setAccessibleDescription(words);
    setToolTip(words);
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

void SkewChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(scaled(font(), TypeSize::Small));
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
        painter.drawEllipse(QPointF(x, yOf(sample.skewMs)), dotRadius, dotRadius);
    }
}

} // namespace opbx::ui
