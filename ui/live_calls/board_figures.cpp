#include "ui/live_calls/board_figures.h"

#include "core/model/routing_plan.h"
#include "ui/live_calls/live_state.h"

#include <QHash>

#include <algorithm>

namespace opbx::ui {

namespace {

ExtensionState stateOf(LiveState call) {
    switch (call) {
    case LiveState::Talking: return ExtensionState::Talking;
    case LiveState::OnHold: return ExtensionState::OnHold;
    case LiveState::Ringing: return ExtensionState::Ringing;
    default: return ExtensionState::Free;
    }
}

/// What matters more to who looks: talking before on hold before ringing.
int rankOf(ExtensionState state) {
    switch (state) {
    case ExtensionState::Talking: return 0;
    case ExtensionState::OnHold: return 1;
    case ExtensionState::Ringing: return 2;
    case ExtensionState::Free: break;
    }
    return 3;
}

} // namespace

BoardFigures boardFigures(const QList<LiveSession>& sessions, const RoutingPlan& plan) {
    BoardFigures figures;
    QHash<QString, ExtensionState> states;
    const auto note = [&states](const QString& extension, ExtensionState state) {
        const auto known = states.constFind(extension);
        if (!extension.isEmpty() && (known == states.cend() || rankOf(state) < rankOf(*known)))
            states.insert(extension, state);
    };
    for (const LiveSession& session : sessions) {
        const LiveState call = LiveStates::of(session);
        if (call == LiveState::Silent)
            continue;
        (call == LiveState::Talking ? figures.talking : figures.waiting) += 1;
        note(session.extension, stateOf(call));
        const PlanRingGroup* group = plan.ringGroup(session.ringGroup);
        if (group && call == LiveState::Ringing) {
            for (const QString& member : group->members)
                note(member, ExtensionState::Ringing);
        }
    }
    for (const PlanExtension& extension : plan.extensions) {
        if (extension.active && extension.type == ExtensionType::User)
            figures.extensions.append({extension.number,
                                       extension.name.isEmpty() ? extension.number : extension.name,
                                       states.value(extension.number, ExtensionState::Free)});
    }
    std::stable_sort(
        figures.extensions.begin(), figures.extensions.end(),
        [](const BoardExtension& a, const BoardExtension& b) { return rankOf(a.state) < rankOf(b.state); });
    return figures;
}

} // namespace opbx::ui
