// Success, refusals and repeats by endpoint over a day or a week: the chart, the choice of what it shows, and the rates in words. GUI
// thread.
#pragma once

#include "core/health/diagnosis.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace opbx::ui {

class RateChart;

class RatePanel final : public QWidget {
    Q_OBJECT

public:
    explicit RatePanel(QWidget* parent);

    void setSnapshot(const HealthSnapshot& snapshot);

private:
    void refresh();

    TrafficRates m_day;
    TrafficRates m_week;
    QComboBox* m_period;
    QComboBox* m_endpoint;
    RateChart* m_chart;
    QLabel* m_words;
};

} // namespace opbx::ui
