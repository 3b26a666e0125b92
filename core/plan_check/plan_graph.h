// Who leads to whom in a plan: its entries and the links between them, with their places in the JSON document. Pure; lives as
// long as the plan that it was made from. It judges nothing: that is check.h.
#pragma once

#include "core/base/message.h"
#include "core/model/routing_plan.h"

#include <QLatin1String>

#include <span>
#include <vector>

namespace opbx {

enum class EntryKind {
    Number,
    Extension,
    RingGroup,
    IvrMenu,
    BusinessHours,
    Conference,
    Voicemail,
    AiAssistant,
};

inline constexpr int entryKindCount = static_cast<int>(EntryKind::AiAssistant) + 1;

/// When a call follows a link.
enum class LinkKind {
    AtOnce,     // without ringing or speaking before
    Unanswered, // after nobody answered, or no key was right
    Chosen,     // by a key
    Member,     // of a ring group; rings there
};

struct PlanLink {
    int from = -1; // entry
    int to = -1;   // entry
    LinkKind kind = LinkKind::AtOnce;
    QLatin1String field;     // of the entry in the document
    qsizetype position = -1; // in the field's list
};

/// A link to something that the plan does not hold.
struct BrokenLink {
    PlanLink link;
    Destination destination;
};

class PlanGraph {
public:
    explicit PlanGraph(const RoutingPlan& plan);

    int size() const { return m_firsts[entryKindCount]; }
    EntryKind kindOf(int entry) const;
    /// Position in the plan's list of its kind.
    qsizetype indexOf(int entry) const;
    int entryOf(EntryKind kind, qsizetype index) const { return m_firsts[size_t(kind)] + int(index); }
    std::span<const PlanLink> linksFrom(int entry) const;
    const std::vector<BrokenLink>& broken() const { return m_broken; }

    bool isActive(int entry) const;
    /// "'Sales' (12)"
    Message nameOf(int entry) const;
    /// "ringGroups[2]"
    QString pathOf(int entry) const;
    /// "ringGroups[2].fallback", "ivrMenus[0].options[1].destination"
    QString pathOf(const PlanLink& link) const;

    /// The entry that a destination names; -1 when it names none (hang up, a number outside, nothing) or one that is missing.
    int find(const Destination& destination) const;

private:
    struct Place {
        int entry;
        LinkKind kind;
        QLatin1String field;
        qsizetype position = -1;
    };

    void addAll();
    void addExtension(qsizetype index);
    void add(const Place& place, const Destination& destination);
    void addForward(const Place& place, const QString& target);
    int entryOfForward(const QString& target) const;

    const RoutingPlan& m_plan;
    std::array<int, entryKindCount + 1> m_firsts{};
    std::vector<PlanLink> m_links; // in the order of `from`
    std::vector<size_t> m_starts;  // of each entry's links
    std::vector<BrokenLink> m_broken;
};

/// "ring group", "voicemail box", …
const char* entryKindWords(EntryKind kind);

} // namespace opbx
