#include "ui/routing/options_field.h"

#include "ui/routing/destination_picker.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QBoxLayout>
#include <QLineEdit>
#include <QRegularExpressionValidator>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int digitsWidth = 48;
constexpr int optionNameWidth = 96;

} // namespace

OptionsField::OptionsField(const EntityField& field, PlanDraft& draft, QWidget* parent)
    : FieldEditor(parent)
    , m_draft(draft)
    , m_column(new QVBoxLayout(this)) {
    setAccessibleName(PlanEntities::label(field));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::labelGap);
    auto* addButton = new QPushButton(icon(u"add"_s), tr("Add a key"), this);
    m_column->addWidget(addButton, 0, Qt::AlignLeading);
    connect(addButton, &QPushButton::clicked, this, [this] {
        add({{u"digits"_s, freeKey()}});
        emit edited();
    });
}

QString OptionsField::freeKey() const {
    for (const QChar key : u"1234567890"_s) {
        const bool used = std::any_of(m_rows.cbegin(), m_rows.cend(),
                                      [key](const Row& row) { return row.digits->text() == key; });
        if (!used)
            return key;
    }
    return {};
}

void OptionsField::add(const QJsonObject& option) {
    Row row;
    row.widget = new QWidget(this);
    row.digits = new QLineEdit(option.value("digits"_L1).toString(), row.widget);
    row.digits->setAccessibleName(tr("Key"));
    row.digits->setFixedWidth(digitsWidth);
    row.digits->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9*#]{1,10}"_s), row.digits));
    row.name = new QLineEdit(option.value("name"_L1).toString(), row.widget);
    row.name->setAccessibleName(tr("Name of the key"));
    row.name->setPlaceholderText(tr("name"));
    row.name->setFixedWidth(optionNameWidth);
    row.destination = new DestinationPicker(tr("Where the key leads"), m_draft, row.widget);
    row.destination->setValue(option.value("destination"_L1));
    auto* removeButton = iconButton(u"remove"_s, tr("Remove this key"), row.widget);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::labelGap);
    line->addWidget(row.digits, 0, Qt::AlignTop);
    line->addWidget(row.name, 0, Qt::AlignTop);
    line->addWidget(row.destination, 1);
    line->addWidget(removeButton, 0, Qt::AlignTop);
    m_column->insertWidget(m_column->count() - 1, row.widget);
    m_rows.append(row);
    connect(row.digits, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(row.name, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(row.destination, &FieldEditor::edited, this, &FieldEditor::edited);
    connect(removeButton, &QToolButton::clicked, this, [this, widget = row.widget] {
        remove(widget);
        emit edited();
    });
}

void OptionsField::remove(QWidget* widget) {
    m_rows.removeIf([widget](const Row& row) { return row.widget == widget; });
    widget->hide();
    widget->deleteLater();
}

void OptionsField::setValue(const QJsonValue& value) {
    if (this->value() == value)
        return;
    while (!m_rows.isEmpty())
        remove(m_rows.constFirst().widget);
    const QJsonArray options = value.toArray();
    for (const QJsonValue& option : options)
        add(option.toObject());
}

QJsonValue OptionsField::value() const {
    QJsonArray options;
    for (const Row& row : m_rows) {
        QJsonObject option{{u"digits"_s, row.digits->text()}};
        if (!row.name->text().isEmpty())
            option.insert(u"name"_s, row.name->text());
        const QJsonValue destination = row.destination->value();
        if (destination.isObject())
            option.insert(u"destination"_s, destination);
        options.append(option);
    }
    return options;
}

} // namespace opbx::ui
