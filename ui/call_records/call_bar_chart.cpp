#include "ui/call_records/call_bar_chart.h"

#include "ui/support/colours.h"
#include "ui/support/formatting.h"
#include "ui/support/metrics.h"
#include "ui/support/type_scale.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>

namespace opbx::ui {

namespace {

constexpr int scaleWidth = 40;
constexpr int widestBar = 28;
constexpr int lowest = 120;

/// 1, 2, 5, 10, 20, 50, …: the first that is not below `value`.
qint64 roundUp(qint64 value) {
    for (qint64 step = 1;; step *= 10) {
        for (const qint64 factor : {1, 2, 5}) {
            if (step * factor >= value)
                return step * factor;
        }
    }
}

qint64 sum(const CallBar& bar) {
    return bar.answered + bar.missed + bar.other;
}

} // namespace

CallBarChart::CallBarChart(QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(tr("Calls over time"));
}

QSize CallBarChart::minimumSizeHint() const {
    return {metrics::dialogWidth, lowest};
}

void CallBarChart::setBars(const QList<CallBar>& bars, BarWidth width) {
    m_bars = bars;
    m_width = width;
    qint64 most = 1;
    for (const CallBar& bar : bars)
        most = std::max(most, sum(bar));
    m_top = roundUp(most);
    setAccessibleDescription(
        bars.isEmpty() ? tr("No calls.")
                       : tr("From %1 to %2, at most %3 in a bar.")
                             .arg(label(bars.first()), label(bars.last()), Formatting::count(most)));
    update();
}

QRect CallBarChart::plot() const {
    const int line = fontMetrics().height() + metrics::labelGap;
    return {scaleWidth, line, width() - scaleWidth, height() - 2 * line};
}

QRect CallBarChart::column(int index) const {
    const QRect area = plot();
    const int count = int(m_bars.size());
    const int left = area.left() + area.width() * index / count;
    const int right = area.left() + area.width() * (index + 1) / count;
    return {left, area.top(), std::max(1, right - left), area.height()};
}

QString CallBarChart::label(const CallBar& bar) const {
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(bar.startMs);
    switch (m_width) {
    case BarWidth::Hour: return start.time().toString(QStringLiteral("HH:mm"));
    case BarWidth::Day: return QLocale().toString(start.date(), QStringLiteral("d MMM"));
    case BarWidth::Month: return QLocale().toString(start.date(), QStringLiteral("MMM yyyy"));
    }
    return {};
}

void CallBarChart::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(scaled(font(), TypeSize::Small));
    paintLegend(painter);
    if (m_bars.isEmpty())
        return;
    paintScale(painter);
    const int labelWidth =
        painter.fontMetrics().horizontalAdvance(label(m_bars.first())) + metrics::pageMargin;
    const int step = std::max(1, (labelWidth + column(0).width() - 1) / column(0).width());
    for (int i = 0; i < m_bars.size(); ++i) {
        paintBar(painter, i);
        if (i % step != 0)
            continue;
        painter.setPen(quietText(palette()));
        const QRect place = column(i);
        painter.drawText(QRect(place.center().x() - labelWidth / 2, plot().bottom() + 1, labelWidth,
                               height() - plot().bottom()),
                         Qt::AlignCenter, label(m_bars.at(i)));
    }
}

void CallBarChart::paintLegend(QPainter& painter) const {
    const std::array entries = {std::pair{tr("Answered"), Meaning::Good},
                                std::pair{tr("Missed"), Meaning::Bad},
                                std::pair{tr("Other"), Meaning::Neutral}};
    int x = scaleWidth;
    const int line = painter.fontMetrics().height();
    for (const auto& [name, meaning] : entries) {
        const int side = metrics::groupMargin;
        painter.fillRect(QRect(x, (line - side) / 2, side, side), coloursOf(meaning, palette()).text);
        x += side + metrics::labelGap;
        painter.setPen(quietText(palette()));
        const int advance = painter.fontMetrics().horizontalAdvance(name);
        painter.drawText(QRect(x, 0, advance, line), Qt::AlignVCenter, name);
        x += advance + metrics::pageMargin;
    }
}

void CallBarChart::paintScale(QPainter& painter) const {
    const QRect area = plot();
    const int parts = m_top == 1 ? 1 : 2;
    for (int i = 0; i <= parts; ++i) {
        const int y = area.bottom() - area.height() * i / parts;
        painter.setPen(hairline(palette()));
        painter.drawLine(area.left(), y, area.right(), y);
        if (m_top * i % parts != 0)
            continue; // no half calls
        painter.setPen(quietText(palette()));
        const int half = painter.fontMetrics().height() / 2;
        painter.drawText(QRect(0, y - half, scaleWidth - metrics::labelGap, 2 * half),
                         Qt::AlignRight | Qt::AlignVCenter, Formatting::count(m_top * i / parts));
    }
}

void CallBarChart::paintBar(QPainter& painter, int index) const {
    const CallBar& bar = m_bars.at(index);
    const QRect place = column(index);
    const int gap = place.width() > 4 ? place.width() / 5 : 0;
    const int width = std::min(place.width() - gap, widestBar);
    const int left = place.center().x() - width / 2;
    qint64 below = 0;
    const auto part = [&](qint64 count, Meaning meaning) {
        const auto yOf = [&](qint64 value) { return place.bottom() - int(place.height() * value / m_top); };
        if (count > 0)
            painter.fillRect(
                QRect(QPoint(left, yOf(below + count)), QPoint(left + width - 1, yOf(below) - 1)),
                coloursOf(meaning, palette()).text);
        below += count;
    };
    part(bar.answered, Meaning::Good);
    part(bar.missed, Meaning::Bad);
    part(bar.other, Meaning::Neutral);
}

QString CallBarChart::wordsAt(const QPoint& point) const {
    for (int i = 0; i < m_bars.size(); ++i) {
        if (!column(i).contains(point))
            continue;
        const CallBar& bar = m_bars.at(i);
        return tr("%1: %2 answered, %3 missed, %4 other")
            .arg(label(bar), Formatting::count(bar.answered), Formatting::count(bar.missed),
                 Formatting::count(bar.other));
    }
    return {};
}

bool CallBarChart::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
    return true;
}

} // namespace opbx::ui
