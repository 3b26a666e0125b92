#include "core/endpoint/source_policy.h"

#include "core/exchange/forwarding.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 64; // of what a stranger wrote, in a sentence

} // namespace

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

Result<SourcePolicy> SourcePolicy::make(const QStringList& trustedProxies, const QStringList& allowed,
                                        ForwardedHeader header) {
    SourcePolicy policy;
    policy.m_header = header;
    const auto add = [](const QStringList& texts, QList<Network>& networks) -> Result<Done> {
        for (const QString& text : texts) {
            if (text.trimmed().isEmpty())
                continue;
            const auto network = parse(text);
            if (!network) {
                return {ErrorCode::InvalidInput,
                        u"\"%1\" is not a network. Write an address or ADDRESS/BITS, for example "
                        "192.0.2.0/24."_s.arg(text.trimmed())};
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

bool SourcePolicy::isTrustedProxy(const QHostAddress& peer) const {
    return within(m_trusted, canonicalAddress(peer));
}

Sender SourcePolicy::senderOf(const HttpRequest& request) const {
    const QHostAddress peer = canonicalAddress(QHostAddress(request.peer));
    const bool forwarded = isForwarded(request.headers);
    if (!forwarded)
        return {peer.isLoopback() ? Sender::Kind::ThisComputer : Sender::Kind::Address, peer, {}};
    if (!within(m_trusted, peer))
        return {Sender::Kind::Address, peer, {}};
    QByteArrayList nodes = forwardedNodes(request.headers, m_header);
    const QString name = QString::fromLatin1(forwardedHeaderName(m_header));
    if (nodes.isEmpty())
        return {Sender::Kind::Nobody,
                {},
                {QT_TRANSLATE_NOOP("Message", "The proxy %1 names no sender in %2."), {request.peer, name}}};
    // Each proxy appends whom it saw; what stands left of the last one that is not ours was written by the client.
    QHostAddress sender;
    while (!nodes.isEmpty()) {
        const QByteArray node = nodes.takeLast();
        const std::optional<QHostAddress> address = nodeAddress(node);
        if (!address) {
            return {Sender::Kind::Nobody,
                    {},
                    {QT_TRANSLATE_NOOP("Message",
                                       "The proxy %1 names \"%2\" in %3, which is not a readable address."),
                     {request.peer, QString::fromLatin1(node.first(qMin(node.size(), longestShown))), name}}};
        }
        sender = canonicalAddress(*address);
        if (!within(m_trusted, sender))
            break;
    }
    return {Sender::Kind::Address, sender, {}};
}

bool SourcePolicy::allows(const Sender& sender) const {
    if (m_allowed.isEmpty() || sender.kind == Sender::Kind::ThisComputer)
        return true;
    return sender.kind == Sender::Kind::Address && within(m_allowed, sender.address);
}

} // namespace opbx
