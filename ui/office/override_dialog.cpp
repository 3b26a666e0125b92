#include "ui/office/override_dialog.h"

#include "core/routing/plan_override.h"
#include "ui/backend/backend.h"
#include "ui/backend/overrides_backend.h"
#include "ui/theme/formatting.h"
#include "ui/widgets/type_scale.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace opbx::ui {

using namespace Qt::StringLiterals;

OverrideDialog::OverrideDialog(Backend& backend, QWidget* parent)
    : QDialog(parent)
    , m_backend(backend)
    , m_type(new QComboBox(this))
    , m_hours(new QComboBox(this))
    , m_extension(new QComboBox(this))
    , m_to(new QLineEdit(this))
    , m_until(new QDateTimeEdit(QDateTime::currentDateTime().addSecs(3600), this))
    , m_problem(quietLabel(QString(), TypeSize::Small, this))
    , m_form(new QFormLayout)
    , m_set(nullptr) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Set by hand for a time"));
    const RoutingPlan& plan = *backend.overrides().plan();
    if (!plan.businessHours.isEmpty()) {
        m_type->addItem(tr("Closed"), int(OverrideType::Closed));
        m_type->addItem(tr("Open"), int(OverrideType::Open));
    }
    m_type->addItem(tr("Forward an extension"), int(OverrideType::Forward));
    m_hours->addItem(tr("All business hours"), QString());
    for (const PlanBusinessHours& hours : plan.businessHours)
        m_hours->addItem(hours.name.isEmpty() ? hours.id : hours.name, hours.id);
    for (const PlanExtension& extension : plan.extensions) {
        if (extension.type == ExtensionType::User || extension.type == ExtensionType::Forward)
            m_extension->addItem(Formatting::party(extension.name, extension.number), extension.number);
    }
    m_to->setPlaceholderText(tr("Number or extension"));
    m_until->setMinimumDateTime(QDateTime::currentDateTime());
    m_until->setCalendarPopup(true);
    const std::array<std::pair<QWidget*, QString>, 5> rows = {{{m_type, tr("&What:")},
                                                               {m_hours, tr("&Business hours:")},
                                                               {m_extension, tr("&Extension:")},
                                                               {m_to, tr("&Forward to:")},
                                                               {m_until, tr("&Until:")}}};
    for (const auto& [field, label] : rows) {
        m_form->addRow(label, field);
        field->setAccessibleName(QString(label).remove(u'&').remove(u':'));
        if (auto* box = qobject_cast<QComboBox*>(field))
            box->view()->setAccessibleName(box->accessibleName());
    }
    auto* buttons = new QDialogButtonBox(this);
    m_set = buttons->addButton(tr("&Set"), QDialogButtonBox::AcceptRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto* column = new QVBoxLayout(this);
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        emit chosen(override());
        accept();
    });
    connect(m_type, &QComboBox::currentIndexChanged, this, &OverrideDialog::refresh);
    connect(m_hours, &QComboBox::currentIndexChanged, this, &OverrideDialog::refresh);
    connect(m_extension, &QComboBox::currentIndexChanged, this, &OverrideDialog::refresh);
    connect(m_to, &QLineEdit::textChanged, this, &OverrideDialog::refresh);
    connect(m_until, &QDateTimeEdit::dateTimeChanged, this, &OverrideDialog::refresh);
    refresh();
}

PlanOverride OverrideDialog::override() const {
    PlanOverride made;
    made.type = static_cast<OverrideType>(m_type->currentData().toInt());
    if (made.type == OverrideType::Forward) {
        made.extension = m_extension->currentData().toString();
        made.to = m_to->text().trimmed();
    } else {
        made.businessHours = m_hours->currentData().toString();
    }
    made.until = m_until->dateTime().toUTC();
    return made;
}

void OverrideDialog::refresh() {
    const PlanOverride made = override();
    const bool isForward = made.type == OverrideType::Forward;
    for (QWidget* field : {static_cast<QWidget*>(m_extension), static_cast<QWidget*>(m_to)}) {
        field->setVisible(isForward);
        m_form->labelForField(field)->setVisible(isForward);
    }
    m_hours->setVisible(!isForward && m_hours->count() > 2);
    m_form->labelForField(m_hours)->setVisible(!isForward && m_hours->count() > 2);
    const bool isSound =
        checkOverride(*m_backend.overrides().plan(), made, QDateTime::currentDateTimeUtc()).ok();
    m_set->setEnabled(isSound);
    m_problem->setText(isSound || made.to.isEmpty()
                           ? QString()
                           : tr("This leads nowhere. Choose another number or extension."));
    m_problem->setVisible(!m_problem->text().isEmpty());
}

} // namespace opbx::ui
