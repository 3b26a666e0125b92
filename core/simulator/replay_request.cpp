#include "core/simulator/replay_request.h"

#include "core/base/ascii.h"
#include "core/base/redact.h"
#include "core/exchange/forwarding.h"
#include "core/simulator/credential_headers.h"
#include "core/webhook/replay_link.h"

#include <algorithm>
#include <array>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerLimitMs = 40'000;
constexpr qint64 largestAnswer = 4 * 1024 * 1024;

constexpr std::array<QByteArrayView, 10> connectionHeaders = {
    "host",    "content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "te",
    "trailer", "expect",         "accept-encoding",
};

bool isNamed(const HttpHeader& header, QByteArrayView name) {
    return header.name.compare(name, Qt::CaseInsensitive) == 0;
}

/// It belongs to one connection, or to the proxies before it.
bool isOfConnection(const HttpHeader& header) {
    return isForwardingHeader(header.name) ||
           std::any_of(connectionHeaders.begin(), connectionHeaders.end(),
                       [&header](QByteArrayView name) { return isNamed(header, name); });
}

bool isHeader(const HttpHeader& header) {
    return isToken(header.name) && std::none_of(header.value.begin(), header.value.end(), [](char c) {
               return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f;
           });
}

Error wrong(const QString& sentence) {
    return {ErrorCode::InvalidInput, sentence};
}

Result<QUrl> urlOf(const QUrl& target, const QByteArray& path) {
    const bool isWeb = target.scheme() == u"http" || target.scheme() == u"https";
    if (!target.isValid() || !isWeb || !target.userInfo().isEmpty() || !isLoopbackHost(target.host()))
        return wrong(
            u"A replay goes to this computer only. Name a loopback address, for example http://127.0.0.1:8080."_s);
    if (target.path().size() > 1)
        return target;
    if (!path.startsWith('/'))
        return wrong(u"The path must begin with a slash."_s);
    QUrl base = target;
    base.setPath(QString());
    base.setQuery(QString());
    base.setFragment(QString());
    const QUrl url = QUrl::fromEncoded(base.toEncoded() + path, QUrl::TolerantMode);
    if (!url.isValid() || url.host() != target.host() || url.port() != target.port())
        return wrong(u"The path cannot be sent."_s);
    return url;
}

/// Writes the credentials of one request.
class Credentials {
public:
    Credentials(const ReplayRequest& request, const ReplayKeys& keys, Endpoint endpoint, qint64 nowMs)
        : m_breakage(request.breakage)
        , m_keys(keys)
        , m_endpoint(endpoint)
        , m_nowMs(nowMs) {}

    Result<Done> put(ReplayCredential credential, PreparedReplay& replay) const {
        switch (credential) {
        case ReplayCredential::AsItWas: return keep(replay);
        case ReplayCredential::CurrentSecret:
            return sign(replay, m_keys.requestsKey.current, m_keys.webhookSecret.current);
        case ReplayCredential::PreviousSecret:
            return sign(replay, m_keys.requestsKey.previous, m_keys.webhookSecret.previous);
        case ReplayCredential::Bearer:
            if (changesTime())
                return wrong(u"A token says no time. Choose a signature."_s);
            if (m_keys.requestsKey.current.isEmpty())
                return missing();
            return write(replay, CredentialChoice::Bearer, m_keys.requestsKey.current, {});
        }
        return Done{};
    }

private:
    bool changesTime() const {
        return m_breakage == ReplayBreakage::StaleTimestamp || m_breakage == ReplayBreakage::FutureTimestamp;
    }

    static Error missing() {
        return {ErrorCode::KeyNotConfigured,
                u"The key that this replay needs is not set. See \"opbx keys status\"."_s};
    }

    Result<Done> sign(PreparedReplay& replay, const Secret& token, const Secret& secret) const {
        const AuthScheme scheme = m_keys.auth.schemeOf(m_endpoint);
        const bool hadToken = headerCount(replay.call.headers, "Authorization") > 0;
        const bool bearer = scheme == AuthScheme::Bearer || scheme == AuthScheme::Both ||
                            (!token.isEmpty() && (hadToken || secret.isEmpty()));
        const bool signature = scheme == AuthScheme::Signature || scheme == AuthScheme::Both ||
                               (scheme != AuthScheme::Bearer && !secret.isEmpty());
        if ((bearer && token.isEmpty()) || (signature && secret.isEmpty()) || (!bearer && !signature))
            return missing();
        if (changesTime() && !signature)
            return wrong(u"This endpoint asks for a token, which says no time."_s);
        return write(replay,
                     bearer && signature ? CredentialChoice::Both
                     : bearer            ? CredentialChoice::Bearer
                                         : CredentialChoice::Signature,
                     token, secret);
    }

    Result<Done> write(PreparedReplay& replay, CredentialChoice choice, const Secret& token,
                       const Secret& secret) const {
        SimulatorCredentials credentials;
        credentials.auth = m_keys.auth;
        credentials.requestsKey = token;
        credentials.webhookSecret = secret;
        credentials.choice = choice;
        credentials.badSignature = m_breakage == ReplayBreakage::WrongSignature;
        credentials.stale = m_breakage == ReplayBreakage::StaleTimestamp;
        credentials.future = m_breakage == ReplayBreakage::FutureTimestamp;
        HttpHeaders& headers = replay.call.headers;
        headers.removeIf([this](const HttpHeader& header) {
            return isNamed(header, "Authorization") || isNamed(header, m_keys.auth.signatureHeader) ||
                   isNamed(header, m_keys.auth.timestampHeader);
        });
        headers.append(credentialHeaders(credentials, m_endpoint, replay.call.body, m_nowMs));
        return Done{};
    }

    Result<Done> keep(PreparedReplay& replay) const {
        HttpHeaders& headers = replay.call.headers;
        const QByteArray signature = headerValue(headers, m_keys.auth.signatureHeader);
        if (changesTime() || signature.contains(redactedMark)) {
            replay.notes.append(u"It is re-signed with the current secret."_s);
            return sign(replay, m_keys.requestsKey.current, m_keys.webhookSecret.current);
        }
        if (Result<Done> restored = restoreToken(replay); !restored)
            return restored;
        return m_breakage == ReplayBreakage::WrongSignature ? damage(headers) : Result<Done>(Done{});
    }

    Result<Done> restoreToken(PreparedReplay& replay) const {
        for (HttpHeader& header : replay.call.headers) {
            if (!isNamed(header, "Authorization") || !header.value.contains(redactedMark))
                continue;
            if (m_keys.requestsKey.current.isEmpty())
                return missing();
            header.value = "Bearer " + m_keys.requestsKey.current.reveal().toByteArray();
            replay.notes.append(u"The journal does not keep tokens: the present requests API key is sent."_s);
        }
        return Done{};
    }

    Result<Done> damage(HttpHeaders& headers) const {
        bool found = false;
        for (HttpHeader& header : headers) {
            if (isNamed(header, "Authorization"))
                header.value = "Bearer wrong-on-purpose";
            else if (isNamed(header, m_keys.auth.signatureHeader) && !header.value.isEmpty())
                header.value.back() = header.value.back() == '0' ? '1' : '0';
            else
                continue;
            found = true;
        }
        return found ? Result<Done>(Done{})
                     : wrong(u"The request carries no signature and no token that could be wrong."_s);
    }

    ReplayBreakage m_breakage;
    const ReplayKeys& m_keys;
    Endpoint m_endpoint;
    qint64 m_nowMs;
};

/// What the journal does not keep and nobody can put in again.
void dropRedacted(PreparedReplay& replay) {
    replay.call.headers.removeIf([&replay](const HttpHeader& header) {
        if (!header.value.contains(redactedMark))
            return false;
        replay.notes.append(
            u"The journal does not keep %1: it is left out."_s.arg(QString::fromLatin1(header.name)));
        return true;
    });
}

/// The client sends each name once.
void joinRepeated(PreparedReplay& replay) {
    HttpHeaders joined;
    for (const HttpHeader& header : std::as_const(replay.call.headers)) {
        const auto same = std::find_if(joined.begin(), joined.end(), [&header](const HttpHeader& earlier) {
            return isNamed(earlier, header.name);
        });
        if (same == joined.end()) {
            joined.append(header);
            continue;
        }
        same->value += ", " + header.value;
        replay.notes.append(u"%1 stood there more than once: the values are sent as one."_s.arg(
            QString::fromLatin1(header.name)));
    }
    replay.call.headers = joined;
}

} // namespace

Result<PreparedReplay> prepareReplay(const ReplayRequest& request, const ReplayKeys& keys, qint64 nowMs) {
    if (!request.original)
        return wrong(u"There is no exchange to replay."_s);
    const HttpRequest& original = request.original->request;
    PreparedReplay replay;
    HttpCallRequest& call = replay.call;
    call.method = request.edits.method.value_or(original.method);
    const QByteArray path = request.edits.path.value_or(original.target());
    if (call.method.isEmpty() || path.isEmpty())
        return wrong(u"This request did not arrive as a whole, so it cannot be replayed."_s);
    if (request.original->cutBodyBytes > 0 && !request.edits.body)
        return wrong(
            u"Only the beginning of the body was kept, since the request was refused. Give it a body "
            "to replay it."_s);
    const HttpHeaders headers = request.edits.headers.value_or(original.headers);
    if (!isToken(call.method) || !std::all_of(headers.begin(), headers.end(), isHeader))
        return wrong(u"The method or a header holds characters that HTTP does not allow."_s);
    const Result<QUrl> url = urlOf(request.target, path);
    if (!url)
        return url.error();
    call.url = *url;
    call.headers = headers;
    call.headers.removeIf(isOfConnection);
    call.body = request.edits.body.value_or(original.body);
    call.timeoutMs = answerLimitMs;
    call.maxBytes = largestAnswer;
    call.trustLoopbackCertificate = true;
    if (!request.edits.body && (call.body.contains(redactedMark) || path.contains(redactedMark)))
        replay.notes.append(
            u"The request held a key that the journal does not keep, so it is sent without."_s);

    const EndpointRow* row = findEndpoint(path.left(path.indexOf('?')));
    const Endpoint endpoint = row ? row->endpoint : request.original->endpoint;
    if (Result<Done> put = Credentials(request, keys, endpoint, nowMs).put(request.credential, replay); !put)
        return put.error();
    dropRedacted(replay);
    joinRepeated(replay);
    if (!call.body.isEmpty() && headerCount(call.headers, "Content-Type") == 0)
        call.headers.append(HttpHeader{"Content-Type", "application/octet-stream"});
    call.headers.append(
        replayLinkHeaders(request.original->id, keys.requestsKey.current, keys.webhookSecret.current));
    return replay;
}

} // namespace opbx
