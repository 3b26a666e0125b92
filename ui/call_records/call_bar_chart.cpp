#include "ui/call_records/call_bar_chart.h"

#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/theme/region.h"

#include <QCategoryAxis>
#include <QChart>
#include <QDateTime>
#include <QHelpEvent>
#include <QLegend>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <algorithm>
#include <cmath>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double widestBar = 28; // pixels
constexpr double barShare = 0.8; // of its place on the axis
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
    : StackedBarChart(
          {{tr("Answered"), Meaning::Good}, {tr("Missed"), Meaning::Bad}, {tr("Other"), Meaning::Neutral}},
          parent) {
    setAccessibleName(tr("Calls over time"));
    chart()->legend()->setContentsMargins(0, 0, 0, 0);
    connect(chart(), &QChart::plotAreaChanged, this, &CallBarChart::fit);
}

QSize CallBarChart::minimumSizeHint() const {
    return {metrics::dialogWidth, lowest};
}

void CallBarChart::setBars(const CallBars& made, BarWidth wanted) {
    const QList<CallBar>& bars = made.bars;
    m_bars = bars;
    m_width = made.width;
    m_each = made.each;
    const auto dayOf = [](const CallBar& bar) { return QDateTime::fromMSecsSinceEpoch(bar.startMs).date(); };
    m_isOneDay = !bars.isEmpty() && dayOf(bars.first()) == dayOf(bars.last());
    qint64 most = 1;
    for (const CallBar& bar : bars)
        most = std::max(most, sum(bar));
    QString words = tr("No calls.");
    if (!bars.isEmpty())
        words = tr("From %1 to %2, at most %3 in a bar.")
                    .arg(label(bars.first()), label(bars.last()), Formatting::count(most));
    if (!bars.isEmpty() && made.width != wanted)
        words += u' ' + widerWords(made.width, made.each);
    setAccessibleDescription(words);
    const qint64 top = roundUp(most);
    counts().setRange(0, double(top));
    counts().setTickCount(top == 1 ? 2 : top == 5 ? 6 : 3); // no half calls
    counts().setVisible(!bars.isEmpty());
    times().setVisible(!bars.isEmpty());
    fillSeries();
    fit();
}

void CallBarChart::fillSeries() {
    QList<QList<qreal>> values(3);
    for (const CallBar& bar : std::as_const(m_bars)) {
        values[0].append(double(bar.answered));
        values[1].append(double(bar.missed));
        values[2].append(double(bar.other));
    }
    setValues(values);
}

QString CallBarChart::widerWords(BarWidth width, int each) {
    switch (width) {
    case BarWidth::Hour: break;
    case BarWidth::Day: return tr("These calls span too many hours to show each: a bar stands for a day.");
    case BarWidth::Month: return tr("These calls span too many days to show each: a bar stands for a month.");
    case BarWidth::Year:
        return each == 1
                   ? tr("These calls span too many months to show each: a bar stands for a year.")
                   : tr("These calls span too long a time: a bar stands for %n year(s).", nullptr, each);
    }
    return {};
}

QString CallBarChart::label(const CallBar& bar) const {
    const QDateTime start = QDateTime::fromMSecsSinceEpoch(bar.startMs);
    const QString hour = start.time().toString(u"HH:mm"_s);
    switch (m_width) {
    case BarWidth::Hour:
        return m_isOneDay ? hour : tr("%1, %2", "day, hour").arg(Region::dayAndMonth(start.date()), hour);
    case BarWidth::Day: return Region::dayAndMonth(start.date());
    case BarWidth::Month: return Region::monthAndYear(start.date());
    case BarWidth::Year: return QString::number(start.date().year());
    }
    return {};
}

/// As many labels as there is room for, and bars that are not wider than they need to be.
void CallBarChart::fit() {
    clearLabels();
    if (m_bars.isEmpty() || chart()->plotArea().width() <= 0)
        return;
    const double place = chart()->plotArea().width() / double(m_bars.size());
    series().setBarWidth(std::min(barShare, widestBar / place));
    const QFontMetrics widths(times().labelsFont());
    const int labelWidth = widths.horizontalAdvance(label(m_bars.first())) + metrics::pageMargin;
    const int step = std::max(1, int(std::ceil(labelWidth / place)));
    for (int i = 0; i < m_bars.size(); i += step) {
        QString text = label(m_bars.at(i));
        while (times().categoriesLabels().contains(text))
            text.append(QChar(0x200b)); // labels are told apart by their texts, and hours come again each day
        times().append(text, i);
    }
}

QString CallBarChart::wordsAt(const QPoint& point) const {
    const QPointF place = chart()->mapFromScene(mapToScene(point));
    if (!chart()->plotArea().contains(place))
        return {};
    const qsizetype index = std::lround(chart()->mapToValue(place, &series()).x());
    if (index < 0 || index >= m_bars.size())
        return {};
    const CallBar& bar = m_bars.at(index);
    return tr("%1: %2 answered, %3 missed, %4 other")
        .arg(label(bar), Formatting::count(bar.answered), Formatting::count(bar.missed),
             Formatting::count(bar.other));
}

bool CallBarChart::viewportEvent(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return StackedBarChart::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
    return true;
}

} // namespace opbx::ui
