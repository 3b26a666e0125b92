// The entities of one kind in a routing plan as a table: name, what it leads to, state. GUI thread. Follows the draft.
#pragma once

#include "ui/routing/plan_draft.h"

#include <QAbstractTableModel>

namespace opbx::ui {

class EntityModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Summary, State, ColumnCount };

    EntityModel(PlanDraft& draft, QObject* parent);

    void setKind(const EntityKind& kind);
    const EntityKind& kind() const { return *m_kind; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();

    PlanDraft& m_draft;
    const EntityKind* m_kind;
    QJsonArray m_items;
};

} // namespace opbx::ui
