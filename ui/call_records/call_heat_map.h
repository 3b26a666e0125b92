// Calls by weekday and hour as a grid of shades, with the count in the tooltip. GUI thread; computes nothing.
#pragma once

#include "core/calls/call_statistics.h"

#include <QWidget>

namespace opbx::ui {

class CallHeatMapView final : public QWidget {
    Q_OBJECT

public:
    explicit CallHeatMapView(QWidget* parent);

    void setCounts(const CallHeatMap& counts);
    /// Words for the cell at a point, empty beside the grid.
    QString wordsAt(const QPoint& point) const;

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRect grid() const;
    QRect cell(int line, int hour) const;
    int dayOfLine(int line) const; // 0: Monday

    CallHeatMap m_counts{};
    qint64 m_most = 0;
};

} // namespace opbx::ui
