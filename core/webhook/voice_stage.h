// From a voice request that was received to what routing decides about. Pure; any thread.
#pragma once

#include "core/exchange/exchange.h"
#include "core/routing/router.h"
#include "core/webhook/payload.h"

namespace opbx {

/// What a request carries: a GET's query, a POST's body. A voice callback may come without a body: its state travels in the query.
Result<Payload> decodeRequest(const HttpRequest& request, EndpointKind kind);

/// The stage of a call that a voice request is. Session, caller and callee are those of exchange.event; the time is that of receipt.
CallStage voiceStage(const Exchange& exchange, const Payload& payload);

} // namespace opbx
