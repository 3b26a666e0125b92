// The sender's clock against ours over the last hours: one dot a request, between the lines of what is tolerated. The axis runs
// from left to right in every language. GUI thread; computes nothing.
#pragma once

#include "core/health/diagnosis.h"

#include <QWidget>

namespace opbx::ui {

class SkewChart final : public QWidget {
    Q_OBJECT

public:
    explicit SkewChart(QWidget* parent);

    /// In any order. `words`: the same in a sentence, for those who do not see the chart.
    void setSamples(const QList<SkewSample>& samples, int toleranceSeconds, const QString& words);

    /// How many samples are beyond the ends of the axis.
    int outside() const { return m_outside; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QRect plot() const;
    int yOf(qint64 skewMs) const;
    QString outsideWords() const;
    void paintScale(QPainter& painter) const;
    void paintSamples(QPainter& painter) const;

    QList<SkewSample> m_samples;
    qint64 m_toleranceMs = 0;
    qint64 m_topMs = 1'000; // value at the upper end of the axis
    int m_outside = 0;      // samples beyond it, drawn at its ends
    qint64 m_firstUs = 0;
    qint64 m_lastUs = 0;
};

} // namespace opbx::ui
