// Asked once, when the window is closed for the first time: shall the endpoint go on in the background? GUI thread.
#pragma once

#include <QDialog>

namespace opbx::ui {

class CloseDialog final : public QDialog {
    Q_OBJECT

public:
    CloseDialog(bool hasTray, QWidget* parent);

signals:
    /// Not emitted when the dialog is cancelled.
    void chosen(bool keepRunning);
};

} // namespace opbx::ui
