// How the requests of a day or a week went: accepted, sent again, refused, by the hour or the day, of all endpoints or of one. The axis
// runs from left to right in every language. GUI thread; computes nothing but sums.
#pragma once

#include "core/health/diagnosis.h"
#include "ui/theme/colours.h"

#include <QChartView>

#include <array>

class QBarSet;
class QCategoryAxis;
class QStackedBarSeries;
class QValueAxis;

namespace opbx::ui {

class RateChart final : public QChartView {
    Q_OBJECT

public:
    explicit RateChart(QWidget* parent);

    /// Endpoint::Unknown: of all endpoints together.
    void setRates(const TrafficRates& rates, Endpoint endpoint);

    /// Accepted at once, sent again, refused; one value for each hour or day, oldest first.
    const std::array<QList<qint64>, 3>& values() const { return m_values; }

    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void applyColours();

    TrafficRates m_rates;
    std::array<QList<qint64>, 3> m_values;
    std::array<QBarSet*, 3> m_sets{};
    QStackedBarSeries* m_series;
    QCategoryAxis* m_times;
    QValueAxis* m_counts;
};

} // namespace opbx::ui
