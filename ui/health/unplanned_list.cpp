#include "ui/health/unplanned_list.h"

#include "ui/theme/formatting.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/fresh_rows.h"
#include "ui/widgets/type_scale.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace opbx::ui {

UnplannedList::UnplannedList(QWidget* parent)
    : QWidget(parent)
    , m_rows(new QVBoxLayout(this)) {
    m_rows->setContentsMargins(0, 0, 0, 0);
    hide();
}

void UnplannedList::setNumbers(const QList<UnplannedNumber>& numbers) {
    auto* shown = new QWidget(this);
    auto* column = new QVBoxLayout(shown);
    column->setContentsMargins(0, 0, 0, metrics::groupMargin);
    column->setSpacing(metrics::labelGap);
    column->addWidget(textLabel(tr("Called, and not in the plan"), TypeSize::Section, shown));
    for (const UnplannedNumber& number : numbers)
        addRow(*column, number);
    showInstead(*m_rows, m_shown, shown);
    setVisible(!numbers.isEmpty());
}

void UnplannedList::addRow(QVBoxLayout& column, const UnplannedNumber& number) {
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::groupMargin);
    const QString shown = Formatting::phone(number.number);
    row->addWidget(textLabel(shown, TypeSize::Body, column.parentWidget()));
    row->addWidget(quietLabel(tr("%n call(s), the last at %1", nullptr, int(number.calls))
                                  .arg(Formatting::callTime(number.lastMs)),
                              TypeSize::Small, column.parentWidget()),
                   1);
    auto* add = new QPushButton(tr("Add it"), column.parentWidget());
    add->setAccessibleName(tr("Add %1 to the plan").arg(shown));
    row->addWidget(add);
    column.addLayout(row);
    connect(add, &QPushButton::clicked, this, [this, number] { emit addRequested(number.number); });
}

} // namespace opbx::ui
