// The form of a simulated call and, below it, what became of it in a sentence; the requests one by one are behind Details. The button
// that sends is its owner's. GUI thread.
#pragma once

#include "ui/backend/test_call_backend.h"
#include "ui/theme/ui_state.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QListWidget;
class QToolButton;

namespace opbx::ui {

class Banner;

class TestCallPanel final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive the panel; the fields are remembered in `state`.
    TestCallPanel(TestCallBackend& calls, UiState& state, QWidget* parent);

    /// Without effect, apart from a sentence, when a field is empty.
    void send();

signals:
    void started();
    void ended();
    /// The number that was called is to be added to the plan.
    void addNumberRequested(const QString& number);

private:
    void offerOwnNumbers();
    QString calledNumber() const;
    void finished(const Result<TestCallOutcome>& result);
    void showSteps(const QList<TestCallReply>& steps);

    TestCallBackend& m_calls;
    UiState& m_state;
    QLineEdit* m_from;
    QComboBox* m_to;
    QCheckBox* m_answered;
    Banner* m_outcome;
    QToolButton* m_details;
    QListWidget* m_steps;
    QString m_unplanned; // what the button of the outcome adds
};

} // namespace opbx::ui
