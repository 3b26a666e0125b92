// Version, what the program is made of, and under which licences. GUI thread.
#pragma once

#include <QDialog>

namespace opbx::ui {

class AboutDialog final : public QDialog {
    Q_OBJECT

public:
    explicit AboutDialog(QWidget* parent);

    /// What a report of a problem should say, for the copy button: program, Qt, system.
    static QString versions();
};

} // namespace opbx::ui
