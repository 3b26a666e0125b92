#include "core/plan_check/check_paths.h"

#include "core/plan_check/plan_reach.h"
#include "core/routing/forward.h"

#include <QSet>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Circles that a call goes round without the caller's doing.
class Circles {
public:
    Circles(const PlanGraph& graph, CheckNotes& notes)
        : m_graph(graph)
        , m_notes(notes) {}

    /// `waits`: follows the links after ringing too. A circle of links at once never rings at all.
    void find(bool waits) {
        m_states.assign(size_t(m_graph.size()), State::Unseen);
        for (int entry = 0; entry < m_graph.size(); ++entry)
            visit(entry, waits);
    }

private:
    enum class State : char { Unseen, Open, Done };
    struct Step {
        int entry;
        size_t next;
        bool rings; // the link into it waited
    };

    /// Depth first with a stack of its own: a chain of hostile length must not use up the program's.
    void visit(int first, bool waits) {
        if (m_states[size_t(first)] != State::Unseen)
            return;
        std::vector<Step> stack{{first, 0, false}};
        m_states[size_t(first)] = State::Open;
        while (!stack.empty()) {
            const auto links = m_graph.linksFrom(stack.back().entry);
            if (stack.back().next == links.size()) {
                m_states[size_t(stack.back().entry)] = State::Done;
                stack.pop_back();
                continue;
            }
            const PlanLink& link = links[stack.back().next++];
            if (link.kind != LinkKind::AtOnce && !(waits && link.kind == LinkKind::Unanswered))
                continue;
            State& state = m_states[size_t(link.to)];
            if (state == State::Unseen) {
                state = State::Open;
                stack.push_back({link.to, 0, link.kind == LinkKind::Unanswered});
            } else if (state == State::Open) {
                closed(stack, link, waits);
            }
        }
    }

    void closed(const std::vector<Step>& stack, const PlanLink& link, bool waits) {
        bool rings = link.kind == LinkKind::Unanswered;
        for (size_t i = stack.size(); i-- > 0 && stack[i].entry != link.to;)
            rings = rings || stack[i].rings;
        const bool isForward = link.field == "forwardTo"_L1;
        const QList<Message> to = {entryKindWords(m_graph.kindOf(link.to)), m_graph.nameOf(link.to)};
        if (!waits)
            m_notes.error(isForward ? "forward-loop" : "loop", m_graph.pathOf(link),
                          {QT_TRANSLATE_NOOP("Message", "Calls come back to %1 %2 from here."), to},
                          QT_TRANSLATE_NOOP("Message", "Choose a destination that rings or speaks."));
        else if (rings)
            m_notes.warning(
                "loop", m_graph.pathOf(link),
                {QT_TRANSLATE_NOOP(
                     "Message",
                     "Calls come back to %1 %2 from here. After ten rounds they end with a sentence."),
                 to},
                QT_TRANSLATE_NOOP("Message", "Choose a voicemail box or another destination."));
    }

    const PlanGraph& m_graph;
    CheckNotes& m_notes;
    std::vector<State> m_states;
};

/// Entries that a call can come to: from the active numbers, and from the extensions, which can be dialled from inside.
std::vector<bool> reachable(const PlanGraph& graph) {
    std::vector<bool> reached(size_t(graph.size()), false);
    std::vector<int> open;
    const auto reach = [&](int entry) {
        if (!reached[size_t(entry)] && graph.isActive(entry)) {
            reached[size_t(entry)] = true;
            open.push_back(entry);
        }
    };
    for (int entry = 0; entry < graph.size(); ++entry) {
        if (graph.kindOf(entry) == EntryKind::Number || graph.kindOf(entry) == EntryKind::Extension)
            reach(entry);
    }
    while (!open.empty()) {
        const int entry = open.back();
        open.pop_back();
        for (const PlanLink& link : graph.linksFrom(entry))
            reach(link.to);
    }
    return reached;
}

void unreachable(const PlanGraph& graph, const std::vector<bool>& reached, CheckNotes& notes) {
    for (int entry = 0; entry < graph.size(); ++entry) {
        if (reached[size_t(entry)] || !graph.isActive(entry))
            continue;
        notes.warning("unreachable", graph.pathOf(entry),
                      {QT_TRANSLATE_NOOP("Message", "No call comes to %1 %2."),
                       {entryKindWords(graph.kindOf(entry)), graph.nameOf(entry)}},
                      QT_TRANSLATE_NOOP("Message", "Send a number or a menu's key there, or delete it."));
    }
}

void inactive(const PlanGraph& graph, const std::vector<bool>& reached, CheckNotes& notes) {
    for (int entry = 0; entry < graph.size(); ++entry) {
        if (!reached[size_t(entry)])
            continue;
        for (const PlanLink& link : graph.linksFrom(entry)) {
            if (link.kind != LinkKind::Member && !graph.isActive(link.to))
                notes.warning("inactive-destination", graph.pathOf(link),
                              {QT_TRANSLATE_NOOP("Message", "%1 %2 is switched off; calls end there."),
                               {entryKindWords(graph.kindOf(link.to)), graph.nameOf(link.to)}},
                              QT_TRANSLATE_NOOP("Message", "Switch it on or choose another destination."));
        }
    }
}

void deadGroups(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.ringGroups.size(); ++i) {
        const PlanRingGroup& group = plan.ringGroups[i];
        if (!group.active)
            continue;
        const QString path = u"ringGroups[%1]"_s.arg(i);
        const Message who = entryWords(group.name, group.id);
        bool rings = false;
        for (qsizetype m = 0; m < group.members.size(); ++m) {
            const PlanExtension* member = plan.extension(group.members[m]);
            rings = rings || (member && canRing(plan, *member));
            if (member && member->active && !canRing(plan, *member))
                notes.warning("member-never-rings", u"%1.members[%2]"_s.arg(path).arg(m),
                              {QT_TRANSLATE_NOOP("Message", "'%1' is not a phone extension; the group "
                                                            "skips it."),
                               {group.members[m]}},
                              QT_TRANSLATE_NOOP("Message", "Take it out of the group."));
        }
        if (!rings)
            notes.warning("no-active-member", path + u".members"_s,
                          {QT_TRANSLATE_NOOP("Message", "No member of the group %1 can be rung."), {who}},
                          QT_TRANSLATE_NOOP("Message", "Add an active extension."));
        if (!group.fallback.isSet())
            notes.warning(
                "no-fallback", path + u".fallback"_s,
                {QT_TRANSLATE_NOOP("Message", "When nobody of the group %1 answers, the call ends."), {who}},
                QT_TRANSLATE_NOOP("Message", "Choose a voicemail box or another destination."));
    }
}

void deadMenus(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.ivrMenus.size(); ++i) {
        const PlanIvrMenu& menu = plan.ivrMenus[i];
        if (!menu.active)
            continue;
        const QString path = u"ivrMenus[%1]"_s.arg(i);
        const Message who = entryWords(menu.name, menu.id);
        if (menu.options.isEmpty())
            notes.warning("no-options", path + u".options"_s,
                          {QT_TRANSLATE_NOOP("Message", "The menu %1 has no keys."), {who}},
                          QT_TRANSLATE_NOOP("Message", "Add one."));
        if (!menu.failover.isSet())
            notes.warning(
                "no-failover", path + u".failover"_s,
                {QT_TRANSLATE_NOOP("Message", "When no valid key is pressed in the menu %1, the call ends."),
                 {who}},
                QT_TRANSLATE_NOOP("Message", "Choose where such callers go."));
    }
}

/// Circles are told apart from chains that are too long: they are noted elsewhere.
bool isCircle(const RoutingPlan& plan, const PlanExtension& first) {
    QSet<QString> seen;
    const PlanExtension* next = &first;
    while (next && next->type == ExtensionType::Forward) {
        if (seen.contains(next->number))
            return true;
        seen.insert(next->number);
        next = plan.extension(next->forwardTo.trimmed());
    }
    return false;
}

void deadForwards(const RoutingPlan& plan, CheckNotes& notes) {
    for (qsizetype i = 0; i < plan.extensions.size(); ++i) {
        const PlanExtension& extension = plan.extensions[i];
        if (extension.type != ExtensionType::Forward)
            continue;
        const QString path = u"extensions[%1].forwardTo"_s.arg(i);
        const ForwardEnd end = followForwards(plan, extension.forwardTo);
        if (end.kind == ForwardEnd::Kind::TooLong && !isCircle(plan, extension))
            notes.error("forward-too-long", path,
                        {QT_TRANSLATE_NOOP("Message", "The chain of forwards of '%1' is longer than %2."),
                         {extension.number, CallTrail::mostForwards}},
                        QT_TRANSLATE_NOOP("Message", "Forward it closer to where it should ring."));
        else if (end.kind == ForwardEnd::Kind::Missing && !(end.extension && !end.extension->active))
            notes.error(
                "forward-missing", path,
                {QT_TRANSLATE_NOOP("Message", "The forward of '%1' leads nowhere."), {extension.number}},
                QT_TRANSLATE_NOOP("Message", "Forward it to a number or to an extension that rings."));
    }
}

/// Whether a call is taken when nobody answers and no key is pressed, as at night.
class Nights {
public:
    Nights(const RoutingPlan& plan, const PlanGraph& graph)
        : m_plan(plan)
        , m_graph(graph)
        , m_served(size_t(graph.size()), Unknown) {}

    bool served(const Destination& destination) {
        if (destination.type == DestinationType::Hangup)
            return true; // somebody wants it so
        const int entry = m_graph.find(destination);
        return entry >= 0 ? servedAt(entry) : destination.type == DestinationType::Forward;
    }

private:
    enum Served : char { Unknown, No, Yes };

    /// Follows the one way that such a call takes; in a circle nobody takes it.
    bool servedAt(int first) {
        std::vector<int> way;
        Served result = Unknown;
        for (int entry = first; result == Unknown;) {
            if (m_served[size_t(entry)] != Unknown) {
                result = m_served[size_t(entry)];
                break;
            }
            m_served[size_t(entry)] = No; // until it is known better; also ends a circle
            way.push_back(entry);
            const Destination next = m_graph.isActive(entry) ? nextOf(entry, result) : Destination();
            if (result != Unknown)
                break;
            if (next.type == DestinationType::Hangup ||
                (next.type == DestinationType::Forward && m_graph.find(next) < 0))
                result = Yes;
            else
                entry = m_graph.find(next);
            if (entry < 0)
                result = No;
        }
        for (const int entry : way)
            m_served[size_t(entry)] = result;
        return result == Yes;
    }

    Destination nextOf(int entry, Served& result) const {
        const qsizetype index = m_graph.indexOf(entry);
        switch (m_graph.kindOf(entry)) {
        case EntryKind::Number: return m_plan.numbers[index].destination;
        case EntryKind::Extension: return afterExtension(m_plan.extensions[index], result);
        case EntryKind::RingGroup: return m_plan.ringGroups[index].fallback;
        case EntryKind::IvrMenu: return m_plan.ivrMenus[index].failover;
        case EntryKind::BusinessHours: return m_plan.businessHours[index].closed;
        case EntryKind::Conference:
        case EntryKind::Voicemail:
        case EntryKind::AiAssistant: break;
        }
        result = Yes;
        return {};
    }

    static Destination afterExtension(const PlanExtension& extension, Served& result) {
        switch (extension.type) {
        case ExtensionType::User:
        case ExtensionType::Forward:
            if (extension.noAnswer.isSet() || extension.forwardTo.trimmed().isEmpty())
                return extension.noAnswer;
            return {DestinationType::Forward, extension.forwardTo};
        case ExtensionType::RingGroup: return {DestinationType::RingGroup, extension.ringGroup};
        case ExtensionType::Ivr: return {DestinationType::IvrMenu, extension.ivrMenu};
        case ExtensionType::Conference:
        case ExtensionType::AiAssistant: break;
        }
        result = Yes;
        return {};
    }

    const RoutingPlan& m_plan;
    const PlanGraph& m_graph;
    std::vector<Served> m_served;
};

void withoutNight(const RoutingPlan& plan, const PlanGraph& graph, CheckNotes& notes) {
    Nights nights(plan, graph);
    for (qsizetype i = 0; i < plan.numbers.size(); ++i) {
        const PlanNumber& number = plan.numbers[i];
        if (!number.active || !number.destination.isSet() || nights.served(number.destination))
            continue;
        notes.warning(
            "no-night-destination", u"numbers[%1].destination"_s.arg(i),
            {QT_TRANSLATE_NOOP("Message",
                               "When nobody answers, as at night, calls to %1 end with a sentence."),
             {entryWords(number.name, number.number)}},
            QT_TRANSLATE_NOOP("Message",
                              "Let the last step lead to a voicemail box, or to hang up if that is meant."));
    }
}

} // namespace

void checkPaths(const RoutingPlan& plan, const PlanGraph& graph, CheckNotes& notes) {
    Circles circles(graph, notes);
    circles.find(false);
    circles.find(true);
    deadForwards(plan, notes);
    deadGroups(plan, notes);
    deadMenus(plan, notes);
    const std::vector<bool> reached = reachable(graph);
    unreachable(graph, reached, notes);
    inactive(graph, reached, notes);
    withoutNight(plan, graph, notes);
}

} // namespace opbx
