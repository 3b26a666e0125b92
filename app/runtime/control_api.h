// The control interface: what a request on the second, loopback-only listener is answered. Any thread; knows no socket.
// The token stands in a file that only the user can read.
#pragma once

#include "core/base/result.h"
#include "core/base/secret.h"
#include "core/exchange/http_message.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

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
    using Respond = std::function<void(HttpResponse)>;

    static constexpr int standardLimit = 100;
    static constexpr int largestLimit = 10'000;

    ControlApi(Secret token, ControlSources sources);

    /// 403 for a Host that is not this computer (a page in a browser may have been led here), 401 without the token, 404, 405 with
    /// Allow, 400 for a parameter that is wrong; else what the source says. Errors as {"error": sentence, "code": name}.
    void handle(const HttpRequest& request, const Respond& respond) const;

private:
    bool isAuthorized(const HttpRequest& request) const;
    void handleEvent(const HttpRequest& request, const QByteArray& rest, const Respond& respond) const;
    void handleEvents(const HttpRequest& request, const Respond& respond) const;

    Secret m_token;
    ControlSources m_sources;
};

/// True for localhost, 127.0.0.0/8 and [::1], each with or without a port.
bool isLoopbackHostHeader(const QByteArray& value);

} // namespace opbx
