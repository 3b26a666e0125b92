// The control interface: what the second, loopback-only listener offers. Lives on the thread of its server.
// The token stands in a file that only the user can read.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/server/http_server.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>
#include <memory>

namespace opbx {

/// DIR/control.token: read, or made with mode 600 when it is missing. PermissionDenied when others can read it.
Result<Secret> loadControlToken(const QString& dataDir);

/// What the program offers over the interface. Every answer is given exactly once, on the thread that asked.
struct ControlSources {
    template<class T>
    using Answer = std::function<void(Result<T>)>;

    std::function<void(Answer<QJsonObject>)> status;
    std::function<void(Answer<QByteArray>)> metrics; // text exposition format
    std::function<void(Answer<QByteArray>)> plan;    // in force, in the shape of `opbx routing export`
    /// Newest `limit` events that match the filter, in the shape of `opbx events list --json`. InvalidInput for a filter with a mistake.
    std::function<void(QString filter, int limit, Answer<QJsonArray>)> events;
    /// In the shape of `opbx events show --json`. NotFound.
    std::function<void(qint64 id, Answer<QJsonObject>)> event;
    /// `options`: the body of the request, an empty object when it has none. In the shape of `opbx events replay --json`.
    std::function<void(qint64 id, QJsonObject options, Answer<QJsonObject>)> replay;
};

class ControlApi {
public:
    static constexpr int standardLimit = 100;
    static constexpr int largestLimit = 10'000;

    ControlApi(Secret token, ControlSources sources);

    /// A server with the routes of the interface that does not listen yet; it may not outlive this object. 403 for a Host that is not this
    /// computer (a page in a browser may have been led here), 401 without the token, 404, 405 with Allow, 400 for a parameter that is
    /// wrong; else what the source says. Errors as {"error": sentence, "code": name}.
    std::unique_ptr<HttpServer> makeServer(const ServerLimits& limits) const;

private:
    using Respond = std::function<void(HttpResponse)>;
    using Answer = std::function<void(const HttpRequest&, const Respond&)>;
    using NumberAnswer = std::function<void(qint64, const HttpRequest&, const Respond&)>;

    bool isAdmitted(const HttpRequest& request, const HttpServer::Respond& respond) const;
    bool isAuthorized(const HttpRequest& request) const;
    HttpServer::Handler forUser(Answer answer) const;
    HttpServer::NumberHandler forUser(NumberAnswer answer) const;
    void answerEvents(const HttpRequest& request, const Respond& respond) const;
    void answerReplay(qint64 id, const HttpRequest& request, const Respond& respond) const;

    Secret m_token;
    ControlSources m_sources;
};

/// True for localhost, 127.0.0.0/8 and [::1], each with or without a port.
bool isLoopbackHostHeader(const QByteArray& value);

} // namespace opbx
