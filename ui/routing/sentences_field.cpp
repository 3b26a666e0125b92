#include "ui/routing/sentences_field.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace opbx::ui {

using namespace Qt::StringLiterals;

SentencesField::SentencesField(const EntityField& field, const PlanDraft& draft, QWidget* parent)
    : FieldEditor(parent)
    , m_draft(draft) {
    setAccessibleName(PlanEntities::label(field));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    for (int i = 0; i < promptCount; ++i) {
        const QString name = occasion(static_cast<Prompt>(i));
        auto* line = new QLineEdit(this);
        line->setAccessibleName(name);
        column->addWidget(quietLabel(name, TypeSize::Small, this));
        column->addWidget(line);
        m_lines.append(line);
        connect(line, &QLineEdit::textEdited, this, &FieldEditor::edited);
    }
    showLanguage();
    connect(&draft, &PlanDraft::changed, this, &SentencesField::showLanguage);
}

void SentencesField::showLanguage() {
    const QJsonObject defaults = m_draft.document().value("defaults"_L1).toObject();
    const QString language = defaults.value("language"_L1).toString(promptLanguages().constFirst());
    for (int i = 0; i < promptCount; ++i)
        m_lines.at(i)->setPlaceholderText(promptText(static_cast<Prompt>(i), language));
}

void SentencesField::setValue(const QJsonValue& value) {
    m_others = value.toObject();
    for (int i = 0; i < promptCount; ++i) {
        const QString text = m_others.take(promptName(static_cast<Prompt>(i))).toString();
        if (m_lines.at(i)->text().trimmed() != text)
            m_lines.at(i)->setText(text);
    }
}

QJsonValue SentencesField::value() const {
    QJsonObject texts = m_others;
    for (int i = 0; i < promptCount; ++i) {
        const QString text = m_lines.at(i)->text().trimmed();
        if (!text.isEmpty())
            texts.insert(promptName(static_cast<Prompt>(i)), text);
    }
    return texts.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(texts);
}

QString SentencesField::occasion(Prompt prompt) {
    switch (prompt) {
    case Prompt::NotConfigured: return tr("A number has no destination");
    case Prompt::OutboundRefused: return tr("A call out is not allowed");
    case Prompt::DestinationMissing: return tr("A destination is not there or switched off");
    case Prompt::ExtensionUnavailable: return tr("An extension is switched off");
    case Prompt::ExtensionUnknown: return tr("Somebody inside dials an extension that is not there");
    case Prompt::NumberIncomplete: return tr("Somebody inside dials a number without its area code");
    case Prompt::NobodyAvailable: return tr("Nobody answers and nothing follows");
    case Prompt::Loop: return tr("The plan leads in a circle");
    case Prompt::ForwardLimit: return tr("A call was forwarded too often");
    case Prompt::MenuSilence: return tr("No key was pressed");
    case Prompt::MenuWrongKey: return tr("A wrong key was pressed");
    case Prompt::VoicemailGreeting: return tr("A voicemail box without a greeting of its own");
    case Prompt::VoicemailThanks: return tr("A message was recorded");
    case Prompt::VoicemailEmpty: return tr("No message was recorded");
    case Prompt::Unauthorized: return tr("The request has no right key");
    case Prompt::KeyNotConfigured: return tr("This endpoint has no key yet");
    case Prompt::MissingDestination: return tr("The request names no number");
    case Prompt::MalformedRequest: return tr("The request cannot be read");
    case Prompt::Apology: return tr("This endpoint cannot answer in time");
    }
    return {};
}

} // namespace opbx::ui
