#include "ui/live_calls/live_state.h"

namespace opbx::ui {

using namespace Qt::StringLiterals;

LiveState LiveStates::of(const LiveSession& session) {
    if (session.stale)
        return LiveState::Silent;
    if (session.state == u"on-hold")
        return LiveState::OnHold;
    if (session.talking)
        return LiveState::Talking;
    return session.state == u"answered" || session.state == u"transferred" ? LiveState::Waiting
                                                                           : LiveState::Ringing;
}

QString LiveStates::word(LiveState state) {
    switch (state) {
    case LiveState::Ringing: return tr("Ringing");
    case LiveState::Waiting: return tr("Waiting");
    case LiveState::Talking: return tr("Answered");
    case LiveState::OnHold: return tr("On hold");
    case LiveState::Silent: return tr("no news");
    }
    return {};
}

Meaning LiveStates::meaning(LiveState state) {
    switch (state) {
    case LiveState::Talking: return Meaning::Good;
    case LiveState::Ringing:
    case LiveState::Silent: return Meaning::Attention;
    case LiveState::Waiting:
    case LiveState::OnHold: return Meaning::Neutral;
    }
    return Meaning::Neutral;
}

QString LiveStates::iconName(LiveState state) {
    switch (state) {
    case LiveState::Ringing: return u"bell"_s;
    case LiveState::Waiting: return u"clock"_s;
    case LiveState::Talking: return u"phone"_s;
    case LiveState::OnHold: return u"pause"_s;
    case LiveState::Silent: return u"attention"_s;
    }
    return {};
}

} // namespace opbx::ui
