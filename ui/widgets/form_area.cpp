#include "ui/widgets/form_area.h"

#include "ui/theme/metrics.h"

#include <QApplication>
#include <QEvent>
#include <QLayout>

namespace opbx::ui {

FormArea::FormArea(QWidget* parent)
    : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void FormArea::setForm(QWidget* form) {
    setWidget(form);
    form->installEventFilter(this);
    fit();
}

bool FormArea::eventFilter(QObject* watched, QEvent* event) {
    if (watched == widget() && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show))
        fit();
    return QScrollArea::eventFilter(watched, event);
}

void FormArea::resizeEvent(QResizeEvent* event) {
    QScrollArea::resizeEvent(event);
    fit();
}

/// Scroll areas know nothing of heights that depend on widths.
void FormArea::fit() {
    QLayout* layout = widget() ? widget()->layout() : nullptr;
    if (!layout)
        return;
    layout->activate();
    const int width = std::max(viewport()->width(), layout->totalMinimumSize().width());
    const int height = layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                                   : layout->totalMinimumSize().height();
    widget()->setMinimumHeight(height);
    setMinimumWidth(layout->totalMinimumSize().width() + metrics::scrollBarWidth);
}

QMargins besideScrollBar() {
    return QApplication::isRightToLeft() ? QMargins(metrics::pageMargin, 0, 0, 0)
                                         : QMargins(0, 0, metrics::pageMargin, 0);
}

} // namespace opbx::ui
