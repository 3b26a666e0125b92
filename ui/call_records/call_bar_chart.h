// Calls over time as stacked bars: answered, missed, other. GUI thread; computes nothing.
#pragma once

#include "core/calls/call_statistics.h"
#include "ui/widgets/stacked_bar_chart.h"

namespace opbx::ui {

class CallBarChart final : public StackedBarChart {
    Q_OBJECT

public:
    explicit CallBarChart(QWidget* parent);

    void setBars(const CallBars& bars, BarWidth wanted);
    /// Why a bar stands for more than what was asked for.
    static QString widerWords(BarWidth width, int each);
    /// Words for the bars at a point, from the top of the axis to its bottom; empty beside them.
    QString wordsAt(const QPoint& point) const;

    QSize minimumSizeHint() const override;

protected:
    bool viewportEvent(QEvent* event) override;

private:
    QString label(const CallBar& bar) const;
    void fillSeries();
    void fit();

    QList<CallBar> m_bars;
    BarWidth m_width = BarWidth::Day;
    int m_each = 1;
    bool m_isOneDay = false; // all bars are of one day
};

} // namespace opbx::ui
