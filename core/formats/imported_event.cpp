#include "core/formats/imported_event.h"

#include "core/webhook/vocabulary.h"

namespace opbx {

void readImportedEvent(Exchange& exchange) {
    if (exchange.endpoint == Endpoint::Unknown || exchange.endpoint == Endpoint::Health)
        return;
    const Result<Payload> payload = decodePayload(exchange.request);
    if (payload)
        readEventFields(exchange.event, *payload, exchange.endpoint);
}

} // namespace opbx
