// What the board for the wall shows: how many callers wait and talk, and how each extension stands. Plain values made by a pure
// function; any thread.
#pragma once

#include "core/calls/call_record.h"

#include <QList>

namespace opbx {
struct RoutingPlan;
}

namespace opbx::ui {

enum class ExtensionState { Free, Ringing, Talking, OnHold };

struct BoardExtension {
    QString number;
    QString name; // of the plan; its number where it has none
    ExtensionState state = ExtensionState::Free;

    bool operator==(const BoardExtension&) const = default;
};

struct BoardFigures {
    int waiting = 0; // callers whom nobody has taken yet, or who are on hold
    int talking = 0;
    QList<BoardExtension> extensions; // active telephones of the plan; those on the phone first

    bool operator==(const BoardFigures&) const = default;
};

/// Calls without news for long count nowhere. A call that rings a group rings its members.
BoardFigures boardFigures(const QList<LiveSession>& sessions, const RoutingPlan& plan);

} // namespace opbx::ui
