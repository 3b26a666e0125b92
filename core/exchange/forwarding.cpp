#include "core/exchange/forwarding.h"

#include <algorithm>
#include <array>

namespace opbx {

bool isForwardingHeader(QByteArrayView name) {
    static constexpr std::array<QByteArrayView, 8> names = {
        "forwarded",      "via",           "x-real-ip",   "cf-connecting-ip",
        "true-client-ip", "fly-client-ip", "x-client-ip", "x-cluster-client-ip"};
    static constexpr QByteArrayView prefix = "x-forwarded";
    if (name.size() >= prefix.size() && name.first(prefix.size()).compare(prefix, Qt::CaseInsensitive) == 0)
        return true;
    return std::any_of(names.begin(), names.end(), [name](QByteArrayView known) {
        return name.compare(known, Qt::CaseInsensitive) == 0;
    });
}

bool isForwarded(const HttpHeaders& headers) {
    return std::any_of(headers.begin(), headers.end(),
                       [](const HttpHeader& header) { return isForwardingHeader(header.name); });
}

} // namespace opbx
