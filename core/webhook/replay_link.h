// How a request says that it repeats an exchange of the journal, and how its answer says which exchange it became.
// Pure; any thread. Only this program sends and believes it.
//
// A replay is a request like any other: it goes out over a socket and comes in at the endpoint, which learns from a
// header that is believed only from this computer and with a proof by one of the keys that it repeats an exchange, so
// that refused replays link to their original too.
#pragma once

#include "core/exchange/http_message.h"
#include "core/webhook/endpoint_config.h"

namespace opbx {

/// Of an answer to a replay: the id of the exchange that the replay became.
inline constexpr QByteArrayView exchangeHeader = "X-OPBX-Exchange";

/// Headers of a request that repeats an exchange: its id, and a digest by one of the keys, which proves that the request comes
/// from this program even when its credentials are wrong on purpose.
HttpHeaders replayLinkHeaders(qint64 original, const Secret& requestsKey, const Secret& webhookSecret);

/// Id of the exchange that a request repeats, 0 when it repeats none; its headers about that are taken out. Believed only when
/// it comes from this computer, not over a proxy or tunnel, and has been accepted or proves itself by a present key.
qint64 takeReplayLink(HttpRequest& request, const EndpointConfig& config, bool accepted);

} // namespace opbx
