#include "core/storage/event_writer.h"

#include "core/storage/exchange_codec.h"

namespace opbx {

namespace {

constexpr qint64 usPerSecond = 1'000'000;
constexpr int expiredAtOnce = 1'000; // some milliseconds, for which a commit may have to wait

bool worthKeeping(const HttpResponse& answer) {
    return answer.status >= 200 && answer.status < 500 && answer.status != 401 && answer.status != 403 &&
           answer.status != 429;
}

} // namespace

EventWriter::EventWriter(const Database& database)
    : m_find(database, "SELECT body_digest, first_us, attempts, status, content_type, headers, body FROM"
                       " idempotency WHERE endpoint = ? AND event_id = ? AND expires_us > ?")
    , m_insert(database,
               "INSERT OR REPLACE INTO idempotency (endpoint, event_id, body_digest, first_us, last_us,"
               " expires_us, attempts, conflicts, status, content_type, headers, body)"
               " VALUES (?,?,?,?,?,?,1,0,?,?,?,?)")
    , m_count(database,
              "UPDATE idempotency SET attempts = attempts + 1, conflicts = conflicts + ?, last_us = ?"
              " WHERE endpoint = ? AND event_id = ?")
    , m_expire(database,
               "DELETE FROM idempotency WHERE (endpoint, event_id) IN (SELECT endpoint, event_id FROM"
               " idempotency WHERE expires_us <= ? ORDER BY expires_us LIMIT ?)") {}

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
    const Result<bool> found = m_find.find(endpoint, notification.eventId, notification.receivedUs);
    if (!found)
        return found.error();
    CommitOutcome outcome;
    if (!*found) {
        m_find.finish();
        return outcome;
    }
    outcome.stored = true;
    outcome.duplicate = true;
    outcome.conflict = m_find.bytes(0) != notification.bodyDigest;
    outcome.firstAttemptUs = m_find.number(1);
    outcome.attempt = static_cast<int>(m_find.number(2)) + 1;
    outcome.answer = {static_cast<int>(m_find.number(3)), m_find.bytes(4), decodeHeaders(m_find.bytes(5)),
                      m_find.bytes(6)};
    m_find.finish();
    if (Result<Done> done =
            m_count.run(outcome.conflict, notification.receivedUs, endpoint, notification.eventId);
        !done)
        return done.error();
    return outcome;
}

Result<Done> EventWriter::remember(const Notification& notification) {
    const HttpResponse& answer = notification.answer;
    return m_insert.run(endpointName(notification.endpoint), notification.eventId,
                        BlobBytes{notification.bodyDigest}, notification.receivedUs, notification.receivedUs,
                        notification.receivedUs + notification.ttlSeconds * usPerSecond, answer.status,
                        answer.contentType, encodeHeaders(answer.headers), BlobBytes{answer.body});
}

Result<bool> EventWriter::dropExpired(qint64 nowUs) {
    const Result<Done> done = m_expire.run(nowUs, expiredAtOnce);
    return done ? Result<bool>(m_expire.changes() == expiredAtOnce) : Result<bool>(done.error());
}

} // namespace opbx
