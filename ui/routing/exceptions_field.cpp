#include "ui/routing/exceptions_field.h"

#include "ui/routing/holiday_calendar.h"
#include "ui/routing/time_ranges.h"
#include "ui/theme/metrics.h"
#include "ui/theme/region.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QDateEdit>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 largestFile = 4 * 1024 * 1024;
}

ExceptionsField::ExceptionsField(const EntityField& field, QWidget* parent)
    : FieldEditor(parent)
    , m_column(new QVBoxLayout(this))
    , m_note(quietLabel({}, TypeSize::Small, this)) {
    setAccessibleName(PlanEntities::label(field));
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::labelGap);
    auto* addButton = new QPushButton(icon(u"add"_s), tr("Add a day"), this);
    auto* importButton = new QPushButton(icon(u"calendar"_s), tr("Import holidays…"), this);
    importButton->setToolTip(tr("From an iCalendar file (.ics)"));
    auto* row = new QHBoxLayout;
    row->addWidget(addButton);
    row->addWidget(importButton);
    row->addStretch(1);
    m_column->addLayout(row);
    m_column->addWidget(m_note);
    m_note->hide();
    connect(addButton, &QPushButton::clicked, this, [this] {
        add({{u"date"_s, QDate::currentDate().toString(Qt::ISODate)}});
        emit edited();
    });
    connect(importButton, &QPushButton::clicked, this, &ExceptionsField::askForFile);
}

void ExceptionsField::add(const QJsonObject& exception) {
    Row row;
    row.widget = new QWidget(this);
    row.date =
        new QDateEdit(QDate::fromString(exception.value("date"_L1).toString(), Qt::ISODate), row.widget);
    row.date->setCalendarPopup(true);
    Region::apply(*row.date);
    row.date->setAccessibleName(tr("Day"));
    row.name = new QLineEdit(exception.value("name"_L1).toString(), row.widget);
    row.name->setAccessibleName(tr("Name of the day"));
    row.name->setPlaceholderText(tr("name"));
    row.hours = new QLineEdit(textOfRanges(exception.value("ranges"_L1).toArray()), row.widget);
    row.hours->setAccessibleName(tr("Open on this day"));
    row.hours->setPlaceholderText(tr("closed"));
    row.hours->setLayoutDirection(Qt::LeftToRight);
    auto* removeButton = iconButton(u"remove"_s, tr("Remove this day"), row.widget);
    auto* line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(metrics::labelGap);
    line->addWidget(row.date);
    line->addWidget(row.name, 1);
    line->addWidget(row.hours, 1);
    line->addWidget(removeButton);
    m_column->insertWidget(int(m_rows.size()), row.widget);
    m_rows.append(row);
    connect(row.date, &QDateEdit::dateChanged, this, &FieldEditor::edited);
    connect(row.name, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(row.hours, &QLineEdit::textEdited, this, &FieldEditor::edited);
    connect(removeButton, &QToolButton::clicked, this, [this, widget = row.widget] {
        remove(widget);
        emit edited();
    });
}

void ExceptionsField::remove(QWidget* widget) {
    m_rows.removeIf([widget](const Row& row) { return row.widget == widget; });
    widget->hide();
    widget->deleteLater();
}

void ExceptionsField::askForFile() {
    auto* dialog = new QFileDialog(this, tr("Import holidays"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Calendars (*.ics)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ExceptionsField::importCalendar);
    dialog->open();
}

void ExceptionsField::importCalendar(const QString& name) {
    QFile file(name);
    const bool opened = file.open(QIODevice::ReadOnly);
    const Result<QList<Holiday>> holidays = holidaysOf(opened ? file.read(largestFile) : QByteArray());
    m_note->show();
    if (!holidays) {
        m_note->setText(opened ? tr("This is not an iCalendar file.") : tr("The file cannot be read."));
        return;
    }
    int added = 0;
    for (const Holiday& holiday : *holidays) {
        const bool known = std::any_of(m_rows.cbegin(), m_rows.cend(), [&holiday](const Row& row) {
            return row.date->date() == holiday.date;
        });
        if (known)
            continue;
        add({{u"date"_s, holiday.date.toString(Qt::ISODate)}, {u"name"_s, holiday.name}});
        ++added;
    }
    m_note->setText(tr("%n day(s) added as closed.", nullptr, added));
    if (added > 0)
        emit edited();
}

void ExceptionsField::setValue(const QJsonValue& value) {
    if (this->value() == value)
        return;
    while (!m_rows.isEmpty())
        remove(m_rows.constFirst().widget);
    const QJsonArray exceptions = value.toArray();
    for (const QJsonValue& exception : exceptions)
        add(exception.toObject());
}

QJsonValue ExceptionsField::value() const {
    QJsonArray exceptions;
    for (const Row& row : m_rows) {
        QJsonObject exception{{u"date"_s, row.date->date().toString(Qt::ISODate)},
                              {u"ranges"_s, rangesOf(row.hours->text()).value_or(QJsonArray())}};
        if (!row.name->text().isEmpty())
            exception.insert(u"name"_s, row.name->text());
        exceptions.append(exception);
    }
    return exceptions;
}

} // namespace opbx::ui
