// The id under which an event is known, so that a repeat is recognised (wire contract, section 5). Pure; any
// thread.
#pragma once

#include "core/webhook/exchange.h"
#include "core/webhook/payload.h"

namespace opbx {

struct EventId {
    QByteArray id;  // printable ASCII, at most 160 bytes
    QString source; // as in EventFields::eventIdSource
};

/// Id of a request to `endpoint`; `payload` is null when the body could not be decoded.
EventId eventIdOf(const HttpRequest& request, Endpoint endpoint, const Payload* payload);

} // namespace opbx
