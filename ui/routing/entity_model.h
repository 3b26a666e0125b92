// The entities of one kind in a routing plan as a table: name, what it leads to, state. GUI thread. Follows the draft.
#pragma once

#include "ui/routing/plan_draft.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class EntityModel final : public RowModel<QJsonObject> {
    Q_OBJECT

public:
    EntityModel(PlanDraft& draft, QObject* parent);

    void setKind(const EntityKind& kind);
    const EntityKind& kind() const { return *m_kind; }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    void refresh();
    QList<QJsonObject> items() const;

    PlanDraft& m_draft;
    const EntityKind* m_kind;
};

} // namespace opbx::ui
