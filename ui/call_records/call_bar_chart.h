// Calls over time as stacked bars: answered, missed, other. The axis runs from left to right in every language. GUI thread;
// computes nothing.
#pragma once

#include "core/calls/call_statistics.h"

#include <QChartView>

#include <array>

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace opbx::ui {

class CallBarChart final : public QChartView {
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
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QString label(const CallBar& bar) const;
    void makeAxes();
    void fillSeries();
    void fit();
    void applyColours();

    QList<CallBar> m_bars;
    BarWidth m_width = BarWidth::Day;
    int m_each = 1;
    bool m_isOneDay = false; // all bars are of one day
    std::array<QBarSet*, 3> m_sets{};
    QStackedBarSeries* m_series;
    QCategoryAxis* m_times;
    QValueAxis* m_counts;
};

} // namespace opbx::ui
