#include "core/storage/call_writer.h"

#include "core/calls/story_event.h"
#include "core/database/binder.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

// An update is applied unless the session has ended or is newer already; the values it lacks stay as they are. With equal
// times a call only moves forwards: ringing never follows answered.
constexpr const char* upsertSession =
    "INSERT INTO sessions (session, domain, caller, callee, direction, state, raw_state, extension, "
    "ring_group, started_ms,"
    " answered_ms, ended_ms, modified_ms, updated_us, ended) VALUES (?,?,?,?,?,?,?,'','',?,?,?,?,?,?)"
    " ON CONFLICT (session) DO UPDATE SET"
    " domain = iif(excluded.domain <> '', excluded.domain, domain),"
    " caller = iif(excluded.caller <> '', excluded.caller, caller),"
    " callee = iif(excluded.callee <> '', excluded.callee, callee),"
    " direction = iif(excluded.direction <> '', excluded.direction, direction),"
    " state = excluded.state, raw_state = excluded.raw_state,"
    " started_ms = iif(excluded.started_ms > 0, excluded.started_ms, started_ms),"
    " answered_ms = iif(excluded.answered_ms > 0, excluded.answered_ms, answered_ms),"
    " ended_ms = iif(excluded.ended_ms > 0, excluded.ended_ms, ended_ms),"
    " modified_ms = excluded.modified_ms, updated_us = excluded.updated_us, ended = excluded.ended"
    " WHERE excluded.ended = 1 AND sessions.ended = 0 OR sessions.ended = 0 AND excluded.modified_ms >= "
    "modified_ms"
    " AND NOT (excluded.modified_ms = modified_ms AND sessions.state IN ('answered', 'on-hold', "
    "'transferred')"
    " AND excluded.state IN ('initiated', 'ringing'))";

// Beyond so many characters of a story its middle goes: what a call began with and how it ended stay.
#define OPBX_GROWN_STORY(added)                                                                              \
    "iif(length(story) < 16000, story || " added ","                                                         \
    " substr(story, 1, 4000) || char(10) || substr(story, -4000) || " added ")"

// A request makes its session known when nothing else has, and says what an update has left out.
constexpr const char* noteCallSql =
    "INSERT INTO sessions (session, domain, caller, callee, direction, state, raw_state, extension, "
    "ring_group,"
    " started_ms, answered_ms, ended_ms, modified_ms, updated_us, ended, mailbox, story)"
    " VALUES (?,?,?,?,?,'initiated','',?,?,?,0,0,0,?,0,?,?)"
    " ON CONFLICT (session) DO UPDATE SET"
    " domain = iif(domain = '', excluded.domain, domain), caller = iif(caller = '', excluded.caller, caller),"
    " callee = iif(callee = '', excluded.callee, callee),"
    " direction = iif(direction = '', excluded.direction, direction),"
    " extension = iif(excluded.extension <> '', excluded.extension, extension),"
    " ring_group = iif(excluded.ring_group <> '', excluded.ring_group, ring_group),"
    " story = iif(excluded.story = '', story, " OPBX_GROWN_STORY(
        "excluded.story") "),"
                          " mailbox = iif(excluded.mailbox <> '', excluded.mailbox, mailbox)"
                          " WHERE excluded.extension NOT IN ('', extension) OR excluded.ring_group NOT IN "
                          "('', ring_group)"
                          " OR excluded.mailbox NOT IN ('', mailbox)"
                          " OR excluded.story <> '' OR direction = '' AND excluded.direction <> ''"
                          " RETURNING ended";

constexpr const char* addStorySql =
    "UPDATE sessions SET story = " OPBX_GROWN_STORY("?1") " WHERE session = ?2 RETURNING ended";

constexpr const char* endSessionSql =
    "INSERT INTO sessions (session, domain, caller, callee, direction, state, raw_state, extension, "
    "ring_group,"
    " started_ms, answered_ms, ended_ms, modified_ms, updated_us, ended)"
    " VALUES (?,?,?,?,?,?,'','','',?,?,?,0,?,1)"
    " ON CONFLICT (session) DO UPDATE SET ended = 1, state = excluded.state, ended_ms = excluded.ended_ms,"
    " updated_us = excluded.updated_us WHERE ended = 0";

// A call of so many legs is not summed up anew with each further one. That leg is taken for the last.
constexpr const char* addToLongCallSql =
    "UPDATE call_records SET legs = legs + 1, ended_ms = max(ended_ms, ?1), talk_s = max(talk_s, ?2),"
    " duration_s = max(duration_s, ?3,"
    " iif(started_ms > 0, (max(ended_ms, ?1) - started_ms) / 1000, 0)),"
    " answered_ms = iif(answered_ms = 0, ?4, answered_ms),"
    " raw_disposition = iif(disposition = 'answered', raw_disposition, ?6),"
    " disposition = iif(disposition = 'answered', disposition, ?5),"
    " outcome = iif(?5 = 'answered' AND story = '' AND outcome IN ('nobody', 'failed'), 'person', outcome),"
    " recording_url = iif(recording_url = '', ?7, recording_url) WHERE call = ?8 AND legs >= 64";

/// Key of the call that a leg belongs to: its session, else its call id, else its event.
QString callOf(const CallLeg& leg, const QByteArray& eventId) {
    if (!leg.session.isEmpty())
        return leg.session;
    return leg.callId.isEmpty() ? QString::fromUtf8(eventId) : leg.callId;
}

} // namespace

CallWriter::CallWriter(const Database& database)
    : m_records(database)
    , m_upsertSession(database, upsertSession)
    , m_addEvent(database, "INSERT INTO session_events (session, event_id, state, raw_state, modified_ms,"
                           " received_us, applied) VALUES (?,?,?,?,?,?,?)")
    , m_noteCall(database, noteCallSql)
    , m_addStory(database, addStorySql)
    , m_addLeg(
          database,
          "INSERT INTO call_legs (call, session, call_id, domain, caller, callee, direction, disposition,"
          " raw_disposition, duration_s, talk_s, started_ms, answered_ms, ended_ms, recording_url, event_id,"
          " subscriber, received_us, body_digest, own_times, guessed_direction) VALUES"
          " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_addToLongCall(database, addToLongCallSql)
    , m_endSession(database, endSessionSql)
    , m_boxOfSession(database, "SELECT mailbox FROM sessions WHERE session = ?")
    , m_updateMessage(database.prepare(
          u"UPDATE voicemail_messages SET duration_s = iif(? > 0, ?, duration_s), url = iif(? <> '', ?, url),"
          " call_id = iif(call_id = '', ?, call_id), caller = iif(caller = '', ?, caller),"
          " callee = iif(callee = '', ?, callee)"
          " WHERE session = ? AND session <> '' AND (mailbox = ? OR ? = '' AND url IN ('', ?))"_s))
    , m_addMessage(database.prepare(
          u"INSERT INTO voicemail_messages (mailbox, session, call_id, caller, callee, url, duration_s,"
          " recorded_ms, served) VALUES (?,?,?,"
          " coalesce(nullif(?, ''), (SELECT caller FROM sessions WHERE session = ?), ''),"
          " coalesce(nullif(?, ''), (SELECT callee FROM sessions WHERE session = ?), ''),?,?,?,"
          " coalesce((SELECT value FROM settings_of_database WHERE name = 'served_days'), 0))"_s))
    , m_recordingOfCall(database.prepare(
          u"UPDATE call_records SET recording_url = ? WHERE session = ? AND recording_url = ''"_s)) {}

Result<Done> CallWriter::apply(const Notification& notification) {
    if (const auto* change = std::get_if<SessionChange>(&notification.effect))
        return applyChange(*change, notification);
    if (const auto* leg = std::get_if<CallLeg>(&notification.effect))
        return addLeg(*leg, notification);
    if (const auto* recording = std::get_if<RecordingReady>(&notification.effect))
        return keepRecording(*recording);
    return Done{};
}

Result<Done> CallWriter::applyChange(const SessionChange& change, const Notification& notification) {
    const bool ended = isFinal(change.state);
    const QString state = change.state == CallState::Unknown
                              ? change.rawState
                              : QString::fromLatin1(callStateName(change.state));
    const qint64 receivedMs = notification.receivedUs / 1000;
    const Result<Done> done = m_upsertSession.run(
        change.session, change.domain, change.from, change.to, change.direction, state, change.rawState,
        std::max<qint64>(change.startedMs, 0), change.answeredMs,
        ended && change.endedMs == 0 ? change.modifiedMs : change.endedMs,
        change.modifiedMs > 0 ? change.modifiedMs : receivedMs, notification.receivedUs, ended);
    if (!done)
        return done;
    const Result<Done> added =
        m_addEvent.run(change.session, notification.eventId, state, change.rawState, change.modifiedMs,
                       notification.receivedUs, m_upsertSession.changes());
    const bool isAnswered = change.state == CallState::Answered || change.state == CallState::Transferred;
    return added && isAnswered ? noteAnswer(change, notification.receivedUs) : added;
}

/// Where a session goes when it is answered may be the only word of who took the call.
Result<Done> CallWriter::noteAnswer(const SessionChange& change, qint64 receivedUs) {
    StoryEvent event;
    event.kind = StoryEvent::Kind::Answered;
    event.atUs = receivedUs;
    event.who = change.to;
    const Result<bool> found = m_addStory.find(encodeStoryEvent(event), change.session);
    const bool hasEnded = found && *found && m_addStory.number(0) != 0;
    m_addStory.finish();
    if (!found || !hasEnded)
        return found ? Result<Done>(Done{}) : Result<Done>(found.error());
    const Result<bool> told = m_records.derive(change.session);
    return told ? Result<Done>(Done{}) : Result<Done>(told.error());
}

Result<bool> CallWriter::noteCall(const JournalBundle& bundle, const JournalEntry& call) {
    if (call.session.size == 0)
        return false;
    const auto text = [&bundle](const JournalEntry::Part& part) { return ValidText{bundle.bytes(part)}; };
    // A replay is the user's own doing: it tells nothing of the call that it repeats.
    const ValidText story = call.replayOf != 0 ? ValidText{""} : text(call.story);
    const Result<bool> found =
        m_noteCall.find(text(call.session), text(call.domain), text(call.caller), text(call.callee),
                        text(call.direction), text(call.extension), text(call.ringGroup),
                        call.receivedUs / 1000, call.receivedUs, text(call.mailbox), story);
    const bool hasEnded = found && *found && m_noteCall.number(0) != 0;
    m_noteCall.finish();
    if (!found || !hasEnded)
        return found ? Result<bool>(false) : found;
    return m_records.derive(QString::fromUtf8(bundle.bytes(call.session)));
}

Result<Done> CallWriter::addLeg(const CallLeg& leg, const Notification& notification) {
    const QString call = callOf(leg, notification.derivedId);
    const qint64 started =
        leg.startedMs > 0 ? leg.startedMs : notification.receivedUs / 1000 - leg.durationSeconds * 1000;
    Result<Done> done = m_addLeg.run(
        call, leg.session, leg.callId, leg.domain, leg.from, leg.to, leg.direction, leg.disposition,
        leg.rawDisposition, leg.durationSeconds, leg.talkSeconds, started, leg.answeredMs, leg.endedMs,
        leg.recordingUrl, notification.derivedId, leg.subscriber, notification.receivedUs,
        BlobBytes{notification.bodyDigest}, leg.hasOwnTimes, leg.guessedDirection);
    if (!done)
        return done;
    const Result<bool> added = addToLongCall(call, leg);
    if (!added)
        return added.error();
    if (!*added) {
        const Result<bool> derived = m_records.derive(call);
        done = derived ? done : Result<Done>(derived.error());
    }
    return done ? endSession(leg, notification.receivedUs) : done;
}

Result<bool> CallWriter::addToLongCall(const QString& call, const CallLeg& leg) {
    const Result<Done> done =
        m_addToLongCall.run(leg.endedMs, leg.talkSeconds, leg.durationSeconds, leg.answeredMs,
                            leg.disposition, leg.rawDisposition, leg.recordingUrl, call);
    return done ? Result<bool>(m_addToLongCall.changes() > 0) : Result<bool>(done.error());
}

Result<Done> CallWriter::endSession(const CallLeg& leg, qint64 receivedUs) {
    if (leg.session.isEmpty())
        return Done{};
    const QString state = leg.disposition == "answered"_L1 ? u"completed"_s : leg.disposition;
    return m_endSession.run(leg.session, leg.domain, leg.from, leg.to, leg.direction, state, leg.startedMs,
                            leg.answeredMs, leg.endedMs > 0 ? leg.endedMs : receivedUs / 1000, receivedUs);
}

/// The callback of a message and its recording status come in any order; whichever is first makes the message, the other adds what
/// was missing. A recording that names no box is of the call, unless a message has that very address.
Result<Done> CallWriter::keepRecording(const RecordingReady& given) {
    RecordingReady recording = given;
    if (recording.boxOfSession) {
        if (const Result<bool> found = m_boxOfSession.find(recording.session); !found)
            return found.error();
        else if (*found)
            recording.mailbox = m_boxOfSession.text(0);
        m_boxOfSession.finish();
    }
    Binder(m_updateMessage) << recording.durationSeconds << recording.durationSeconds << recording.url
                            << recording.url << recording.callId << recording.from << recording.to
                            << recording.session << recording.mailbox << recording.mailbox << recording.url;
    if (Result<Done> done = run(m_updateMessage); !done)
        return done;
    if (m_updateMessage.numRowsAffected() > 0)
        return Done{};
    if (recording.mailbox.isEmpty()) {
        Binder(m_recordingOfCall) << recording.url << recording.session;
        return run(m_recordingOfCall);
    }
    Binder(m_addMessage) << recording.mailbox << recording.session << recording.callId << recording.from
                         << recording.session << recording.to << recording.session << recording.url
                         << recording.durationSeconds << recording.recordedMs;
    const Result<Done> added = run(m_addMessage);
    // The call of a message may be on record already.
    const Result<bool> told = added ? m_records.derive(recording.session) : Result<bool>(added.error());
    return told ? Result<Done>(Done{}) : Result<Done>(told.error());
}

} // namespace opbx
