// Own words for the fixed sentences that callers hear; what is left empty is said in the language of the plan. GUI thread.
#pragma once

#include "core/routing/prompts.h"
#include "ui/routing/field_editor.h"

class QLineEdit;

namespace opbx::ui {

class SentencesField final : public FieldEditor {
    Q_OBJECT

public:
    SentencesField(const EntityField& field, const PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

    /// When a sentence is said: "Nobody answers".
    static QString occasion(Prompt prompt);

private:
    void showLanguage();

    const PlanDraft& m_draft;
    QList<QLineEdit*> m_lines; // in the order of Prompt
    QJsonObject m_others;      // names that this version does not know
};

} // namespace opbx::ui
