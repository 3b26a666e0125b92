// How a call that goes on stands, as somebody who looks at it wants to know: does it ring, is somebody talking, does the caller wait.
// Pure; GUI thread.
#pragma once

#include "core/calls/call_record.h"
#include "ui/theme/colours.h"

#include <QCoreApplication>

namespace opbx::ui {

enum class LiveState {
    Ringing, // nobody has taken it yet
    Waiting, // the caller hears a menu, a greeting or music, which the network calls answered
    Talking, // with a person, an assistant or in a conference
    OnHold,
    Silent, // no news for so long that it may have ended
};

class LiveStates {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::LiveStates)

public:
    static LiveState of(const LiveSession& session);
    static QString word(LiveState state);
    static Meaning meaning(LiveState state);
    static QString iconName(LiveState state);
};

} // namespace opbx::ui
