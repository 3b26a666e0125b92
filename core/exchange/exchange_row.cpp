#include "core/exchange/exchange_row.h"

#include "core/base/error_names.h"
#include "core/exchange/deliveries.h"

namespace opbx {

bool ExchangeRow::isClaim() const {
    return !imported && !refusal.isEmpty() && opbx::isClaim(errorFromName(refusal), verdict);
}

NextDelivery nextDeliveryOf(const ExchangeRow& row) {
    const bool isDelivery = endpointKind(row.endpoint) == EndpointKind::Notification &&
                            !row.eventId.isEmpty() && row.replayOf == 0 && !row.imported && row.status != 0;
    return isDelivery ? nextDelivery(row.attempt, row.status, row.receivedUs) : NextDelivery();
}

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
