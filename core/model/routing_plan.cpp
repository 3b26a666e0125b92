#include "core/model/routing_plan.h"

namespace opbx {

namespace {

template<class T>
const T* found(const QHash<QString, qsizetype>& index, const QList<T>& list, const QString& key) {
    const auto at = index.constFind(key);
    return at == index.constEnd() || *at >= list.size() ? nullptr : &list.at(*at);
}

template<class T, class Key>
QHash<QString, qsizetype> indexed(const QList<T>& list, Key key) {
    QHash<QString, qsizetype> index;
    for (qsizetype i = 0; i < list.size(); ++i)
        if (!index.contains(key(list.at(i))))
            index.insert(key(list.at(i)), i);
    return index;
}

} // namespace

QString bareNumber(const QString& number) {
    const QString trimmed = number.trimmed();
    return trimmed.startsWith(QLatin1Char('+')) ? trimmed.mid(1) : trimmed;
}

void RoutingPlan::index() {
    const auto byId = [](const auto& item) { return item.id; };
    m_numbers = indexed(numbers, [](const PlanNumber& item) { return bareNumber(item.number); });
    m_extensions = indexed(extensions, [](const PlanExtension& item) { return item.number; });
    m_groups = indexed(ringGroups, byId);
    m_menus = indexed(ivrMenus, byId);
    m_hours = indexed(businessHours, byId);
    m_rooms = indexed(conferenceRooms, byId);
    m_boxes = indexed(voicemailBoxes, byId);
}

const PlanNumber* RoutingPlan::number(const QString& n) const {
    return found(m_numbers, numbers, bareNumber(n));
}
const PlanExtension* RoutingPlan::extension(const QString& n) const {
    return found(m_extensions, extensions, n);
}
const PlanRingGroup* RoutingPlan::ringGroup(const QString& id) const {
    return found(m_groups, ringGroups, id);
}
const PlanIvrMenu* RoutingPlan::ivrMenu(const QString& id) const {
    return found(m_menus, ivrMenus, id);
}
const PlanBusinessHours* RoutingPlan::hours(const QString& id) const {
    return found(m_hours, businessHours, id);
}
const PlanConferenceRoom* RoutingPlan::conferenceRoom(const QString& id) const {
    return found(m_rooms, conferenceRooms, id);
}
const PlanVoicemailBox* RoutingPlan::voicemailBox(const QString& id) const {
    return found(m_boxes, voicemailBoxes, id);
}

} // namespace opbx
