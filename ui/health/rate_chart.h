// How the requests of a day or a week went: accepted, sent again, refused, by the hour or the day, of all endpoints or of one. GUI
// thread; computes nothing but sums.
#pragma once

#include "core/health/diagnosis.h"
#include "ui/widgets/stacked_bar_chart.h"

#include <array>

namespace opbx::ui {

class RateChart final : public StackedBarChart {
    Q_OBJECT

public:
    explicit RateChart(QWidget* parent);

    /// Endpoint::Unknown: of all endpoints together.
    void setRates(const TrafficRates& rates, Endpoint endpoint);

    /// Accepted at once, sent again, refused; one value for each hour or day, oldest first.
    const std::array<QList<qint64>, 3>& values() const { return m_values; }

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();

    TrafficRates m_rates;
    std::array<QList<qint64>, 3> m_values;
};

} // namespace opbx::ui
