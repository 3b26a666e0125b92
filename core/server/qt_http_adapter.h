// The one place that speaks QHttpServer: gives it the routes, and requests through fed sockets, writes answers by its responder, and
// hides what differs between Qt 6.4 and 6.8. Lives on the http thread. Opens no socket and checks no framing.
//
// QHttpServer sees of each request its method and path, which is what it finds the route by. It reads byte by byte, and the handler
// works on the request that the guard has framed, so it is not shown the query, the fields and the body again.
#pragma once

#include "core/server/fed_socket.h"
#include "core/server/http_server.h"

#include <QHttpServer>
#include <QSet>

#include <forward_list>

namespace opbx {

class DeferredAnswer;

class QtHttpAdapter : public QObject {
public:
    explicit QtHttpAdapter(HttpServer::Handler missing, QObject* parent = nullptr);
    ~QtHttpAdapter() override;

    /// As in HttpServer.
    void route(QByteArrayView path, QByteArrayView allow, HttpServer::Handler handler,
               HttpServer::Handler wrongMethod);
    void route(QByteArrayView path, QByteArrayView allow, HttpServer::NumberHandler handler,
               HttpServer::Handler wrongMethod);
    /// Takes over a listening server and its fed sockets.
    void bind(QTcpServer* server);
    /// Lets QHttpServer find the route of a request that arrived at the socket; its handler gets `request` whole.
    void process(FedSocket& socket, HttpRequest request);

private:
    struct Current {
        FedSocket* socket = nullptr;
        HttpRequest request;
    };

    void offer(const QString& path, QHttpServerRequest::Methods methods, HttpServer::Handler handler);
    void offer(const QString& path, QHttpServerRequest::Methods methods, HttpServer::NumberHandler handler);
    /// Calls `call` with the request that is being fed and where its answer goes.
    template<class Call>
    void handle(QHttpServerResponder& responder, const Call& call);

    HttpServer::Handler m_missing;
    // QHttpServer copies the function of a route for each request: it gets a pointer to one of these, not what it holds.
    std::forward_list<HttpServer::Handler> m_handlers;
    std::forward_list<HttpServer::NumberHandler> m_numberHandlers;
    QHttpServer m_server;
    Current* m_current = nullptr;    // the request that process() is feeding
    QSet<DeferredAnswer*> m_pending; // answers that come after the handler has returned
};

} // namespace opbx
