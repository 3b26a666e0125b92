#include "core/exchange/forwarding.h"

#include <algorithm>
#include <array>

namespace opbx {

bool isForwardingHeader(QByteArrayView name) {
    // As X-Forwarded-For, X-Original-Forwarded-For, CF-Connecting-IPv6, X-Azure-ClientIP: there is no end of them.
    static constexpr std::array<QByteArrayView, 9> parts = {"forwarded", "client-ip",     "clientip",
                                                            "real-ip",   "remote-ip",     "remote-addr",
                                                            "user-ip",   "connecting-ip", "external-address"};
    static constexpr std::array<QByteArrayView, 2> wholes = {"via", "cdn-loop"};
    const QByteArray lower = name.toByteArray().toLower();
    return std::find(wholes.begin(), wholes.end(), lower) != wholes.end() ||
           std::any_of(parts.begin(), parts.end(),
                       [&lower](QByteArrayView part) { return lower.contains(part); });
}

bool isForwarded(const HttpHeaders& headers) {
    return std::any_of(headers.begin(), headers.end(),
                       [](const HttpHeader& header) { return isForwardingHeader(header.name); });
}

} // namespace opbx
