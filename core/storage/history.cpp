#include "core/storage/history.h"

#include "core/inspect/filter.h"
#include "core/storage/database.h"
#include "core/storage/exchange_codec.h"

#include <limits>

namespace opbx {

namespace {

const QString rowColumns =
    QStringLiteral("id, received_us, endpoint, method, path, status, verdict, "
                   "refusal, event_id, attempt, duplicate, conflict, pinned, noted,"
                   " session, caller, callee, direction, state, peer, duration_us, "
                   "request_bytes, response_bytes, replay_of, imported, CASE noted WHEN"
                   " 0 THEN '' ELSE (SELECT note FROM exchange_notes WHERE exchange"
                   " = exchanges.id) END");

const QString visible =
    QStringLiteral("(id > (SELECT value FROM settings_of_database WHERE name = 'cleared_through')"
                   " OR pinned = 1 OR noted = 1)");

/// Reads a result row column by column, in the order of the SELECT.
class Columns {
public:
    explicit Columns(const QSqlQuery& query)
        : m_query(query) {}
    qint64 number() { return m_query.value(m_at++).toLongLong(); }
    bool flag() { return number() != 0; }
    QString text() { return m_query.value(m_at++).toString(); }
    QByteArray bytes() { return m_query.value(m_at++).toByteArray(); }

private:
    const QSqlQuery& m_query;
    int m_at = 0;
};

ExchangeRow readRow(const QSqlQuery& query) {
    Columns columns(query);
    ExchangeRow row;
    row.id = columns.number();
    row.receivedUs = columns.number();
    row.endpoint = endpointFromName(columns.bytes());
    row.method = columns.bytes();
    row.path = columns.bytes();
    row.status = static_cast<int>(columns.number());
    row.verdict = verdictFromName(columns.bytes());
    row.refusal = columns.bytes();
    row.eventId = columns.bytes();
    row.attempt = static_cast<int>(columns.number());
    row.duplicate = columns.flag();
    row.conflict = columns.flag();
    row.pinned = columns.flag();
    row.hasNote = columns.flag();
    row.session = columns.text();
    row.from = columns.text();
    row.to = columns.text();
    row.direction = columns.text();
    row.state = columns.text();
    row.peer = columns.text();
    row.durationUs = columns.number();
    row.requestBytes = columns.number();
    row.responseBytes = columns.number();
    row.replayOf = columns.number();
    row.imported = columns.flag();
    row.note = columns.text();
    return row;
}

void putRow(const ExchangeRow& row, Exchange& exchange) {
    exchange.id = row.id;
    exchange.receivedUs = row.receivedUs;
    exchange.endpoint = row.endpoint;
    exchange.request.method = row.method;
    const qsizetype mark = row.path.indexOf('?');
    exchange.request.path = mark < 0 ? row.path : row.path.left(mark);
    if (mark >= 0)
        exchange.request.query = row.path.mid(mark + 1);
    exchange.request.peer = row.peer;
    exchange.request.receivedUs = row.receivedUs;
    exchange.verdict = row.verdict;
    exchange.refusal = errorFromName(row.refusal);
    exchange.event.eventId = row.eventId;
    exchange.event.session = row.session;
    exchange.event.from = row.from;
    exchange.event.to = row.to;
    exchange.event.direction = row.direction;
    exchange.event.state = row.state;
    exchange.attempt = row.attempt;
    exchange.duplicate = row.duplicate;
    exchange.conflict = row.conflict;
    exchange.response.status = row.status;
    exchange.replayOf = row.replayOf;
    exchange.pinned = row.pinned;
    exchange.note = row.note;
    exchange.imported = row.imported;
}

/// A text in the stored bodies; a scan, because rows are few where it is combined with another condition.
QString bodyCondition(const QString& text, QVariantList& values) {
    values << text.toUtf8() << text.toUtf8();
    return QStringLiteral("EXISTS (SELECT 1 FROM exchange_contents WHERE exchange = exchanges.id AND"
                          " (instr(request_body, ?) > 0 OR instr(response_body, ?) > 0))");
}

void bindAll(QSqlQuery& query, const QVariantList& values) {
    for (const QVariant& value : values)
        query.addBindValue(value);
}

} // namespace

class History::Private {
public:
    Database database;
};

History::History(std::unique_ptr<Private> opened)
    : d(std::move(opened)) {}
History::History(History&&) noexcept = default;
History::~History() = default;

Result<History> History::open(const QString& file) {
    Result<Database> database = Database::open(file, Database::Access::ReadOnly);
    if (!database)
        return database.error();
    auto opened = std::make_unique<Private>();
    opened->database = std::move(database).value();
    return History(std::move(opened));
}

Result<QList<ExchangeRow>> History::newest(const Filter& filter, qint64 beforeId, int limit,
                                           qint64 nowUs) const {
    const FilterSql sql = filter.sql(nowUs, bodyCondition);
    QSqlQuery query = d->database.prepare(
        QStringLiteral("SELECT %1 FROM exchanges WHERE %2 AND id < ? AND (%3) ORDER BY id DESC LIMIT ?")
            .arg(rowColumns, visible, sql.condition));
    query.addBindValue(beforeId > 0 ? beforeId : std::numeric_limits<qint64>::max());
    bindAll(query, sql.values);
    query.addBindValue(limit);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<ExchangeRow> rows;
    while (query.next())
        rows.append(readRow(query));
    return rows;
}

Result<Done> History::oldestFirst(const Filter& filter, qint64 limit, qint64 nowUs,
                                  const std::function<bool(const ExchangeRow&)>& visit) const {
    const FilterSql sql = filter.sql(nowUs, bodyCondition);
    const QString matching =
        QStringLiteral("SELECT %1 FROM exchanges WHERE %2 AND (%3)").arg(rowColumns, visible, sql.condition);
    QSqlQuery query = d->database.prepare(
        limit > 0 ? QStringLiteral("SELECT * FROM (%1 ORDER BY id DESC LIMIT ?) ORDER BY id").arg(matching)
                  : matching + QStringLiteral(" ORDER BY id"));
    bindAll(query, sql.values);
    if (limit > 0)
        query.addBindValue(limit);
    if (Result<Done> done = run(query); !done)
        return done;
    while (query.next()) {
        if (!visit(readRow(query)))
            break;
    }
    return Done{};
}

Result<ExchangePtr> History::exchange(qint64 id) const {
    QSqlQuery query = d->database.prepare(
        QStringLiteral("SELECT %1 FROM exchanges WHERE id = ? AND %2").arg(rowColumns, visible));
    query.addBindValue(id);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (!query.next())
        return Error{ErrorCode::NotFound, QStringLiteral("there is no exchange %1 in the history").arg(id)};
    auto exchange = std::make_shared<Exchange>();
    putRow(readRow(query), *exchange);
    query = d->database.prepare(QStringLiteral("SELECT request_headers, request_body, response_type, "
                                               "response_headers, response_body, steps, timings,"
                                               " facts FROM exchange_contents WHERE exchange = ?"));
    query.addBindValue(id);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (query.next()) {
        Columns columns(query);
        exchange->request.headers = decodeHeaders(columns.bytes());
        exchange->request.body = columns.bytes();
        exchange->response.contentType = columns.bytes();
        exchange->response.headers = decodeHeaders(columns.bytes());
        exchange->response.body = columns.bytes();
        exchange->steps = decodeSteps(columns.bytes());
        exchange->timings = decodeTimings(columns.bytes());
        decodeFacts(columns.bytes(), *exchange);
    }
    return ExchangePtr(std::move(exchange));
}

HistoryCounts History::countsSince(qint64 sinceUs) const {
    QSqlQuery query = d->database.prepare(QStringLiteral(
        "SELECT count(*), sum(status >= 400), sum(duplicate) FROM exchanges WHERE id >= ? AND imported = 0"));
    query.addBindValue(sinceUs);
    if (!query.exec() || !query.next())
        return {};
    return {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong()};
}

Result<QList<LiveSession>> History::liveSessions(qint64 nowUs, qint64 staleSeconds) const {
    QSqlQuery query = d->database.prepare(QStringLiteral(
        "SELECT session, caller, callee, direction, state, domain, extension, ring_group, started_ms,"
        " answered_ms, updated_us FROM sessions WHERE ended = 0 ORDER BY started_ms, session"));
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<LiveSession> sessions;
    while (query.next()) {
        Columns columns(query);
        LiveSession session;
        session.session = columns.text();
        session.from = columns.text();
        session.to = columns.text();
        session.direction = columns.text();
        session.state = columns.text();
        session.domain = columns.text();
        session.extension = columns.text();
        session.ringGroup = columns.text();
        session.startedMs = columns.number();
        session.answeredMs = columns.number();
        const qint64 updatedUs = columns.number();
        session.updatedMs = updatedUs / 1000;
        session.stale = nowUs - updatedUs > staleSeconds * 1'000'000;
        sessions.append(session);
    }
    return sessions;
}

Result<QList<CallRecord>> History::callRecords(const Filter& filter, qint64 fromMs, qint64 untilMs,
                                               qint64 nowUs) const {
    const FilterSql sql = filter.sql(nowUs);
    QSqlQuery query = d->database.prepare(
        QStringLiteral("SELECT session, call_id, caller, callee, direction, disposition, raw_disposition, "
                       "duration_s, talk_s,"
                       " started_ms, answered_ms, ended_ms, recording_url, domain, legs FROM call_records"
                       " WHERE started_ms >= ? AND started_ms < ? AND (%1) ORDER BY started_ms DESC, call")
            .arg(sql.condition));
    query.addBindValue(fromMs > 0 ? fromMs : std::numeric_limits<qint64>::min());
    query.addBindValue(untilMs > 0 ? untilMs : std::numeric_limits<qint64>::max());
    bindAll(query, sql.values);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<CallRecord> records;
    while (query.next()) {
        Columns columns(query);
        CallRecord record;
        record.session = columns.text();
        record.callId = columns.text();
        record.from = columns.text();
        record.to = columns.text();
        record.direction = columns.text();
        record.disposition = columns.text();
        record.rawDisposition = columns.text();
        record.durationSeconds = columns.number();
        record.talkSeconds = columns.number();
        record.startedMs = columns.number();
        record.answeredMs = columns.number();
        record.endedMs = columns.number();
        record.recordingUrl = columns.text();
        record.domain = columns.text();
        record.legs = static_cast<int>(columns.number());
        records.append(record);
    }
    return records;
}

Result<QList<CallLeg>> History::callLegs(const QString& call) const {
    QSqlQuery query = d->database.prepare(QStringLiteral(
        "SELECT session, call_id, domain, caller, callee, direction, disposition, raw_disposition, "
        "duration_s, talk_s, started_ms, answered_ms, ended_ms, recording_url, subscriber"
        " FROM call_legs WHERE call = ? ORDER BY started_ms, id"));
    query.addBindValue(call);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<CallLeg> legs;
    while (query.next()) {
        Columns columns(query);
        CallLeg leg;
        leg.session = columns.text();
        leg.callId = columns.text();
        leg.domain = columns.text();
        leg.from = columns.text();
        leg.to = columns.text();
        leg.direction = columns.text();
        leg.disposition = columns.text();
        leg.rawDisposition = columns.text();
        leg.durationSeconds = columns.number();
        leg.talkSeconds = columns.number();
        leg.startedMs = columns.number();
        leg.answeredMs = columns.number();
        leg.endedMs = columns.number();
        leg.recordingUrl = columns.text();
        leg.subscriber = columns.text();
        legs.append(leg);
    }
    return legs;
}

} // namespace opbx
