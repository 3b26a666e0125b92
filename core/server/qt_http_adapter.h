// The one place that speaks QHttpServer: gives it requests through fed sockets and writes answers by its responder, and
// hides what differs between Qt 6.4 and 6.8. Lives on the http thread. Opens no socket and checks no framing.
//
// QHttpServer sees of each request only its method: it reads byte by byte, and the handler works on the request that
// the guard has framed.
#pragma once

#include "core/server/fed_socket.h"
#include "core/server/http_server.h"

#include <QHttpServer>
#include <QSet>

namespace opbx {

class DeferredAnswer;

class QtHttpAdapter : public QObject {
public:
    explicit QtHttpAdapter(HttpServer::Handler handler, QObject* parent = nullptr);
    ~QtHttpAdapter() override;

    /// Takes over a listening server and its fed sockets.
    void bind(QTcpServer* server);
    /// Lets QHttpServer process a request that arrived at the socket; its handler gets `request` whole.
    void process(FedSocket& socket, HttpRequest request);

private:
    struct Current {
        FedSocket* socket = nullptr;
        HttpRequest request;
    };

    void handle(QHttpServerResponder& responder);

    HttpServer::Handler m_handler;
    QHttpServer m_server;
    Current* m_current = nullptr;    // the request that process() is feeding
    QSet<DeferredAnswer*> m_pending; // answers that come after the handler has returned
};

} // namespace opbx
