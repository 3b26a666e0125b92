// Calls as the window and the command line show them: those that go on, and those that have ended. Plain values.
#pragma once

#include "core/calls/call_outcome.h"

#include <QString>

namespace opbx {

struct LiveSession {
    QString session;
    QString from;
    QString to;
    QString direction;
    QString state;
    QString domain;
    QString extension;
    QString ringGroup;
    QString ringGroupName; // as the plan calls it; filled in by who knows the plan
    qint64 startedMs = 0;
    qint64 answeredMs = 0;
    qint64 updatedMs = 0; // when the last news arrived
    bool stale = false;
    bool talking = false; // with a person, an assistant or in a conference, as far as is known
};

/// A session update that was accepted.
struct CallEvent {
    QString state; // initiated, ringing, answered, …; else the raw word
    QString rawState;
    qint64 receivedUs = 0;
    bool isApplied = true; // false: a newer one was known already

    bool operator==(const CallEvent&) const = default;
};

/// One call: all legs of a session. Times in epoch ms, 0 where not known. Answered, talk and ringing are by its story
/// (core/calls/call_story.h); the disposition is what the network says.
struct CallRecord {
    QString session;
    QString callId;
    QString from;
    QString to;
    QString direction; // inbound, outbound, internal, unknown
    QString disposition;
    QString rawDisposition;
    qint64 durationSeconds = 0;
    qint64 talkSeconds = 0;
    qint64 startedMs = 0;
    qint64 answeredMs = 0;
    qint64 endedMs = 0;
    QString recordingUrl;
    QString domain;
    int legs = 1;
    CallOutcome outcome = CallOutcome::Unknown;
    QString answeredBy;   // extension or number; empty when nobody did, or nobody knows who
    bool message = false; // the caller left one
    qint64 ringingSeconds = 0;
    QString path;      // pathOfCall(), a place a line; empty where it is not known
    QString ringGroup; // the one that rang last; empty when none did
};

} // namespace opbx
