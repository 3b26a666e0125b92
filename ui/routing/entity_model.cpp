#include "ui/routing/entity_model.h"

#include "ui/support/colours.h"
#include "ui/support/table_roles.h"

namespace opbx::ui {

EntityModel::EntityModel(PlanDraft& draft, QObject* parent)
    : QAbstractTableModel(parent)
    , m_draft(draft)
    , m_kind(PlanEntities::kinds().data()) {
    connect(&m_draft, &PlanDraft::changed, this, &EntityModel::refresh);
    m_items = m_draft.items(*m_kind);
}

void EntityModel::setKind(const EntityKind& kind) {
    beginResetModel();
    m_kind = &kind;
    m_items = m_draft.items(kind);
    endResetModel();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void EntityModel::refresh() {
    const QJsonArray items = m_draft.items(*m_kind);
    if (items.size() != m_items.size()) {
        beginResetModel();
        m_items = items;
        endResetModel();
        return;
    }
    m_items = items;
    if (!m_items.isEmpty())
        emit dataChanged(index(0, 0), index(int(m_items.size()) - 1, ColumnCount - 1));
}

int EntityModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_items.size());
}

int EntityModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EntityModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const QJsonObject item = m_items.at(index.row()).toObject();
    const bool isOff = !item.value(QLatin1String("active")).toBool(true);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        switch (index.column()) {
        case Name: return PlanEntities::nameOf(*m_kind, item);
        case Summary: return PlanEntities::summary(*m_kind, item, m_draft.document());
        case State: return isOff ? tr("off") : QString();
        default: return {};
        }
    }
    if (role == PillRole && index.column() == State && isOff)
        return int(Meaning::Neutral);
    if (role == QuietRole)
        return index.column() == Summary;
    if (role == LeftToRightRole)
        return index.column() == Name && PlanEntities::nameOf(*m_kind, item).startsWith(u'+');
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    return {};
}

QVariant EntityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole) {
        if (section == State)
            return tr("State");
        if (section == Name)
            return PlanEntities::one(*m_kind);
        for (const EntityField& field : m_kind->fields) {
            if (QLatin1String(field.key) == QLatin1String(m_kind->summaryKey))
                return PlanEntities::label(field);
        }
    }
    constexpr int widths[] = {190, 170, 60};
    constexpr const char* ids[] = {"name", "summary", "state"};
    switch (role) {
    case ColumnIdRole: return QString::fromLatin1(ids[section]);
    case ColumnWidthRole: return widths[section];
    case ColumnHiddenRole: return false;
    case ColumnStretchRole: return section == Summary;
    case Qt::TextAlignmentRole: return int(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

} // namespace opbx::ui
