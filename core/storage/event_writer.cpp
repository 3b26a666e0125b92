#include "core/storage/event_writer.h"

#include "core/storage/exchange_codec.h"

#include <array>

namespace opbx {

namespace {

constexpr qint64 usPerSecond = 1'000'000;
constexpr std::array voiceEndpoints = {Endpoint::VoiceRoute, Endpoint::IvrInput, Endpoint::RingGroupCallback,
                                       Endpoint::DialResult, Endpoint::Voicemail};

QString textOf(const QByteArray& bytes) {
    return bytes.isEmpty() ? QLatin1String("") : QString::fromUtf8(bytes);
}

QByteArray blobOf(const QByteArray& bytes) {
    return bytes.isNull() ? QByteArray("") : bytes;
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
          " attempts, conflicts, status, content_type, headers, body) VALUES (?,?,?,?,?,?,?,0,?,?,?,?)")))
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
    const QString endpoint = textOf(endpointName(notification.endpoint));
    const QString eventId = textOf(notification.eventId);
    m_find.bindValue(0, endpoint);
    m_find.bindValue(1, eventId);
    m_find.bindValue(2, notification.receivedUs);
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
    outcome.answer = {m_find.value(3).toInt(), m_find.value(4).toByteArray(),
                      decodeHeaders(m_find.value(5).toByteArray()), m_find.value(6).toByteArray()};
    m_find.finish();
    m_count.bindValue(0, outcome.conflict ? 1 : 0);
    m_count.bindValue(1, notification.receivedUs);
    m_count.bindValue(2, endpoint);
    m_count.bindValue(3, eventId);
    if (Result<Done> done = run(m_count); !done)
        return done.error();
    return outcome;
}

Result<Done> EventWriter::remember(const Notification& notification) {
    int at = 0;
    const auto bind = [&](const QVariant& value) { m_insert.bindValue(at++, value); };
    bind(textOf(endpointName(notification.endpoint)));
    bind(textOf(notification.eventId));
    bind(blobOf(notification.bodyDigest));
    bind(notification.receivedUs);
    bind(notification.receivedUs);
    bind(notification.receivedUs + notification.ttlSeconds * usPerSecond);
    bind(1);
    bind(notification.answer.status);
    bind(textOf(notification.answer.contentType));
    bind(textOf(encodeHeaders(notification.answer.headers)));
    bind(blobOf(notification.answer.body));
    return run(m_insert);
}

Result<Done> EventWriter::keepVoiceAnswer(const Exchange& exchange, qint64 ttlSeconds) {
    if (exchange.event.eventId.isEmpty() || exchange.duplicate || !worthKeeping(exchange.response))
        return Done{};
    int at = 0;
    const auto bind = [&](const QVariant& value) { m_insert.bindValue(at++, value); };
    bind(textOf(endpointName(exchange.endpoint)));
    bind(textOf(exchange.event.eventId));
    bind(QByteArray(""));
    bind(exchange.receivedUs);
    bind(exchange.receivedUs);
    bind(exchange.receivedUs + ttlSeconds * usPerSecond);
    bind(exchange.attempt);
    bind(exchange.response.status);
    bind(textOf(exchange.response.contentType));
    bind(textOf(encodeHeaders(exchange.response.headers)));
    bind(blobOf(exchange.response.body));
    return run(m_insert);
}

QList<StoredVoiceAnswer> EventWriter::voiceAnswers(qint64 nowUs) {
    QList<StoredVoiceAnswer> answers;
    for (const Endpoint endpoint : voiceEndpoints) {
        m_voice.bindValue(0, textOf(endpointName(endpoint)));
        m_voice.bindValue(1, nowUs);
        if (!run(m_voice))
            return answers;
        while (m_voice.next()) {
            StoredVoiceAnswer answer;
            answer.eventId = m_voice.value(0).toByteArray();
            answer.firstUs = m_voice.value(1).toLongLong();
            answer.attempts = m_voice.value(2).toInt();
            answer.answer = {m_voice.value(3).toInt(), m_voice.value(4).toByteArray(),
                             decodeHeaders(m_voice.value(5).toByteArray()), m_voice.value(6).toByteArray()};
            answers.append(answer);
        }
    }
    return answers;
}

Result<Done> EventWriter::dropExpired(qint64 nowUs) {
    m_expire.bindValue(0, nowUs);
    return run(m_expire);
}

} // namespace opbx
