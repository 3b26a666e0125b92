#include "ui/exchange/timing_view.h"

#include "ui/theme/colours.h"
#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace opbx::ui {

namespace {
constexpr int rowStep = 20;
constexpr int barHeight = 8;
constexpr int leastNameWidth = 110;
constexpr int figureWidth = 72;
constexpr int shortestBar = 2;
} // namespace

TimingView::TimingView(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timing by stage"));
}

QList<TimingView::Stage> TimingView::stagesOf(const StageTimings& timings) {
    const std::pair<QString, qint64> ends[] = {{tr("Headers received"), timings.head},
                                               {tr("Body received"), timings.body},
                                               {tr("Authenticated"), timings.authenticated},
                                               {tr("Decoded"), timings.decoded},
                                               {tr("Decided"), timings.decided},
                                               {tr("On disk"), timings.committed},
                                               {tr("Replied"), timings.answered}};
    QList<Stage> stages;
    qint64 reached = 0;
    for (const auto& [name, end] : ends) {
        if (end < 0)
            continue;
        const qint64 until = std::max(end, reached);
        stages.append({name, reached, until});
        reached = until;
    }
    return stages;
}

void TimingView::setTimings(const StageTimings& timings) {
    m_stages = stagesOf(timings);
    QStringList words;
    for (const Stage& stage : std::as_const(m_stages))
        words.append(
            tr("%1: %2", "stage and time").arg(stage.name, Formatting::elapsed(stage.endUs - stage.startUs)));
    setAccessibleDescription(words.join(u'\n'));
    updateGeometry();
    update();
}

/// The longest name, in whatever language.
int TimingView::nameWidth() const {
    int width = leastNameWidth;
    for (const Stage& stage : m_stages)
        width = std::max(width, fontMetrics().horizontalAdvance(stage.name) + metrics::groupMargin);
    return width;
}

QSize TimingView::sizeHint() const {
    return {nameWidth() * 3, int(m_stages.size()) * rowStep};
}

QSize TimingView::minimumSizeHint() const {
    return {nameWidth() + figureWidth + rowStep, sizeHint().height()};
}

void TimingView::paintEvent(QPaintEvent*) {
    if (m_stages.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    const qint64 total = std::max<qint64>(1, m_stages.constLast().endUs);
    const int names = nameWidth();
    const int room = std::max(shortestBar, width() - names - figureWidth);
    const QColor bar = accent(palette());
    int top = 0;
    for (const Stage& stage : std::as_const(m_stages)) {
        const QRect row(0, top, width(), rowStep);
        const auto place = [&](const QRect& part) {
            return QStyle::visualRect(layoutDirection(), row, part);
        };
        painter.setPen(quietText(palette()));
        const auto lead = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
        const auto end = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight));
        painter.drawText(place(QRect(0, top, names, rowStep)), lead | Qt::AlignVCenter, stage.name);
        const int from = names + int(stage.startUs * room / total);
        const int length = std::max(shortestBar, int((stage.endUs - stage.startUs) * room / total));
        painter.setPen(Qt::NoPen);
        painter.setBrush(blend(palette().color(QPalette::Base), bar, 0.75));
        painter.drawRoundedRect(place(QRect(from, top + (rowStep - barHeight) / 2, length, barHeight)), 2, 2);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(place(QRect(width() - figureWidth, top, figureWidth, rowStep)),
                         end | Qt::AlignVCenter, Formatting::elapsed(stage.endUs - stage.startUs));
        top += rowStep;
    }
}

} // namespace opbx::ui
