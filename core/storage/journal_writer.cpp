#include "core/storage/journal_writer.h"

#include "core/inspect/exchange_row.h"
#include "core/storage/binder.h"
#include "core/storage/exchange_codec.h"

namespace opbx {

JournalWriter::JournalWriter(const Database& database)
    : m_row(database.prepare(
          QStringLiteral("INSERT OR IGNORE INTO exchanges (id, received_us, endpoint, method, path, status, "
                         "verdict, refusal, event_id,"
                         " attempt, duplicate, conflict, session, caller, callee, direction, state, peer, "
                         "duration_us, request_bytes,"
                         " response_bytes, replay_of) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")))
    , m_contents(database.prepare(QStringLiteral(
          "INSERT INTO exchange_contents (exchange, request_headers, request_body, response_type,"
          " response_headers, response_body, steps, timings, facts) VALUES (?,?,?,?,?,?,?,?,?)")))
    , m_duration(database.prepare(QStringLiteral("UPDATE exchanges SET duration_us = ? WHERE id = ?")))
    , m_timings(
          database.prepare(QStringLiteral("UPDATE exchange_contents SET timings = ? WHERE exchange = ?"))) {}

Result<Done> JournalWriter::write(const Exchange& exchange) {
    if (Result<Done> inserted = insertRow(exchange); !inserted)
        return inserted;
    return m_row.numRowsAffected() == 1 ? insertContents(exchange) : completeTimings(exchange);
}

Result<Done> JournalWriter::insertRow(const Exchange& exchange) {
    const ExchangeRow row = rowOf(exchange);
    Binder(m_row) << row.id << row.receivedUs << endpointName(row.endpoint) << row.method << row.path
                  << row.status << verdictName(row.verdict) << row.refusal << row.eventId << row.attempt
                  << row.duplicate << row.conflict << row.session << row.from << row.to << row.direction
                  << row.state << row.peer << row.durationUs << row.requestBytes << row.responseBytes
                  << row.replayOf;
    return run(m_row);
}

Result<Done> JournalWriter::insertContents(const Exchange& exchange) {
    Binder(m_contents) << exchange.id << encodeHeaders(exchange.request.headers)
                       << Blob{exchange.request.body} << exchange.response.contentType
                       << encodeHeaders(exchange.response.headers) << Blob{exchange.response.body}
                       << encodeSteps(exchange.steps) << encodeTimings(exchange.timings)
                       << encodeFacts(exchange);
    return run(m_contents);
}

Result<Done> JournalWriter::completeTimings(const Exchange& exchange) {
    Binder(m_duration) << exchange.durationUs() << exchange.id;
    if (Result<Done> done = run(m_duration); !done)
        return done;
    Binder(m_timings) << encodeTimings(exchange.timings) << exchange.id;
    return run(m_timings);
}

} // namespace opbx
