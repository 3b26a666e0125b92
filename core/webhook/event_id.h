// The id under which an event is known, so that a repeat is recognised (wire contract, section 5). Pure; any
// thread.
//
// Ids of events live in three namespaces (header, field, derived), as a prefix of the key in idempotency; bytes are
// an id too, by an index over the body's digest; a forgotten call record is known by its leg.
#pragma once

#include "core/exchange/exchange.h"
#include "core/webhook/payload.h"

namespace opbx {

struct EventId {
    QByteArray id;  // printable ASCII, at most 160 bytes
    QString source; // as in EventFields::eventIdSource
    EventIdKind kind = EventIdKind::Derived;
    QByteArray
        derived; // what it would be if no header named it: of a CDR, and of voice requests; else may be empty
};

/// Id of a request to `endpoint`; `payload` is null when the body could not be decoded. No signature covers a header, so an id in
/// one counts only where `believesHeaders`.
EventId eventIdOf(const HttpRequest& request, Endpoint endpoint, const Payload* payload,
                  bool believesHeaders);

/// Name of the header that names the event of a request; empty when none does.
QByteArray eventIdHeader(const HttpRequest& request);

} // namespace opbx
