#include "ui/call_records/call_heat_map.h"

#include "ui/theme/colours.h"
#include "ui/theme/metrics.h"
#include "ui/theme/region.h"
#include "ui/widgets/type_scale.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int dayCount = 7;
constexpr int hourCount = 24;
constexpr int labelWidth = 48;
constexpr double faintest = 0.12; // an hour with one call can be told from an empty one

} // namespace

CallHeatMapView::CallHeatMapView(QWidget* parent)
    : QWidget(parent) {
    setAccessibleName(tr("Calls by weekday and hour"));
}

QSize CallHeatMapView::minimumSizeHint() const {
    return {labelWidth + hourCount * metrics::smallIconSize, (dayCount + 1) * metrics::smallIconSize};
}

void CallHeatMapView::setCounts(const CallHeatMap& counts) {
    m_counts = counts;
    m_most = 0;
    int day = 0;
    int hour = 0;
    for (int i = 0; i < dayCount; ++i) {
        for (int j = 0; j < hourCount; ++j) {
            if (counts[std::size_t(i)][std::size_t(j)] <= m_most)
                continue;
            m_most = counts[std::size_t(i)][std::size_t(j)];
            day = i;
            hour = j;
        }
    }
    setAccessibleDescription(
        m_most == 0 ? tr("No calls.")
                    : tr("Busiest: %1, %2 o'clock.").arg(QLocale().dayName(day + 1), QString::number(hour)));
    update();
}

QRect CallHeatMapView::grid() const {
    const int top = fontMetrics().height() + metrics::labelGap;
    return {labelWidth, top, width() - labelWidth, height() - top};
}

int CallHeatMapView::dayOfLine(int line) const {
    return (int(Region::firstDayOfWeek()) - 1 + line) % dayCount;
}

QRect CallHeatMapView::cell(int line, int hour) const {
    const QRect area = grid();
    const int left = area.left() + area.width() * hour / hourCount;
    const int right = area.left() + area.width() * (hour + 1) / hourCount;
    const int top = area.top() + area.height() * line / dayCount;
    const int bottom = area.top() + area.height() * (line + 1) / dayCount;
    return {left + 1, top + 1, right - left - 2, bottom - top - 2};
}

void CallHeatMapView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(scaled(font(), TypeSize::Small));
    const QColor empty = blend(palette().color(QPalette::Base), palette().color(QPalette::Text), 0.05);
    painter.setPen(quietText(palette()));
    for (int hour = 0; hour < hourCount; hour += 3)
        painter.drawText(QRect(cell(0, hour).left(), 0, labelWidth, grid().top()), Qt::AlignVCenter,
                         u"%1:00"_s.arg(hour));
    for (int line = 0; line < dayCount; ++line) {
        const int day = dayOfLine(line);
        const QRect first = cell(line, 0);
        painter.setPen(quietText(palette()));
        painter.drawText(QRect(0, first.top(), labelWidth - metrics::labelGap, first.height()),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         QLocale().standaloneDayName(day + 1, QLocale::ShortFormat));
        painter.setPen(Qt::NoPen);
        for (int hour = 0; hour < hourCount; ++hour) {
            const qint64 count = m_counts[std::size_t(day)][std::size_t(hour)];
            const double part = count == 0 ? 0 : faintest + (1 - faintest) * double(count) / double(m_most);
            painter.setBrush(blend(empty, accent(palette()), part));
            painter.drawRoundedRect(cell(line, hour), 2, 2);
        }
    }
}

QString CallHeatMapView::wordsAt(const QPoint& point) const {
    for (int line = 0; line < dayCount; ++line) {
        for (int hour = 0; hour < hourCount; ++hour) {
            if (!cell(line, hour).contains(point))
                continue;
            const int day = dayOfLine(line);
            const int count = int(m_counts[std::size_t(day)][std::size_t(hour)]);
            return tr("%1, %2:00 to %3:00: %4")
                .arg(QLocale().dayName(day + 1), QString::number(hour), QString::number(hour + 1),
                     tr("%n call(s)", nullptr, count));
        }
    }
    return {};
}

bool CallHeatMapView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QToolTip::showText(help->globalPos(), wordsAt(help->pos()), this);
    return true;
}

} // namespace opbx::ui
