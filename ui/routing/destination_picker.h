// Chooses where a call goes: everything that the plan holds, searched while one types, or a number to forward to, or hanging up, or an
// extension that is made on the spot. GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QComboBox;
class QLineEdit;

namespace opbx::ui {

class DestinationPicker final : public FieldEditor {
    Q_OBJECT

public:
    DestinationPicker(const QString& name, PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    void addChoice(const QString& iconName, const QString& text, const QString& type, const QString& id);
    void refreshNumber();
    void chosen();
    void askForExtension();
    void makeExtension(const QString& name);

    PlanDraft& m_draft;
    QComboBox* m_box;
    QLineEdit* m_number; // to forward to
    int m_last = 0;      // the choice before the present one
};

} // namespace opbx::ui
