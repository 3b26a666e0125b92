// Sends a whole simulated call to the running endpoint and shows step by step what came back. GUI thread.
#pragma once

#include "ui/backend/backend.h"
#include "ui/theme/ui_state.h"

#include <QDialog>

namespace opbx::ui {

class TestCallDialog final : public QDialog {
    Q_OBJECT

public:
    TestCallDialog(Backend& backend, UiState& state, QWidget* parent);
};

} // namespace opbx::ui
