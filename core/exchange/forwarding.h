// Header fields by which proxies and tunnels say for whom they ask. Pure; any thread. Reads no address.
#pragma once

#include "core/exchange/http_message.h"

namespace opbx {

/// Forwarded, Via, X-Forwarded-*, X-Real-IP and the like; names are compared without regard to case.
bool isForwardingHeader(QByteArrayView name);

/// True when a proxy or a tunnel has left its mark: the sender of the request is not the socket's other end.
bool isForwarded(const HttpHeaders& headers);

} // namespace opbx
