// Assistant, step 6: a simulated call from end to end. GUI thread.
#pragma once

#include "ui/assistant/assistant_step.h"

namespace opbx::ui {

class TestCallStep final : public AssistantStep {
    Q_OBJECT

public:
    TestCallStep(Backend& backend, UiState& state, QWidget* parent);

signals:
    /// The number that was called is to be added to the plan.
    void addNumberRequested(const QString& number);
};

} // namespace opbx::ui
