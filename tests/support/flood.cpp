#include "tests/support/flood.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <chrono>
#include <netinet/in.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace opbx::test {

namespace {

constexpr int ticksPerSecond = 100;
constexpr int ticksBetween = 10; // of what is sent slowly

sockaddr_in address(const char* host, quint16 port) {
    sockaddr_in made{};
    made.sin_family = AF_INET;
    made.sin_port = htons(port);
    ::inet_pton(AF_INET, host, &made.sin_addr);
    return made;
}

} // namespace

Flood::Flood(const char* source, quint16 port, int connections, FloodKind kind, int perSecond)
    : m_source(source)
    , m_port(port)
    , m_kind(std::move(kind))
    , m_perSecond(perSecond)
    , m_clients(static_cast<size_t>(connections))
    , m_set(::epoll_create1(EPOLL_CLOEXEC))
    , m_thread([this] { run(); }) {}

Flood::~Flood() {
    m_ends = true;
    m_thread.join();
    for (const Client& client : m_clients) {
        if (client.socket >= 0)
            ::close(client.socket);
    }
    ::close(m_set);
}

void Flood::connect(size_t at) {
    Client& client = m_clients[at];
    client.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const sockaddr_in from = address(m_source.c_str(), 0);
    const sockaddr_in to = address("127.0.0.1", m_port);
    ::bind(client.socket, reinterpret_cast<const sockaddr*>(&from), sizeof from);
    static_cast<void>(::connect(client.socket, reinterpret_cast<const sockaddr*>(&to), sizeof to));
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.u64 = at;
    ::epoll_ctl(m_set, EPOLL_CTL_ADD, client.socket, &event);
}

void Flood::hangUp(size_t at) {
    ::close(m_clients[at].socket);
    m_clients[at] = {};
    m_closed.push_back(at);
}

void Flood::send(size_t at, const QByteArray& bytes) {
    if (bytes.isEmpty())
        return;
    --m_budget;
    ++m_sent;
    m_clients[at].left = bytes;
    push(at);
}

/// As much as the other end takes now.
void Flood::push(size_t at) {
    Client& client = m_clients[at];
    while (!client.left.isEmpty()) {
        const ssize_t taken =
            ::send(client.socket, client.left.data(), static_cast<size_t>(client.left.size()), MSG_NOSIGNAL);
        if (taken < 0 && errno == EAGAIN)
            return;
        if (taken <= 0)
            return hangUp(at);
        client.left = client.left.sliced(taken);
    }
}

void Flood::ready(size_t at, unsigned events) {
    Client& client = m_clients[at];
    if (client.socket < 0)
        return;
    if ((events & EPOLLOUT) != 0 && !client.open) {
        client.open = true;
        ++m_opened;
        send(at, m_kind.first);
    } else if ((events & EPOLLOUT) != 0) {
        push(at);
    }
    if ((events & (EPOLLIN | EPOLLERR | EPOLLHUP)) == 0 || client.socket < 0)
        return;
    std::array<char, 4096> bytes;
    bool answered = false;
    for (;;) {
        const ssize_t got = ::recv(client.socket, bytes.data(), bytes.size(), 0);
        if (got < 0 && errno == EAGAIN)
            break;
        if (got <= 0)
            return hangUp(at);
        answered = true;
    }
    if (answered && m_kind.hangsUp)
        return hangUp(at);
    if (answered && m_kind.afterAnswer)
        send(at, m_kind.later);
}

void Flood::run() {
    using namespace std::chrono;
    for (size_t i = 0; i < m_clients.size(); ++i)
        m_closed.push_back(i);
    std::array<epoll_event, 64> events;
    auto tick = steady_clock::now();
    for (int ticks = 0; !m_ends;) {
        if (const auto now = steady_clock::now(); now >= tick) {
            tick = now + milliseconds(1000 / ticksPerSecond);
            m_budget = m_perSecond / ticksPerSecond;
            for (size_t i = 0; !m_kind.afterAnswer && ticks % ticksBetween == 0 && i < m_clients.size();
                 ++i) {
                if (m_clients[i].open)
                    send(i, m_kind.later);
            }
            ++ticks;
        }
        while (m_budget > 0 && !m_closed.empty()) {
            const size_t at = m_closed.back();
            m_closed.pop_back();
            --m_budget;
            connect(at);
        }
        if (m_budget <= 0) { // paces the flood; no test waits for it
            std::this_thread::sleep_until(tick);
            continue;
        }
        const int count = ::epoll_wait(m_set, events.data(), events.size(), 1);
        for (int i = 0; i < count; ++i)
            ready(events[static_cast<size_t>(i)].data.u64, events[static_cast<size_t>(i)].events);
    }
}

} // namespace opbx::test
