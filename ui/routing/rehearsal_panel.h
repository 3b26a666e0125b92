// Where the calls of the last days would go by the plan as it is being edited: begins by itself a moment after a change, can be
// stopped, lists how calls would go elsewhere. GUI thread.
#pragma once

#include "ui/backend/rehearsal_backend.h"
#include "ui/routing/plan_draft.h"
#include "ui/widgets/page.h"
#include "ui/widgets/row_model.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QPushButton;

namespace opbx::ui {

class TableView;

class RehearsalModel final : public RowModel<RehearsalGroup> {
    Q_OBJECT

public:
    explicit RehearsalModel(QObject* parent);
};

class RehearsalPanel final : public QWidget {
    Q_OBJECT

public:
    RehearsalPanel(const PageContext& context, PlanDraft& draft, QWidget* parent);

    /// What came out, for the line above the plan; empty while it is not known, or nothing has been called.
    QString outcome() const { return m_outcome; }

signals:
    void outcomeChanged();

private:
    void draftChanged();
    void begin();
    void stop();
    void showResult(const RehearsalResult& result);
    void say(const QString& sentence, const QString& outcome = {});

    RehearsalBackend& m_rehearsals;
    PlanDraft& m_draft;
    RehearsalModel* m_model;
    TableView* m_table;
    QLabel* m_sentence;
    QPushButton* m_toggle;
    QTimer m_pause;
    QString m_outcome;
    bool m_isRunning = false;
    quint64 m_turn = 0;
};

} // namespace opbx::ui
