// Sends a whole simulated call to the running endpoint and tells what became of it. GUI thread.
#pragma once

#include "ui/backend/test_call_backend.h"
#include "ui/theme/ui_state.h"

#include <QDialog>

namespace opbx::ui {

class TestCallDialog final : public QDialog {
    Q_OBJECT

public:
    TestCallDialog(TestCallBackend& calls, UiState& state, QWidget* parent);

signals:
    /// The number that was called is to be added to the plan; the dialog has closed.
    void addNumberRequested(const QString& number);

protected:
    bool event(QEvent* event) override;
};

} // namespace opbx::ui
