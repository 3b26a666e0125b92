#include "core/plan_check/check_references.h"

#include "core/model/phone_number.h"
#include "core/model/plan_json.h"

#include <QSet>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// `key` gives what must be unique; empty: not compared.
template<class T, class Key>
void unique(QLatin1String list, const QList<T>& items, Key key, CheckNotes& notes) {
    QHash<QString, qsizetype> seen;
    seen.reserve(items.size());
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QString value = key(items[i]);
        const auto first = seen.constFind(value);
        if (value.isEmpty())
            continue;
        if (first == seen.constEnd())
            seen.insert(value, i);
        else
            notes.error(
                "duplicate", u"%1[%2]"_s.arg(list).arg(i),
                {QT_TRANSLATE_NOOP("Message", "'%1' is listed twice; %2[%3] counts."), {value, list, *first}},
                QT_TRANSLATE_NOOP("Message", "Remove one of them or give it another name."));
    }
}

void uniqueEntries(const RoutingPlan& plan, CheckNotes& notes) {
    const auto byId = [](const auto& item) { return item.id; };
    unique(
        "numbers"_L1, plan.numbers, [&](const PlanNumber& n) { return plan.numberKey(n.number); }, notes);
    unique(
        "extensions"_L1, plan.extensions, [](const PlanExtension& e) { return e.number; }, notes);
    unique("ringGroups"_L1, plan.ringGroups, byId, notes);
    unique("ivrMenus"_L1, plan.ivrMenus, byId, notes);
    unique("businessHours"_L1, plan.businessHours, byId, notes);
    unique("conferenceRooms"_L1, plan.conferenceRooms, byId, notes);
    unique("voicemailBoxes"_L1, plan.voicemailBoxes, byId, notes);
    unique("aiAssistants"_L1, plan.aiAssistants, byId, notes);
}

/// An earlier entry that catches everything that this one would.
template<class T, class Key>
void shadowed(QLatin1String list, const QList<T>& items, Key key, CheckNotes& notes) {
    QHash<QString, qsizetype> seen;
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (!items[i].active)
            continue;
        const QString value = key(items[i]);
        const auto first = seen.constFind(value);
        if (first == seen.constEnd())
            seen.insert(value, i);
        else
            notes.warning(
                "shadowed", u"%1[%2]"_s.arg(list).arg(i),
                {QT_TRANSLATE_NOOP("Message",
                                   "%1[%2] is for the same calls and comes first; this one is never used."),
                 {list, *first}},
                QT_TRANSLATE_NOOP("Message", "Remove one of them."));
    }
}

const char* kindOf(DestinationType type) {
    switch (type) {
    case DestinationType::RingGroup: return entryKindWords(EntryKind::RingGroup);
    case DestinationType::IvrMenu: return entryKindWords(EntryKind::IvrMenu);
    case DestinationType::BusinessHours: return entryKindWords(EntryKind::BusinessHours);
    case DestinationType::Conference: return entryKindWords(EntryKind::Conference);
    case DestinationType::Voicemail: return entryKindWords(EntryKind::Voicemail);
    case DestinationType::AiAssistant: return entryKindWords(EntryKind::AiAssistant);
    case DestinationType::Extension: break;
    case DestinationType::None: // what is not set, and these two, lead to no entry that could be missing
    case DestinationType::Forward:
    case DestinationType::Hangup: break;
    }
    return entryKindWords(EntryKind::Extension);
}

void missing(const PlanGraph& graph, const BrokenLink& broken, CheckNotes& notes) {
    const QString path = graph.pathOf(broken.link);
    const Message kind = kindOf(broken.destination.type);
    if (broken.link.kind == LinkKind::Member)
        notes.error("missing-reference", path,
                    {QT_TRANSLATE_NOOP("Message", "There is no extension '%1'."), {broken.destination.id}},
                    QT_TRANSLATE_NOOP("Message", "Create it or take it out of the group."));
    else if (broken.destination.id.isEmpty())
        notes.error("missing-reference", path, {QT_TRANSLATE_NOOP("Message", "No %1 is chosen."), {kind}},
                    QT_TRANSLATE_NOOP("Message", "Choose one, or another destination."));
    else
        notes.error("missing-reference", path,
                    {QT_TRANSLATE_NOOP("Message", "There is no %1 '%2'."), {kind, broken.destination.id}},
                    QT_TRANSLATE_NOOP("Message", "Create it or choose another destination."));
}

} // namespace

void checkReferences(const RoutingPlan& plan, const PlanGraph& graph, CheckNotes& notes) {
    for (const BrokenLink& broken : graph.broken())
        missing(graph, broken, notes);
    uniqueEntries(plan, notes);
    shadowed(
        "outboundRules"_L1, plan.outboundRules,
        [&plan](const PlanOutboundRule& rule) { return plan.prefixDigits(rule); }, notes);
    shadowed(
        "blockedCallers"_L1, plan.blockedCallers,
        [&plan](const PlanBlockedCaller& entry) {
            return CallerPattern::isPattern(entry.pattern)
                       ? asciiNumber(entry.pattern).toLower().remove(' '_L1).remove('-'_L1)
                       : plan.numberKey(entry.pattern);
        },
        notes);
}

} // namespace opbx
