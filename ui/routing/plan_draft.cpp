#include "ui/routing/plan_draft.h"

#include "core/model/plan_json.h"

#include <QJsonDocument>
#include <QUndoCommand>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

/// One step: the document before and after. Documents share what did not change.
class PlanEdit final : public QUndoCommand {
public:
    PlanEdit(PlanDraft& draft, QJsonObject after, const QString& what, int mergeId)
        : QUndoCommand(what)
        , m_draft(draft)
        , m_before(draft.m_document)
        , m_after(std::move(after))
        , m_mergeId(mergeId) {}

    void undo() override { m_draft.apply(m_before); }
    void redo() override { m_draft.apply(m_after); }
    int id() const override { return m_mergeId; }
    bool mergeWith(const QUndoCommand* next) override {
        m_after = static_cast<const PlanEdit*>(next)->m_after;
        return true;
    }

private:
    PlanDraft& m_draft;
    QJsonObject m_before;
    QJsonObject m_after;
    int m_mergeId;
};

namespace {

QJsonObject emptyPlan() {
    return QJsonDocument::fromJson(planToJson(RoutingPlan())).object();
}

/// Forwards name an extension or a number of ours by what would be dialled.
bool isForwardTo(const QJsonObject& object, const EntityKind& kind, const QString& id) {
    if (QLatin1String(kind.destinationType) != "extension"_L1 && QLatin1String(kind.key) != "numbers"_L1)
        return false;
    const bool isDestination = object.value("type"_L1).toString() == u"forward";
    return object.value("forwardTo"_L1).toString() == id ||
           (isDestination &&
            (object.value("to"_L1).toString() == id || object.value("id"_L1).toString() == id));
}

bool isReference(const QString& key, const EntityKind& kind) {
    const QList<EntityField>& fields = PlanEntities::kind(u"extensions"_s)->fields;
    return std::any_of(fields.begin(), fields.end(), [&](const EntityField& field) {
        return field.kind == FieldKind::Reference && key == QLatin1String(field.key) &&
               QLatin1String(kind.key) == QLatin1String(field.choices);
    });
}

/// Does a value, at any depth, name this destination or refer to this id by one of `keys`?
bool refersTo(const QJsonValue& value, const EntityKind& kind, const QString& id) {
    if (value.isArray()) {
        const QJsonArray items = value.toArray();
        return std::any_of(items.begin(), items.end(),
                           [&](const QJsonValue& item) { return refersTo(item, kind, id); });
    }
    const QJsonObject object = value.toObject();
    if (*kind.destinationType && object.value("type"_L1).toString() == QLatin1String(kind.destinationType) &&
        object.value("id"_L1).toString() == id)
        return true;
    if (!id.isEmpty() && isForwardTo(object, kind, id))
        return true;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const bool names = isReference(it.key(), kind);
        const bool isMember = it.key() == u"members" && QLatin1String(kind.key) == "extensions"_L1 &&
                              it.value().toArray().contains(id);
        if ((names && it.value().toString() == id) || isMember || refersTo(it.value(), kind, id))
            return true;
    }
    return false;
}

} // namespace

PlanDraft::PlanDraft(QObject* parent)
    : QObject(parent)
    , m_document(emptyPlan()) {
    check();
}

PlanDraft::~PlanDraft() {
    m_undo.disconnect(); // it reports its end to pages that are half gone
}

void PlanDraft::load(const QByteArray& saved) {
    const QJsonObject object = QJsonDocument::fromJson(saved).object();
    m_undo.clear();
    apply(object.isEmpty() ? emptyPlan() : object);
}

Result<Done> PlanDraft::replace(const QByteArray& document, const QString& what) {
    const Result<RoutingPlan> plan = planFromJson(document);
    if (!plan)
        return plan.error();
    push(QJsonDocument::fromJson(document).object(), what);
    return Done{};
}

void PlanDraft::setSaved() {
    m_undo.setClean();
    emit changed();
}

QByteArray PlanDraft::toJson() const {
    return QJsonDocument(m_document).toJson();
}

QJsonArray PlanDraft::items(const EntityKind& kind) const {
    if (kind.isSingle())
        return {m_document.value(QLatin1String(kind.key)).toObject()};
    return m_document.value(QLatin1String(kind.key)).toArray();
}

void PlanDraft::setItem(const EntityKind& kind, int row, const QJsonObject& item) {
    QJsonArray list = items(kind);
    if (row < 0 || row >= list.size() || list.at(row).toObject() == item)
        return;
    list.replace(row, item);
    QJsonObject document = m_document;
    document.insert(QLatin1String(kind.key), kind.isSingle() ? QJsonValue(item) : QJsonValue(list));
    const int kindIndex = int(&kind - PlanEntities::kinds().data());
    push(document, PlanEntities::nameOf(kind, item), (kindIndex << 20) + row);
}

int PlanDraft::add(const EntityKind& kind, const QJsonObject& item) {
    if (kind.isSingle())
        return 0;
    QJsonArray list = items(kind);
    list.append(item);
    QJsonObject document = m_document;
    document.insert(QLatin1String(kind.key), list);
    push(document, tr("new: %1").arg(PlanEntities::one(kind)));
    return int(list.size()) - 1;
}

void PlanDraft::remove(const EntityKind& kind, int row) {
    QJsonArray list = items(kind);
    if (row < 0 || row >= list.size() || kind.isSingle())
        return;
    const QString name = PlanEntities::nameOf(kind, list.at(row).toObject());
    list.removeAt(row);
    QJsonObject document = m_document;
    document.insert(QLatin1String(kind.key), list);
    push(document, tr("delete %1").arg(name));
}

QStringList PlanDraft::usersOf(const EntityKind& kind, int row) const {
    const QString id = items(kind).at(row).toObject().value(QLatin1String(kind.idKey)).toString();
    QStringList users;
    for (const EntityKind& other : PlanEntities::kinds()) {
        const QJsonArray list = items(other);
        for (int i = 0; i < list.size(); ++i) {
            const bool itself = &other == &kind && i == row;
            if (!itself && refersTo(list.at(i), kind, id))
                users.append(PlanEntities::nameOf(other, list.at(i).toObject()));
        }
    }
    return users;
}

bool PlanDraft::canBeSaved() const {
    return m_plan && std::none_of(m_problems.cbegin(), m_problems.cend(), [](const PlanProblem& problem) {
               return problem.severity == PlanSeverity::Error;
           });
}

void PlanDraft::setVoices(const QStringList& voices) {
    m_voices = voices;
    check();
    emit voicesChanged();
    emit changed();
}

void PlanDraft::push(const QJsonObject& document, const QString& what, int mergeId) {
    m_undo.push(new PlanEdit(*this, document, what, mergeId));
}

void PlanDraft::apply(const QJsonObject& document) {
    m_document = document;
    check();
    emit changed();
}

void PlanDraft::check() {
    m_problems.clear();
    Result<RoutingPlan> plan = planFromJson(QJsonDocument(m_document).toJson(QJsonDocument::Compact));
    if (plan) {
        m_plan = std::make_shared<const RoutingPlan>(std::move(plan).value());
        m_problems = checkPlan(*m_plan, m_voices);
        return;
    }
    m_plan.reset();
    const QString detail = plan.error().detail;
    m_problems.append({PlanSeverity::Error, "not-allowed", detail.section(u": "_s, 0, 0),
                       detail.section(u": "_s, 1), Message()});
}

} // namespace opbx::ui
