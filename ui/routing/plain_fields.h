// Fields of one value: text, number, switch, choice, list of texts. GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QSpinBox;

namespace opbx::ui {

class TextField final : public FieldEditor {
    Q_OBJECT

public:
    TextField(const EntityField& field, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    bool m_isList;
    QLineEdit* m_line;
};

class NumberField final : public FieldEditor {
    Q_OBJECT

public:
    NumberField(const EntityField& field, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    QSpinBox* m_box;
};

class FlagField final : public FieldEditor {
    Q_OBJECT

public:
    FlagField(const EntityField& field, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;
    bool wantsLabel() const override { return false; }

private:
    QCheckBox* m_box;
};

/// A text, with some to pick from.
class SuggestedField final : public FieldEditor {
    Q_OBJECT

public:
    SuggestedField(const EntityField& field, const PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    QComboBox* m_box;
};

/// A choice of the table, an entity of another kind, or a time zone.
class ChoiceField final : public FieldEditor {
    Q_OBJECT

public:
    ChoiceField(const EntityField& field, const PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    QComboBox* m_box;
};

} // namespace opbx::ui
