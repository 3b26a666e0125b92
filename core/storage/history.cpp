#include "core/storage/history.h"
#include "core/storage/search/filter_sql.h"

#include "core/base/error_names.h"
#include "core/calls/call_story.h"
#include "core/database/database.h"
#include "core/database/result_columns.h"
#include "core/database/statement.h"
#include "core/filter/filter.h"
#include "core/storage/journal/exchange_codec.h"
#include "core/storage/search/exchange_query.h"
#include "core/storage/voice_requests.h"

#include <algorithm>
#include <limits>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 historySecondUs = 1'000'000;
constexpr int callsAtOnce = 500;
constexpr int callColumn = 21; // of eachCall(), behind what a CallRecord takes

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

LiveSession liveSession(const QSqlQuery& query, bool isStale) {
    ResultColumns columns(query);
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
    session.updatedMs = columns.number() / 1000;
    // A sender may tell the time of an answer that has not come: who rings is with nobody.
    if (session.state == u"initiated" || session.state == u"ringing")
        session.answeredMs = 0;
    session.talking = isWithSomebody(decodeStory(columns.bytes()), session.answeredMs != 0);
    session.stale = isStale;
    return session;
}

CallView callView(const Statement& row) {
    CallView call;
    int at = 0;
    for (QByteArrayView* text : {&call.session, &call.callId, &call.from, &call.to, &call.direction,
                                 &call.disposition, &call.rawDisposition, &call.recordingUrl, &call.domain})
        *text = row.view(at++);
    for (qint64* number :
         {&call.durationSeconds, &call.talkSeconds, &call.startedMs, &call.answeredMs, &call.endedMs})
        *number = row.number(at++);
    call.legs = static_cast<int>(row.number(at++));
    call.outcome = outcomeFromName(row.view(at++));
    call.answeredBy = row.view(at++);
    call.message = row.number(at++) != 0;
    call.ringingSeconds = row.number(at++);
    call.path = row.view(at++);
    call.ringGroup = row.view(at);
    return call;
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

bool History::isInPlace() const {
    return d->database.isInPlace();
}

Result<QList<ExchangeRow>> History::newest(const Filter& filter, qint64 beforeId, int limit,
                                           qint64 nowUs) const {
    return ExchangeQuery(d->database).newest(filter, beforeId, limit, nowUs);
}

Result<FoundRows> History::search(const Filter& filter, qint64 beforeId, int limit, qint64 nowUs,
                                  int budgetMs) const {
    return ExchangeQuery(d->database).search(filter, beforeId, limit, nowUs, budgetMs);
}

Result<Done> History::oldestFirst(const Filter& filter, qint64 limit, qint64 nowUs,
                                  const std::function<bool(const ExchangeRow&)>& visit) const {
    return ExchangeQuery(d->database).oldestFirst(filter, limit, nowUs, visit);
}

Result<ExchangePtr> History::exchange(qint64 id) const {
    const Result<ExchangeRow> row = ExchangeQuery(d->database).row(id);
    if (!row)
        return row.error();
    auto exchange = std::make_shared<Exchange>();
    const qint64 durationUs = row->durationUs;
    putRow(*row, *exchange);
    QSqlQuery query = d->database.prepare(u"SELECT request_headers, request_body, response_type, "
                                          "response_headers, response_body, steps, timings,"
                                          " facts FROM exchange_contents WHERE exchange = ?"_s);
    query.addBindValue(id);
    if (Result<Done> done = run(query); !done)
        return done.error();
    if (query.next()) {
        ResultColumns columns(query);
        exchange->request.headers = decodeHeaders(columns.bytes());
        exchange->request.body = columns.bytes();
        exchange->response.contentType = columns.bytes();
        exchange->response.headers = decodeHeaders(columns.bytes());
        exchange->response.body = columns.bytes();
        exchange->steps = decodeSteps(columns.bytes());
        exchange->timings = decodeTimings(columns.bytes());
        // Known only after the commit that has written the rest, so it is kept in the row alone.
        if (exchange->timings.committed >= 0)
            exchange->timings.committed += durationUs - exchange->timings.answered;
        exchange->timings.answered = durationUs;
        decodeFacts(columns.bytes(), *exchange);
    }
    return ExchangePtr(std::move(exchange));
}

Result<Done> History::voiceRequests(qint64 sinceUs, qint64 untilUs,
                                    const std::function<bool(const Exchange&)>& visit) const {
    return eachVoiceRequest(d->database, sinceUs, untilUs, visit);
}

Result<QList<qint64>> History::holding(const QString& text, const QList<qint64>& ids) const {
    QStringList numbers;
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    QSqlQuery query = d->database.prepare(
        u"SELECT exchange FROM exchange_contents WHERE exchange IN (%1)"
        " AND (holds(request_body, ?) OR holds(response_body, ?))"_s.arg(numbers.join(u',')));
    query.addBindValue(text.toUtf8());
    query.addBindValue(text.toUtf8());
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<qint64> found;
    while (query.next())
        found.append(query.value(0).toLongLong());
    return found;
}

HistoryCounts History::counts(qint64 sinceUs, qint64 untilUs, IdSpan ids) const {
    QSqlQuery query = d->database.prepare(u"SELECT count(*), sum(status >= 400), sum(duplicate) FROM "
                                          "exchanges NOT INDEXED WHERE id > ? AND id <= ?"
                                          " AND received_us >= ? AND received_us < ? AND imported = 0"_s);
    query.addBindValue(std::max(ids.after, sinceUs - 1)); // nothing is received after its id
    query.addBindValue(ids.through);
    query.addBindValue(sinceUs);
    query.addBindValue(untilUs);
    if (!query.exec() || !query.next())
        return {};
    return {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong()};
}

qint64 History::lastId() const {
    return d->database.integer(u"SELECT max(id) FROM exchanges"_s);
}

Result<QList<LiveSession>> History::liveSessions(qint64 nowUs, qint64 staleSeconds, int limit) const {
    const qint64 staleUs = staleSeconds * historySecondUs;
    const int most = limit > 0 ? limit : std::numeric_limits<int>::max();
    QList<LiveSession> sessions;
    // News from the future came while the clock was ahead: nobody knows how old they are.
    for (const char* condition : {"updated_us BETWEEN ? AND ?", "NOT (updated_us BETWEEN ? AND ?)"}) {
        QSqlQuery query = d->database.prepare(
            u"SELECT session, caller, callee, direction, state, domain, extension, ring_group,"
            " started_ms, answered_ms, updated_us, story FROM sessions WHERE ended = 0 AND %1"
            " ORDER BY updated_us DESC LIMIT ?"_s.arg(QLatin1String(condition)));
        const bool isStale = condition[0] == 'N';
        query.addBindValue(nowUs - staleUs);
        query.addBindValue(nowUs + staleUs);
        query.addBindValue(most - sessions.size());
        if (Result<Done> done = run(query); !done)
            return done.error();
        while (query.next())
            sessions.append(liveSession(query, isStale));
    }
    std::sort(sessions.begin(), sessions.end(), [](const LiveSession& a, const LiveSession& b) {
        return a.startedMs != b.startedMs ? a.startedMs < b.startedMs : a.session < b.session;
    });
    return sessions;
}

qint64 History::liveCount(qint64 nowUs, qint64 staleSeconds) const {
    QSqlQuery query = d->database.prepare(
        u"SELECT count(*) FROM sessions WHERE ended = 0 AND updated_us BETWEEN ? AND ?"_s);
    query.addBindValue(nowUs - staleSeconds * historySecondUs);
    query.addBindValue(nowUs + staleSeconds * historySecondUs);
    return query.exec() && query.next() ? query.value(0).toLongLong() : 0;
}

namespace {

/// Where calls are read and in which order.
struct CallRange {
    const Filter& filter;
    qint64 fromMs;
    qint64 untilMs;
    qint64 nowUs;
    History::CallOrder order;
};

/// Some at a time: `visit` gets each while it is read; between two queries `rest` says whether to go on.
Result<Done> visitCalls(const Database& database, const CallRange& range,
                        const std::function<void(const CallView&)>& visit,
                        const std::function<bool()>& rest) {
    const FilterSql sql = filterSql(range.filter, range.nowUs);
    const bool isNewestFirst = range.order == History::CallOrder::NewestFirst;
    // One bound at each end: of two at the same end SQLite would begin at the first, and walk past what has been read.
    Statement query(
        database,
        u"SELECT session, call_id, caller, callee, direction, disposition, raw_disposition,"
        " recording_url, domain, duration_s, talk_s, started_ms, answered_ms, ended_ms, legs,"
        " outcome, answered_by, message, ringing_s, path, ring_group, call FROM call_records"
        " WHERE (%1) AND %2 LIMIT %3"_s
            .arg(sql.condition, isNewestFirst
                                    ? "started_ms >= ? AND started_ms <= ? AND (started_ms < ? OR call > ?)"
                                      " ORDER BY started_ms DESC, call"_L1
                                    : "started_ms < ? AND started_ms >= ? AND (started_ms > ? OR call < ?)"
                                      " ORDER BY started_ms, call DESC"_L1)
            .arg(callsAtOnce));
    constexpr qint64 earliest = std::numeric_limits<qint64>::min();
    constexpr qint64 latest = std::numeric_limits<qint64>::max();
    const qint64 farEnd = isNewestFirst ? (range.fromMs > 0 ? range.fromMs : earliest)
                                        : (range.untilMs > 0 ? range.untilMs : latest);
    // Of the call before. None has an empty key, so in the first query these are the calls from the near end on.
    qint64 lastMs = isNewestFirst ? (range.untilMs > 0 ? range.untilMs - 1 : latest)
                                  : (range.fromMs > 0 ? range.fromMs - 1 : earliest);
    QString lastCall;
    for (int found = callsAtOnce; found == callsAtOnce;) {
        Result<bool> more = query.findWith(sql.values + QVariantList{farEnd, lastMs, lastMs, lastCall});
        if (!more)
            return more.error();
        for (found = 0; *more; more = query.next()) {
            const CallView call = callView(query);
            if (++found == callsAtOnce) {
                lastMs = call.startedMs;
                lastCall = query.text(callColumn);
            }
            visit(call);
        }
        query.finish();
        if (!rest())
            break;
    }
    return Done{};
}

} // namespace

Result<Done> History::eachCallView(const Filter& filter, qint64 fromMs, qint64 untilMs, qint64 nowUs,
                                   CallOrder order, const std::function<void(const CallView&)>& visit) const {
    return visitCalls(d->database, {filter, fromMs, untilMs, nowUs, order}, visit, [] { return true; });
}

/// Who visits may wait for whoever reads, so nothing is open then.
Result<Done> History::eachCall(const Filter& filter, qint64 fromMs, qint64 untilMs, qint64 nowUs,
                               CallOrder order, const std::function<bool(const CallRecord&)>& visit) const {
    QList<CallRecord> read;
    return visitCalls(
        d->database, {filter, fromMs, untilMs, nowUs, order},
        [&read](const CallView& call) { read.append(toRecord(call)); },
        [&read, &visit] {
            const QList<CallRecord> records = std::exchange(read, {});
            return std::all_of(records.cbegin(), records.cend(), visit);
        });
}

Result<QList<CallRecord>> History::callRecords(const Filter& filter, qint64 fromMs, qint64 untilMs,
                                               qint64 nowUs) const {
    QList<CallRecord> records;
    const Result<Done> done = eachCall(filter, fromMs, untilMs, nowUs, CallOrder::NewestFirst,
                                       [&records](const CallRecord& record) {
                                           records.append(record);
                                           return true;
                                       });
    if (!done)
        return done.error();
    return records;
}

Result<QList<CallLeg>> History::callLegs(const QString& call) const {
    QSqlQuery query = d->database.prepare(
        u"SELECT session, call_id, domain, caller, callee, direction, disposition, raw_disposition, "
        "duration_s, talk_s, started_ms, answered_ms, ended_ms, recording_url, subscriber"
        " FROM call_legs WHERE call = ? ORDER BY started_ms, id"_s);
    query.addBindValue(call);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<CallLeg> legs;
    while (query.next()) {
        ResultColumns columns(query);
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

Result<QList<StoryEvent>> History::story(const QString& session) const {
    QByteArray lines;
    for (const QLatin1String sql : {"SELECT story FROM sessions WHERE session = ?"_L1,
                                    "SELECT story FROM call_records WHERE call = ?"_L1}) {
        QSqlQuery query = d->database.prepare(sql);
        query.addBindValue(session);
        if (Result<Done> done = run(query); !done)
            return done.error();
        if (query.next())
            lines = mergedStories(lines, query.value(0).toByteArray());
    }
    return decodeStory(lines);
}

Result<QList<CallEvent>> History::callEvents(const QString& session) const {
    QSqlQuery query = d->database.prepare(
        u"SELECT state, raw_state, received_us, applied FROM session_events WHERE session = ? AND"
        " session <> '' ORDER BY id LIMIT 1000"_s);
    query.addBindValue(session);
    if (Result<Done> done = run(query); !done)
        return done.error();
    QList<CallEvent> events;
    while (query.next()) {
        ResultColumns columns(query);
        CallEvent event;
        event.state = columns.text();
        event.rawState = columns.text();
        event.receivedUs = columns.number();
        event.isApplied = columns.flag();
        events.append(event);
    }
    return events;
}

} // namespace opbx
