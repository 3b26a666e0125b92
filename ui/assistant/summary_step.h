// Assistant, last step: what is set up, and what is still missing. GUI thread.
#pragma once

#include "ui/assistant/assistant_step.h"

class QGridLayout;

namespace opbx::ui {

class SummaryStep final : public AssistantStep {
    Q_OBJECT

public:
    SummaryStep(Backend& backend, UiState& state, QWidget* parent);

    void enter() override;

private:
    void add(const QString& what, bool done, const QString& doneWord, const QString& missingWord,
             const QString& next);
    void clear();

    QGridLayout* m_grid;
    int m_row = 0;
};

} // namespace opbx::ui
