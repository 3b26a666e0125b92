// What is wrong with a plan, worst first, in words with the way out. GUI thread. Follows the draft.
#pragma once

#include "ui/routing/plan_draft.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class ProblemsModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Severity, Where, Words, Remedy, ColumnCount };

    ProblemsModel(PlanDraft& draft, QObject* parent);

    struct Place {
        const EntityKind* kind = nullptr;
        int row = -1;
    };
    /// The entity that a path such as ringGroups[2].members[0] leads into.
    static Place placeOf(const QString& path);
    Place placeAt(int row) const;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    PlanDraft& m_draft;
    QList<PlanProblem> m_problems;
};

} // namespace opbx::ui
