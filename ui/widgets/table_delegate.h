// Paints the cells of TableView by the roles of table_roles.h. GUI thread; no editing.
#pragma once

#include <QStyledItemDelegate>

namespace opbx::ui {

class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintBackground(QPainter& painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const;
};

} // namespace opbx::ui
