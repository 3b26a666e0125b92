#include "ui/routing/destination_picker.h"

#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QCompleter>
#include <QInputDialog>
#include <QLineEdit>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

const QString makesExtension = u"new-extension"_s; // no type of a destination

} // namespace

DestinationPicker::DestinationPicker(const QString& name, PlanDraft& draft, QWidget* parent)
    : FieldEditor(parent)
    , m_draft(draft)
    , m_box(new QComboBox(this))
    , m_number(new QLineEdit(this)) {
    m_box->setAccessibleName(name);
    m_box->view()->setAccessibleName(name);
    m_box->setEditable(true);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->setMinimumContentsLength(12);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_box->completer()->setFilterMode(Qt::MatchContains);
    m_box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    addChoice(QString(), tr("nowhere"), QString(), QString());
    for (const EntityKind& kind : PlanEntities::kinds()) {
        if (!*kind.destinationType)
            continue;
        const QString type = QString::fromLatin1(kind.destinationType);
        const QJsonArray items = draft.items(kind);
        for (const QJsonValue& item : items) {
            const QString id = item.toObject().value(QLatin1String(kind.idKey)).toString();
            addChoice(QString::fromLatin1(kind.iconName), PlanEntities::named(kind, item.toObject()), type,
                      id);
        }
    }
    addChoice(u"outbound"_s, tr("Forward to a number"), u"forward"_s, QString());
    addChoice(u"phone"_s, tr("Hang up"), u"hangup"_s, QString());
    addChoice(u"add"_s, tr("New extension…"), makesExtension, QString());
    m_number->setAccessibleName(tr("%1: number or SIP address to forward to").arg(name));
    m_number->setPlaceholderText(tr("+15551234567 or sip:…"));
    m_number->setLayoutDirection(Qt::LeftToRight);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_box);
    column->addWidget(m_number);
    refreshNumber();
    connect(m_box, &QComboBox::currentIndexChanged, this, &DestinationPicker::chosen);
    connect(m_number, &QLineEdit::textEdited, this, &FieldEditor::edited);
}

void DestinationPicker::chosen() {
    if (m_box->currentData().toStringList().value(0) == makesExtension) {
        const QSignalBlocker silent(m_box);
        m_box->setCurrentIndex(m_last);
        askForExtension();
        return;
    }
    m_last = m_box->currentIndex();
    refreshNumber();
    emit edited();
}

void DestinationPicker::askForExtension() {
    auto* dialog = new QInputDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("New extension"));
    dialog->setLabelText(tr("Name of the new extension:"));
    dialog->setOkButtonText(tr("Add"));
    connect(dialog, &QInputDialog::textValueSelected, this, &DestinationPicker::makeExtension);
    dialog->open();
}

void DestinationPicker::makeExtension(const QString& name) {
    const EntityKind& kind = *PlanEntities::kind(u"extensions"_s);
    QJsonObject item = PlanEntities::blank(kind, m_draft.document());
    if (!name.trimmed().isEmpty())
        item.insert(u"name"_s, name.trimmed());
    m_draft.add(kind, item);
    addChoice(QString::fromLatin1(kind.iconName), PlanEntities::named(kind, item), u"extension"_s,
              item.value(QLatin1String(kind.idKey)).toString());
    m_box->setCurrentIndex(m_box->count() - 1);
}

void DestinationPicker::addChoice(const QString& iconName, const QString& text, const QString& type,
                                  const QString& id) {
    m_box->addItem(iconName.isEmpty() ? QIcon() : icon(iconName), text, QStringList{type, id});
}

void DestinationPicker::refreshNumber() {
    m_number->setVisible(m_box->currentData().toStringList().value(0) == u"forward");
}

void DestinationPicker::setValue(const QJsonValue& value) {
    const QSignalBlocker silent(m_box);
    const QJsonObject destination = value.toObject();
    const QString type = destination.value("type"_L1).toString();
    const bool forwards = type == u"forward";
    const bool namesTarget = forwards && destination.contains("to"_L1);
    const QString id = destination.value(QLatin1String(namesTarget ? "to" : "id")).toString();
    const QStringList wanted{type, forwards || type == u"hangup" ? QString() : id};
    int found = -1;
    for (int i = 0; i < m_box->count(); ++i) {
        if (m_box->itemData(i).toStringList() == wanted)
            found = i;
    }
    if (found < 0) { // what leads nowhere is shown, not changed silently
        addChoice(u"attention"_s, PlanEntities::destination(destination, m_draft.document()), type, id);
        found = m_box->count() - 1;
    }
    m_box->setCurrentIndex(found);
    m_last = found;
    if (forwards && m_number->text() != id)
        m_number->setText(id);
    m_box->lineEdit()->setCursorPosition(0); // the beginning of a long name says more than its end
    refreshNumber();
}

QJsonValue DestinationPicker::value() const {
    const QStringList chosen = m_box->currentData().toStringList();
    const QString type = chosen.value(0);
    if (type.isEmpty())
        return QJsonValue::Undefined;
    QJsonObject destination{{u"type"_s, type}};
    const QString id = type == u"forward" ? m_number->text().trimmed() : chosen.value(1);
    if (!id.isEmpty())
        destination.insert(type == u"forward" ? u"to"_s : u"id"_s, id);
    return destination;
}

} // namespace opbx::ui
