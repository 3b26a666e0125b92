// What an accepted notification changes, ready to be stored in one transaction, and what came of storing it.
// Made by the pipeline on the http thread, carried out on the store thread.
#pragma once

#include "core/exchange/exchange.h"

#include <variant>

namespace opbx {

/// State of a session as one session update tells it. Empty or 0 where the update does not say.
struct SessionChange {
    QString session;
    QString domain;
    QString from;
    QString to;
    QString direction; // inbound, outbound, internal; empty when not known
    CallState state = CallState::Unknown;
    QString rawState;
    qint64 modifiedMs = 0; // when the sender says it happened, epoch ms; else when it arrived
    qint64 startedMs = 0;
    qint64 answeredMs = 0;
    qint64 endedMs = 0;
};

/// One leg of a call as one CDR tells it.
struct CallLeg {
    QString session;
    QString callId;
    QString domain;
    QString from;
    QString to;
    QString direction;        // inbound, outbound, internal, as the record says; empty when it does not
    QString guessedDirection; // what plan and numbers tell, for a record and a session that do not say it
    QString disposition;      // answered, no-answer, busy, cancelled, failed, else the raw word in lower case
    QString rawDisposition;
    qint64 durationSeconds = 0;
    qint64 talkSeconds = 0;
    qint64 startedMs = 0;
    qint64 answeredMs = 0; // 0: never
    qint64 endedMs = 0;
    bool hasOwnTimes = true; // false: its moments are reckoned, from the seconds and the time of the record
    QString recordingUrl;
    QString subscriber;
};

/// A recording that is ready, or a voicemail message (recording-status and the voicemail callback).
struct RecordingReady {
    QString session;
    QString callId;
    QString mailbox; // voicemail box id; empty for a plain recording
    QString from;
    QString to;
    QString url;
    qint64 durationSeconds = 0;
    qint64 recordedMs = 0;
    bool boxOfSession =
        false; // no box was named that can be believed: the one that this session's own voice request led to
};

using Effect = std::variant<std::monostate, SessionChange, CallLeg, RecordingReady>;

struct Notification {
    Endpoint endpoint = Endpoint::Unknown;
    QByteArray eventId;
    EventIdKind idKind = EventIdKind::Derived;
    QByteArray
        derivedId; // of a CDR: the id that its call is recorded under, whatever it is known by; else empty
    QByteArray bodyDigest; // SHA-256 of the raw body: to recognise the same bytes, and a conflict
    QString session; // of a CDR: with the next two, what its call was recorded under by earlier versions
    QString callId;
    QString domain;
    Effect effect;
    HttpResponse answer; // sent when the event is new
    HttpResponse
        answerKnown; // sent when the event's call is in the records and its first answer is forgotten
    HttpResponse answerUnknown; // sent instead when onlyIfKnown and the event is new
    bool onlyIfKnown = false;   // the timestamp is too old: answer from the cache or refuse
    qint64 receivedUs = 0;
    int attempt = 1;           // which delivery this is, counted with those that were refused
    qint64 firstAttemptUs = 0; // when attempt 1 arrived, microseconds since the Unix epoch
    qint64 ttlSeconds = 0;
};

struct CommitOutcome {
    bool stored = false;    // false: nothing is on disk; answer 503
    bool duplicate = false; // the answer is that of the first delivery
    bool conflict = false;  // same id, another body
    int attempt = 1;
    qint64 firstAttemptUs = 0;
    QByteArray knownAs; // of a duplicate that is known by its bytes: the id of the first delivery
    HttpResponse answer;
    Error error; // when not stored
};

} // namespace opbx
