#include "core/storage/journal_writer.h"

#include "core/inspect/exchange_row.h"
#include "core/storage/exchange_codec.h"

namespace opbx {

namespace {

/// Text columns are NOT NULL, and a null string would be bound as NULL.
QString solid(const QString& text) {
    return text.isNull() ? QLatin1String("") : text;
}

QString solid(const QByteArray& text) {
    return solid(QString::fromUtf8(text));
}

QByteArray blob(const QByteArray& bytes) {
    return bytes.isNull() ? QByteArray("") : bytes;
}

} // namespace

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
    int at = 0;
    const auto bind = [&](const QVariant& value) { m_row.bindValue(at++, value); };
    bind(row.id);
    bind(row.receivedUs);
    bind(solid(endpointName(row.endpoint)));
    bind(solid(row.method));
    bind(solid(row.path));
    bind(row.status);
    bind(solid(verdictName(row.verdict)));
    bind(solid(row.refusal));
    bind(solid(row.eventId));
    bind(row.attempt);
    bind(row.duplicate ? 1 : 0);
    bind(row.conflict ? 1 : 0);
    bind(solid(row.session));
    bind(solid(row.from));
    bind(solid(row.to));
    bind(solid(row.direction));
    bind(solid(row.state));
    bind(solid(row.peer));
    bind(row.durationUs);
    bind(row.requestBytes);
    bind(row.responseBytes);
    bind(row.replayOf);
    return run(m_row);
}

Result<Done> JournalWriter::insertContents(const Exchange& exchange) {
    int at = 0;
    const auto bind = [&](const QVariant& value) { m_contents.bindValue(at++, value); };
    bind(exchange.id);
    bind(solid(encodeHeaders(exchange.request.headers)));
    bind(blob(exchange.request.body));
    bind(solid(exchange.response.contentType));
    bind(solid(encodeHeaders(exchange.response.headers)));
    bind(blob(exchange.response.body));
    bind(solid(encodeSteps(exchange.steps)));
    bind(solid(encodeTimings(exchange.timings)));
    bind(solid(encodeFacts(exchange)));
    return run(m_contents);
}

Result<Done> JournalWriter::completeTimings(const Exchange& exchange) {
    m_duration.bindValue(0, exchange.durationUs());
    m_duration.bindValue(1, exchange.id);
    if (Result<Done> done = run(m_duration); !done)
        return done;
    m_timings.bindValue(0, solid(encodeTimings(exchange.timings)));
    m_timings.bindValue(1, exchange.id);
    return run(m_timings);
}

} // namespace opbx
