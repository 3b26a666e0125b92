// Saved versions of the plan: who, when, why, what differs in sentences, and bringing one back. GUI thread.
#pragma once

#include "ui/backend/plans_backend.h"
#include "ui/routing/plan_draft.h"
#include "ui/widgets/page.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace opbx::ui {

class TableView;

/// What differs between two plans, a sentence a row.
class PlanChangesModel final : public RowModel<Message> {
    Q_OBJECT

public:
    explicit PlanChangesModel(QObject* parent);
};

class VersionsModel final : public RowModel<PlanVersionRow> {
    Q_OBJECT

public:
    explicit VersionsModel(QObject* parent);

    /// 0 for a row that is not there.
    qint64 idAt(int row) const;
};

class VersionsPanel final : public QWidget {
    Q_OBJECT

public:
    VersionsPanel(const PageContext& context, PlanDraft& draft, QWidget* parent);

signals:
    void failed(const opbx::Error& error);

private:
    void reload();
    void compare();
    void compareWith(const QByteArray& document);
    void showChanges(const QByteArray& before, const QByteArray& after);
    void restore();
    bool isAgainstPlan() const;

    Backend& m_backend;
    PlanDraft& m_draft;
    VersionsModel* m_versions;
    PlanChangesModel* m_changes;
    TableView* m_table;
    TableView* m_changeTable;
    QComboBox* m_against;
    QPushButton* m_restore;
    QByteArray m_shown; // document of the chosen version
    quint64 m_turn = 0;
};

} // namespace opbx::ui
