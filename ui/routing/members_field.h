// The members of a ring group in the order in which they ring: dragged, or moved by buttons. GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QComboBox;
class QListWidget;

namespace opbx::ui {

class MembersField final : public FieldEditor {
    Q_OBJECT

public:
    MembersField(const EntityField& field, const PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    void add(const QString& number);
    void move(int by);
    QString nameOf(const QString& number) const;

    const PlanDraft& m_draft;
    QListWidget* m_list;
    QComboBox* m_candidates;
};

} // namespace opbx::ui
