// Assistant, step 3: the two keys by which requests prove that they come from Cloudonix. GUI thread.
#pragma once

#include "ui/assistant/assistant_step.h"

namespace opbx::ui {

class KeysStep final : public AssistantStep {
    Q_OBJECT

public:
    KeysStep(Backend& backend, UiState& state, QWidget* parent);
};

} // namespace opbx::ui
