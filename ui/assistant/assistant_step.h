// Base of the steps of the first-run assistant: a title, a sentence, the step's own controls. GUI thread.
#pragma once

#include "ui/backend/backend.h"
#include "ui/theme/ui_state.h"

#include <QWidget>

class QVBoxLayout;

namespace opbx::ui {

class AssistantStep : public QWidget {
    Q_OBJECT

public:
    /// `id` is remembered between starts and never changes. `backend` and `state` outlive the step.
    AssistantStep(const QString& id, const QString& title, const QString& explanation, Backend& backend,
                  UiState& state, QWidget* parent);

    const QString& id() const { return m_id; }
    const QString& title() const { return m_title; }

    /// The step is about to be shown.
    virtual void enter() {}
    /// Next was pressed: puts in force what was entered, then answers once. False stays here; the step says why.
    virtual void finish(const std::function<void(bool goOn)>& answer) { answer(true); }
    /// False keeps Next disabled.
    virtual bool canGoOn() const { return true; }

signals:
    void canGoOnChanged();

protected:
    Backend& backend() const { return m_backend; }
    UiState& state() const { return m_state; }
    QVBoxLayout* content() const { return m_content; }

private:
    QString m_id;
    QString m_title;
    Backend& m_backend;
    UiState& m_state;
    QVBoxLayout* m_content;
};

} // namespace opbx::ui
