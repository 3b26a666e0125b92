#include "ui/widgets/stacked_bar_chart.h"

#include "ui/widgets/type_scale.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLegend>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

StackedBarChart::StackedBarChart(const QList<Part>& parts, QWidget* parent)
    : QChartView(parent)
    , m_series(new QStackedBarSeries)
    , m_times(new QCategoryAxis)
    , m_counts(new QValueAxis) {
    setLayoutDirection(Qt::LeftToRight);
    setRenderHint(QPainter::Antialiasing);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    for (const Part& part : parts) {
        m_meanings.append(part.meaning);
        m_sets.append(new QBarSet(part.name));
        m_series->append(m_sets.constLast());
    }
    chart()->addSeries(m_series);
    chart()->setMargins({0, 0, 0, 0});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    chart()->setBackgroundVisible(false);
    chart()->setLocalizeNumbers(true);
    QLegend* legend = chart()->legend();
    legend->setAlignment(Qt::AlignTop);
    legend->setMarkerShape(QLegend::MarkerShapeRectangle);
    legend->setFont(scaled(font(), TypeSize::Small));
    makeAxes();
    applyColours();
}

void StackedBarChart::makeAxes() {
    m_times->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_times->setGridLineVisible(false);
    m_times->setTruncateLabels(false);
    m_times->setLabelsFont(scaled(font(), TypeSize::Small));
    m_counts->setLabelFormat(u"%.0f"_s);
    m_counts->setLabelsFont(scaled(font(), TypeSize::Small));
    m_counts->setLineVisible(false);
    chart()->addAxis(m_times, Qt::AlignBottom);
    chart()->addAxis(m_counts, Qt::AlignLeft);
    m_series->attachAxis(m_times);
    m_series->attachAxis(m_counts);
}

void StackedBarChart::setValues(const QList<QList<qreal>>& values) {
    for (qsizetype i = 0; i < m_sets.size(); ++i) {
        m_sets.at(i)->remove(0, m_sets.at(i)->count());
        m_sets.at(i)->append(values.value(i));
    }
    const qsizetype bars = values.isEmpty() ? 0 : values.constFirst().size();
    m_times->setRange(-0.5, std::max(0.5, double(bars) - 0.5));
}

void StackedBarChart::clearLabels() {
    const QStringList before = m_times->categoriesLabels();
    for (const QString& known : before)
        m_times->remove(known);
}

void StackedBarChart::applyColours() {
    const QColor quiet = quietText(palette());
    for (qsizetype i = 0; i < m_sets.size(); ++i) {
        m_sets.at(i)->setColor(coloursOf(m_meanings.at(i), palette()).text);
        m_sets.at(i)->setPen(Qt::NoPen);
    }
    const QList<QAbstractAxis*> axes = chart()->axes();
    for (QAbstractAxis* axis : axes) {
        axis->setLabelsBrush(quiet);
        axis->setGridLinePen(hairline(palette()));
        axis->setLinePen(hairline(palette()));
    }
    chart()->legend()->setLabelBrush(quiet);
    setBackgroundBrush(palette().color(QPalette::Window));
}

void StackedBarChart::changeEvent(QEvent* event) {
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        applyColours();
}

} // namespace opbx::ui
