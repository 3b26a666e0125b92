// Calls as the window and the command line show them: those that go on, and those that have ended. Plain values.
#pragma once

#include "core/calls/call_outcome.h"

#include <QByteArrayView>
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
template<class Text>
struct CallRecordOf {
    Text session;
    Text callId;
    Text from;
    Text to;
    Text direction; // inbound, outbound, internal, unknown
    Text disposition;
    Text rawDisposition;
    qint64 durationSeconds = 0;
    qint64 talkSeconds = 0;
    qint64 startedMs = 0;
    qint64 answeredMs = 0;
    qint64 endedMs = 0;
    Text recordingUrl;
    Text domain;
    int legs = 1;
    CallOutcome outcome = CallOutcome::Unknown;
    Text answeredBy;      // extension or number; empty when nobody did, or nobody knows who
    bool message = false; // the caller left one
    qint64 ringingSeconds = 0;
    Text path;      // pathOfCall(), a place a line; empty where it is not known
    Text ringGroup; // the one that rang last; empty when none did
};

using CallRecord = CallRecordOf<QString>;
/// A call while it is read: its texts are UTF-8, and valid until the next one is read. Some 200 ns a call, a CallRecord ten times that.
using CallView = CallRecordOf<QByteArrayView>;

CallRecord toRecord(const CallView& view);

} // namespace opbx
