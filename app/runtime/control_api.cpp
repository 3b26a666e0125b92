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

int statusOf(const Error& error) {
    if (error.code == ErrorCode::InvalidInput)
        return 400;
    if (error.code == ErrorCode::AlreadyExists)
        return 409;
    if (error.code == ErrorCode::Timeout || error.code == ErrorCode::NetworkFailed)
        return 502;
    return httpStatus(error.code);
}

constexpr const char* reading = "GET, HEAD"; // the server leaves the body out of an answer to HEAD

template<class Respond>
auto respondWithText(const QByteArray& type, const Respond& respond) {
    return [type, respond](const Result<QByteArray>& text) {
        respond(text ? HttpResponse{200, type, {{"Cache-Control", "no-store"}}, *text}
                     : refusal(statusOf(text.error()), text.error()));
    };
}

template<class T, class Respond>
auto respondWith(const Respond& respond) {
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

/// Nothing is told, not even what there is, to a page in a browser and to who lacks the token.
bool ControlApi::isAdmitted(const HttpRequest& request, const HttpServer::Respond& respond) const {
    if (headerCount(request.headers, "Host") != 1 ||
        !isLoopbackHostHeader(headerValue(request.headers, "Host"))) {
        respond(refusal(403, {ErrorCode::SourceNotAllowed,
                              u"Only requests to this computer's own names are served."_s}),
                Proof::None);
        return false;
    }
    if (isAuthorized(request))
        return true;
    HttpResponse response = refusal(
        401, {ErrorCode::MissingCredential, u"The token of control.token in the data folder is needed."_s});
    response.headers.append(HttpHeader{"WWW-Authenticate", "Bearer"});
    respond(response, Proof::None);
    return false;
}

HttpServer::Handler ControlApi::forUser(Answer answer) const {
    return [this, answer = std::move(answer)](const HttpRequest& request, HttpServer::Respond respond) {
        if (isAdmitted(request, respond))
            answer(request, [respond](const HttpResponse& response) { respond(response, Proof::Given); });
    };
}

HttpServer::NumberHandler ControlApi::forUser(NumberAnswer answer) const {
    return [this, answer = std::move(answer)](qint64 number, const HttpRequest& request,
                                              HttpServer::Respond respond) {
        if (isAdmitted(request, respond))
            answer(number, request,
                   [respond](const HttpResponse& response) { respond(response, Proof::Given); });
    };
}

std::unique_ptr<HttpServer> ControlApi::makeServer(const ServerLimits& limits) const {
    auto server = std::make_unique<HttpServer>(
        limits, forUser([](const HttpRequest&, const Respond& respond) {
            respond(refusal(404, {ErrorCode::UnknownPath, u"There is nothing at this address."_s}));
        }),
        [](const Rejection&) {});
    const auto offer = [this, &server](const char* path, const char* allow, auto answer) {
        server->route(path, allow, forUser(std::move(answer)),
                      forUser([allow](const HttpRequest&, const Respond& respond) {
                          HttpResponse response = refusal(405, {ErrorCode::MethodNotAllowed,
                                                                u"This method does not fit this address."_s});
                          response.headers.append(HttpHeader{"Allow", allow});
                          respond(response);
                      }));
    };
    offer("/api/status", reading, [this](const HttpRequest&, const Respond& respond) {
        m_sources.status(respondWith<QJsonObject>(respond));
    });
    offer("/metrics", reading, [this](const HttpRequest&, const Respond& respond) {
        m_sources.metrics(respondWithText(Metrics::contentType(), respond));
    });
    offer("/api/plan", reading, [this](const HttpRequest&, const Respond& respond) {
        m_sources.plan(respondWithText("application/json", respond));
    });
    offer("/api/events", reading,
          [this](const HttpRequest& request, const Respond& respond) { answerEvents(request, respond); });
    offer("/api/events/<arg>", reading, [this](qint64 id, const HttpRequest&, const Respond& respond) {
        m_sources.event(id, respondWith<QJsonObject>(respond));
    });
    offer("/api/events/<arg>/replay", "POST",
          [this](qint64 id, const HttpRequest& request, const Respond& respond) {
              answerReplay(id, request, respond);
          });
    return server;
}

void ControlApi::answerEvents(const HttpRequest& request, const Respond& respond) const {
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

void ControlApi::answerReplay(qint64 id, const HttpRequest& request, const Respond& respond) const {
    const QJsonDocument options = QJsonDocument::fromJson(request.body.isEmpty() ? "{}" : request.body);
    if (!options.isObject())
        return respond(refusal(400, {ErrorCode::InvalidInput, u"The body is not a JSON object."_s}));
    m_sources.replay(id, options.object(), respondWith<QJsonObject>(respond));
}

} // namespace opbx
