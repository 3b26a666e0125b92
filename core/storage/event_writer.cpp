#include "core/storage/event_writer.h"

#include "core/storage/journal/exchange_codec.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr qint64 usPerSecond = 1'000'000;
constexpr int expiredAtOnce = 1'000; // some milliseconds, for which a commit may have to wait

bool worthKeeping(const HttpResponse& answer) {
    return answer.status >= 200 && answer.status < 500 && answer.status != 401 && answer.status != 403 &&
           answer.status != 429;
}

/// Ids of earlier versions came from anywhere; see migration 005.
constexpr QByteArrayView kindOfBefore = "before:";

QByteArrayView kindName(EventIdKind kind) {
    switch (kind) {
    case EventIdKind::Header: return "header:";
    case EventIdKind::Field: return "field:";
    case EventIdKind::Derived: break;
    }
    return "derived:";
}

QByteArray eventKey(const Notification& notification) {
    return kindName(notification.idKind).toByteArray() + notification.eventId;
}

} // namespace

#define OPBX_FIRST_ANSWER "event_id, body_digest, first_us, attempts, status, content_type, headers, body"

EventWriter::EventWriter(const Database& database)
    : m_find(database, "SELECT " OPBX_FIRST_ANSWER " FROM idempotency"
                       " WHERE endpoint = ? AND event_id = ? AND expires_us > ?")
    , m_findBody(database,
                 "SELECT " OPBX_FIRST_ANSWER " FROM idempotency"
                 " WHERE body_digest = ? AND endpoint = ? AND expires_us > ? ORDER BY first_us LIMIT 1")
    , m_findLeg(database,
                "SELECT received_us, body_digest FROM call_legs WHERE call = ? AND event_id = ? LIMIT 1")
    , m_findLegOfBefore(database,
                        "SELECT received_us, body_digest FROM (SELECT * FROM call_legs WHERE call = ?"
                        " ORDER BY id LIMIT 64) WHERE call_id = ? AND domain = ? AND body_digest = x''")
    , m_insert(database,
               "INSERT OR REPLACE INTO idempotency (endpoint, event_id, body_digest, first_us, last_us,"
               " expires_us, attempts, conflicts, status, content_type, headers, body)"
               " VALUES (?,?,?,?,?,?,?,0,?,?,?,?)")
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
    outcome.attempt = notification.attempt;
    outcome.firstAttemptUs = notification.firstAttemptUs;
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
    if (Result<Done> done = remember(notification, notification.bodyDigest, outcome); !done)
        return done.error();
    return outcome;
}

/// By its id, by its bytes, by an id that an earlier version has kept, or by the call that is in the records.
Result<CommitOutcome> EventWriter::repeat(const Notification& notification) {
    const QByteArray endpoint = endpointName(notification.endpoint);
    const qint64 nowUs =
        m_believedUs > 0 ? std::min(m_believedUs, notification.receivedUs) : notification.receivedUs;
    const QByteArray key = eventKey(notification);
    Statement* from = &m_find;
    Result<bool> found = m_find.find(endpoint, key, nowUs);
    if (found && !*found) {
        m_find.finish();
        from = &m_findBody;
        found = m_findBody.find(BlobBytes{notification.bodyDigest}, endpoint, nowUs);
    }
    if (found && !*found && notification.idKind == EventIdKind::Header) {
        m_findBody.finish();
        from = &m_find;
        found = m_find.find(endpoint, kindOfBefore.toByteArray() + notification.eventId, nowUs);
    }
    if (!found)
        return found.error();
    if (!*found) {
        from->finish();
        return repeatOfRecord(notification);
    }
    return repeatOf(*from, notification, endpoint);
}

Result<CommitOutcome> EventWriter::repeatOf(Statement& first, const Notification& notification,
                                            const QByteArray& endpoint) {
    CommitOutcome outcome;
    outcome.stored = true;
    outcome.duplicate = true;
    const QByteArray key = first.bytes(0);
    if (key != eventKey(notification))
        outcome.knownAs = key.mid(key.indexOf(':') + 1);
    outcome.conflict = first.bytes(1) != notification.bodyDigest;
    outcome.firstAttemptUs = first.number(2);
    outcome.attempt = static_cast<int>(first.number(3)) + 1;
    outcome.answer = {static_cast<int>(first.number(4)), first.bytes(5), decodeHeaders(first.bytes(6)),
                      first.bytes(7)};
    first.finish();
    if (Result<Done> done = m_count.run(outcome.conflict, notification.receivedUs, endpoint, key); !done)
        return done.error();
    return outcome;
}

/// A CDR is known as long as its call is in the records, be its first answer forgotten: that answer is made anew.
Result<CommitOutcome> EventWriter::repeatOfRecord(const Notification& notification) {
    CommitOutcome outcome;
    if (notification.endpoint != Endpoint::Cdr || notification.session.isEmpty())
        return outcome;
    Statement* from = &m_findLeg;
    Result<bool> found = m_findLeg.find(notification.session, notification.derivedId);
    if (found && !*found && !notification.callId.isEmpty() && !notification.domain.isEmpty()) {
        m_findLeg.finish();
        from = &m_findLegOfBefore;
        found = m_findLegOfBefore.find(notification.session, notification.callId, notification.domain);
    }
    if (!found)
        return found.error();
    if (!*found) {
        from->finish();
        return outcome;
    }
    outcome.stored = true;
    outcome.duplicate = true;
    outcome.attempt = 2; // at least: the others are forgotten
    outcome.firstAttemptUs = from->number(0);
    QByteArray digest = from->bytes(1);
    from->finish();
    if (digest.isEmpty()) // kept by an earlier version
        digest = notification.bodyDigest;
    outcome.conflict = digest != notification.bodyDigest;
    outcome.answer = notification.answerKnown;
    if (Result<Done> done = remember(notification, digest, outcome); !done)
        return done.error();
    return outcome;
}

/// `digest`: of the first delivery's body.
Result<Done> EventWriter::remember(const Notification& notification, const QByteArray& digest,
                                   const CommitOutcome& outcome) {
    const HttpResponse& answer = outcome.answer;
    return m_insert.run(endpointName(notification.endpoint), eventKey(notification), BlobBytes{digest},
                        outcome.firstAttemptUs, notification.receivedUs,
                        std::max(m_believedUs, notification.receivedUs) +
                            notification.ttlSeconds * usPerSecond,
                        outcome.attempt, answer.status, answer.contentType, encodeHeaders(answer.headers),
                        BlobBytes{answer.body});
}

Result<bool> EventWriter::dropExpired(qint64 nowUs) {
    const Result<Done> done = m_expire.run(nowUs, expiredAtOnce);
    return done ? Result<bool>(m_expire.changes() == expiredAtOnce) : Result<bool>(done.error());
}

} // namespace opbx
