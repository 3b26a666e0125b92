// What is wrong with a plan, worst first, in words with the way out. GUI thread. Follows the draft.
#pragma once

#include "ui/routing/plan_draft.h"
#include "ui/widgets/row_model.h"

namespace opbx::ui {

class ProblemsModel final : public RowModel<PlanProblem> {
    Q_OBJECT

public:
    ProblemsModel(PlanDraft& draft, QObject* parent);

    struct Place {
        const EntityKind* kind = nullptr;
        int row = -1;
    };
    /// The entity that a path such as ringGroups[2].members[0] leads into.
    static Place placeOf(const QString& path);
    Place placeAt(int row) const;
};

} // namespace opbx::ui
