#include "core/tunnel/tunnel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

Error notUnderstood(const char* what) {
    return {ErrorCode::InvalidInput,
            u"%1 answered something that is not understood."_s.arg(QLatin1String(what))};
}

Result<QJsonObject> objectOf(const QByteArray& json, const char* what) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return notUnderstood(what);
    return document.object();
}

/// Empty unless it is an http or https URL with a host and nothing that does not belong into a base URL.
QString publicUrlOf(const QString& text) {
    const QUrl url(text, QUrl::StrictMode);
    const bool isHttp = url.scheme() == u"http" || url.scheme() == u"https";
    if (!url.isValid() || !isHttp || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment())
        return {};
    QString plain = url.toString();
    while (plain.endsWith(u'/'))
        plain.chop(1);
    return plain;
}

void append(QList<Tunnel>& list, TunnelKind kind, const QString& url, const QString& target, bool quick) {
    const QString address = publicUrlOf(url);
    if (!address.isEmpty() && !target.isEmpty())
        list.append({kind, address, target, quick});
}

} // namespace

QByteArray tunnelKindName(TunnelKind kind) {
    switch (kind) {
    case TunnelKind::Ngrok: return "ngrok";
    case TunnelKind::Cloudflared: return "cloudflared";
    case TunnelKind::TailscaleFunnel: return "tailscale";
    }
    return "tunnel";
}

Result<QList<Tunnel>> parseNgrokEndpoints(const QByteArray& json) {
    const Result<QJsonObject> root = objectOf(json, "ngrok");
    if (!root.ok())
        return root.error();
    if (!root->value("endpoints"_L1).isArray())
        return notUnderstood("ngrok");
    QList<Tunnel> found;
    const QJsonArray endpoints = root->value("endpoints"_L1).toArray();
    for (const QJsonValue& value : endpoints) {
        const QJsonValue upstream = value["upstream"_L1];
        const QString target = upstream.isObject() ? upstream["url"_L1].toString() : upstream.toString();
        append(found, TunnelKind::Ngrok, value["url"_L1].toString(), target, false);
    }
    return found;
}

Result<QList<Tunnel>> parseNgrokTunnels(const QByteArray& json) {
    const Result<QJsonObject> root = objectOf(json, "ngrok");
    if (!root.ok())
        return root.error();
    if (!root->value("tunnels"_L1).isArray())
        return notUnderstood("ngrok");
    QList<Tunnel> found;
    const QJsonArray tunnels = root->value("tunnels"_L1).toArray();
    for (const QJsonValue& value : tunnels)
        append(found, TunnelKind::Ngrok, value["public_url"_L1].toString(),
               value["config"_L1]["addr"_L1].toString(), false);
    return found;
}

Result<QString> parseCloudflaredQuickTunnel(const QByteArray& json) {
    const Result<QJsonObject> root = objectOf(json, "cloudflared");
    if (!root.ok())
        return root.error();
    if (!root->value("hostname"_L1).isString())
        return notUnderstood("cloudflared");
    return root->value("hostname"_L1).toString();
}

Result<QList<Tunnel>> parseCloudflaredConfig(const QByteArray& json, const QString& quickHost) {
    const Result<QJsonObject> root = objectOf(json, "cloudflared");
    if (!root.ok())
        return root.error();
    const QJsonValue ingress = root->value("config"_L1)["ingress"_L1];
    if (!root->value("config"_L1).isObject() ||
        !(ingress.isArray() || ingress.isNull() || ingress.isUndefined()))
        return notUnderstood("cloudflared");
    QList<Tunnel> found;
    const QJsonArray rules = ingress.toArray();
    for (const QJsonValue& rule : rules) {
        const QString host = rule["hostname"_L1].toString();
        const QString service = rule["service"_L1].toString();
        if (!rule["path"_L1].toString().isEmpty() || !service.startsWith(u"http") || host.contains(u'*'))
            continue;
        const bool quick = host.isEmpty() || host == quickHost;
        const QString name = host.isEmpty() ? quickHost : host;
        if (!name.isEmpty())
            append(found, TunnelKind::Cloudflared, u"https://"_s + name, service,
                   quick && !quickHost.isEmpty());
    }
    return found;
}

Result<bool> parseTailscaleRunning(const QByteArray& json) {
    const Result<QJsonObject> root = objectOf(json, "tailscale");
    if (!root.ok())
        return root.error();
    if (!root->value("BackendState"_L1).isString())
        return notUnderstood("tailscale");
    return root->value("BackendState"_L1).toString() == u"Running";
}

Result<QList<Tunnel>> parseTailscaleFunnel(const QByteArray& json) {
    const Result<QJsonObject> root = objectOf(json, "tailscale");
    if (!root.ok())
        return root.error();
    QList<Tunnel> found;
    const auto read = [&found](const QJsonValue& config) {
        const QJsonObject allowed = config["AllowFunnel"_L1].toObject();
        for (auto entry = allowed.begin(); entry != allowed.end(); ++entry) {
            if (!entry.value().toBool(false))
                continue;
            QString host = entry.key();
            const QString target = config["Web"_L1][host]["Handlers"_L1]["/"_L1]["Proxy"_L1].toString();
            if (host.endsWith(u":443"))
                host.chop(4);
            append(found, TunnelKind::TailscaleFunnel, u"https://"_s + host, target, false);
        }
    };
    read(*root);
    const QJsonObject foreground =
        root->value("Foreground"_L1).toObject(); // `tailscale funnel PORT` without --bg
    for (const QJsonValue& session : foreground)
        read(session);
    return found;
}

bool pointsAtPort(const QString& target, quint16 port) {
    bool isNumber = false;
    const uint bare = target.toUInt(&isNumber);
    if (isNumber)
        return bare == port;
    const QUrl url(target.contains(u"://") ? target : u"http://"_s + target, QUrl::StrictMode);
    if (!url.isValid())
        return false;
    const QString host = url.host().toLower();
    const bool here =
        host == u"localhost" || host == u"0.0.0.0" || host == u"::1" || host.startsWith(u"127.");
    const int standard = url.scheme() == u"https" ? 443 : 80;
    return here && url.port(standard) == port;
}

QList<Tunnel> tunnelsFor(const QList<Tunnel>& found, quint16 port) {
    QList<Tunnel> result;
    for (const bool secure : {true, false}) {
        for (const Tunnel& tunnel : found) {
            const bool isSecure = tunnel.publicUrl.startsWith(u"https:");
            if (isSecure == secure && pointsAtPort(tunnel.target, port) && !result.contains(tunnel))
                result.append(tunnel);
        }
    }
    return result;
}

bool baseUrlIsElsewhere(const QString& baseUrl, const QList<Tunnel>& tunnels) {
    if (baseUrl.isEmpty() || tunnels.isEmpty())
        return false;
    return std::none_of(tunnels.begin(), tunnels.end(), [&](const Tunnel& tunnel) {
        return baseUrl.compare(tunnel.publicUrl, Qt::CaseInsensitive) == 0 ||
               baseUrl.startsWith(tunnel.publicUrl + u'/', Qt::CaseInsensitive);
    });
}

} // namespace opbx
