#include "core/model/routing_plan.h"

#include "core/model/phone_number.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

using Index = QHash<QString, qsizetype>;

template<class T>
const T* found(const Index& index, const QList<T>& list, const QString& key) {
    const auto at = index.constFind(key);
    return at == index.constEnd() || *at >= list.size() ? nullptr : &list.at(*at);
}

/// The first of two entries with the same key counts; check.h says so.
template<class T, class Key>
Index indexed(const QList<T>& list, Key key) {
    Index index;
    index.reserve(list.size());
    for (qsizetype i = 0; i < list.size(); ++i) {
        const QString name = key(list.at(i));
        if (!index.contains(name))
            index.insert(name, i);
    }
    return index;
}

/// A caller as patterns know him; national numbers count in the plan's country.
QString callerKey(const RoutingPlan& plan, const QString& caller) {
    return isAnonymous(caller) ? u"anonymous"_s : plan.numberKey(caller);
}

/// `*` stands for any characters, none included. Both texts without '+'.
bool matchesPattern(QStringView pattern, QStringView text) {
    const QList<QStringView> parts = pattern.split('*'_L1);
    if (!text.startsWith(parts.first()) || text.size() < parts.first().size())
        return false;
    qsizetype at = parts.first().size();
    for (qsizetype i = 1; i + 1 < parts.size(); ++i) {
        const qsizetype hit = text.indexOf(parts.at(i), at);
        if (hit < 0)
            return false;
        at = hit + parts.at(i).size();
    }
    return text.size() - at >= parts.last().size() && text.endsWith(parts.last());
}

QString patternKey(const QString& pattern) {
    return pattern.trimmed().toLower().remove('+'_L1);
}

} // namespace

void RoutingPlan::index() {
    const auto byId = [](const auto& item) { return item.id; };
    m_numbers = indexed(numbers, [this](const PlanNumber& n) { return numberKey(n.number); });
    m_extensions = indexed(extensions, [](const PlanExtension& e) { return e.number; });
    m_groups = indexed(ringGroups, byId);
    m_menus = indexed(ivrMenus, byId);
    m_hours = indexed(businessHours, byId);
    m_rooms = indexed(conferenceRooms, byId);
    m_boxes = indexed(voicemailBoxes, byId);
    m_assistants = indexed(aiAssistants, byId);
    for (PlanBusinessHours& hours : businessHours)
        hours.zone = QTimeZone(hours.timeZone.toUtf8());

    m_exactBlocks.clear();
    m_patternBlocks.clear();
    for (qsizetype i = 0; i < blockedCallers.size(); ++i) {
        const PlanBlockedCaller& entry = blockedCallers.at(i);
        if (!entry.active)
            continue;
        if (entry.pattern.contains('*'_L1))
            m_patternBlocks.emplaceBack(patternKey(entry.pattern), i);
        else if (const QString key = callerKey(*this, entry.pattern); !m_exactBlocks.contains(key))
            m_exactBlocks.insert(key, i);
    }

    m_rules.clear();
    m_ruleLengths.clear();
    for (qsizetype i = 0; i < outboundRules.size(); ++i) {
        const QString prefix = plainDigits(outboundRules.at(i).prefix);
        if (!outboundRules.at(i).active || m_rules.contains(prefix))
            continue;
        m_rules.insert(prefix, i);
        if (!m_ruleLengths.contains(prefix.size()))
            m_ruleLengths.append(prefix.size());
    }
    std::sort(m_ruleLengths.begin(), m_ruleLengths.end(), std::greater<>());
}

QString RoutingPlan::numberKey(const QString& number) const {
    const QString trimmed = number.trimmed();
    if (!defaults.region.isEmpty() && !trimmed.startsWith('+'_L1)) {
        const QString e164 = toE164(trimmed, defaults.region);
        if (!e164.isEmpty())
            return e164.mid(1);
    }
    const QString digits = plainDigits(trimmed);
    return digits.isEmpty() ? trimmed.toLower() : digits;
}

const PlanNumber* RoutingPlan::number(const QString& dialled) const {
    const QString digits = plainDigits(dialled);
    if (digits.isEmpty())
        return found(m_numbers, numbers, dialled.trimmed().toLower());
    if (const PlanNumber* known = found(m_numbers, numbers, digits))
        return known;
    if (defaults.region.isEmpty() || dialled.trimmed().startsWith('+'_L1))
        return nullptr;
    const QString e164 = toE164(dialled, defaults.region);
    return e164.isEmpty() ? nullptr : found(m_numbers, numbers, e164.mid(1));
}

const PlanExtension* RoutingPlan::extension(const QString& number) const {
    return found(m_extensions, extensions, number);
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

const PlanAiAssistant* RoutingPlan::aiAssistant(const QString& id) const {
    return found(m_assistants, aiAssistants, id);
}

const PlanBlockedCaller* RoutingPlan::blocking(const QString& caller) const {
    if (m_exactBlocks.isEmpty() && m_patternBlocks.isEmpty())
        return nullptr;
    const QString key = callerKey(*this, caller);
    qsizetype first = m_exactBlocks.value(key, blockedCallers.size());
    for (const auto& [pattern, i] : m_patternBlocks) {
        if (i < first && matchesPattern(pattern, key))
            first = i;
    }
    return first < blockedCallers.size() ? &blockedCallers.at(first) : nullptr;
}

const PlanOutboundRule* RoutingPlan::outboundRule(QStringView digits) const {
    for (const qsizetype length : m_ruleLengths) {
        if (length > digits.size())
            continue;
        const auto rule = m_rules.constFind(digits.left(length).toString());
        if (rule != m_rules.constEnd())
            return &outboundRules.at(*rule);
    }
    return nullptr;
}

} // namespace opbx
