// The sheet of keys: every action of the menus that has a shortcut, by menu. GUI thread.
#pragma once

#include <QDialog>

class QMenuBar;

namespace opbx::ui {

class KeySheet final : public QDialog {
    Q_OBJECT

public:
    KeySheet(const QMenuBar& menus, QWidget* parent);
};

} // namespace opbx::ui
