// Assistant, step 2: the address under which Cloudonix reaches this endpoint, from a tunnel that runs or typed. GUI thread.
#pragma once

#include "ui/assistant/assistant_step.h"

namespace opbx::ui {

class Banner;
class SelfTestPanel;
class SettingsDraft;
class TunnelPicker;

class PublicAddressStep final : public AssistantStep {
    Q_OBJECT

public:
    PublicAddressStep(Backend& backend, UiState& state, QWidget* parent);

    void enter() override;
    void finish(const std::function<void(bool)>& answer) override;
    bool canGoOn() const override;

private:
    void draftChanged();

    SettingsDraft* m_draft;
    TunnelPicker* m_tunnels;
    SelfTestPanel* m_test;
    Banner* m_problem;
    QString m_tested;
};

} // namespace opbx::ui
