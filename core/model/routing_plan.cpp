#include "core/model/routing_plan.h"

#include "core/model/number_variants.h"
#include "core/model/phone_number.h"
#include "core/model/zone_database.h"

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

/// Written internationally, with nothing between country code and number that spellings differ in.
bool isPlainInternational(const QString& number) {
    constexpr qsizetype countryDigits = 4; // a zero behind the country code can be one too many
    return number.startsWith('+'_L1) && number.size() > countryDigits && !number.startsWith("+54"_L1) &&
           !QStringView(number).left(1 + countryDigits).contains('0'_L1) &&
           std::all_of(number.begin() + 1, number.end(), [](QChar c) { return c >= '0'_L1 && c <= '9'_L1; });
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
    QHash<QString, QTimeZone> zones;
    for (PlanBusinessHours& hours : businessHours) {
        if (!zones.contains(hours.timeZone))
            zones.insert(hours.timeZone, ZoneDatabase().zone(hours.timeZone));
        hours.zone = zones.value(hours.timeZone);
    }

    m_exactBlocks.clear();
    m_patternBlocks.clear();
    for (qsizetype i = 0; i < blockedCallers.size(); ++i) {
        const PlanBlockedCaller& entry = blockedCallers.at(i);
        if (!entry.active)
            continue;
        if (CallerPattern::isPattern(entry.pattern))
            m_patternBlocks.emplaceBack(CallerPattern(entry.pattern, defaults.region), i);
        else if (const QString key = callerKey(*this, entry.pattern); !m_exactBlocks.contains(key))
            m_exactBlocks.insert(key, i);
    }

    m_rules.clear();
    m_ruleLengths.clear();
    for (qsizetype i = 0; i < outboundRules.size(); ++i) {
        const QString prefix = prefixDigits(outboundRules.at(i));
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
    if (isPlainInternational(trimmed))
        return comparableDigits(trimmed.sliced(1));
    // Without a country, digits without '+' are what they are.
    if (!defaults.region.isEmpty() || asciiNumber(trimmed).startsWith('+'_L1)) {
        const QString e164 = toE164(trimmed, defaults.region);
        if (!e164.isEmpty())
            return comparableDigits(e164.sliced(1));
    }
    const QString digits = plainDigits(trimmed);
    return digits.isEmpty() ? trimmed.toLower() : comparableDigits(digits);
}

const PlanNumber* RoutingPlan::number(const QString& dialled) const {
    const QString digits = plainDigits(dialled);
    // What is written differently from what the network says takes longer to find.
    const PlanNumber* known =
        digits.isEmpty() ? nullptr : found(m_numbers, numbers, comparableDigits(digits));
    return known ? known : found(m_numbers, numbers, numberKey(dialled));
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
    const CallerSpellings spellings(caller, key, defaults.region);
    for (const auto& [pattern, i] : m_patternBlocks) {
        if (i < first && pattern.matches(spellings))
            first = i;
    }
    return first < blockedCallers.size() ? &blockedCallers.at(first) : nullptr;
}

QString RoutingPlan::prefixDigits(const PlanOutboundRule& rule) const {
    const QString digits = plainDigits(rule.prefix);
    const QString& region = defaults.region;
    if (region.isEmpty() || asciiNumber(rule.prefix).startsWith('+'_L1))
        return digits.startsWith("521"_L1) ? u"52"_s + digits.sliced(3) : digits;
    const QString abroad = internationalPrefix(region);
    if (!abroad.isEmpty() && digits.startsWith(abroad))
        return digits.sliced(abroad.size());
    const QString national = nationalPrefix(region);
    const bool isNational = national.startsWith('0'_L1) && digits.startsWith(national) &&
                            asciiNumber(rule.prefix).startsWith(national);
    return isNational ? countryCode(region) + digits.sliced(national.size()) : digits;
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
