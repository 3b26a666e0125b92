// The first-run assistant: from the listening address to the first call, step by step. Remembers where it was; can be skipped and
// opened again. GUI thread.
#pragma once

#include "ui/backend/backend.h"
#include "ui/theme/ui_state.h"

#include <QDialog>

class QListWidget;
class QPushButton;
class QStackedWidget;

namespace opbx::ui {

class AssistantStep;

class AssistantDialog final : public QDialog {
    Q_OBJECT

public:
    /// Both outlive the dialog.
    AssistantDialog(Backend& backend, UiState& state, QWidget* parent);

    /// True when it should open by itself: never finished or skipped, and either the data folder is new or it was interrupted.
    static bool isWanted(const UiState& state, bool newDataFolder);

    AssistantStep* currentStep() const;
    QStringList stepIds() const;

signals:
    /// Asks the window to show another page, e.g. "settings" with a section.
    void pageRequested(const QString& pageId, const QString& searchText);

private:
    void addStep(AssistantStep* step);
    QWidget* makeBottom();
    void showStep(int index);
    void goOn();
    void refreshButtons();
    /// Finished or skipped: does not open by itself again.
    void end();

    Backend& m_backend;
    UiState& m_state;
    QList<AssistantStep*> m_steps;
    QListWidget* m_list;
    QStackedWidget* m_stack;
    QPushButton* m_skip = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    bool m_finishing = false;
};

} // namespace opbx::ui
