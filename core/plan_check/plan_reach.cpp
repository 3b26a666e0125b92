#include "core/plan_check/plan_reach.h"

#include "core/plan_check/plan_graph.h"
#include "core/routing/forward.h"

#include <algorithm>

namespace opbx {

namespace {

bool leadsOutside(const PlanGraph& graph, const Destination& destination) {
    return destination.type == DestinationType::Forward && !destination.id.trimmed().isEmpty() &&
           graph.find(destination) < 0;
}

/// Whether a call that has come to an entry is taken there, or is sent outside from there.
bool takesCalls(const RoutingPlan& plan, const PlanGraph& graph, int entry) {
    const qsizetype index = graph.indexOf(entry);
    const auto isOutside = [&graph](const Destination& destination) {
        return leadsOutside(graph, destination);
    };
    switch (graph.kindOf(entry)) {
    case EntryKind::Conference:
    case EntryKind::Voicemail:
    case EntryKind::AiAssistant: return true;
    case EntryKind::Extension: {
        const PlanExtension& extension = plan.extensions[index];
        return extension.type == ExtensionType::AiAssistant || canRing(plan, extension);
    }
    case EntryKind::Number: return isOutside(plan.numbers[index].destination);
    case EntryKind::RingGroup: return isOutside(plan.ringGroups[index].fallback);
    case EntryKind::IvrMenu: {
        const PlanIvrMenu& menu = plan.ivrMenus[index];
        return isOutside(menu.failover) ||
               std::any_of(menu.options.cbegin(), menu.options.cend(),
                           [&](const PlanIvrOption& option) { return isOutside(option.destination); });
    }
    case EntryKind::BusinessHours: {
        const PlanBusinessHours& hours = plan.businessHours[index];
        return isOutside(hours.open) || isOutside(hours.closed) || isOutside(hours.unknown);
    }
    }
    return false;
}

} // namespace

PlanReach reachOf(const RoutingPlan& plan) {
    const PlanGraph graph(plan);
    if (graph.size() == 0)
        return PlanReach::NotSetUp;
    std::vector<bool> seen(size_t(graph.size()), false);
    std::vector<int> open;
    const auto reach = [&](int entry) {
        if (!seen[size_t(entry)] && graph.isActive(entry)) {
            seen[size_t(entry)] = true;
            open.push_back(entry);
        }
    };
    for (int entry = 0; entry < graph.size(); ++entry) {
        if (graph.kindOf(entry) == EntryKind::Number)
            reach(entry);
    }
    while (!open.empty()) {
        const int entry = open.back();
        open.pop_back();
        if (takesCalls(plan, graph, entry))
            return PlanReach::Somebody;
        for (const PlanLink& link : graph.linksFrom(entry))
            reach(link.to);
    }
    return PlanReach::Nobody;
}

bool canRing(const RoutingPlan& plan, const PlanExtension& extension) {
    if (!extension.active)
        return false;
    if (extension.type == ExtensionType::User)
        return true;
    if (extension.type != ExtensionType::Forward)
        return false;
    const ForwardEnd::Kind end = followForwards(plan, extension.forwardTo).kind;
    return end == ForwardEnd::Kind::Phone || end == ForwardEnd::Kind::Number || end == ForwardEnd::Kind::Sip;
}

} // namespace opbx
