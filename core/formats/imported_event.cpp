#include "core/formats/imported_event.h"

#include "core/webhook/vocabulary.h"

namespace opbx {

void readImportedEvent(Exchange& exchange) {
    if (exchange.endpoint == Endpoint::Unknown || exchange.endpoint == Endpoint::Health)
        return;
    const Result<Payload> payload = decodePayload(exchange.request);
    if (!payload)
        return;
    const auto text = [&](Meaning meaning) { return meaningOf(*payload, meaning, exchange.endpoint); };
    EventFields& event = exchange.event;
    event.session = text(Meaning::Session);
    event.callId = text(Meaning::CallId);
    event.domain = text(Meaning::Domain);
    event.from = text(Meaning::Caller);
    event.to = text(Meaning::Callee);
    event.direction = directionOf(*payload, exchange.endpoint);
    event.state = stateOf(*payload, exchange.endpoint);
}

} // namespace opbx
