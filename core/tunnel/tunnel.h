// What tunnel agents on this computer say about themselves, read strictly. Pure functions over bytes; any thread.
// Knows no sockets: see tunnel_detector.h.
//
// A tunnel is judged by what becomes of our three paths, not by the form of its rules.
#pragma once

#include "core/base/message.h"
#include "core/base/result.h"

#include <QList>
#include <QString>

namespace opbx {

enum class TunnelKind { Ngrok, Cloudflared, TailscaleFunnel };

/// Why a tunnel to this endpoint cannot carry its requests.
enum class TunnelFlaw {
    None,
    Shadowed,    // an earlier rule takes the requests
    OtherPaths,  // it publishes other paths than those below /api
    ChangedPath, // requests arrive here at another path than they were sent to
    NotHttp,     // it passes on bytes or TLS that this endpoint does not speak
    NotPublic,   // it is open to the own network only
    NoName,      // it stands for any name below a domain
};

struct Tunnel {
    TunnelKind kind = TunnelKind::Ngrok;
    QString publicUrl;  // http or https, no trailing slash
    QString target;     // where the agent sends requests, as it says it
    bool quick = false; // a name that is lost when the agent ends
    TunnelFlaw flaw = TunnelFlaw::None;

    bool operator==(const Tunnel&) const = default;
};

/// Agent API of ngrok 3.30 and later, `/api/endpoints`: {"endpoints":[{"url","upstream":{"url"}}]}.
Result<QList<Tunnel>> parseNgrokEndpoints(const QByteArray& json);
/// Older agents, `/api/tunnels`: {"tunnels":[{"public_url","config":{"addr"}}]}.
Result<QList<Tunnel>> parseNgrokTunnels(const QByteArray& json);

/// Host name of a quick tunnel from cloudflared's `/quicktunnel`; empty for a named tunnel.
Result<QString> parseCloudflaredQuickTunnel(const QByteArray& json);
/// `/config`: {"config":{"ingress":[{"hostname","path","service"}]}}, of which the first that matches host and path counts. A rule
/// without a host name stands for the quick tunnel, and an agent with a quick tunnel publishes no other name.
Result<QList<Tunnel>> parseCloudflaredConfig(const QByteArray& json, const QString& quickHost);

/// `tailscale status --json`: true when the backend runs.
Result<bool> parseTailscaleRunning(const QByteArray& json);
/// `tailscale funnel status --json`. A mounted path is taken off before the request is passed on, so the target has to add it again.
Result<QList<Tunnel>> parseTailscaleFunnel(const QByteArray& json);

/// True when a target (URL, HOST:PORT or a bare port) is this computer at `port`.
bool pointsAtPort(const QString& target, quint16 port);

/// Those that point at `port`, without a flaw first, then https, otherwise in their order, each address once.
QList<Tunnel> tunnelsFor(const QList<Tunnel>& found, quint16 port);

/// Those with and without a flaw.
QList<Tunnel> usableTunnels(const QList<Tunnel>& tunnels);
QList<Tunnel> flawedTunnels(const QList<Tunnel>& tunnels);

/// English sentence that says why a tunnel is not offered.
Message flawMessage(const Tunnel& tunnel);

/// True when the base URL that Cloudonix knows no longer belongs to one of the tunnels, although a tunnel is there.
bool baseUrlIsElsewhere(const QString& baseUrl, const QList<Tunnel>& tunnels);

} // namespace opbx
