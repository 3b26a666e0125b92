#include "core/storage/voice_requests.h"

#include "core/database/statement.h"
#include "core/storage/journal/exchange_codec.h"
#include "core/storage/search/exchange_query.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 requestsAtOnce = 500; // while a query is open the log of the database only grows

Exchange readRequest(const Statement& row) {
    Exchange exchange;
    int at = 0;
    exchange.id = row.number(at++);
    exchange.receivedUs = row.number(at++);
    exchange.endpoint = endpointFromName(row.bytes(at++));
    exchange.request.method = row.bytes(at++);
    const QByteArray target = row.bytes(at++);
    const qsizetype mark = target.indexOf('?');
    exchange.request.path = mark < 0 ? target : target.left(mark);
    exchange.request.query = mark < 0 ? QByteArray() : target.mid(mark + 1);
    exchange.event.eventId = row.bytes(at++);
    exchange.event.session = row.text(at++);
    exchange.event.from = row.text(at++);
    exchange.event.to = row.text(at++);
    exchange.request.headers = decodeHeaders(row.bytes(at++));
    exchange.request.body = row.bytes(at);
    return exchange;
}

} // namespace

Result<Done> eachVoiceRequest(const Database& database, qint64 sinceUs, qint64 untilUs,
                              const std::function<bool(const Exchange&)>& visit) {
    Statement query(
        database,
        u"SELECT id, received_us, endpoint, method, path, event_id, session, caller, callee, request_headers,"
        " request_body FROM exchanges NOT INDEXED JOIN exchange_contents ON exchange = id WHERE id > ?"
        " AND (id > ? OR pinned = 1 OR noted = 1) AND received_us >= ? AND received_us < ?"
        " AND endpoint IN (%1) AND refusal = '' AND verdict IN ('none', 'ok') AND replay_of = 0"
        " ORDER BY id LIMIT %2"_s.arg(endpointList(EndpointKind::Voice))
            .arg(requestsAtOnce));
    const qint64 cleared = clearedThrough(database);
    qint64 lastId = sinceUs - 1; // nothing is received after its id
    for (bool isLast = false; !isLast;) {
        Result<bool> found = query.find(lastId, cleared, sinceUs, untilUs);
        if (!found)
            return found.error();
        QList<Exchange> requests;
        for (bool more = *found; more; more = query.next())
            requests.append(readRequest(query));
        query.finish();
        isLast = requests.size() < requestsAtOnce;
        if (!std::all_of(requests.cbegin(), requests.cend(), visit))
            break;
        if (!requests.isEmpty())
            lastId = requests.constLast().id;
    }
    return Done{};
}

} // namespace opbx
