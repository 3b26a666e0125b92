#include "ui/frame/page_stack.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>

namespace opbx::ui {

PageStack::PageStack(QWidget* parent)
    : QStackedWidget(parent) {
    // A scroll area asks again when its widget wants to be laid out.
    connect(this, &QStackedWidget::currentChanged, this,
            [this] { QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest)); });
}

QSize PageStack::sizeHint() const {
    return currentWidget() ? currentWidget()->sizeHint() : QStackedWidget::sizeHint();
}

QSize PageStack::minimumSizeHint() const {
    return currentWidget() ? currentWidget()->minimumSizeHint().expandedTo(currentWidget()->minimumSize())
                           : QStackedWidget::minimumSizeHint();
}

/// A scroll area asks for it where a text of any page wraps, and takes it for the least height.
int PageStack::heightForWidth(int width) const {
    const QLayout* page = currentWidget() ? currentWidget()->layout() : nullptr;
    return page && page->hasHeightForWidth() ? page->minimumHeightForWidth(width) : -1;
}

} // namespace opbx::ui
