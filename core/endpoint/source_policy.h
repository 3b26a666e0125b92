// Whom a request counts for, and whether it may come in: trusted proxies and an allow list of networks.
// Values only; usable from any thread. Never believes a forwarding header of a peer that is not a trusted proxy.
//
// A request with any mark of a proxy is none of this computer, and what a trusted proxy writes illegibly is nobody.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/net/client_address.h"
#include "core/net/forwarded_nodes.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace opbx {

/// Who sent a request, as far as that can be told.
struct Sender {
    enum class Kind {
        ThisComputer, // a loopback connection without any mark of a proxy
        Address,
        Nobody, // came over a trusted proxy that does not say for whom, or not so that it could be read
    };

    Kind kind = Kind::Nobody;
    QHostAddress address; // canonical; null for Nobody
    Message problem;      // of Nobody: what could not be read

    /// What stands for the sender where senders are counted: all that are nobody are one.
    QHostAddress countedAs() const { return kind == Kind::Nobody ? QHostAddress() : address; }
};

class SourcePolicy {
public:
    /// Networks as "192.0.2.0/24", "2001:db8::/32" or single addresses; blanks around them are ignored. An empty allow
    /// list allows everybody. InvalidInput names the entry that is none.
    static Result<SourcePolicy> make(const QStringList& trustedProxies, const QStringList& allowed,
                                     ForwardedHeader header = ForwardedHeader::XForwardedFor);

    /// The peer, or behind trusted proxies the last address in their header that is no trusted proxy. Fails closed: as soon as one
    /// of those that count cannot be read, the sender is nobody.
    Sender senderOf(const HttpRequest& request) const;

    /// True when everybody is allowed.
    bool isOpen() const { return m_allowed.isEmpty(); }
    /// Whether requests of this sender are taken. Those of this computer always are, so that the program can test itself; with an
    /// allow list those of nobody never are.
    bool allows(const Sender& sender) const;
    bool isTrustedProxy(const QHostAddress& peer) const;

private:
    struct Network {
        QHostAddress address;
        int prefix = 0;
    };

    static std::optional<Network> parse(const QString& text);
    static bool within(const QList<Network>& networks, const QHostAddress& address);

    QList<Network> m_trusted;
    QList<Network> m_allowed;
    ForwardedHeader m_header = ForwardedHeader::XForwardedFor;
};

} // namespace opbx
