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

    /// QHttpServer takes it at once.
    void offer(FedSocket* socket) { addPendingConnection(socket); }

protected:
    /// QTcpServer accepts as long as there is somebody, so a client that connects fast enough would keep the connected ones
    /// waiting. It stops at the limit of pending connections, of which there are none here.
    void incomingConnection(qintptr descriptor) override {
        if (m_count++ == 0)
            QMetaObject::invokeMethod(this, &GuardedListener::goOn, Qt::QueuedConnection);
        if (m_count >= acceptedAtOnce)
            setMaxPendingConnections(0);
        m_accepted(descriptor);
    }

private:
    static constexpr int acceptedAtOnce = 128; // some milliseconds
    static constexpr int pendingAtMost = 1024;

    void goOn() {
        const bool hasStopped = m_count >= acceptedAtOnce;
        m_count = 0;
        if (!hasStopped || !isListening())
            return;
        setMaxPendingConnections(pendingAtMost);
        resumeAccepting();
    }

    std::function<void(qintptr)> m_accepted;
    int m_count = 0; // in this round of the event loop
};

} // namespace opbx
