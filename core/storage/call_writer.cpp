#include "core/storage/call_writer.h"

#include "core/storage/binder.h"

#include <algorithm>

namespace opbx {

namespace {

// An update is applied unless the session has ended or is newer already; the values it lacks stay as they are. With equal
// times a call only moves forwards: ringing never follows answered.
const QString upsertSession = QStringLiteral(
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
    " AND NOT (excluded.modified_ms = modified_ms AND sessions.state IN ('answered', 'transferred')"
    " AND excluded.state IN ('initiated', 'ringing'))");

const QString columnsOfLegs = QStringLiteral("call, session, call_id, domain, caller, callee, direction, "
                                             "disposition, raw_disposition, duration_s, talk_s,"
                                             " started_ms, answered_ms, ended_ms, recording_url");

qint64 earliest(qint64 a, qint64 b) {
    return a == 0 ? b : b == 0 ? a : std::min(a, b);
}

/// Key of the call that a leg belongs to: its session, else its call id, else its event.
QString callOf(const CallLeg& leg, const QByteArray& eventId) {
    if (!leg.session.isEmpty())
        return leg.session;
    return leg.callId.isEmpty() ? QString::fromUtf8(eventId) : leg.callId;
}

} // namespace

CallWriter::CallWriter(const Database& database)
    : m_upsertSession(database.prepare(upsertSession))
    , m_addEvent(database.prepare(QStringLiteral("INSERT INTO session_events (session, event_id, state, "
                                                 "raw_state, modified_ms, received_us, applied)"
                                                 " VALUES (?,?,?,?,?,?,?)")))
    , m_noteCall(database.prepare(
          QStringLiteral("INSERT INTO sessions (session, domain, caller, callee, direction, state, "
                         "raw_state, extension, ring_group,"
                         " started_ms, answered_ms, ended_ms, modified_ms, updated_us, ended) VALUES "
                         "(?,?,?,?,?,'initiated','',?,?,?,0,0,0,?,0)"
                         " ON CONFLICT (session) DO UPDATE SET extension = iif(excluded.extension <> '', "
                         "excluded.extension, extension),"
                         " ring_group = iif(excluded.ring_group <> '', excluded.ring_group, ring_group)")))
    , m_addLeg(database.prepare(
          QStringLiteral("INSERT INTO call_legs (%1, event_id, subscriber, received_us) VALUES"
                         " (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
              .arg(columnsOfLegs)))
    , m_legs(
          database.prepare(QStringLiteral("SELECT %1 FROM call_legs WHERE call = ? ORDER BY started_ms, id")
                               .arg(columnsOfLegs)))
    , m_record(database.prepare(
          QStringLiteral(
              "INSERT OR REPLACE INTO call_records (%1, legs) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
              .arg(columnsOfLegs)))
    , m_endSession(
          database.prepare(QStringLiteral("INSERT INTO sessions (session, domain, caller, callee, direction, "
                                          "state, raw_state, extension, ring_group,"
                                          " started_ms, answered_ms, ended_ms, modified_ms, updated_us, "
                                          "ended) VALUES (?,?,?,?,?,?,'','','',?,?,?,0,?,1)"
                                          " ON CONFLICT (session) DO UPDATE SET ended = 1, state = "
                                          "excluded.state, ended_ms = excluded.ended_ms,"
                                          " updated_us = excluded.updated_us WHERE ended = 0")))
    , m_updateMessage(database.prepare(QStringLiteral(
          "UPDATE voicemail_messages SET duration_s = iif(? > 0, ?, duration_s), url = iif(? <> '', ?, url),"
          " call_id = iif(call_id = '', ?, call_id), caller = iif(caller = '', ?, caller),"
          " callee = iif(callee = '', ?, callee)"
          " WHERE session = ? AND session <> '' AND (mailbox = ? OR ? = '' AND url IN ('', ?))")))
    , m_addMessage(database.prepare(QStringLiteral(
          "INSERT INTO voicemail_messages (mailbox, session, call_id, caller, callee, url, duration_s,"
          " recorded_ms) VALUES (?,?,?,"
          " coalesce(nullif(?, ''), (SELECT caller FROM sessions WHERE session = ?), ''),"
          " coalesce(nullif(?, ''), (SELECT callee FROM sessions WHERE session = ?), ''),?,?,?)")))
    , m_recordingOfCall(database.prepare(QStringLiteral(
          "UPDATE call_records SET recording_url = ? WHERE session = ? AND recording_url = ''"))) {}

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
    Binder(m_upsertSession) << change.session << change.domain << change.from << change.to << change.direction
                            << state << change.rawState << (change.startedMs > 0 ? change.startedMs : 0)
                            << change.answeredMs
                            << (ended && change.endedMs == 0 ? change.modifiedMs : change.endedMs)
                            << (change.modifiedMs > 0 ? change.modifiedMs : receivedMs)
                            << notification.receivedUs << qint64(ended);
    if (Result<Done> done = run(m_upsertSession); !done)
        return done;
    Binder(m_addEvent) << change.session << QString::fromUtf8(notification.eventId) << state
                       << change.rawState << change.modifiedMs << notification.receivedUs
                       << qint64(m_upsertSession.numRowsAffected());
    return run(m_addEvent);
}

Result<Done> CallWriter::noteCall(const Exchange& exchange) {
    if (exchange.event.session.isEmpty())
        return Done{};
    Binder(m_noteCall) << exchange.event.session << exchange.event.domain << exchange.event.from
                       << exchange.event.to << exchange.event.direction << exchange.extension
                       << exchange.ringGroup << exchange.receivedUs / 1000 << exchange.receivedUs;
    return run(m_noteCall);
}

Result<Done> CallWriter::addLeg(const CallLeg& leg, const Notification& notification) {
    const QString call = callOf(leg, notification.eventId);
    const qint64 started =
        leg.startedMs > 0 ? leg.startedMs : notification.receivedUs / 1000 - leg.durationSeconds * 1000;
    Binder(m_addLeg) << call << leg.session << leg.callId << leg.domain << leg.from << leg.to << leg.direction
                     << leg.disposition << leg.rawDisposition << leg.durationSeconds << leg.talkSeconds
                     << started << leg.answeredMs << leg.endedMs << leg.recordingUrl
                     << QString::fromUtf8(notification.eventId) << leg.subscriber << notification.receivedUs;
    if (Result<Done> done = run(m_addLeg); !done)
        return done;
    if (Result<Done> done = deriveRecord(call); !done)
        return done;
    return endSession(leg, notification.receivedUs);
}

/// One row a call: the first leg says who called whom, an answered leg decides the outcome, else the last one.
Result<Done> CallWriter::deriveRecord(const QString& call) {
    Binder(m_legs) << call;
    if (Result<Done> done = run(m_legs); !done)
        return done;
    QList<CallLeg> legs;
    while (m_legs.next()) {
        const auto text = [&](int column) { return m_legs.value(column).toString(); };
        const auto number = [&](int column) { return m_legs.value(column).toLongLong(); };
        legs.append({text(1),
                     text(2),
                     text(3),
                     text(4),
                     text(5),
                     text(6),
                     text(7),
                     text(8),
                     number(9),
                     number(10),
                     number(11),
                     number(12),
                     number(13),
                     text(14),
                     {}});
    }
    m_legs.finish();
    if (legs.isEmpty())
        return Done{};
    CallLeg sum = legs.first();
    const CallLeg* outcome = &legs.last();
    for (const CallLeg& leg : std::as_const(legs)) {
        if (leg.disposition == QLatin1String("answered") && outcome->disposition != leg.disposition)
            outcome = &leg;
        sum.startedMs = earliest(sum.startedMs, leg.startedMs);
        sum.answeredMs = earliest(sum.answeredMs, leg.answeredMs);
        sum.endedMs = std::max(sum.endedMs, leg.endedMs);
        sum.durationSeconds = std::max(sum.durationSeconds, leg.durationSeconds);
        sum.talkSeconds = std::max(sum.talkSeconds, leg.talkSeconds);
        if (sum.recordingUrl.isEmpty())
            sum.recordingUrl = leg.recordingUrl;
    }
    if (legs.size() > 1 && sum.startedMs > 0 && sum.endedMs > sum.startedMs)
        sum.durationSeconds = std::max(sum.durationSeconds, (sum.endedMs - sum.startedMs) / 1000);
    Binder(m_record) << call << sum.session << sum.callId << sum.domain << sum.from << sum.to << sum.direction
                     << outcome->disposition << outcome->rawDisposition << sum.durationSeconds
                     << sum.talkSeconds << sum.startedMs << sum.answeredMs << sum.endedMs << sum.recordingUrl
                     << qint64(legs.size());
    return run(m_record);
}

Result<Done> CallWriter::endSession(const CallLeg& leg, qint64 receivedUs) {
    if (leg.session.isEmpty())
        return Done{};
    const QString state =
        leg.disposition == QLatin1String("answered") ? QStringLiteral("completed") : leg.disposition;
    Binder(m_endSession) << leg.session << leg.domain << leg.from << leg.to << leg.direction << state
                         << leg.startedMs << leg.answeredMs
                         << (leg.endedMs > 0 ? leg.endedMs : receivedUs / 1000) << receivedUs;
    return run(m_endSession);
}

/// The callback of a message and its recording status come in any order; whichever is first makes the message, the other adds what
/// was missing. A recording that names no box is of the call, unless a message has that very address.
Result<Done> CallWriter::keepRecording(const RecordingReady& recording) {
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
    return run(m_addMessage);
}

} // namespace opbx
