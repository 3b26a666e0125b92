// Calls over time as stacked bars: answered, missed, other. The axis runs from left to right in every language. GUI thread;
// computes nothing.
#pragma once

#include "core/inspect/call_statistics.h"

#include <QWidget>

namespace opbx::ui {

class CallBarChart final : public QWidget {
    Q_OBJECT

public:
    explicit CallBarChart(QWidget* parent);

    void setBars(const QList<CallBar>& bars, BarWidth width);
    /// Words for the bar at a point, empty beside the bars.
    QString wordsAt(const QPoint& point) const;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect plot() const;
    QRect column(int index) const;
    QString label(const CallBar& bar) const;
    void paintLegend(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void paintBar(QPainter& painter, int index) const;

    QList<CallBar> m_bars;
    BarWidth m_width = BarWidth::Day;
    qint64 m_top = 1; // value at the upper end of the axis
};

} // namespace opbx::ui
