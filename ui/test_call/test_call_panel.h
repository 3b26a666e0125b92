// The form of a simulated call and, below it, what came back step by step. The button that sends is its owner's. GUI thread.
#pragma once

#include "ui/backend/backend.h"
#include "ui/theme/ui_state.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QListWidget;

namespace opbx::ui {

class Banner;

class TestCallPanel final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the panel; the fields are remembered in `state`.
    TestCallPanel(Backend& backend, UiState& state, QWidget* parent);

    /// Without effect, apart from a sentence, when a field is empty.
    void send();

signals:
    void started();
    void ended(bool arrived);

private:
    void finished(const Result<Done>& result);

    Backend& m_backend;
    UiState& m_state;
    QLineEdit* m_from;
    QLineEdit* m_to;
    QCheckBox* m_answered;
    QListWidget* m_steps;
    Banner* m_outcome;
};

} // namespace opbx::ui
