// Edits one entity of the plan: the fields of its kind, written to the draft as they change. GUI thread.
#pragma once

#include "ui/routing/plan_draft.h"
#include "ui/widgets/form_area.h"

class QFormLayout;
class QLabel;

namespace opbx::ui {

class FieldEditor;

class EntityEditor final : public FormArea {
    Q_OBJECT

public:
    EntityEditor(PlanDraft& draft, QWidget* parent);

    /// -1: nothing to edit.
    void edit(const EntityKind& kind, int row);
    int row() const { return m_row; }
    /// Puts the caret into the first field, with what stands in it selected.
    void focusFirstField();
    /// As high as there is room for: a long form scrolls here, not the page.
    QSize sizeHint() const override;

private:
    void build();
    void take();
    void refresh();
    void refreshVisibility(const QJsonObject& item);

    struct Field {
        const EntityField* field;
        QLabel* label;
        FieldEditor* editor;
    };
    PlanDraft& m_draft;
    const EntityKind* m_kind;
    int m_row = -1;
    QList<Field> m_fields;
    QJsonObject m_blank; // values of keys that an entry leaves out
    bool m_taking = false;
};

} // namespace opbx::ui
