#include "core/tunnel/tunnel.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

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

void append(QList<Tunnel>& list, TunnelKind kind, const QString& url, const QString& target, bool quick,
            TunnelFlaw flaw = TunnelFlaw::None) {
    const QString address = publicUrlOf(url);
    if (!address.isEmpty() && !target.isEmpty())
        list.append({kind, address, target, quick, flaw});
}

QUrl targetUrl(const QString& target) {
    return QUrl(target.contains(u"://") ? target : u"http://"_s + target, QUrl::StrictMode);
}

/// "/api" of "http://localhost:8080/api/"; empty for the root and for a bare port.
QString pathOf(const QString& target) {
    QString path = targetUrl(target).path();
    while (path.endsWith(u'/'))
        path.chop(1);
    return path;
}

QString textOf(const QJsonValue& value) {
    return value.isDouble() ? QString::number(value.toInteger()) : value.toString();
}

/// What is asked of this endpoint from outside.
constexpr std::array publishedPaths = {"/api/voice/route"_L1, "/api/webhooks/cloudonix/session-update"_L1,
                                       "/api/webhooks/cloudonix/cdr"_L1};

struct IngressRule {
    QString host; // empty: any
    QString path; // a regular expression; empty: any
    QString service;

    bool matchesHost(const QString& name) const {
        if (host.isEmpty() || host.compare(name, Qt::CaseInsensitive) == 0)
            return true;
        return host.startsWith("*."_L1) && name.endsWith(host.sliced(1), Qt::CaseInsensitive);
    }

    bool matches(const QString& name, const QString& asked) const {
        return matchesHost(name) && (path.isEmpty() || QRegularExpression(path).match(asked).hasMatch());
    }
};

bool isHttpService(const QString& service) {
    return service.startsWith("http://"_L1, Qt::CaseInsensitive) ||
           service.startsWith("https://"_L1, Qt::CaseInsensitive) || !service.contains(u"://");
}

/// What becomes of this endpoint's requests to a name, when `rule` is the one that leads here.
TunnelFlaw flawOf(const IngressRule& rule, const QString& name, const QList<IngressRule>& rules) {
    if (!isHttpService(rule.service))
        return TunnelFlaw::NotHttp;
    if (!pathOf(rule.service).isEmpty())
        return TunnelFlaw::ChangedPath;
    for (const QLatin1String asked : publishedPaths) {
        const auto first = std::find_if(rules.begin(), rules.end(),
                                        [&](const IngressRule& other) { return other.matches(name, asked); });
        if (first != rules.end() && first->service == rule.service)
            continue;
        return rule.matches(name, asked) ? TunnelFlaw::Shadowed : TunnelFlaw::OtherPaths;
    }
    return TunnelFlaw::None;
}

/// `isPublic`: no binding keeps the address to the own account. Names below .internal are never public.
TunnelFlaw ngrokFlaw(const QString& url, const QString& target, bool isPublic) {
    if (!isPublic || QUrl(url).host().endsWith(".internal"_L1))
        return TunnelFlaw::NotPublic;
    return pathOf(target).isEmpty() ? TunnelFlaw::None : TunnelFlaw::ChangedPath;
}

/// Agents print warnings before what was asked for.
QByteArray fromFirstBrace(const QByteArray& output) {
    const qsizetype brace = output.indexOf('{');
    return brace > 0 ? output.sliced(brace) : output;
}

/// "https://pc.ts.net" of "pc.ts.net:443".
QString funnelUrl(QString hostAndPort) {
    if (hostAndPort.endsWith(":443"_L1))
        hostAndPort.chop(4);
    return u"https://"_s + hostAndPort;
}

/// A path that Tailscale takes off before it passes a request on, and where it leads.
struct Mount {
    QString path;   // without a slash at the end; empty for the root
    QString target; // empty: not passed on, but answered by Tailscale itself

    bool covers(const QString& asked) const { return asked.startsWith(path + u'/'); }
    QString arriving(const QString& asked) const { return pathOf(target) + asked.sliced(path.size()); }
    bool leadsToSameAs(const Mount& other) const {
        return targetUrl(target).adjusted(QUrl::RemovePath) ==
               targetUrl(other.target).adjusted(QUrl::RemovePath);
    }
};

QList<Mount> mountsOf(const QJsonObject& handlers) {
    QList<Mount> mounts;
    for (auto handler = handlers.begin(); handler != handlers.end(); ++handler) {
        QString path = handler.key();
        while (path.endsWith(u'/'))
            path.chop(1);
        mounts.append({path, handler.value()["Proxy"_L1].toString()});
    }
    return mounts;
}

/// What becomes of this endpoint's requests below `prefix`: the longest path that covers one takes it.
TunnelFlaw flawOf(const Mount& mount, const QString& prefix, const QList<Mount>& mounts) {
    for (const QLatin1String path : publishedPaths) {
        const QString asked = prefix + path;
        const Mount* taker = nullptr;
        for (const Mount& other : mounts) {
            if (other.covers(asked) && (!taker || other.path.size() > taker->path.size()))
                taker = &other;
        }
        if (!taker || taker->target.isEmpty() || !taker->leadsToSameAs(mount))
            return TunnelFlaw::OtherPaths;
        if (taker->arriving(asked) != path)
            return TunnelFlaw::ChangedPath;
    }
    return TunnelFlaw::None;
}

void readWebHandlers(QList<Tunnel>& found, const QJsonValue& config) {
    const QJsonObject web = config["Web"_L1].toObject();
    for (auto entry = web.begin(); entry != web.end(); ++entry) {
        const bool isPublic = config["AllowFunnel"_L1][entry.key()].toBool(false);
        const QList<Mount> mounts = mountsOf(entry.value()["Handlers"_L1].toObject());
        for (const Mount& mount : mounts) {
            // What is mounted beside our paths can be part of the public address.
            const bool isPrefix = !mount.path.isEmpty() && pathOf(mount.target).isEmpty() &&
                                  !"/api/"_L1.startsWith(mount.path + u'/');
            const QString prefix = isPrefix ? mount.path : QString();
            append(found, TunnelKind::TailscaleFunnel, funnelUrl(entry.key()) + prefix, mount.target, false,
                   isPublic ? flawOf(mount, prefix, mounts) : TunnelFlaw::NotPublic);
        }
    }
}

/// Ports that are passed on as they are: with TLS taken off they carry plain HTTP.
void readForwardedPorts(QList<Tunnel>& found, const QJsonValue& config) {
    const QJsonObject ports = config["TCP"_L1].toObject();
    const QJsonObject allowed = config["AllowFunnel"_L1].toObject();
    for (auto port = ports.begin(); port != ports.end(); ++port) {
        const QString target = port.value()["TCPForward"_L1].toString();
        const QString host = port.value()["TerminateTLS"_L1].toString();
        QStringList names;
        for (auto entry = allowed.begin(); entry != allowed.end(); ++entry) {
            if (entry.key().endsWith(u':' + port.key()))
                names.append(entry.key());
        }
        if (names.isEmpty() && !host.isEmpty())
            names.append(host + u':' + port.key());
        for (const QString& name : names) {
            const TunnelFlaw flaw = !allowed[name].toBool(false) ? TunnelFlaw::NotPublic
                                    : host.isEmpty()             ? TunnelFlaw::NotHttp
                                                                 : TunnelFlaw::None;
            append(found, TunnelKind::TailscaleFunnel, funnelUrl(name), target, false, flaw);
        }
    }
}

} // namespace

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
        const QString target = textOf(upstream.isObject() ? upstream["url"_L1] : upstream);
        const QJsonArray bindings = value["bindings"_L1].toArray();
        const bool isPublic = bindings.isEmpty() || bindings.contains("public"_L1);
        const QString url = value["url"_L1].toString();
        append(found, TunnelKind::Ngrok, url, target, false, ngrokFlaw(url, target, isPublic));
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
    for (const QJsonValue& value : tunnels) {
        const QString url = value["public_url"_L1].toString();
        const QString target = textOf(value["config"_L1]["addr"_L1]);
        append(found, TunnelKind::Ngrok, url, target, false, ngrokFlaw(url, target, true));
    }
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
    QList<IngressRule> rules;
    for (const QJsonValueConstRef rule : ingress.toArray())
        rules.append(
            {rule["hostname"_L1].toString(), rule["path"_L1].toString(), rule["service"_L1].toString()});
    QList<Tunnel> found;
    for (const IngressRule& rule : rules) {
        const bool quick = !quickHost.isEmpty();
        if (quick && !rule.matchesHost(quickHost)) {
            append(found, TunnelKind::Cloudflared, u"https://"_s + rule.host, rule.service, false,
                   TunnelFlaw::NotPublic);
            continue;
        }
        const QString name = quick ? quickHost : rule.host;
        if (name.isEmpty() || rule.service.isEmpty())
            continue;
        // No name that could be entered somewhere: what is below the domain stands for the address.
        const bool wild = name.startsWith("*."_L1);
        const TunnelFlaw flaw = wild ? TunnelFlaw::NoName : flawOf(rule, name, rules);
        append(found, TunnelKind::Cloudflared, u"https://"_s + (wild ? name.sliced(2) : name), rule.service,
               quick, flaw);
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
    const Result<QJsonObject> root = objectOf(fromFirstBrace(json), "tailscale");
    if (!root.ok())
        return root.error();
    QList<Tunnel> found;
    const auto read = [&found](const QJsonValue& config) {
        readWebHandlers(found, config);
        readForwardedPorts(found, config);
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
    QString plain = target;
    const QUrl url = targetUrl(plain.replace("https+insecure://"_L1, "https://"_L1));
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
    for (const Tunnel& tunnel : found) {
        if (pointsAtPort(tunnel.target, port) && !result.contains(tunnel))
            result.append(tunnel);
    }
    const auto rank = [](const Tunnel& tunnel) {
        return (tunnel.flaw == TunnelFlaw::None ? 0 : 2) + (tunnel.publicUrl.startsWith(u"https:") ? 0 : 1);
    };
    std::stable_sort(result.begin(), result.end(),
                     [&](const Tunnel& a, const Tunnel& b) { return rank(a) < rank(b); });
    // Of an address that can be used nothing else is said.
    QStringList usable;
    for (const Tunnel& tunnel : usableTunnels(result))
        usable.append(tunnel.publicUrl);
    result.removeIf([&](const Tunnel& tunnel) {
        return tunnel.flaw != TunnelFlaw::None && usable.contains(tunnel.publicUrl);
    });
    return result;
}

QList<Tunnel> usableTunnels(const QList<Tunnel>& tunnels) {
    QList<Tunnel> usable = tunnels;
    usable.removeIf([](const Tunnel& tunnel) { return tunnel.flaw != TunnelFlaw::None; });
    return usable;
}

QList<Tunnel> flawedTunnels(const QList<Tunnel>& tunnels) {
    QList<Tunnel> flawed = tunnels;
    flawed.removeIf([](const Tunnel& tunnel) { return tunnel.flaw == TunnelFlaw::None; });
    return flawed;
}

Message flawMessage(const Tunnel& tunnel) {
    switch (tunnel.flaw) {
    case TunnelFlaw::None: return {};
    case TunnelFlaw::Shadowed:
        return {QT_TRANSLATE_NOOP("Message", "%1 is not offered: an earlier rule takes its requests."),
                {tunnel.publicUrl}};
    case TunnelFlaw::OtherPaths:
        return {QT_TRANSLATE_NOOP("Message", "%1 is not offered: it does not publish all paths below /api."),
                {tunnel.publicUrl}};
    case TunnelFlaw::ChangedPath:
        return {QT_TRANSLATE_NOOP("Message",
                                  "%1 is not offered: it changes the path of requests on their way to %2."),
                {tunnel.publicUrl, tunnel.target}};
    case TunnelFlaw::NotHttp:
        return {QT_TRANSLATE_NOOP("Message", "%1 is not offered: it passes on bytes that are not HTTP here."),
                {tunnel.publicUrl}};
    case TunnelFlaw::NotPublic:
        return {QT_TRANSLATE_NOOP("Message", "%1 is not offered: it is not open to the internet."),
                {tunnel.publicUrl}};
    case TunnelFlaw::NoName:
        return {QT_TRANSLATE_NOOP("Message", "%1 is not offered: the rule is for any name below it."),
                {tunnel.publicUrl}};
    }
    return {};
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
