#include "core/storage/event_writer.h"

#include "core/storage/binder.h"
#include "core/storage/exchange_codec.h"

#include <array>

namespace opbx {

namespace {

constexpr qint64 usPerSecond = 1'000'000;
constexpr std::array voiceEndpoints = {Endpoint::VoiceRoute, Endpoint::IvrInput, Endpoint::RingGroupCallback,
                                       Endpoint::DialResult, Endpoint::Voicemail};

/// Status, type, headers and body, which every query of this file selects in this order.
HttpResponse readAnswer(const QSqlQuery& query, int column) {
    return {query.value(column).toInt(), query.value(column + 1).toByteArray(),
            decodeHeaders(query.value(column + 2).toByteArray()), query.value(column + 3).toByteArray()};
}

bool worthKeeping(const HttpResponse& answer) {
    return answer.status >= 200 && answer.status < 500 && answer.status != 401 && answer.status != 403 &&
           answer.status != 429;
}

} // namespace

EventWriter::EventWriter(const Database& database)
    : m_find(database.prepare(QStringLiteral(
          "SELECT body_digest, first_us, attempts, status, content_type, headers, body FROM idempotency"
          " WHERE endpoint = ? AND event_id = ? AND expires_us > ?")))
    , m_insert(database.prepare(QStringLiteral(
          "INSERT OR REPLACE INTO idempotency (endpoint, event_id, body_digest, first_us, last_us, "
          "expires_us,"
          " attempts, conflicts, status, content_type, headers, body) VALUES (?,?,?,?,?,?,1,0,?,?,?,?)")))
    , m_count(database.prepare(QStringLiteral(
          "UPDATE idempotency SET attempts = attempts + 1, conflicts = conflicts + ?, last_us = ?"
          " WHERE endpoint = ? AND event_id = ?")))
    , m_voice(database.prepare(QStringLiteral(
          "SELECT event_id, first_us, attempts, status, content_type, headers, body FROM idempotency"
          " WHERE endpoint = ? AND expires_us > ? ORDER BY first_us")))
    , m_expire(database.prepare(QStringLiteral("DELETE FROM idempotency WHERE expires_us <= ?"))) {}

Result<CommitOutcome> EventWriter::apply(const Notification& notification, CallWriter& calls) {
    Result<CommitOutcome> known = repeat(notification);
    if (!known || known->duplicate)
        return known;
    CommitOutcome outcome;
    outcome.firstAttemptUs = notification.receivedUs;
    if (notification.onlyIfKnown) {
        outcome.answer = notification.answerUnknown;
        return outcome;
    }
    outcome.stored = true;
    outcome.answer = notification.answer;
    if (!worthKeeping(outcome.answer))
        return outcome;
    if (Result<Done> done = calls.apply(notification); !done)
        return done.error();
    if (Result<Done> done = remember(notification); !done)
        return done.error();
    return outcome;
}

Result<CommitOutcome> EventWriter::repeat(const Notification& notification) {
    const QByteArray endpoint = endpointName(notification.endpoint);
    Binder(m_find) << endpoint << notification.eventId << notification.receivedUs;
    if (Result<Done> done = run(m_find); !done)
        return done.error();
    CommitOutcome outcome;
    if (!m_find.next()) {
        m_find.finish();
        return outcome;
    }
    outcome.stored = true;
    outcome.duplicate = true;
    outcome.conflict = m_find.value(0).toByteArray() != notification.bodyDigest;
    outcome.firstAttemptUs = m_find.value(1).toLongLong();
    outcome.attempt = m_find.value(2).toInt() + 1;
    outcome.answer = readAnswer(m_find, 3);
    m_find.finish();
    Binder(m_count) << outcome.conflict << notification.receivedUs << endpoint << notification.eventId;
    if (Result<Done> done = run(m_count); !done)
        return done.error();
    return outcome;
}

Result<Done> EventWriter::keepVoiceAnswer(const Exchange& exchange, qint64 ttlSeconds) {
    if (exchange.event.eventId.isEmpty() || exchange.duplicate || !worthKeeping(exchange.response))
        return Done{};
    Notification kept;
    kept.endpoint = exchange.endpoint;
    kept.eventId = exchange.event.eventId;
    kept.receivedUs = exchange.receivedUs;
    kept.ttlSeconds = ttlSeconds;
    kept.answer = exchange.response;
    return remember(kept);
}

Result<Done> EventWriter::remember(const Notification& notification) {
    const HttpResponse& answer = notification.answer;
    Binder(m_insert) << endpointName(notification.endpoint) << notification.eventId
                     << Blob{notification.bodyDigest} << notification.receivedUs << notification.receivedUs
                     << notification.receivedUs + notification.ttlSeconds * usPerSecond << answer.status
                     << answer.contentType << encodeHeaders(answer.headers) << Blob{answer.body};
    return run(m_insert);
}

QList<StoredVoiceAnswer> EventWriter::voiceAnswers(qint64 nowUs) {
    QList<StoredVoiceAnswer> answers;
    for (const Endpoint endpoint : voiceEndpoints) {
        Binder(m_voice) << endpointName(endpoint) << nowUs;
        if (!run(m_voice))
            return answers;
        while (m_voice.next()) {
            answers.append({m_voice.value(0).toByteArray(), readAnswer(m_voice, 3),
                            m_voice.value(1).toLongLong(), m_voice.value(2).toInt()});
        }
    }
    return answers;
}

Result<Done> EventWriter::dropExpired(qint64 nowUs) {
    m_expire.bindValue(0, nowUs);
    return run(m_expire);
}

} // namespace opbx
