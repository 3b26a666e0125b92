#include "core/server/source_policy.h"

namespace opbx {

using namespace Qt::StringLiterals;

QHostAddress canonicalAddress(const QHostAddress& address) {
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped);
    if (mapped)
        return QHostAddress(v4);
    QHostAddress plain = address;
    plain.setScopeId({});
    return plain;
}

std::optional<SourcePolicy::Network> SourcePolicy::parse(const QString& text) {
    const QString trimmed = text.trimmed();
    const qsizetype slash = trimmed.indexOf(u'/');
    const QString host = slash < 0 ? trimmed : trimmed.left(slash);
    const QHostAddress address(host);
    const bool v4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    // "10.1" is an address to some parsers and a typing error to people.
    if (address.isNull() || (v4 && host.count(u'.') != 3))
        return std::nullopt;
    const int bits = v4 ? 32 : 128;
    if (slash < 0)
        return Network{canonicalAddress(address), bits};
    bool number = false;
    const QString prefixText = trimmed.mid(slash + 1);
    const int prefix = prefixText.toInt(&number);
    if (!number || prefix < 0 || prefix > bits || !prefixText.front().isDigit())
        return std::nullopt;
    return Network{address, prefix};
}

Result<SourcePolicy> SourcePolicy::make(const QStringList& trustedProxies, const QStringList& allowed) {
    SourcePolicy policy;
    const auto add = [](const QStringList& texts, QList<Network>& networks) -> Result<Done> {
        for (const QString& text : texts) {
            if (text.trimmed().isEmpty())
                continue;
            const auto network = parse(text);
            if (!network) {
                return {ErrorCode::InvalidInput,
                        u"\"%1\" is no network. Write an address or ADDRESS/BITS, for example 192.0.2.0/24."_s
                            .arg(text.trimmed())};
            }
            networks.append(*network);
        }
        return Done{};
    };
    if (const auto added = add(trustedProxies, policy.m_trusted); !added)
        return added.error();
    if (const auto added = add(allowed, policy.m_allowed); !added)
        return added.error();
    return policy;
}

bool SourcePolicy::within(const QList<Network>& networks, const QHostAddress& address) {
    for (const Network& network : networks) {
        if (address.protocol() == network.address.protocol() &&
            address.isInSubnet(network.address, network.prefix))
            return true;
    }
    return false;
}

QHostAddress SourcePolicy::clientOf(const HttpRequest& request) const {
    const QHostAddress peer = canonicalAddress(QHostAddress(request.peer));
    if (!within(m_trusted, peer))
        return peer;
    QByteArrayList hops;
    for (const HttpHeader& header : request.headers) {
        if (header.name.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
            hops += header.value.split(',');
    }
    // Each proxy appends whom it saw; what stands left of the last one that is not ours was written by the client.
    QHostAddress client = peer;
    while (!hops.isEmpty()) {
        const QHostAddress hop(QString::fromLatin1(hops.takeLast().trimmed()));
        if (hop.isNull())
            return client;
        client = canonicalAddress(hop);
        if (!within(m_trusted, client))
            return client;
    }
    return client;
}

bool SourcePolicy::allows(const QHostAddress& client) const {
    const QHostAddress address = canonicalAddress(client);
    return m_allowed.isEmpty() || address.isLoopback() || within(m_allowed, address);
}

} // namespace opbx
