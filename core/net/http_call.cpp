#include "core/net/http_call.h"

#include <QHostAddress>
#include <QMetaObject>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkRequest>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of an error page or a redirect that are kept where the wanted body goes to a file of any size.
constexpr qint64 mostOfRefusal = 64 * 1024;

/// A proxy that is set for the system must not see what goes to this computer.
class LoopbackDirect final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery& query) override {
        if (isLoopbackHost(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

Error failureOf(QNetworkReply::NetworkError error, const QString& words) {
    switch (error) {
    case QNetworkReply::HostNotFoundError: return {ErrorCode::NotFound, u"The host name is not known."_s};
    case QNetworkReply::ConnectionRefusedError:
        return {ErrorCode::NetworkFailed, u"Nothing accepts connections at this address."_s};
    case QNetworkReply::SslHandshakeFailedError:
        return {ErrorCode::PermissionDenied, u"The TLS connection failed: %1"_s.arg(words)};
    case QNetworkReply::TimeoutError: return {ErrorCode::Timeout, u"No answer in time."_s};
    case QNetworkReply::OperationCanceledError: return {ErrorCode::Cancelled, u"Cancelled."_s};
    default: return {ErrorCode::NetworkFailed, u"The connection failed: %1"_s.arg(words)};
    }
}

QNetworkRequest networkRequest(const HttpCallRequest& request) {
    QNetworkRequest result(request.url);
    result.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    result.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    result.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    result.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    result.setRawHeader("Accept-Encoding", "identity");
    result.setRawHeader("User-Agent", "opbx/" OPBX_VERSION);
    if (!request.peerName.isEmpty())
        result.setPeerVerifyName(request.peerName);
    for (const HttpHeader& header : request.headers)
        result.setRawHeader(header.name, header.value);
    return result;
}

} // namespace

QByteArray HttpCallAnswer::mediaType() const {
    const QByteArray value = headerValue(headers, "Content-Type");
    return value.left(value.indexOf(';') < 0 ? value.size() : value.indexOf(';')).trimmed().toLower();
}

bool isLoopbackHost(const QString& host) {
    const QString name = host.toLower();
    if (name == u"localhost" || name.endsWith(u".localhost"))
        return true;
    return QHostAddress(name.startsWith(u'[') ? name.mid(1, name.size() - 2) : name).isLoopback();
}

HttpCall::HttpCall(QNetworkReply* reply, const HttpCallRequest& request, HeadCheck check, Sink sink,
                   QObject* context, Finished finished, QObject* parent)
    : QObject(parent)
    , m_reply(reply)
    , m_maxBytes(request.maxBytes)
    , m_check(std::move(check))
    , m_sink(std::move(sink))
    , m_context(context)
    , m_finished(std::move(finished)) {
    m_reply->setParent(this);
    m_reply->setReadBufferSize(256 * 1024);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::headArrived);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::bytesArrived);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::replyFinished);
    connect(context, &QObject::destroyed, this, &HttpCall::cancel);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        end(Error{ErrorCode::Timeout, u"No answer in time."_s});
    });
    m_deadline.setSingleShot(true);
    m_deadline.start(request.timeoutMs);
    m_elapsed.start();
}

void HttpCall::cancel() {
    end(Error{ErrorCode::Cancelled, u"Cancelled."_s});
}

HttpHeaders HttpCall::answerHeaders() const {
    HttpHeaders headers;
    const auto pairs = m_reply->rawHeaderPairs();
    for (const auto& [name, value] : pairs)
        headers.append({name, value});
    return headers;
}

void HttpCall::headArrived() {
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_headSeen || m_ended || status < 200)
        return;
    m_headSeen = true;
    const HttpHeaders headers = answerHeaders();
    const QByteArray encoding = headerValue(headers, "Content-Encoding").trimmed().toLower();
    if (!encoding.isEmpty() && encoding != "identity")
        return end(
            Error{ErrorCode::Unsupported, u"The answer is compressed although that was not asked for."_s});
    const bool isCut = m_sink && (status < 200 || status > 299);
    if (!isCut && headerValue(headers, "Content-Length").toLongLong() > m_maxBytes)
        return end(Error{ErrorCode::BodyTooLarge, u"The answer is larger than %1 bytes."_s.arg(m_maxBytes)});
    if (!m_check)
        return;
    const Result<Done> accepted = m_check(status, headers);
    if (!accepted.ok())
        end(accepted.error());
}

void HttpCall::bytesArrived() {
    if (m_ended)
        return;
    headArrived();
    if (m_ended)
        return;
    const QByteArray piece = m_reply->readAll();
    m_received += piece.size();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool isWanted = status >= 200 && status <= 299;
    if (m_sink && !isWanted) {
        m_body += piece.left(mostOfRefusal - m_body.size());
        if (m_received > mostOfRefusal)
            end(HttpCallAnswer{status, answerHeaders(), m_body, m_elapsed.elapsed()});
        return;
    }
    if (m_received > m_maxBytes)
        return end(Error{ErrorCode::BodyTooLarge, u"The answer is larger than %1 bytes."_s.arg(m_maxBytes)});
    if (!m_sink)
        m_body += piece;
    else if (!m_sink(piece))
        end(Error{ErrorCode::FileUnwritable, u"The bytes could not be written."_s});
}

void HttpCall::replyFinished() {
    if (m_ended)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // With a status, Qt reports 4xx and 5xx as errors too, but a connection that broke in the middle has another range.
    const bool brokenOff = m_reply->error() != QNetworkReply::NoError && m_reply->error() < 200;
    if (status == 0 || brokenOff)
        return end(failureOf(m_reply->error(), m_reply->errorString()));
    bytesArrived();
    if (m_ended)
        return;
    end(HttpCallAnswer{status, answerHeaders(), m_body, m_elapsed.elapsed()});
}

void HttpCall::end(Result<HttpCallAnswer> result) {
    if (m_ended)
        return;
    m_ended = true;
    m_deadline.stop();
    m_reply->disconnect(this);
    m_reply->abort();
    const Finished finished = std::move(m_finished);
    m_sink = {};
    m_check = {};
    deleteLater();
    if (m_context)
        finished(std::move(result));
}

HttpCaller::HttpCaller(QObject* parent)
    : QObject(parent)
    , m_network(new QNetworkAccessManager(this)) {
    m_network->setProxyFactory(new LoopbackDirect);
    m_network->setAutoDeleteReplies(false);
}

QPointer<HttpCall> HttpCaller::send(const HttpCallRequest& request, QObject* context, Finished finished,
                                    HttpCall::HeadCheck check, HttpCall::Sink sink) {
    const QString scheme = request.url.scheme();
    const bool isHttp = scheme == u"http" || scheme == u"https";
    if (!request.url.isValid() || !isHttp || request.url.host().isEmpty() ||
        !request.url.userInfo().isEmpty()) {
        QMetaObject::invokeMethod(
            context,
            [finished = std::move(finished)] {
                finished(Error{ErrorCode::InvalidInput, u"This is not an http or https address."_s});
            },
            Qt::QueuedConnection);
        return {};
    }
    QNetworkReply* reply =
        m_network->sendCustomRequest(networkRequest(request), request.method, request.body);
    if (request.trustLoopbackCertificate && isLoopbackHost(request.url.host()))
        reply->ignoreSslErrors();
    return new HttpCall(reply, request, std::move(check), std::move(sink), context, std::move(finished),
                        this);
}

} // namespace opbx
