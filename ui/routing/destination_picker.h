// Chooses where a call goes: everything that the plan holds, searched while one types, or a number to forward to, or hanging up.
// GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QComboBox;
class QLineEdit;

namespace opbx::ui {

class DestinationPicker final : public FieldEditor {
    Q_OBJECT

public:
    DestinationPicker(const QString& name, const PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    void addChoice(const QString& iconName, const QString& text, const QString& type, const QString& id);
    void refreshNumber();

    const PlanDraft& m_draft;
    QComboBox* m_box;
    QLineEdit* m_number; // to forward to
};

} // namespace opbx::ui
