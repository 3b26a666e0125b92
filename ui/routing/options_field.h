// The keys of a menu, a row each: digits, name, destination. GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QLineEdit;
class QVBoxLayout;

namespace opbx::ui {

class DestinationPicker;

class OptionsField final : public FieldEditor {
    Q_OBJECT

public:
    OptionsField(const EntityField& field, PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    struct Row {
        QWidget* widget;
        QLineEdit* digits;
        QLineEdit* name;
        DestinationPicker* destination;
    };
    void add(const QJsonObject& option);
    void remove(QWidget* widget);
    QString freeKey() const;

    PlanDraft& m_draft;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
};

} // namespace opbx::ui
