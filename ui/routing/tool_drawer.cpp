#include "ui/routing/tool_drawer.h"

#include "ui/widgets/buttons.h"

#include <QKeyEvent>
#include <QStackedWidget>
#include <QTabBar>

namespace opbx::ui {

using namespace Qt::StringLiterals;

ToolDrawer::ToolDrawer(QWidget* parent)
    : QTabWidget(parent)
    , m_toggle(iconButton(u"chevron-up"_s, {}, this)) {
    setDocumentMode(true);
    setCornerWidget(m_toggle);
    connect(m_toggle, &QToolButton::clicked, this, [this] { setOpen(!m_isOpen); });
    // A click is told before the tab becomes the current one.
    connect(this, &QTabWidget::tabBarClicked, this, [this](int index) {
        if (index >= 0)
            setOpen(!m_isOpen || index != currentIndex());
    });
    refresh();
}

void ToolDrawer::setOpen(bool open) {
    if (m_isOpen == open)
        return;
    m_isOpen = open;
    refresh();
    emit openChanged(open);
}

QSize ToolDrawer::sizeHint() const {
    return {QTabWidget::sizeHint().width(), tabBar()->sizeHint().height()};
}

void ToolDrawer::keyPressEvent(QKeyEvent* event) {
    const bool isOnTabs = tabBar()->hasFocus();
    if (isOnTabs && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
                     event->key() == Qt::Key_Space || event->key() == Qt::Key_Down))
        return setOpen(true);
    if (event->key() == Qt::Key_Escape && m_isOpen) {
        setOpen(false);
        tabBar()->setFocus();
        return;
    }
    QTabWidget::keyPressEvent(event);
}

void ToolDrawer::tabInserted(int index) {
    QTabWidget::tabInserted(index);
    refresh();
}

void ToolDrawer::refresh() {
    if (auto* stack = findChild<QStackedWidget*>({}, Qt::FindDirectChildrenOnly))
        stack->setVisible(m_isOpen);
    setMaximumHeight(m_isOpen ? QWIDGETSIZE_MAX : tabBar()->sizeHint().height());
    const QString name = m_isOpen ? tr("Close the tools") : tr("Open the tools");
    m_toggle->setIcon(icon(m_isOpen ? u"chevron-down"_s : u"chevron-up"_s));
    m_toggle->setToolTip(name);
    m_toggle->setAccessibleName(name);
}

} // namespace opbx::ui
