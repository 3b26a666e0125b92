// Unsaved changes of the plan, kept beside the window's state while they are made, so that neither a key nor a crash loses them, and
// offered when the page is made again. GUI thread.
#pragma once

#include "ui/theme/ui_state.h"

#include <QJsonObject>
#include <QObject>
#include <QTimer>

namespace opbx::ui {

class PlanDraft;

class KeptDraft final : public QObject {
    Q_OBJECT

public:
    /// Both outlive this object. What was kept before is what is offered.
    KeptDraft(PlanDraft& draft, UiState& state, QObject* parent);
    ~KeptDraft() override;

    static bool isThere(const UiState& state);

    /// The changes that were not saved last time; empty when there are none, or they are what is in force.
    QJsonObject offered() const;
    /// The offer has been taken or refused.
    void settle();

private:
    void keep();

    PlanDraft& m_draft;
    UiState& m_state;
    QTimer m_pause;
};

} // namespace opbx::ui
