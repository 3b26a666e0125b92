// Listens and hands every accepted descriptor to our own guard instead of making a socket of it. QHttpServer is bound
// to it and sees fed sockets only. Lives on the http thread.
#pragma once

#include "core/server/fed_socket.h"

#include <QTcpServer>

#include <functional>

namespace opbx {

class GuardedListener : public QTcpServer {
public:
    explicit GuardedListener(std::function<void(qintptr)> accepted)
        : m_accepted(std::move(accepted)) {}

    /// Only while `accepted` is running: the signal that makes QHttpServer look follows it.
    void offer(FedSocket* socket) { addPendingConnection(socket); }

protected:
    void incomingConnection(qintptr descriptor) override { m_accepted(descriptor); }

private:
    std::function<void(qintptr)> m_accepted;
};

} // namespace opbx
