#include "ui/routing/entity_model.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

using namespace column_traits;

namespace {

constexpr int nameColumn = 0;
constexpr int summaryColumn = 1;

bool isOff(const QJsonObject& item) {
    return !item.value("active"_L1).toBool(true);
}

std::optional<Meaning> meaningOfState(const QJsonObject& item) {
    return isOff(item) ? std::optional(Meaning::Neutral) : std::nullopt;
}

} // namespace

EntityModel::EntityModel(PlanDraft& draft, QObject* parent)
    : RowModel(Columns{{"name",
                        {},
                        190,
                        {},
                        [this](const QJsonObject& item) { return PlanEntities::nameOf(*m_kind, item); }},
                       {"summary",
                        {},
                        170,
                        Quiet | Stretch,
                        [this](const QJsonObject& item) {
                            return PlanEntities::summary(*m_kind, item, m_draft.document());
                        }},
                       {.id = "state",
                        .header = tr("State"),
                        .width = 60,
                        .text = [](const QJsonObject& item) { return isOff(item) ? tr("off") : QString(); },
                        .pill = meaningOfState}},
               parent)
    , m_draft(draft)
    , m_kind(PlanEntities::kinds().data()) {
    connect(&m_draft, &PlanDraft::changed, this, &EntityModel::refresh);
    setRows(items());
}

void EntityModel::setKind(const EntityKind& kind) {
    m_kind = &kind;
    setRows(items());
    emit headerDataChanged(Qt::Horizontal, nameColumn, summaryColumn);
}

void EntityModel::refresh() {
    const QList<QJsonObject> fresh = items();
    if (fresh.size() != rowCount())
        return setRows(fresh);
    m_rows = fresh; // what is chosen stays chosen
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

QList<QJsonObject> EntityModel::items() const {
    QList<QJsonObject> objects;
    const QJsonArray array = m_draft.items(*m_kind);
    for (const QJsonValue& item : array)
        objects.append(item.toObject());
    return objects;
}

QVariant EntityModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == nameColumn)
        return PlanEntities::one(*m_kind);
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section == summaryColumn) {
        for (const EntityField& field : m_kind->fields) {
            if (QLatin1String(field.key) == QLatin1String(m_kind->summaryKey))
                return PlanEntities::label(field);
        }
    }
    return RowModel::headerData(section, orientation, role);
}

} // namespace opbx::ui
