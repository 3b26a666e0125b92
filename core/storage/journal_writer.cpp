#include "core/storage/journal_writer.h"

#include "core/inspect/exchange_row.h"
#include "core/storage/exchange_codec.h"

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

Result<bool> JournalWriter::write(const Exchange& exchange) {
    const ExchangeRow row = rowOf(exchange);
    Result<Done> done =
        m_row.run(row.id, row.receivedUs, endpointName(row.endpoint), row.method, row.path, row.status,
                  verdictName(row.verdict), row.refusal, row.eventId, row.attempt, row.duplicate,
                  row.conflict, row.session, row.from, row.to, row.direction, row.state, row.peer,
                  row.durationUs, row.requestBytes, row.responseBytes, row.replayOf);
    if (!done)
        return done.error();
    const bool isNew = m_row.changes() == 1;
    done = isNew ? m_contents.run(exchange.id, encodeHeaders(exchange.request.headers),
                                  BlobBytes{exchange.request.body}, exchange.response.contentType,
                                  encodeHeaders(exchange.response.headers), BlobBytes{exchange.response.body},
                                  encodeSteps(exchange.steps), encodeTimings(exchange.timings),
                                  encodeFacts(exchange))
                 : m_duration.run(exchange.durationUs(), exchange.id);
    return done ? Result<bool>(isNew) : Result<bool>(done.error());
}

} // namespace opbx
