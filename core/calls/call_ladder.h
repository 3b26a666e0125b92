// The story of a call in words, rung by rung: who was rung and for how long, who answered, menus, messages. Pure; any thread.
#pragma once

#include "core/base/message.h"
#include "core/calls/call_story.h"

#include <functional>

namespace opbx {

/// How a party is called: the name that belongs to an extension or a number, or that itself.
using PartyNames = std::function<QString(const QString&)>;

/// "Anna", "Anna and Ben", "Anna, Ben and 1003"; empty for nobody.
Message partiesMessage(const QList<RungParty>& parties, const PartyNames& names);

/// What one event tells by itself: how the Dial before it ended, then what happened next. Empty when it tells nothing.
Message rungMessage(const StoryEvent& event, const PartyNames& names);

/// What became of a call that is over, for who sent it as a test.
struct CallAccount {
    Message words;          // "Rang Anna and Ben for 20 s; answered."
    bool isReached = false; // somebody had the call: a person, an assistant or a conference
    QString unplanned;      // number that was called and is not in the plan; empty when it is

    bool operator==(const CallAccount&) const = default;
};

/// `events` and `legs` as for tellCall(); `steps`: of the decision about the first voice request, `refusal` of that request.
/// `called`: the number that was dialled.
CallAccount accountOf(QList<StoryEvent> events, const QList<CallLeg>& legs, const QList<DecisionStep>& steps,
                      ErrorCode refusal, const QString& called, const PartyNames& names);

} // namespace opbx
