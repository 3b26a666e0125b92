#include "core/storage/journal_writer.h"

namespace opbx {

JournalWriter::JournalWriter(const Database& database)
    : m_row(database,
            "INSERT OR IGNORE INTO exchanges (id, received_us, endpoint, method, path, status, verdict, "
            "refusal,"
            " event_id, attempt, duplicate, conflict, session, caller, callee, direction, state, peer,"
            " duration_us, request_bytes, response_bytes, replay_of)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
    , m_contents(database,
                 "INSERT INTO exchange_contents (exchange, request_headers, request_body, response_type,"
                 " response_headers, response_body, steps, timings, facts) VALUES (?,?,?,?,?,?,?,?,?)")
    , m_duration(database, "UPDATE exchanges SET duration_us = ? WHERE id = ?") {}

Result<bool> JournalWriter::write(const JournalBundle& bundle, const JournalEntry& entry) {
    const auto text = [&bundle](const JournalEntry::Part& part) { return ValidText{bundle.bytes(part)}; };
    if (!entry.isCompletion) {
        const QByteArray refusal = entry.refusal == ErrorCode::None ? QByteArray() : errorName(entry.refusal);
        const Result<Done> done = m_row.run(
            entry.id, entry.receivedUs, endpointName(entry.endpoint), text(entry.method), text(entry.target),
            entry.status, verdictName(entry.verdict), refusal, text(entry.eventId), entry.attempt,
            entry.duplicate, entry.conflict, text(entry.session), text(entry.caller), text(entry.callee),
            text(entry.direction), text(entry.state), text(entry.peer), entry.durationUs,
            qint64(entry.requestBody.size), qint64(entry.responseBody.size), entry.replayOf);
        if (!done)
            return done.error();
    }
    const bool isNew = !entry.isCompletion && m_row.changes() == 1;
    const Result<Done> done =
        isNew ? m_contents.run(entry.id, text(entry.requestHeaders),
                               BlobBytes{bundle.bytes(entry.requestBody)}, text(entry.responseType),
                               text(entry.responseHeaders), BlobBytes{bundle.bytes(entry.responseBody)},
                               text(entry.steps), text(entry.timings), text(entry.facts))
              : m_duration.run(entry.durationUs, entry.id);
    return done ? Result<bool>(isNew) : Result<bool>(done.error());
}

Result<bool> JournalWriter::write(const Exchange& exchange) {
    m_single.clear();
    m_single.append(exchange);
    return write(m_single, m_single.entries().front());
}

} // namespace opbx
