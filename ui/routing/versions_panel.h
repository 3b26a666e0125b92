// Saved versions of the plan: who, when, what differs from the plan as it is being edited, and bringing one back. GUI thread.
#pragma once

#include "ui/routing/plan_draft.h"
#include "ui/widgets/page.h"
#include "ui/widgets/row_model.h"

#include <QWidget>

class QPushButton;

namespace opbx::ui {

class DifferenceModel;
class TableView;

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
    void restore();

    Backend& m_backend;
    PlanDraft& m_draft;
    VersionsModel* m_versions;
    DifferenceModel* m_differences;
    TableView* m_table;
    TableView* m_differenceTable;
    QPushButton* m_restore;
    QByteArray m_shown; // document of the chosen version
    quint64 m_turn = 0;
};

} // namespace opbx::ui
