#include "ui/routing/field_editor.h"

#include "ui/routing/destination_picker.h"
#include "ui/routing/exceptions_field.h"
#include "ui/routing/members_field.h"
#include "ui/routing/options_field.h"
#include "ui/routing/plain_fields.h"
#include "ui/routing/prompt_field.h"
#include "ui/routing/sentences_field.h"
#include "ui/routing/week_field.h"

namespace opbx::ui {

FieldEditor* FieldEditor::make(const EntityField& field, PlanDraft& draft, QWidget* parent) {
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Code:
    case FieldKind::Texts: return new TextField(field, parent);
    case FieldKind::Number: return new NumberField(field, parent);
    case FieldKind::Flag: return new FlagField(field, parent);
    case FieldKind::Choice:
    case FieldKind::Reference:
    case FieldKind::TimeZone: return new ChoiceField(field, draft, parent);
    case FieldKind::Destination: return new DestinationPicker(PlanEntities::label(field), draft, parent);
    case FieldKind::Prompt: return new PromptField(field, draft, parent);
    case FieldKind::Members: return new MembersField(field, draft, parent);
    case FieldKind::Options: return new OptionsField(field, draft, parent);
    case FieldKind::Week: return new WeekField(field, parent);
    case FieldKind::Suggested: return new SuggestedField(field, draft, parent);
    case FieldKind::Sentences: return new SentencesField(field, draft, parent);
    case FieldKind::Exceptions: return new ExceptionsField(field, parent);
    case FieldKind::Entities: break; // lists of entries have a list of their own, not a field
    }
    return nullptr;
}

} // namespace opbx::ui
