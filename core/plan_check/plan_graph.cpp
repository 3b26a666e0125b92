#include "core/plan_check/plan_graph.h"

#include "core/model/phone_number.h"
#include "core/routing/flow.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array lists = {"numbers"_L1,        "extensions"_L1,    "ringGroups"_L1,
                              "ivrMenus"_L1,       "businessHours"_L1, "conferenceRooms"_L1,
                              "voicemailBoxes"_L1, "aiAssistants"_L1};
static_assert(lists.size() == entryKindCount);

template<class T>
qsizetype graphPosition(const QList<T>& list, const T* item) {
    return item ? item - list.constData() : -1;
}

} // namespace

PlanGraph::PlanGraph(const RoutingPlan& plan)
    : m_plan(plan) {
    const std::array sizes = {plan.numbers.size(),        plan.extensions.size(),
                              plan.ringGroups.size(),     plan.ivrMenus.size(),
                              plan.businessHours.size(),  plan.conferenceRooms.size(),
                              plan.voicemailBoxes.size(), plan.aiAssistants.size()};
    for (size_t kind = 0; kind < sizes.size(); ++kind)
        m_firsts[kind + 1] = m_firsts[kind] + int(sizes[kind]);
    addAll();
}

void PlanGraph::addAll() {
    for (int entry = 0; entry < size(); ++entry) {
        m_starts.push_back(m_links.size());
        const qsizetype index = indexOf(entry);
        switch (kindOf(entry)) {
        case EntryKind::Number:
            add({entry, LinkKind::AtOnce, "destination"_L1}, m_plan.numbers[index].destination);
            break;
        case EntryKind::Extension: addExtension(index); break;
        case EntryKind::RingGroup: {
            const PlanRingGroup& group = m_plan.ringGroups[index];
            for (qsizetype i = 0; i < group.members.size(); ++i)
                add({entry, LinkKind::Member, "members"_L1, i},
                    {DestinationType::Extension, group.members[i]});
            add({entry, LinkKind::Unanswered, "fallback"_L1}, group.fallback);
            break;
        }
        case EntryKind::IvrMenu: {
            const PlanIvrMenu& menu = m_plan.ivrMenus[index];
            for (qsizetype i = 0; i < menu.options.size(); ++i)
                add({entry, LinkKind::Chosen, "options"_L1, i}, menu.options[i].destination);
            add({entry, LinkKind::Unanswered, "failover"_L1}, menu.failover);
            break;
        }
        case EntryKind::BusinessHours:
            add({entry, LinkKind::AtOnce, "open"_L1}, m_plan.businessHours[index].open);
            add({entry, LinkKind::AtOnce, "closed"_L1}, m_plan.businessHours[index].closed);
            add({entry, LinkKind::AtOnce, "unknown"_L1}, m_plan.businessHours[index].unknown);
            break;
        case EntryKind::Conference:
        case EntryKind::Voicemail:
        case EntryKind::AiAssistant: break;
        }
    }
    m_starts.push_back(m_links.size());
}

void PlanGraph::addExtension(qsizetype index) {
    const PlanExtension& extension = m_plan.extensions[index];
    const int entry = entryOf(EntryKind::Extension, index);
    const auto at = [entry](LinkKind kind, QLatin1String field) { return Place{entry, kind, field}; };
    switch (extension.type) {
    case ExtensionType::User:
        addForward(at(LinkKind::Unanswered, "forwardTo"_L1), extension.forwardTo);
        break;
    case ExtensionType::Forward: addForward(at(LinkKind::AtOnce, "forwardTo"_L1), extension.forwardTo); break;
    case ExtensionType::Conference:
        add(at(LinkKind::AtOnce, "conferenceRoom"_L1),
            {DestinationType::Conference, extension.conferenceRoom});
        break;
    case ExtensionType::RingGroup:
        add(at(LinkKind::AtOnce, "ringGroup"_L1), {DestinationType::RingGroup, extension.ringGroup});
        break;
    case ExtensionType::Ivr:
        add(at(LinkKind::AtOnce, "ivrMenu"_L1), {DestinationType::IvrMenu, extension.ivrMenu});
        break;
    case ExtensionType::AiAssistant:
        if (!extension.aiAssistant.isEmpty())
            add(at(LinkKind::AtOnce, "aiAssistant"_L1),
                {DestinationType::AiAssistant, extension.aiAssistant});
        break;
    }
    add(at(LinkKind::Unanswered, "noAnswer"_L1), extension.noAnswer);
}

void PlanGraph::add(const Place& place, const Destination& destination) {
    if (destination.type == DestinationType::Forward)
        return addForward(place, destination.id);
    if (!destination.isSet() || destination.type == DestinationType::Hangup)
        return;
    const PlanLink link{place.entry, find(destination), place.kind, place.field, place.position};
    if (link.to >= 0)
        m_links.push_back(link);
    else
        m_broken.push_back({link, destination});
}

void PlanGraph::addForward(const Place& place, const QString& target) {
    const int to = entryOfForward(target);
    if (to >= 0)
        m_links.push_back({place.entry, to, place.kind, place.field, place.position});
}

int PlanGraph::entryOfForward(const QString& target) const {
    const QString trimmed = target.trimmed();
    if (trimmed.isEmpty() || isSipAddress(trimmed))
        return -1;
    if (const int extension = find({DestinationType::Extension, trimmed}); extension >= 0)
        return extension;
    const auto at = graphPosition(m_plan.numbers, m_plan.number(trimmed));
    return at < 0 ? -1 : entryOf(EntryKind::Number, at);
}

int PlanGraph::find(const Destination& destination) const {
    const QString& id = destination.id;
    const auto entry = [this](EntryKind kind, qsizetype index) {
        return index < 0 ? -1 : entryOf(kind, index);
    };
    switch (destination.type) {
    case DestinationType::Extension:
        return entry(EntryKind::Extension, graphPosition(m_plan.extensions, m_plan.extension(id)));
    case DestinationType::RingGroup:
        return entry(EntryKind::RingGroup, graphPosition(m_plan.ringGroups, m_plan.ringGroup(id)));
    case DestinationType::IvrMenu:
        return entry(EntryKind::IvrMenu, graphPosition(m_plan.ivrMenus, m_plan.ivrMenu(id)));
    case DestinationType::BusinessHours:
        return entry(EntryKind::BusinessHours, graphPosition(m_plan.businessHours, m_plan.hours(id)));
    case DestinationType::Conference:
        return entry(EntryKind::Conference, graphPosition(m_plan.conferenceRooms, m_plan.conferenceRoom(id)));
    case DestinationType::Voicemail:
        return entry(EntryKind::Voicemail, graphPosition(m_plan.voicemailBoxes, m_plan.voicemailBox(id)));
    case DestinationType::AiAssistant:
        return entry(EntryKind::AiAssistant, graphPosition(m_plan.aiAssistants, m_plan.aiAssistant(id)));
    case DestinationType::Forward: return entryOfForward(id);
    case DestinationType::None:
    case DestinationType::Hangup: break;
    }
    return -1;
}

EntryKind PlanGraph::kindOf(int entry) const {
    size_t kind = 0;
    while (entry >= m_firsts[kind + 1])
        ++kind;
    return static_cast<EntryKind>(kind);
}

qsizetype PlanGraph::indexOf(int entry) const {
    return entry - m_firsts[size_t(kindOf(entry))];
}

std::span<const PlanLink> PlanGraph::linksFrom(int entry) const {
    const size_t from = m_starts[size_t(entry)];
    return std::span(m_links).subspan(from, m_starts[size_t(entry) + 1] - from);
}

bool PlanGraph::isActive(int entry) const {
    const qsizetype index = indexOf(entry);
    switch (kindOf(entry)) {
    case EntryKind::Number: return m_plan.numbers[index].active;
    case EntryKind::Extension: return m_plan.extensions[index].active;
    case EntryKind::RingGroup: return m_plan.ringGroups[index].active;
    case EntryKind::IvrMenu: return m_plan.ivrMenus[index].active;
    case EntryKind::BusinessHours: return true;
    case EntryKind::Conference: return m_plan.conferenceRooms[index].active;
    case EntryKind::Voicemail: return m_plan.voicemailBoxes[index].active;
    case EntryKind::AiAssistant: return m_plan.aiAssistants[index].active;
    }
    return true;
}

Message PlanGraph::nameOf(int entry) const {
    const auto named = [](const auto& item) { return entryWords(item.name, item.id); };
    const qsizetype index = indexOf(entry);
    switch (kindOf(entry)) {
    case EntryKind::Number: return entryWords(m_plan.numbers[index].name, m_plan.numbers[index].number);
    case EntryKind::Extension:
        return entryWords(m_plan.extensions[index].name, m_plan.extensions[index].number);
    case EntryKind::RingGroup: return named(m_plan.ringGroups[index]);
    case EntryKind::IvrMenu: return named(m_plan.ivrMenus[index]);
    case EntryKind::BusinessHours: return named(m_plan.businessHours[index]);
    case EntryKind::Conference: return named(m_plan.conferenceRooms[index]);
    case EntryKind::Voicemail: return named(m_plan.voicemailBoxes[index]);
    case EntryKind::AiAssistant: return named(m_plan.aiAssistants[index]);
    }
    return {};
}

QString PlanGraph::pathOf(int entry) const {
    return u"%1[%2]"_s.arg(lists[size_t(kindOf(entry))]).arg(indexOf(entry));
}

QString PlanGraph::pathOf(const PlanLink& link) const {
    QString path = pathOf(link.from) + '.'_L1 + link.field;
    if (link.position >= 0)
        path += u"[%1]"_s.arg(link.position);
    return link.kind == LinkKind::Chosen ? path + ".destination"_L1 : path;
}

const char* entryKindWords(EntryKind kind) {
    constexpr std::array words = {
        QT_TRANSLATE_NOOP("Message", "number"),         QT_TRANSLATE_NOOP("Message", "extension"),
        QT_TRANSLATE_NOOP("Message", "ring group"),     QT_TRANSLATE_NOOP("Message", "menu"),
        QT_TRANSLATE_NOOP("Message", "business hours"), QT_TRANSLATE_NOOP("Message", "conference room"),
        QT_TRANSLATE_NOOP("Message", "voicemail box"),  QT_TRANSLATE_NOOP("Message", "AI assistant")};
    return words[size_t(kind)];
}

} // namespace opbx
