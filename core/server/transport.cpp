#include "core/server/transport.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

#ifndef MSG_NOSIGNAL
#define MSG_NOSIGNAL 0
#endif

namespace opbx {

Transport::Transport(int descriptor)
    : m_descriptor(descriptor) {}

Transport::~Transport() {
    ::close(m_descriptor);
}

QHostAddress Transport::peer() const {
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getpeername(m_descriptor, reinterpret_cast<sockaddr*>(&storage), &size) != 0)
        return {};
    const QHostAddress address(reinterpret_cast<const sockaddr*>(&storage));
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped); // ::ffff:1.2.3.4 and 1.2.3.4 are one client
    return mapped ? QHostAddress(v4) : address;
}

Transport::Moved Transport::read(char* bytes, qint64 size) {
    ssize_t count = 0;
    do {
        count = ::recv(m_descriptor, bytes, static_cast<size_t>(size), 0);
    } while (count < 0 && errno == EINTR);
    if (count > 0)
        return {Outcome::Done, count, count < size};
    if (count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        return {Outcome::WouldBlock, 0, true};
    return {Outcome::Closed, 0, true};
}

Transport::Moved Transport::write(const char* bytes, qint64 size) {
    ssize_t count = 0;
    do {
        count = ::send(m_descriptor, bytes, static_cast<size_t>(size), MSG_NOSIGNAL);
    } while (count < 0 && errno == EINTR);
    if (count >= 0)
        return {Outcome::Done, count, false};
    if (errno == EAGAIN || errno == EWOULDBLOCK)
        return {Outcome::WouldBlock, 0, false};
    return {Outcome::Closed, 0, false};
}

void Transport::finishWriting() {
    ::shutdown(m_descriptor, SHUT_WR);
}

namespace {

class TlsTransport final : public Transport {
public:
    TlsTransport(int descriptor, std::shared_ptr<TlsContext> context, SSL* session)
        : Transport(descriptor)
        , m_context(std::move(context))
        , m_session(session) {
        SSL_set_fd(m_session, descriptor);
        SSL_set_accept_state(m_session);
    }
    ~TlsTransport() override { SSL_free(m_session); }

    bool encrypted() const override { return true; }

    Outcome handshake() override {
        ERR_clear_error();
        return outcomeOf(SSL_accept(m_session));
    }

    Moved read(char* bytes, qint64 size) override {
        ERR_clear_error();
        const int count = SSL_read(m_session, bytes, static_cast<int>(size));
        // One call gives one record at most, so a short read does not mean that nothing is left.
        const Outcome outcome = outcomeOf(count);
        return {outcome, outcome == Outcome::Done ? count : 0, outcome != Outcome::Done};
    }

    Moved write(const char* bytes, qint64 size) override {
        ERR_clear_error();
        const int count = SSL_write(m_session, bytes, static_cast<int>(size));
        const Outcome outcome = outcomeOf(count);
        return {outcome, outcome == Outcome::Done ? count : 0, false};
    }

    void finishWriting() override {
        ERR_clear_error();
        SSL_shutdown(m_session);
        Transport::finishWriting();
    }

private:
    Outcome outcomeOf(int result) const {
        if (result > 0)
            return Outcome::Done;
        const int error = SSL_get_error(m_session, result);
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE ? Outcome::WouldBlock
                                                                             : Outcome::Closed;
    }

    std::shared_ptr<TlsContext> m_context;
    SSL* m_session;
};

} // namespace

std::unique_ptr<Transport> makeTransport(int descriptor, const std::shared_ptr<TlsContext>& tls) {
    if (!tls)
        return std::make_unique<Transport>(descriptor);
    SSL* session = SSL_new(tls->handle());
    if (!session) {
        ::close(descriptor);
        return nullptr;
    }
    return std::make_unique<TlsTransport>(descriptor, tls, session);
}

} // namespace opbx
