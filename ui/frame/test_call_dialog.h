// Sends a whole simulated call to the running endpoint and shows step by step what came back. GUI thread.
#pragma once

#include "ui/support/backend.h"
#include "ui/support/ui_state.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace opbx::ui {

class Banner;

class TestCallDialog final : public QDialog {
    Q_OBJECT

public:
    TestCallDialog(Backend& backend, UiState& state, QWidget* parent);

private:
    void send();
    void finished(const Result<Done>& result);

    Backend& m_backend;
    UiState& m_state;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QCheckBox* m_answered;
    QListWidget* m_steps;
    Banner* m_outcome;
    QPushButton* m_send;
};

} // namespace opbx::ui
