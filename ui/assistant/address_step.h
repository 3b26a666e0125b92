// Assistant, step 1: the address on which the endpoint listens. GUI thread.
#pragma once

#include "ui/assistant/assistant_step.h"

namespace opbx::ui {

class Banner;
class SettingsDraft;
class StatusPill;

class AddressStep final : public AssistantStep {
    Q_OBJECT

public:
    AddressStep(Backend& backend, UiState& state, QWidget* parent);

    void enter() override;
    void finish(const std::function<void(bool)>& answer) override;
    bool canGoOn() const override;

private:
    void showState();

    SettingsDraft* m_draft;
    StatusPill* m_listening;
    Banner* m_problem;
};

} // namespace opbx::ui
