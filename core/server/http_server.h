// The embedded HTTP server: a guarded socket server in front of QHttpServer. Lives on the http thread.
// Hands over complete, strictly framed requests and sends exactly one answer each. Knows nothing of webhooks.
//
// A guard before QHttpServer: bare QHttpServer accepts endless bodies, half requests and smuggled ones, so it is fed
// by a socket class of our own with the method and path of one complete request at a time. It finds the route.
//
// Who was answered without having proved anything waits for a turn; new and known connections come first, and
// QHttpServer is told of a connection when its first request is complete: most of what a flood opens never comes to
// one.
#pragma once

#include "core/base/result.h"
#include "core/exchange/http_message.h"
#include "core/net/listen_address.h"
#include "core/net/server_limits.h"
#include "core/server/fed_socket.h"
#include "core/server/tls_context.h"

#include <QHostAddress>
#include <QObject>

#include <functional>
#include <memory>

namespace opbx {

/// A request that was refused before it became an HttpRequest.
struct Rejection {
    ErrorCode code = ErrorCode::BadFraming;
    QString detail;      // which rule, in words
    HttpRequest partial; // as far as it was read; never a body
    int status = 0;
    qint64 receivedUs = 0;
    qint64 durationUs = 0;
};

class HttpServer : public QObject {
public:
    /// Sends the answer; call it exactly once, on the http thread. Safe after the client has gone. A connection over which a
    /// request has proved itself makes room last.
    using Respond = std::function<void(HttpResponse, Proof)>;
    using Handler = std::function<void(HttpRequest, Respond)>;
    using RejectionHandler = std::function<void(const Rejection&)>;
    /// A head has arrived and its body has not; the same serial comes again in the request or the rejection.
    using HeadHandler = std::function<void(quint64 serial, const HttpRequest& partial)>;

    /// `number`: what stands for `<arg>` in the path of the route; 0 when it is too large.
    using NumberHandler = std::function<void(qint64 number, HttpRequest, Respond)>;

    /// Make it on the thread that it shall live on. `missing` answers requests for paths that no route offers.
    HttpServer(ServerLimits limits, Handler missing, RejectionHandler rejected, QObject* parent = nullptr);
    ~HttpServer() override;

    /// Offers a path: letters, digits, '/' and '-', compared byte by byte with the path as it came. `allow`: the methods that it takes, as the
    /// Allow field lists them; with another one a request is for `wrongMethod`. Routes are tried in their order, so those that are
    /// asked for most come first.
    void route(QByteArrayView path, QByteArrayView allow, Handler handler, Handler wrongMethod);
    /// The same, with `<arg>` in the path for a whole number in decimal digits.
    void route(QByteArrayView path, QByteArrayView allow, NumberHandler handler, Handler wrongMethod);

    /// Called on the http thread before the body is read; optional.
    void setHeadHandler(HeadHandler handler);

    /// Starts to listen; returns the address with the port that was bound. A second call moves the listener: the
    /// old address is given up only when the new one is bound.
    Result<ListenAddress> listen(const ListenAddress& address, const TlsFiles& tls = {});

    void setLimits(const ServerLimits& limits);
    /// Peers that may hold more than one client's share, since they bring the requests of many. At first there are none.
    void setTrustedProxies(std::function<bool(const QHostAddress& peer)> isTrusted);
    /// Reads the certificate and key again; connections that are open keep the old ones.
    Result<Done> reloadTls();

    /// Stops accepting, lets requests in flight be answered, then calls `drained` (at the latest after `timeoutMs`).
    void drain(int timeoutMs, std::function<void()> drained);

    int connectionCount() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace opbx
