#include "ui/routing/prompt_field.h"

#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSignalBlocker>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int textLines = 3;

const QStringList languages = {u"en-US"_s, u"en-GB"_s, u"he-IL"_s, u"de-DE"_s, u"fr-FR"_s,
                               u"es-ES"_s, u"it-IT"_s, u"pt-BR"_s, u"ru-RU"_s, u"ar-SA"_s};

QComboBox* freeChoice(const QString& name, const QString& placeholder, const QStringList& values,
                      QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setAccessibleName(name);
    box->view()->setAccessibleName(name);
    box->addItems(values);
    box->lineEdit()->setPlaceholderText(placeholder);
    return box;
}

} // namespace

void offerVoices(QComboBox* box, const PlanDraft& draft) {
    const auto fill = [box, &draft] {
        const QSignalBlocker silent(box);
        const QString chosen = box->currentText();
        box->clear();
        box->addItems({u"woman"_s, u"man"_s, u"premium"_s});
        box->addItems(draft.voices());
        box->setCurrentText(chosen);
    };
    fill();
    QObject::connect(&draft, &PlanDraft::voicesChanged, box, fill);
}

PromptField::PromptField(const EntityField& field, const PlanDraft& draft, QWidget* parent)
    : FieldEditor(parent)
    , m_say(new QPlainTextEdit(this))
    , m_voice(freeChoice(tr("Voice"), tr("voice of the defaults"), {}, this))
    , m_language(freeChoice(tr("Language"), tr("language of the defaults"), languages, this))
    , m_play(new QLineEdit(this)) {
    offerVoices(m_voice, draft);
    const QString label = PlanEntities::label(field);
    m_say->setAccessibleName(label);
    m_say->setPlaceholderText(tr("Text that is read to the caller"));
    m_say->setTabChangesFocus(true);
    m_say->setFixedHeight(fontMetrics().lineSpacing() * textLines + 2 * metrics::groupMargin);
    m_play->setAccessibleName(tr("%1: address of a recording").arg(label));
    m_play->setPlaceholderText(tr("or the address of a recording, https://…"));
    m_play->setLayoutDirection(Qt::LeftToRight);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    row->addWidget(m_voice, 1);
    row->addWidget(m_language, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_say);
    column->addLayout(row);
    column->addWidget(m_play);
    const auto changed = [this] {
        if (!m_showing)
            emit edited();
    };
    connect(m_say, &QPlainTextEdit::textChanged, this, changed);
    connect(m_play, &QLineEdit::textChanged, this, changed);
    connect(m_voice, &QComboBox::currentTextChanged, this, changed);
    connect(m_language, &QComboBox::currentTextChanged, this, changed);
}

void PromptField::setValue(const QJsonValue& value) {
    if (this->value() == value)
        return;
    const QScopedValueRollback showing(m_showing, true);
    const QJsonObject prompt = value.toObject();
    m_say->setPlainText(prompt.value("say"_L1).toString());
    m_play->setText(prompt.value("play"_L1).toString());
    m_voice->setCurrentText(prompt.value("voice"_L1).toString());
    m_language->setCurrentText(prompt.value("language"_L1).toString());
}

QJsonValue PromptField::value() const {
    QJsonObject prompt;
    const auto put = [&prompt](const char* key, const QString& text) {
        if (!text.trimmed().isEmpty())
            prompt.insert(QLatin1String(key), text.trimmed());
    };
    put("say", m_say->toPlainText());
    put("play", m_play->text());
    put("voice", m_voice->currentText());
    put("language", m_language->currentText());
    return prompt;
}

} // namespace opbx::ui
