// Counts over time as stacked bars in the colours of their meanings: what the charts of calls and of requests have in common. The axis
// runs from left to right in every language. GUI thread.
#pragma once

#include "ui/theme/colours.h"

#include <QChartView>

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace opbx::ui {

class StackedBarChart : public QChartView {
    Q_OBJECT

protected:
    struct Part {
        QString name; // in the legend
        Meaning meaning = Meaning::Neutral;
    };

    /// `parts`: from the bottom of a bar to its top.
    StackedBarChart(const QList<Part>& parts, QWidget* parent);

    /// One list for each part, all of the same length. Replaces what was there.
    void setValues(const QList<QList<qreal>>& values);
    void clearLabels();

    QStackedBarSeries& series() const { return *m_series; }
    QCategoryAxis& times() const { return *m_times; }
    QValueAxis& counts() const { return *m_counts; }

    void changeEvent(QEvent* event) override;

private:
    void makeAxes();
    void applyColours();

    QList<Meaning> m_meanings;
    QList<QBarSet*> m_sets;
    QStackedBarSeries* m_series;
    QCategoryAxis* m_times;
    QValueAxis* m_counts;
};

} // namespace opbx::ui
