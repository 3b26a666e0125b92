#include "core/inspect/exchange_row.h"

namespace opbx {

ExchangeRow rowOf(const Exchange& exchange) {
    ExchangeRow row;
    row.id = exchange.id;
    row.receivedUs = exchange.receivedUs;
    row.endpoint = exchange.endpoint;
    row.method = exchange.request.method;
    row.path = exchange.request.target();
    row.status = exchange.response.status;
    row.verdict = exchange.verdict;
    if (exchange.refusal != ErrorCode::None)
        row.refusal = errorName(exchange.refusal);
    row.eventId = exchange.event.eventId;
    row.attempt = exchange.attempt;
    row.duplicate = exchange.duplicate;
    row.conflict = exchange.conflict;
    row.pinned = exchange.pinned;
    row.hasNote = !exchange.note.isEmpty();
    row.note = exchange.note;
    row.imported = exchange.imported;
    row.session = exchange.event.session;
    row.from = exchange.event.from;
    row.to = exchange.event.to;
    row.direction = exchange.event.direction;
    row.state = exchange.event.state;
    row.peer = exchange.request.peer;
    row.durationUs = exchange.durationUs();
    row.requestBytes = exchange.bodyBytes();
    row.responseBytes = exchange.response.body.size();
    row.replayOf = exchange.replayOf;
    return row;
}

} // namespace opbx
