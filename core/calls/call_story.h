// The story of a call, told from all that is known of it: what was answered to its voice requests, how its Dials ended, its
// session updates and its call detail records, in any order, whatever of them is missing. The one place where it is decided whether
// somebody took a call. Pure; any thread.
//
// What became of a call is told by one pure function (core/calls/call_story), from the marks of decisions, the
// results of Dials, session updates and legs in any order, because the network calls menus and recordings answered
// too.
#pragma once

#include "core/calls/call_outcome.h"
#include "core/calls/story_event.h"
#include "core/exchange/notification.h"

namespace opbx {

struct CallStory {
    CallOutcome outcome = CallOutcome::Unknown;
    QString
        answeredBy; // extension, number or room that took it; empty when nobody did or when nobody knows who
    qint64 answeredMs =
        0; // when it was taken, epoch ms by the sender's clock; 0 when it was not or nobody knows
    qint64 ringingSeconds = 0; // that phones rang, of all attempts together
    qint64 talkSeconds = 0;    // with the one who took it
    bool message = false;      // the caller left a message

    bool operator==(const CallStory&) const = default;
};

/// `events` in any order, repeats count once; `legs` in the order in which they began. Without a voice request the records decide.
CallStory tellCall(const QList<StoryEvent>& events, const QList<CallLeg>& legs);

/// Of a call that goes on: whether its caller is with somebody now, as far as `events` tell. `isAnswered`: the network has answered
/// it, which it does for menus and greetings too.
bool isWithSomebody(const QList<StoryEvent>& events, bool isAnswered);

} // namespace opbx
