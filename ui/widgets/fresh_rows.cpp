#include "ui/widgets/fresh_rows.h"

#include <QBoxLayout>

namespace opbx::ui {

void showInstead(QVBoxLayout& column, QWidget*& shown, QWidget* fresh) {
    if (shown) {
        shown->hide();
        shown->deleteLater();
        column.removeWidget(shown);
    }
    shown = fresh;
    column.addWidget(fresh);
}

} // namespace opbx::ui
