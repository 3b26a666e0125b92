#include "app/runtime/control_api.h"

#include "core/base/printable.h"
#include "core/endpoint/metrics.h"
#include "core/files/file_replacement.h"
#include "core/net/http_call.h"
#include "core/secrets/key_rules.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QUrlQuery>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

HttpResponse jsonResponse(int status, const QJsonDocument& document) {
    HttpResponse response;
    response.status = status;
    response.contentType = "application/json";
    response.headers = {{"Cache-Control", "no-store"}, {"X-Content-Type-Options", "nosniff"}};
    response.body = printableJson(document.toJson(QJsonDocument::Compact)) + '\n';
    return response;
}

HttpResponse refusal(int status, const Error& error) {
    return jsonResponse(status,
                        QJsonDocument(QJsonObject{{u"error"_s, error.detail},
                                                  {u"code"_s, QString::fromLatin1(errorName(error.code))}}));
}

HttpResponse wrongMethod(const char* allow) {
    HttpResponse response =
        refusal(405, {ErrorCode::MethodNotAllowed, u"This method does not fit this address."_s});
    response.headers.append(HttpHeader{"Allow", allow});
    return response;
}

int statusOf(const Error& error) {
    if (error.code == ErrorCode::InvalidInput)
        return 400;
    if (error.code == ErrorCode::AlreadyExists)
        return 409;
    if (error.code == ErrorCode::Timeout || error.code == ErrorCode::NetworkFailed)
        return 502;
    return httpStatus(error.code);
}

constexpr const char* reading = "GET, HEAD";

/// The server leaves the body out of an answer to HEAD.
bool isReading(const HttpRequest& request) {
    return request.method == "GET" || request.method == "HEAD";
}

auto respondWithText(const QByteArray& type, const ControlApi::Respond& respond) {
    return [type, respond](const Result<QByteArray>& text) {
        respond(text ? HttpResponse{200, type, {{"Cache-Control", "no-store"}}, *text}
                     : refusal(statusOf(text.error()), text.error()));
    };
}

template<class T>
auto respondWith(const ControlApi::Respond& respond) {
    return [respond](const Result<T>& result) {
        respond(result.ok() ? jsonResponse(200, QJsonDocument(*result))
                            : refusal(statusOf(result.error()), result.error()));
    };
}

} // namespace

Result<Secret> loadControlToken(const QString& dataDir) {
    QFile file(QDir(dataDir).filePath(u"control.token"_s));
    constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    if (file.exists()) {
        if (file.permissions() & others)
            return Error{
                ErrorCode::PermissionDenied,
                u"Others can read control.token in the data folder. Delete it; a new one is made."_s};
        if (!file.open(QIODevice::ReadOnly))
            return Error{ErrorCode::FileUnreadable, u"control.token in the data folder cannot be read."_s};
        const QByteArray token = file.read(1024).trimmed();
        if (token.size() < 20)
            return Error{ErrorCode::InvalidInput,
                         u"control.token is too short. Delete it; a new one is made."_s};
        return Secret(token);
    }
    const Secret token = generateKey();
    const Result<Done> made =
        replaceFile(file.fileName(), token.reveal().toByteArray() + '\n', FileAccess::OnlyUser);
    return made ? Result<Secret>(token) : Result<Secret>(made.error());
}

bool isLoopbackHostHeader(const QByteArray& value) {
    const QUrl url(u"http://"_s + QString::fromLatin1(value), QUrl::StrictMode);
    return url.isValid() && url.userInfo().isEmpty() && url.path().isEmpty() && !url.hasQuery() &&
           !url.hasFragment() && isLoopbackHost(url.host());
}

ControlApi::ControlApi(Secret token, ControlSources sources)
    : m_token(std::move(token))
    , m_sources(std::move(sources)) {}

bool ControlApi::isAuthorized(const HttpRequest& request) const {
    const QByteArray value = headerValue(request.headers, "Authorization");
    return !m_token.isEmpty() && headerCount(request.headers, "Authorization") == 1 &&
           value.left(7).compare("Bearer ", Qt::CaseInsensitive) == 0 &&
           constantTimeEqual(value.mid(7).trimmed(), m_token.reveal());
}

void ControlApi::handle(const HttpRequest& request, const Respond& respond) const {
    if (headerCount(request.headers, "Host") != 1 ||
        !isLoopbackHostHeader(headerValue(request.headers, "Host")))
        return respond(refusal(
            403, {ErrorCode::SourceNotAllowed, u"Only requests to this computer's own names are served."_s}));
    if (!isAuthorized(request)) {
        HttpResponse response = refusal(401, {ErrorCode::MissingCredential,
                                              u"The token of control.token in the data folder is needed."_s});
        response.headers.append(HttpHeader{"WWW-Authenticate", "Bearer"});
        return respond(response);
    }
    if (request.path == "/api/events")
        return handleEvents(request, respond);
    if (request.path.startsWith("/api/events/"))
        return handleEvent(request, request.path.mid(12), respond);
    const bool isPlan = request.path == "/api/plan";
    const bool isMetrics = request.path == "/metrics";
    if (!isMetrics && !isPlan && request.path != "/api/status")
        return respond(refusal(404, {ErrorCode::UnknownPath, u"There is nothing at this address."_s}));
    if (!isReading(request))
        return respond(wrongMethod(reading));
    if (isMetrics)
        m_sources.metrics(respondWithText(Metrics::contentType(), respond));
    else if (isPlan)
        m_sources.plan(respondWithText("application/json", respond));
    else
        m_sources.status(respondWith<QJsonObject>(respond));
}

void ControlApi::handleEvents(const HttpRequest& request, const Respond& respond) const {
    if (!isReading(request))
        return respond(wrongMethod(reading));
    QByteArray raw = request.query;
    const QUrlQuery query(QString::fromLatin1(raw.replace('+', "%20")));
    int limit = standardLimit;
    if (query.hasQueryItem(u"limit"_s)) {
        bool isNumber = false;
        limit = query.queryItemValue(u"limit"_s).toInt(&isNumber);
        if (!isNumber || limit < 1 || limit > largestLimit)
            return respond(refusal(
                400, {ErrorCode::InvalidInput, u"limit is a number from 1 to %1."_s.arg(largestLimit)}));
    }
    m_sources.events(query.queryItemValue(u"filter"_s, QUrl::FullyDecoded), limit,
                     respondWith<QJsonArray>(respond));
}

void ControlApi::handleEvent(const HttpRequest& request, const QByteArray& rest,
                             const Respond& respond) const {
    const bool isReplay = rest.endsWith("/replay");
    bool isNumber = false;
    const qint64 id = (isReplay ? rest.chopped(7) : rest).toLongLong(&isNumber);
    if (!isNumber || id <= 0)
        return respond(refusal(404, {ErrorCode::NotFound, u"There is no such event."_s}));
    if (isReplay ? request.method != "POST" : !isReading(request))
        return respond(wrongMethod(isReplay ? "POST" : reading));
    if (!isReplay)
        return m_sources.event(id, respondWith<QJsonObject>(respond));
    const QJsonDocument options = QJsonDocument::fromJson(request.body.isEmpty() ? "{}" : request.body);
    if (!options.isObject())
        return respond(refusal(400, {ErrorCode::InvalidInput, u"The body is no JSON object."_s}));
    m_sources.replay(id, options.object(), respondWith<QJsonObject>(respond));
}

} // namespace opbx
