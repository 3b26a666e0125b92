// Which address a request counts for, and whether it may come in: trusted proxies and an allow list of networks.
// Values only; usable from any thread. Never believes X-Forwarded-For of a peer that is not a trusted proxy.
#pragma once

#include "core/base/result.h"
#include "core/webhook/http_message.h"

#include <QHostAddress>
#include <QStringList>

#include <optional>

namespace opbx {

class SourcePolicy {
public:
    /// Networks as "192.0.2.0/24", "2001:db8::/32" or single addresses; blanks around them are ignored. An empty allow
    /// list allows everybody. InvalidInput names the entry that is none.
    static Result<SourcePolicy> make(const QStringList& trustedProxies, const QStringList& allowed);

    /// The client's address: the peer, or behind trusted proxies the last address in X-Forwarded-For that is no
    /// trusted proxy. The peer again when that field is not sound.
    QHostAddress clientOf(const HttpRequest& request) const;

    /// True when everybody is allowed.
    bool isOpen() const { return m_allowed.isEmpty(); }
    /// Whether requests of this client are taken. 127.0.0.0/8 and ::1 always are, so that the program can test itself.
    bool allows(const QHostAddress& client) const;

private:
    struct Network {
        QHostAddress address;
        int prefix = 0;
    };

    static std::optional<Network> parse(const QString& text);
    static bool within(const QList<Network>& networks, const QHostAddress& address);

    QList<Network> m_trusted;
    QList<Network> m_allowed;
};

/// An address in the form that all comparisons use: IPv4 written as IPv6 becomes IPv4, a scope is dropped.
QHostAddress canonicalAddress(const QHostAddress& address);

} // namespace opbx
