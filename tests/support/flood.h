// One address that holds as many connections as it can get and keeps them busy, on a thread of its own. For tests of what others
// notice of it. Talks to 127.0.0.1 only.
#pragma once

#include <QByteArray>

#include <atomic>
#include <string>
#include <thread>
#include <vector>

namespace opbx::test {

/// What each connection of a flood does. Whenever it is closed it is opened again.
struct FloodKind {
    QByteArray first;        // sent when it is open
    QByteArray later;        // sent again and again
    bool afterAnswer = true; // `later` follows each answer; else it is sent every tenth of a second
    bool hangsUp = false;    // when an answer comes
};

class Flood {
public:
    /// `source`: an address of this computer, e.g. "127.0.0.2". `perSecond`: sends and connects, at most.
    Flood(const char* source, quint16 port, int connections, FloodKind kind, int perSecond);
    ~Flood();
    Flood(const Flood&) = delete;
    Flood& operator=(const Flood&) = delete;

    /// Connections that were opened so far, again and again.
    int opened() const { return m_opened; }
    int sent() const { return m_sent; }

private:
    struct Client {
        int socket = -1;
        bool open = false;
        QByteArrayView left; // to be sent when there is room
    };

    void run();
    void connect(size_t at);
    void hangUp(size_t at);
    void send(size_t at, const QByteArray& bytes);
    void push(size_t at);
    void ready(size_t at, unsigned events);

    std::string m_source;
    quint16 m_port;
    FloodKind m_kind;
    int m_perSecond;
    std::vector<Client> m_clients;
    std::vector<size_t> m_closed; // to be opened again
    std::atomic<int> m_opened = 0;
    std::atomic<int> m_sent = 0;
    std::atomic<bool> m_ends = false;
    int m_set = -1;
    int m_budget = 0;
    std::thread m_thread;
};

} // namespace opbx::test
