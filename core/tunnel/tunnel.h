// What tunnel agents on this computer say about themselves, read strictly. Pure functions over bytes; any thread.
// Knows no sockets: see tunnel_detector.h.
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace opbx {

enum class TunnelKind { Ngrok, Cloudflared, TailscaleFunnel };

/// "ngrok", "cloudflared", "tailscale"
QByteArray tunnelKindName(TunnelKind kind);

struct Tunnel {
    TunnelKind kind = TunnelKind::Ngrok;
    QString publicUrl;  // http or https, no trailing slash
    QString target;     // where the agent sends requests, as it says it
    bool quick = false; // a name that is lost when the agent ends

    bool operator==(const Tunnel&) const = default;
};

/// Agent API of ngrok 3.30 and later, `/api/endpoints`: {"endpoints":[{"url","upstream":{"url"}}]}.
Result<QList<Tunnel>> parseNgrokEndpoints(const QByteArray& json);
/// Older agents, `/api/tunnels`: {"tunnels":[{"public_url","config":{"addr"}}]}.
Result<QList<Tunnel>> parseNgrokTunnels(const QByteArray& json);

/// Host name of a quick tunnel from cloudflared's `/quicktunnel`; empty for a named tunnel.
Result<QString> parseCloudflaredQuickTunnel(const QByteArray& json);
/// `/config`: {"config":{"ingress":[{"hostname","path","service"}]}}. A rule without a host name stands for the quick tunnel;
/// rules for a part of the paths only are left out.
Result<QList<Tunnel>> parseCloudflaredConfig(const QByteArray& json, const QString& quickHost);

/// `tailscale status --json`: true when the backend runs.
Result<bool> parseTailscaleRunning(const QByteArray& json);
/// `tailscale funnel status --json`: only what is open to the internet (AllowFunnel) and serves the root path.
Result<QList<Tunnel>> parseTailscaleFunnel(const QByteArray& json);

/// True when a target (URL, HOST:PORT or a bare port) is this computer at `port`.
bool pointsAtPort(const QString& target, quint16 port);

/// Those that point at `port`, https first, otherwise in their order, each address once.
QList<Tunnel> tunnelsFor(const QList<Tunnel>& found, quint16 port);

/// True when the base URL that Cloudonix knows no longer belongs to one of the tunnels, although a tunnel is there.
bool baseUrlIsElsewhere(const QString& baseUrl, const QList<Tunnel>& tunnels);

} // namespace opbx
