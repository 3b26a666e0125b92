// Reading side of the database: exchanges, sessions, call records, plan versions. Each instance has a read-only
// connection of its own and belongs to the thread that made it; works while another process writes.
#pragma once

#include "core/base/result.h"
#include "core/webhook/exchange.h"

#include <memory>

namespace opbx {

/// One row of the traffic table, without headers and bodies.
struct ExchangeRow {
    qint64 id = 0;
    qint64 receivedUs = 0;
    Endpoint endpoint = Endpoint::Unknown;
    QByteArray method;
    QByteArray path; // with query
    int status = 0;
    Verdict verdict = Verdict::None;
    QByteArray refusal; // name of the ErrorCode, empty when it was not refused
    QByteArray eventId;
    int attempt = 1;
    bool duplicate = false;
    bool conflict = false;
    bool pinned = false;
    bool hasNote = false;
    QString session;
    QString from;
    QString to;
    QString direction;
    QString state;
    QString peer;
    qint64 durationUs = 0;
    qint64 requestBytes = 0;
    qint64 responseBytes = 0;
    qint64 replayOf = 0;
};

/// Row of an exchange that is in memory.
ExchangeRow rowOf(const Exchange& exchange);

struct LiveSession {
    QString session;
    QString from;
    QString to;
    QString direction;
    QString state;
    QString domain;
    QString extension;
    QString ringGroup;
    qint64 startedMs = 0;
    qint64 answeredMs = 0;
    qint64 updatedMs = 0; // when the last news arrived
    bool stale = false;
};

/// One call: all legs of a session. Times in epoch ms, 0 where not known.
struct CallRecord {
    QString session;
    QString callId;
    QString from;
    QString to;
    QString direction;
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
};

} // namespace opbx
