#include "ui/routing/members_field.h"

#include "ui/theme/metrics.h"
#include "ui/widgets/buttons.h"

#include <QAbstractItemView>
#include <QBoxLayout>
#include <QComboBox>
#include <QListWidget>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int visibleRows = 5;
}

MembersField::MembersField(const EntityField& field, const PlanDraft& draft, QWidget* parent)
    : FieldEditor(parent)
    , m_draft(draft)
    , m_list(new QListWidget(this))
    , m_candidates(new QComboBox(this)) {
    m_list->setAccessibleName(PlanEntities::label(field));
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setFixedHeight(metrics::rowHeight * visibleRows);
    m_candidates->setAccessibleName(tr("Extension to add"));
    m_candidates->view()->setAccessibleName(m_candidates->accessibleName());
    const QJsonArray extensions = draft.items(*PlanEntities::kind(u"extensions"_s));
    for (const QJsonValue& item : extensions) {
        const QString number = item.toObject().value("number"_L1).toString();
        m_candidates->addItem(nameOf(number), number);
    }
    auto* addButton = iconButton(u"add"_s, tr("Add this extension"), this);
    auto* upButton = iconButton(u"chevron-up"_s, tr("Ring earlier"), this);
    auto* downButton = iconButton(u"chevron-down"_s, tr("Ring later"), this);
    auto* removeButton = iconButton(u"remove"_s, tr("Take out of the group"), this);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::labelGap);
    row->addWidget(m_candidates, 1);
    for (QToolButton* button : {addButton, upButton, downButton, removeButton})
        row->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::labelGap);
    column->addWidget(m_list);
    column->addLayout(row);
    connect(addButton, &QToolButton::clicked, this, [this] {
        const QString number = m_candidates->currentData().toString();
        if (number.isEmpty() || value().toArray().contains(number))
            return;
        add(number);
        emit edited();
    });
    connect(upButton, &QToolButton::clicked, this, [this] { move(-1); });
    connect(downButton, &QToolButton::clicked, this, [this] { move(1); });
    connect(removeButton, &QToolButton::clicked, this, [this] {
        delete m_list->takeItem(m_list->currentRow());
        emit edited();
    });
    connect(m_list->model(), &QAbstractItemModel::rowsMoved, this, &FieldEditor::edited);
}

QString MembersField::nameOf(const QString& number) const {
    const EntityKind& kind = *PlanEntities::kind(u"extensions"_s);
    const QJsonArray extensions = m_draft.items(kind);
    for (const QJsonValue& item : extensions) {
        if (item.toObject().value("number"_L1).toString() == number)
            return PlanEntities::nameOf(kind, item.toObject());
    }
    return tr("%1, which does not exist").arg(number);
}

void MembersField::add(const QString& number) {
    auto* item = new QListWidgetItem(nameOf(number), m_list);
    item->setData(Qt::UserRole, number);
}

void MembersField::move(int by) {
    const int from = m_list->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_list->count())
        return;
    m_list->insertItem(to, m_list->takeItem(from));
    m_list->setCurrentRow(to);
    emit edited();
}

void MembersField::setValue(const QJsonValue& value) {
    if (this->value() == value)
        return;
    m_list->clear();
    const QStringList numbers = value.toVariant().toStringList();
    for (const QString& number : numbers)
        add(number);
}

QJsonValue MembersField::value() const {
    QJsonArray numbers;
    for (int i = 0; i < m_list->count(); ++i)
        numbers.append(m_list->item(i)->data(Qt::UserRole).toString());
    return numbers;
}

} // namespace opbx::ui
