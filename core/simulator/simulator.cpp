#include "core/simulator/simulator.h"

#include "core/base/clock.h"
#include "core/net/listen_address.h"
#include "core/simulator/simulated_call_run.h"

#include <QHostAddress>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QTimer>
#include <QUrlQuery>

#include <chrono>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int callAnswerLimitMs = 40'000;
constexpr qint64 largestCallAnswer = 4 * 1024 * 1024;

std::optional<Error> problemOf(const QNetworkReply& reply, int status, bool late) {
    if (late)
        return Error{ErrorCode::Timeout, u"The endpoint did not answer within 40 s."_s};
    if (status == 0)
        return Error{ErrorCode::NetworkFailed,
                     u"No answer from %1: %2."_s.arg(reply.url().authority(), reply.errorString())};
    if (status < 200 || status > 299)
        return Error{ErrorCode::RemoteRefused, u"The endpoint answered with status %1."_s.arg(status)};
    return std::nullopt;
}

SimulatedAnswer callAnswer(QNetworkReply& reply, const QString& step, qint64 durationUs, bool late) {
    SimulatedAnswer answer;
    answer.step = step;
    answer.url = reply.url();
    answer.status = late ? 0 : reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.contentType = reply.rawHeader("Content-Type");
    answer.body = reply.isOpen() ? reply.read(largestCallAnswer) : QByteArray();
    answer.replay = reply.rawHeader("X-OPBX-Idempotent-Replay") == "true";
    answer.durationUs = durationUs;
    answer.problem = problemOf(reply, answer.status, late);
    return answer;
}

/// "/api/…" of a URL, behind whatever prefix a proxy puts before it; empty when there is none.
QString apiPath(const QUrl& url) {
    const QString path = url.path(QUrl::FullyEncoded);
    const qsizetype start = path.indexOf("/api/"_L1);
    return start < 0 ? QString() : path.mid(start);
}

} // namespace

Simulator::Simulator(const QUrl& baseUrl, SimulatorCredentials credentials, QObject* parent)
    : QObject(parent)
    , m_baseUrl(baseUrl)
    , m_credentials(std::move(credentials)) {
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setAutoDeleteReplies(true);
}

SimulatedRequest Simulator::request(Endpoint endpoint, const QString& step, const HttpHeaders& headers,
                                    const QByteArray& body) const {
    SimulatedRequest made;
    made.endpoint = endpoint;
    made.step = step;
    made.url = m_baseUrl;
    QString prefix = m_baseUrl.path();
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    made.url.setPath(prefix + QString::fromLatin1(endpointPath(endpoint)));
    made.headers = headers + credentialHeaders(m_credentials, endpoint, body, SystemClock().nowMs());
    made.body = body;
    return made;
}

SimulatedRequest Simulator::voiceRoute(const SimulatedCall& call) const {
    return request(Endpoint::VoiceRoute, u"voice-route"_s, voiceHeaders(call), voiceBody(call));
}

SimulatedRequest Simulator::sessionUpdate(const SimulatedCall& call, const QString& state,
                                          qint64 atMs) const {
    return request(Endpoint::SessionUpdate, u"session-update %1"_s.arg(state), notificationHeaders(),
                   sessionUpdateBody(call, state, atMs));
}

SimulatedRequest Simulator::cdr(const SimulatedCall& call) const {
    return request(Endpoint::Cdr, u"cdr"_s, notificationHeaders(), cdrBody(call));
}

Result<SimulatedRequest> Simulator::callback(const SimulatedCall& call, const NextStage& stage) const {
    const QUrl action = m_baseUrl.resolved(QUrl(stage.action, QUrl::StrictMode));
    const EndpointRow* row = findEndpoint(apiPath(action).toLatin1());
    if (!row)
        return {ErrorCode::NotFound,
                u"The call goes on at \"%1\", which is not an endpoint of OPBX."_s.arg(stage.action)};
    SimulatedRequest made = request(row->endpoint, QString::fromLatin1(endpointName(row->endpoint)),
                                    voiceHeaders(call), voiceBody(call, stage.fields));
    made.url.setQuery(action.query(QUrl::FullyEncoded), QUrl::StrictMode);
    if (stage.method == u"GET") {
        QUrlQuery query(made.url);
        query.addQueryItem(u"CallSid"_s, call.session);
        query.addQueryItem(u"From"_s, QString::fromLatin1(QUrl::toPercentEncoding(call.from)));
        query.addQueryItem(u"To"_s, QString::fromLatin1(QUrl::toPercentEncoding(call.to)));
        for (auto field = stage.fields.cbegin(); field != stage.fields.cend(); ++field)
            query.addQueryItem(field.key(), QString::fromLatin1(QUrl::toPercentEncoding(field.value())));
        made.url.setQuery(query);
        made.method = "GET";
        made.body.clear();
        made.headers =
            voiceHeaders(call) + credentialHeaders(m_credentials, row->endpoint, {}, SystemClock().nowMs());
    }
    return made;
}

void Simulator::send(const SimulatedRequest& request, QObject* context, Answered answered) {
    QNetworkRequest network(request.url);
    network.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    network.setRawHeader("Accept-Encoding", "identity");
    for (const HttpHeader& header : request.headers)
        network.setRawHeader(header.name, header.value);

    const qint64 startUs = SystemClock().monotonicUs();
    QNetworkReply* reply = m_network.sendCustomRequest(network, request.method, request.body);
    reply->setReadBufferSize(largestCallAnswer);
    auto* limit = new QTimer(reply);
    limit->setSingleShot(true);
    connect(limit, &QTimer::timeout, reply, [reply] {
        reply->setProperty("late", true);
        reply->abort();
    });
    limit->start(callAnswerLimitMs);
    const QPointer<QObject> guard(context);
    connect(reply, &QNetworkReply::finished, this,
            [reply, guard, step = request.step, startUs, answered = std::move(answered)] {
                const qint64 durationUs = SystemClock().monotonicUs() - startUs;
                if (guard)
                    answered(callAnswer(*reply, step, durationUs, reply->property("late").toBool()));
            });
}

void Simulator::runCall(const SimulatedCall& call, const CallerBehaviour& behaviour, QObject* context,
                        Answered progress, Finished finished) {
    auto* run = new SimulatedCallRun(*this, call, behaviour, std::move(progress), std::move(finished));
    if (context != this)
        connect(context, &QObject::destroyed, run, &QObject::deleteLater);
    run->start();
}

Result<QUrl> localEndpointUrl(const QString& listenHost, quint16 port, bool tls, const QString& option) {
    if (port == 0)
        return {ErrorCode::InvalidInput,
                u"The endpoint listens on a port that the system picks. Name it with "
                "%1 http://127.0.0.1:PORT."_s.arg(option)};
    const QString host = hostToCall(listenHost);
    if (!QHostAddress(host).isLoopback() && host != u"localhost")
        return {
            ErrorCode::InvalidInput,
            u"The endpoint listens on %1, which is not loopback. Name it with %2."_s.arg(listenHost, option)};
    QUrl url;
    url.setScheme(tls ? u"https"_s : u"http"_s);
    url.setHost(host);
    url.setPort(port);
    return url;
}

} // namespace opbx
