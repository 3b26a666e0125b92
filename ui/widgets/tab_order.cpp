#include "ui/widgets/tab_order.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QGridLayout>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

#include <algorithm>
#include <numeric>
#include <vector>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

/// Collects what Tab may stop at, in order.
class Walk {
public:
    const QList<QWidget*>& stops() const { return m_stops; }

    void visit(QWidget& widget) {
        if (widget.focusPolicy() & Qt::TabFocus)
            m_stops.append(&widget);
        if (auto* view = qobject_cast<QAbstractItemView*>(&widget)) {
            for (QObject* child : view->children()) { // what an empty table offers
                if (!child->objectName().startsWith("qt_"_L1))
                    visitChild(child);
            }
            return;
        }
        if (isOne(widget))
            return;
        if (auto* tabs = qobject_cast<QTabWidget*>(&widget)) {
            visit(*tabs->tabBar());
            for (int i = 0; i < tabs->count(); ++i)
                visit(*tabs->widget(i));
        } else if (auto* splitter = qobject_cast<QSplitter*>(&widget)) {
            for (int i = 0; i < splitter->count(); ++i)
                visit(*splitter->widget(i));
        } else if (auto* area = qobject_cast<QScrollArea*>(&widget)) {
            if (area->widget())
                visit(*area->widget());
        } else if (widget.layout()) {
            visit(*widget.layout());
        } else {
            for (QObject* child : widget.children())
                visitChild(child);
        }
    }

private:
    /// A control whose parts belong to Qt.
    static bool isOne(const QWidget& widget) {
        return qobject_cast<const QAbstractSpinBox*>(&widget) || qobject_cast<const QComboBox*>(&widget) ||
               qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QTabBar*>(&widget);
    }

    void visitChild(QObject* child) {
        auto* widget = qobject_cast<QWidget*>(child);
        if (widget && !widget->isWindow())
            visit(*widget);
    }

    void visit(QLayout& layout) {
        for (const int index : orderOf(layout)) {
            QLayoutItem* item = layout.itemAt(index);
            if (item->widget())
                visit(*item->widget());
            else if (item->layout())
                visit(*item->layout());
        }
    }

    /// Places of the items as they are seen.
    static std::vector<int> orderOf(QLayout& layout) {
        std::vector<int> order(static_cast<std::size_t>(layout.count()));
        std::iota(order.begin(), order.end(), 0);
        const auto* box = qobject_cast<const QBoxLayout*>(&layout);
        if (box &&
            (box->direction() == QBoxLayout::RightToLeft || box->direction() == QBoxLayout::BottomToTop))
            std::reverse(order.begin(), order.end());
        if (auto* grid = qobject_cast<QGridLayout*>(&layout)) {
            const auto cellOf = [grid](int index) {
                int row = 0;
                int column = 0;
                int rows = 0;
                int columns = 0;
                grid->getItemPosition(index, &row, &column, &rows, &columns);
                return std::pair(row, column);
            };
            std::stable_sort(order.begin(), order.end(), [&](int a, int b) { return cellOf(a) < cellOf(b); });
        }
        return order;
    }

    QList<QWidget*> m_stops;
};

} // namespace

void orderTabsByLayout(QWidget& window) {
    Walk walk;
    walk.visit(window);
    const QList<QWidget*>& stops = walk.stops();
    for (qsizetype i = 1; i < stops.size(); ++i)
        QWidget::setTabOrder(stops.at(i - 1), stops.at(i));
}

} // namespace opbx::ui
