// What callers hear: a text with its voice and language, or the address of a recording. GUI thread.
#pragma once

#include "ui/routing/field_editor.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace opbx::ui {

/// Fills a list with the voices that can be chosen, and again when Cloudonix has said which it has.
void offerVoices(QComboBox* box, const PlanDraft& draft);

class PromptField final : public FieldEditor {
    Q_OBJECT

public:
    PromptField(const EntityField& field, const PlanDraft& draft, QWidget* parent);
    void setValue(const QJsonValue& value) override;
    QJsonValue value() const override;

private:
    QPlainTextEdit* m_say;
    QComboBox* m_voice;
    QComboBox* m_language;
    QLineEdit* m_play;
    bool m_showing = false; // a text edit has no signal for edits by the user alone
};

} // namespace opbx::ui
