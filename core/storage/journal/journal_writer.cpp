#include "core/storage/journal/journal_writer.h"

#include "core/database/database.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rowsARun = 4'096; // their entries in an index take some dozen pages

const QString newestRun =
    u"SELECT run FROM exchanges INDEXED BY exchanges_by_event WHERE event_id <> '' ORDER BY run DESC LIMIT 1"_s;
const QString rowsOfNewestRun = u"SELECT count(*) FROM (SELECT 1 FROM exchanges INDEXED BY exchanges_by_event"
                                " WHERE event_id <> '' AND run = (%1) LIMIT %2)"_s.arg(newestRun)
                                    .arg(rowsARun);

} // namespace

JournalWriter::JournalWriter(const Database& database)
    : m_run(database.integer(newestRun))
    , m_rowsOfRun(database.integer(rowsOfNewestRun))
    , m_row(database,
            "INSERT OR IGNORE INTO exchanges (id, received_us, endpoint, method, path, status, verdict, "
            "refusal,"
            " event_id, attempt, duplicate, conflict, session, caller, callee, direction, state, peer,"
            " duration_us, request_bytes, response_bytes, replay_of, run)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
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
            text(entry.direction), text(entry.state), text(entry.peer), entry.durationUs, entry.requestBytes,
            qint64(entry.responseBody.size), entry.replayOf, nextRun());
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

qint64 JournalWriter::nextRun() {
    if (++m_rowsOfRun > rowsARun) {
        ++m_run;
        m_rowsOfRun = 1;
    }
    return m_run;
}

Result<bool> JournalWriter::write(const Exchange& exchange) {
    m_single.clear();
    m_single.append(exchange);
    return write(m_single, m_single.entries().front());
}

} // namespace opbx
