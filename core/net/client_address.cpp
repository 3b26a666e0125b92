#include "core/net/client_address.h"

#include <algorithm>

namespace opbx {

QHostAddress canonicalAddress(const QHostAddress& address) {
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped);
    if (mapped)
        return QHostAddress(v4);
    QHostAddress plain = address;
    plain.setScopeId({});
    return plain;
}

QHostAddress clientNetwork(const QHostAddress& address) {
    const QHostAddress canonical = canonicalAddress(address);
    if (canonical.protocol() != QAbstractSocket::IPv6Protocol)
        return canonical;
    Q_IPV6ADDR bytes = canonical.toIPv6Address();
    std::fill(std::begin(bytes.c) + 8, std::end(bytes.c), quint8(0));
    return QHostAddress(bytes);
}

} // namespace opbx
