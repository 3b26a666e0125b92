#include "ui/routing/plain_fields.h"

#include "core/model/zone_database.h"
#include "ui/routing/prompt_field.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QJsonArray>
#include <QLineEdit>
#include <QSpinBox>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

void fill(QWidget* field, QWidget* control, bool stretch = true) {
    auto* row = new QHBoxLayout(field);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(control, stretch ? 1 : 0);
    if (!stretch)
        row->addStretch(1);
}

} // namespace

TextField::TextField(const EntityField& field, QWidget* parent)
    : FieldEditor(parent)
    , m_isList(field.kind == FieldKind::Texts)
    , m_line(new QLineEdit(this)) {
    m_line->setAccessibleName(PlanEntities::label(field));
    if (field.kind != FieldKind::Text)
        m_line->setLayoutDirection(Qt::LeftToRight);
    if (m_isList)
        m_line->setPlaceholderText(tr("separated by commas"));
    fill(this, m_line);
    connect(m_line, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

void TextField::setValue(const QJsonValue& value) {
    const QString text = m_isList ? value.toVariant().toStringList().join(u", "_s) : value.toString();
    if (this->value() != value || m_line->text().isEmpty())
        m_line->setText(text);
}

QJsonValue TextField::value() const {
    const QString text = m_line->text().trimmed();
    if (!m_isList)
        return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
    QJsonArray parts;
    const QStringList words = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& word : words)
        parts.append(word.trimmed());
    return parts;
}

NumberField::NumberField(const EntityField& field, QWidget* parent)
    : FieldEditor(parent)
    , m_box(new QSpinBox(this)) {
    m_box->setAccessibleName(PlanEntities::label(field));
    m_box->setRange(field.range.least, field.range.most);
    fill(this, m_box, false);
    connect(m_box, &QSpinBox::valueChanged, this, &FieldEditor::edited);
}

void NumberField::setValue(const QJsonValue& value) {
    const QSignalBlocker silent(m_box);
    m_box->setValue(value.toInt(m_box->minimum()));
}

QJsonValue NumberField::value() const {
    if (m_box->minimum() == 0 && m_box->value() == 0)
        return QJsonValue::Undefined; // as the defaults say
    return m_box->value();
}

FlagField::FlagField(const EntityField& field, QWidget* parent)
    : FieldEditor(parent)
    , m_box(new QCheckBox(PlanEntities::label(field), this)) {
    fill(this, m_box);
    connect(m_box, &QCheckBox::toggled, this, &FieldEditor::edited);
}

void FlagField::setValue(const QJsonValue& value) {
    const QSignalBlocker silent(m_box);
    m_box->setChecked(value.toBool());
}

QJsonValue FlagField::value() const {
    return m_box->isChecked();
}

SuggestedField::SuggestedField(const EntityField& field, const PlanDraft& draft, QWidget* parent)
    : FieldEditor(parent)
    , m_box(new QComboBox(this)) {
    m_box->setAccessibleName(PlanEntities::label(field));
    m_box->view()->setAccessibleName(PlanEntities::label(field));
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setLayoutDirection(Qt::LeftToRight);
    if (QLatin1String(field.key) == "voice"_L1)
        offerVoices(m_box, draft);
    else
        m_box->addItems(QString::fromLatin1(field.choices).split(u'|'));
    m_box->setCurrentText(QString());
    fill(this, m_box);
    connect(m_box, &QComboBox::currentTextChanged, this, &FieldEditor::edited);
}

void SuggestedField::setValue(const QJsonValue& value) {
    const QSignalBlocker silent(m_box);
    if (m_box->currentText().trimmed() != value.toString())
        m_box->setCurrentText(value.toString());
}

QJsonValue SuggestedField::value() const {
    const QString text = m_box->currentText().trimmed();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

ChoiceField::ChoiceField(const EntityField& field, const PlanDraft& draft, QWidget* parent)
    : FieldEditor(parent)
    , m_box(new QComboBox(this)) {
    m_box->setAccessibleName(PlanEntities::label(field));
    m_box->view()->setAccessibleName(PlanEntities::label(field));
    if (field.kind == FieldKind::Choice) {
        for (const PlanWord& word : field.words)
            m_box->addItem(PlanEntities::choice(word), QString::fromLatin1(word.word));
    } else if (field.kind == FieldKind::TimeZone) {
        const QStringList zones = ZoneDatabase().places();
        for (const QString& zone : zones)
            m_box->addItem(zone, zone);
        m_box->setEditable(true);
        m_box->setInsertPolicy(QComboBox::NoInsert);
        m_box->completer()->setFilterMode(Qt::MatchContains);
        m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    } else if (const EntityKind* kind = PlanEntities::kind(QString::fromLatin1(field.choices))) {
        const QJsonArray items = draft.items(*kind);
        for (const QJsonValue& item : items)
            m_box->addItem(PlanEntities::nameOf(*kind, item.toObject()),
                           item.toObject().value(QLatin1String(kind->idKey)).toString());
    }
    fill(this, m_box);
    connect(m_box, &QComboBox::currentIndexChanged, this, &FieldEditor::edited);
}

void ChoiceField::setValue(const QJsonValue& value) {
    const QSignalBlocker silent(m_box);
    if (m_box->findData(value.toString()) < 0 && !value.toString().isEmpty())
        m_box->addItem(value.toString(),
                       value.toString()); // what is not there is shown, not changed silently
    m_box->setCurrentIndex(m_box->findData(value.toString()));
}

QJsonValue ChoiceField::value() const {
    const QString text = m_box->currentData().toString();
    return text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text);
}

} // namespace opbx::ui
