#include "core/server/http_server.h"

#include "core/server/connection.h"
#include "core/server/guarded_listener.h"
#include "core/server/qt_http_adapter.h"

#include <QHash>
#include <QHostAddress>
#include <QTimer>

#include <algorithm>
#include <csignal>
#include <fcntl.h>
#include <limits>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int extraRefusals = 64; // connections beyond the cap that are told 503 instead of just closed
constexpr int resumeMs = 100;

/// From this descriptor on the process is about to run out of them. Qt 6.4 keeps the first error of a listening socket,
/// mostly "nothing to accept", so it never tells that accept() fails for want of descriptors, and spins. The system
/// gives the lowest free number, so the number of a new connection says in time.
int descriptorCeiling() {
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur > 1'000'000)
        return 1'000'000;
    const int all = static_cast<int>(limit.rlim_cur);
    return all - std::clamp(all / 4, 4, 64); // the rest is for the database, files and connections of our own
}

QHostAddress addressOf(const QString& host) {
    if (host == u"localhost"_s)
        return QHostAddress(QHostAddress::LocalHost);
    return QHostAddress(host);
}

QHostAddress peerOf(int descriptor) {
    sockaddr_storage storage{};
    socklen_t size = sizeof storage;
    if (::getpeername(descriptor, reinterpret_cast<sockaddr*>(&storage), &size) != 0)
        return {};
    const QHostAddress address(reinterpret_cast<const sockaddr*>(&storage));
    bool mapped = false;
    const quint32 v4 = address.toIPv4Address(&mapped); // ::ffff:1.2.3.4 and 1.2.3.4 are one client
    return mapped ? QHostAddress(v4) : address;
}

Error listenError(const QTcpServer& listener, const ListenAddress& address) {
    const QString text = address.toString();
    switch (listener.serverError()) {
    case QAbstractSocket::AddressInUseError:
        return {ErrorCode::AddressInUse,
                u"%1 is in use by another program. Choose another port, or end that program."_s.arg(text)};
    case QAbstractSocket::SocketAccessError:
        return {
            ErrorCode::PermissionDenied,
            u"The system does not allow this program to listen on %1. Choose a port above 1023."_s.arg(text)};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return {ErrorCode::InvalidInput, u"%1 is no address of this computer."_s.arg(text)};
    default:
        return {ErrorCode::NetworkFailed, u"Listening on %1 failed: %2."_s.arg(text, listener.errorString())};
    }
}

} // namespace

class HttpServer::Private final : public QObject, public ConnectionHost {
public:
    Private(ServerLimits limits, Handler handler, RejectionHandler rejected)
        : m_limits(limits)
        , m_rejected(std::move(rejected))
        , m_adapter(std::move(handler)) {
        m_sweep.callOnTimeout(this, [this] { sweep(); });
        m_drainTimer.setSingleShot(true);
        m_drainTimer.callOnTimeout(this, [this] { finishDrain(); });
        // A client that closes while TLS writes must not end the process; Qt does the same for its own sockets.
        std::signal(SIGPIPE, SIG_IGN);
        tuneSweep();
    }

    ~Private() override {
        closeListener();
        for (Connection* connection : m_connections.keys())
            connection->end();
        for (Connection* connection : std::as_const(m_ended))
            delete connection;
    }

    const ServerLimits& limits() const override { return m_limits; }
    bool draining() const override { return m_draining; }
    quint64 nextSerial() override { return ++m_serial; }
    bool hold(qint64 more) override {
        m_halfSent += more;
        return m_halfSent <= std::max(m_limits.halfSentBytes, 4 * m_limits.bodyBytes);
    }
    void headArrived(quint64 serial, const HttpRequest& partial) override {
        if (m_headHandler)
            m_headHandler(serial, partial);
    }
    void requestArrived(FedSocket& socket, HttpRequest request) override {
        m_adapter.process(socket, std::move(request));
    }
    void requestRefused(const Rejection& rejection) override {
        if (m_rejected)
            m_rejected(rejection);
    }
    void connectionEnded(Connection* connection) override;

    Result<ListenAddress> listen(const ListenAddress& address, const TlsFiles& files);
    Result<ListenAddress> open(const ListenAddress& address);
    void closeListener();
    void accepted(qintptr descriptor);
    void acceptFailed();
    bool makeRoom(bool handshakesOnly, qint64 waitedMs);
    void sweep();
    void tuneSweep();
    void drain(int timeoutMs, std::function<void()> drained);
    void finishDrain();

    ServerLimits m_limits;
    RejectionHandler m_rejected;
    HeadHandler m_headHandler;
    SystemClock m_clock;
    Readiness m_readiness;
    QtHttpAdapter m_adapter;
    QPointer<GuardedListener> m_listener;
    ListenAddress m_address;
    TlsFiles m_tlsFiles;
    std::shared_ptr<TlsContext> m_tls;
    QHash<Connection*, bool> m_connections; // true: counts against the caps
    QHash<QString, int> m_perAddress;
    QList<Connection*> m_ended;
    QTimer m_sweep;
    QTimer m_drainTimer;
    std::function<void()> m_drained;
    quint64 m_serial = 0;
    qint64 m_halfSent = 0;
    int m_counted = 0;
    int m_descriptorCeiling = descriptorCeiling();
    int m_room = std::numeric_limits<int>::max(); // connections at which descriptors became scarce
    bool m_draining = false;
};

Result<ListenAddress> HttpServer::Private::open(const ListenAddress& address) {
    const QHostAddress host = addressOf(address.host);
    if (host.isNull()) {
        return Error{ErrorCode::InvalidInput,
                     u"\"%1\" is no address of this computer. Write numbers, for example 127.0.0.1."_s.arg(
                         address.host)};
    }
    auto listener = std::make_unique<GuardedListener>([this](qintptr descriptor) { accepted(descriptor); });
    listener->setListenBacklogSize(511);
    if (!listener->listen(host, address.port))
        return listenError(*listener, address);
    QObject::connect(listener.get(), &QTcpServer::acceptError, this, [this] { acceptFailed(); });
    closeListener();
    m_listener = listener.release();
    m_adapter.bind(m_listener);
    m_address = {address.host, m_listener->serverPort()};
    m_draining = false;
    m_descriptorCeiling = descriptorCeiling();
    return m_address;
}

void HttpServer::Private::closeListener() {
    if (!m_listener)
        return;
    m_listener->close();
    m_listener->deleteLater();
    m_listener = nullptr;
}

Result<ListenAddress> HttpServer::Private::listen(const ListenAddress& address, const TlsFiles& files) {
    std::shared_ptr<TlsContext> tls;
    if (!files.certificateFile.isEmpty()) {
        auto loaded = TlsContext::load(files, m_clock);
        if (!loaded)
            return loaded.error();
        tls = std::move(*loaded);
    }
    const auto adopt = [&] {
        m_tls = tls;
        m_tlsFiles = files;
    };
    if (m_listener && address == m_address) {
        adopt();
        return m_address;
    }
    auto opened = open(address);
    if (!opened && opened.error().code == ErrorCode::AddressInUse && m_listener &&
        address.port == m_address.port) {
        // The old listener itself may be what is in the way, as between 127.0.0.1 and 0.0.0.0 on one port.
        const ListenAddress old = m_address;
        closeListener();
        opened = open(address);
        if (!opened)
            static_cast<void>(open(old));
    }
    if (opened)
        adopt();
    return opened;
}

void HttpServer::Private::accepted(qintptr handle) {
    const int descriptor = static_cast<int>(handle);
    ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
    const int on = 1;
    ::setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    const QHostAddress peer = peerOf(descriptor);
    auto transport = makeTransport(descriptor, m_tls);
    if (!transport)
        return;

    QString refusal;
    if (m_perAddress.value(peer.toString()) >= m_limits.connectionsPerAddress)
        refusal = u"There are too many connections from this address."_s;
    const bool scarce = descriptor >= m_descriptorCeiling;
    // Room comes back when half of it is free, also when there was none since others had taken the descriptors.
    if (scarce)
        m_room = std::min(m_room, m_counted);
    else if (m_counted <= m_room / 2)
        m_room = std::numeric_limits<int>::max();
    if (refusal.isEmpty() && m_counted >= std::min(m_limits.connections, m_room) &&
        !makeRoom(false, m_counted >= m_room ? 0 : m_limits.giveWayMs))
        refusal = u"There are too many connections."_s;
    // A refusal in words keeps its connection for a moment; a flood is just closed.
    if (!refusal.isEmpty() && (scarce || m_connections.size() >= m_limits.connections + extraRefusals))
        transport.reset();
    if (!transport)
        return;
    if (m_tls && refusal.isEmpty()) {
        const auto handshakes =
            std::count_if(m_connections.keyBegin(), m_connections.keyEnd(), [](const Connection* connection) {
                return connection->phase() == Connection::Phase::Handshake;
            });
        if (handshakes >= m_limits.handshakes)
            makeRoom(true, 0);
    }

    auto* connection = new Connection(std::move(transport), peer, *this, m_readiness);
    m_connections.insert(connection, refusal.isEmpty());
    if (!m_sweep.isActive())
        m_sweep.start();
    if (!refusal.isEmpty())
        return connection->turnAway(refusal);
    ++m_counted;
    ++m_perAddress[connection->peer()];
    m_listener->offer(connection->makeFedSocket(&m_adapter));
    connection->start();
}

void HttpServer::Private::acceptFailed() {
    // Out of descriptors: whoever has waited longest makes room, and accepting resumes by itself.
    makeRoom(false, 0);
    QTimer::singleShot(resumeMs, this, [this] {
        if (m_listener)
            m_listener->resumeAccepting();
    });
}

bool HttpServer::Private::makeRoom(bool handshakesOnly, qint64 waitedMs) {
    Connection* longest = nullptr;
    for (auto it = m_connections.keyBegin(); it != m_connections.keyEnd(); ++it) {
        Connection* connection = *it;
        const bool candidate =
            handshakesOnly ? connection->phase() == Connection::Phase::Handshake : connection->unfinished();
        if (candidate && (!longest || connection->waitingSinceUs() < longest->waitingSinceUs()))
            longest = connection;
    }
    if (!longest || m_clock.monotonicUs() - longest->waitingSinceUs() < waitedMs * 1000)
        return false;
    longest->giveWay();
    return true;
}

void HttpServer::Private::connectionEnded(Connection* connection) {
    if (m_connections.take(connection)) {
        --m_counted;
        const auto count = m_perAddress.find(connection->peer());
        if (count != m_perAddress.end() && --*count <= 0)
            m_perAddress.erase(count);
    }
    // It may be further up the stack: deleted from the event loop.
    if (m_ended.isEmpty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                qDeleteAll(std::exchange(m_ended, {}));
                if (m_draining && m_connections.isEmpty())
                    finishDrain();
            },
            Qt::QueuedConnection);
    }
    m_ended.append(connection);
    if (m_connections.isEmpty())
        m_sweep.stop();
}

void HttpServer::Private::sweep() {
    const qint64 now = m_clock.monotonicUs();
    for (Connection* connection : m_connections.keys())
        connection->checkDeadline(now);
}

void HttpServer::Private::tuneSweep() {
    const int shortest =
        std::min({m_limits.headMs, m_limits.bodyMs, m_limits.idleMs, m_limits.writeMs, m_limits.handshakeMs});
    m_sweep.setInterval(std::clamp(shortest / 8, 5, 500));
}

void HttpServer::Private::drain(int timeoutMs, std::function<void()> drained) {
    finishDrain(); // a second call ends the first
    m_drained = std::move(drained);
    m_draining = true;
    closeListener();
    for (Connection* connection : m_connections.keys())
        connection->drain();
    if (m_connections.isEmpty())
        QMetaObject::invokeMethod(
            this, [this] { finishDrain(); }, Qt::QueuedConnection);
    else
        m_drainTimer.start(timeoutMs);
}

void HttpServer::Private::finishDrain() {
    m_drainTimer.stop();
    const auto drained = std::exchange(m_drained, {});
    if (!drained)
        return;
    for (Connection* connection : m_connections.keys())
        connection->end();
    drained();
}

HttpServer::HttpServer(ServerLimits limits, Handler handler, RejectionHandler rejected, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(limits, std::move(handler), std::move(rejected))) {}

HttpServer::~HttpServer() = default;

void HttpServer::setHeadHandler(HeadHandler handler) {
    d->m_headHandler = std::move(handler);
}

Result<ListenAddress> HttpServer::listen(const ListenAddress& address, const TlsFiles& tls) {
    return d->listen(address, tls);
}

void HttpServer::setLimits(const ServerLimits& limits) {
    d->m_limits = limits;
    d->tuneSweep();
}

Result<Done> HttpServer::reloadTls() {
    if (!d->m_tls)
        return {ErrorCode::InvalidInput, u"The endpoint does not use a certificate."_s};
    auto loaded = TlsContext::load(d->m_tlsFiles, d->m_clock);
    if (!loaded)
        return loaded.error();
    d->m_tls = std::move(*loaded);
    return Done{};
}

void HttpServer::drain(int timeoutMs, std::function<void()> drained) {
    d->drain(timeoutMs, std::move(drained));
}

int HttpServer::connectionCount() const {
    return d->m_counted;
}

QDateTime HttpServer::certificateExpires() const {
    return d->m_tls ? d->m_tls->expires() : QDateTime();
}

} // namespace opbx
