#include "ui/frame/key_sheet.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/plain_text.h"
#include "ui/widgets/type_scale.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

QString plain(QString text) {
    return text.remove(u'&');
}

QString keysOf(const QAction& action) {
    return QKeySequence::listToString(action.shortcuts(), QKeySequence::NativeText).replace(u"; "_s, u"  "_s);
}

/// Adds the actions of a menu, and of the menus in it; returns the next free row.
int addActionRows(QGridLayout& grid, const QMenu& menu, int row, QWidget* parent) {
    for (const QAction* action : menu.actions()) {
        if (action->menu()) {
            row = addActionRows(grid, *action->menu(), row, parent);
            continue;
        }
        if (action->shortcut().isEmpty())
            continue;
        auto* keys = new PlainLabel(keysOf(*action), parent);
        keys->setFont(scaled(keys->font(), TypeSize::Body));
        keys->setLayoutDirection(Qt::LeftToRight);
        grid.addWidget(new PlainLabel(plain(action->text()), parent), row, 0);
        grid.addWidget(keys, row, 1, Qt::AlignTrailing);
        ++row;
    }
    return row;
}

} // namespace

KeySheet::KeySheet(const QMenuBar& menus, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* sheet = new QWidget;
    auto* grid = new QGridLayout(sheet);
    grid->setHorizontalSpacing(metrics::sectionGap);
    grid->setVerticalSpacing(metrics::labelGap);
    int row = 0;
    for (const QAction* top : menus.actions()) {
        if (!top->menu() || !top->isVisible())
            continue;
        const int titleRow = row++;
        const int after = addActionRows(*grid, *top->menu(), row, sheet);
        if (after == row) {
            row = titleRow;
            continue;
        }
        grid->addWidget(textLabel(plain(top->text()), TypeSize::Section, sheet), titleRow, 0);
        row = after;
        grid->setRowMinimumHeight(row++, metrics::groupMargin);
    }
    grid->setRowStretch(row, 1);
    grid->setColumnStretch(0, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(sheet);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    resize(metrics::dialogWidth, metrics::minimumHeight);
}

} // namespace opbx::ui
