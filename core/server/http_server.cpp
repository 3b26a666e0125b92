#include "core/server/http_server.h"

#include "core/net/client_address.h"
#include "core/server/connection.h"
#include "core/server/connection_shares.h"
#include "core/server/guarded_listener.h"
#include "core/server/qt_http_adapter.h"

#include <QHash>
#include <QTimer>

#include <algorithm>
#include <array>
#include <csignal>
#include <deque>
#include <fcntl.h>
#include <limits>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/resource.h>
#include <sys/socket.h>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int extraRefusals = 64;  // connections beyond the cap that are told 503 instead of just closed
constexpr int usualShare = 4;      // one client may hold a quarter of what there is
constexpr int usualHandshakes = 8; // that one client has under way
constexpr size_t turnsAtOnce = 32;
constexpr qint64 turnsUs = 2'000;
constexpr int backlog = 1024; // a client that finds it full tries again after a second
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

QHostAddress listenAddressText(const QString& host) {
    if (host == u"localhost"_s)
        return QHostAddress(QHostAddress::LocalHost);
    return QHostAddress(host);
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
        return {ErrorCode::AddressMissing,
                u"This computer does not have the address %1 at the moment."_s.arg(text)};
    default:
        return {ErrorCode::NetworkFailed, u"Listening on %1 failed: %2."_s.arg(text, listener.errorString())};
    }
}

} // namespace

class HttpServer::Private final : public QObject, public ConnectionHost {
public:
    Private(ServerLimits limits, Handler missing, RejectionHandler rejected)
        : m_limits(limits)
        , m_rejected(std::move(rejected))
        , m_adapter(std::move(missing)) {
        m_sweep.callOnTimeout(this, [this] { sweep(); });
        m_drainTimer.setSingleShot(true);
        m_drainTimer.callOnTimeout(this, [this] { finishDrain(); });
        // A client that closes while TLS writes must not end the process; Qt does the same for its own sockets.
        std::signal(SIGPIPE, SIG_IGN);
        tuneSweep();
    }

    ~Private() override {
        for (Connection* connection : m_shares.connections())
            connection->end();
        closeListener();
        for (Connection* connection : std::as_const(m_ended))
            delete connection;
    }

    const ServerLimits& limits() const override { return m_limits; }
    bool draining() const override { return m_draining; }
    quint64 nextSerial() override { return ++m_serial; }
    bool hold(Connection* connection, qint64 more) override;
    void introduce(Connection* connection) override {
        if (m_listener)
            m_listener->offer(connection->makeFedSocket(&m_adapter));
    }
    void waitForTurn(Connection* connection) override {
        m_turns[connection->comesLast() ? 1 : 0].push_back(connection);
        if (!std::exchange(m_turnsComing, true))
            QMetaObject::invokeMethod(this, &Private::giveTurns, Qt::QueuedConnection);
    }
    bool crowdsHandshakes(const QHostAddress& network) const override {
        return m_shares.handshakes(network) > usualHandshakes;
    }
    void standingChanged(Connection* connection, Standing standing) override {
        m_shares.move(connection, standing);
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
    int total() const { return std::min(m_limits.connections, m_room); }
    bool mayHoldAll(const QHostAddress& peer) const { return m_isTrustedProxy && m_isTrustedProxy(peer); }
    void giveTurns();
    QString findPlace(const QHostAddress& peer);
    void findHandshake(const QHostAddress& peer);
    bool makeRoom();
    Connection* knownThatWaits() const;
    Connection* heaviest() const;
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
    std::function<bool(const QHostAddress&)> m_isTrustedProxy;
    ConnectionShares m_shares;
    // Connections that have more to do, in their order; in the second those that come last.
    std::array<std::deque<QPointer<Connection>>, 2> m_turns;
    bool m_turnsComing = false;
    QList<Connection*> m_ended;
    QTimer m_sweep;
    QTimer m_drainTimer;
    std::function<void()> m_drained;
    quint64 m_serial = 0;
    qint64 m_halfSent = 0;
    int m_descriptorCeiling = descriptorCeiling();
    int m_room = std::numeric_limits<int>::max(); // connections at which descriptors became scarce
    bool m_draining = false;
};

Result<ListenAddress> HttpServer::Private::open(const ListenAddress& address) {
    const QHostAddress host = listenAddressText(address.host);
    if (host.isNull() || host.isMulticast() || host == QHostAddress(QHostAddress::Broadcast)) {
        return Error{
            ErrorCode::InvalidInput,
            u"\"%1\" is not an address of this computer. Write numbers, for example 127.0.0.1."_s.arg(
                address.host)};
    }
    auto listener = std::make_unique<GuardedListener>([this](qintptr descriptor) { accepted(descriptor); });
    listener->setListenBacklogSize(backlog);
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
    // They may still bring requests, and only a listener can hand their sockets over.
    for (Connection* const connection : m_shares.connections())
        connection->introduce();
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
    auto transport = makeTransport(descriptor, m_tls);
    if (!transport)
        return;
    const QHostAddress peer = transport->peer();

    const bool scarce = descriptor >= m_descriptorCeiling;
    // Room comes back when half of it is free, also when there was none since others had taken the descriptors.
    if (scarce)
        m_room = std::min(m_room, m_shares.count());
    else if (m_shares.count() <= m_room / 2)
        m_room = std::numeric_limits<int>::max();
    const QString refusal = findPlace(peer);
    // A refusal in words keeps its connection for a moment; a flood is just closed.
    if (!refusal.isEmpty() && (scarce || m_shares.turnedAway() >= extraRefusals))
        return;
    if (m_tls && refusal.isEmpty())
        findHandshake(peer);

    auto* connection = new Connection(std::move(transport), peer, *this, m_readiness);
    m_shares.add(connection, connection->network(), connection->standing());
    if (!m_sweep.isActive())
        m_sweep.start();
    if (!refusal.isEmpty())
        return connection->turnAway(refusal);
    connection->start();
}

void HttpServer::Private::acceptFailed() {
    // Out of descriptors: somebody makes room, and accepting resumes by itself.
    makeRoom();
    QTimer::singleShot(resumeMs, this, [this] {
        if (m_listener)
            m_listener->resumeAccepting();
    });
}

/// Some at a time: new connections, and clients that have just sent something, come in between.
void HttpServer::Private::giveTurns() {
    m_turnsComing = false;
    for (auto& turns : m_turns) {
        const qint64 endUs = m_clock.monotonicUs() + turnsUs;
        for (size_t left = std::min(turns.size(), turnsAtOnce); left > 0 && m_clock.monotonicUs() < endUs;
             --left) {
            const QPointer<Connection> connection = std::move(turns.front());
            turns.pop_front();
            if (connection)
                connection->takeTurn(); // may wait for another one
        }
    }
    if (std::all_of(m_turns.begin(), m_turns.end(), [](const auto& turns) { return turns.empty(); }))
        return;
    if (!std::exchange(m_turnsComing, true))
        QMetaObject::invokeMethod(this, &Private::giveTurns, Qt::QueuedConnection);
}

/// Makes room for one more connection of a client: among its own where it holds its share, else among all. Says why there is
/// none, nothing when there is.
QString HttpServer::Private::findPlace(const QHostAddress& peer) {
    const QHostAddress network = clientNetwork(peer);
    const int share = m_limits.connectionsPerAddress > 0 ? m_limits.connectionsPerAddress
                                                         : std::max(1, total() / usualShare);
    while (!mayHoldAll(peer) && m_shares.count(network) >= share) {
        Connection* const first = m_shares.firstToGo(network);
        if (!first)
            return u"There are too many connections from this address."_s;
        first->giveWay();
    }
    while (m_shares.count() >= total()) {
        if (!makeRoom())
            return u"There are too many connections."_s;
    }
    return {};
}

void HttpServer::Private::findHandshake(const QHostAddress& peer) {
    const QHostAddress network = clientNetwork(peer);
    const int share = std::max(1, m_limits.handshakes / usualShare);
    Connection* first = nullptr;
    if (!mayHoldAll(peer) && m_shares.handshakes(network) >= share)
        first = m_shares.firstHandshake(network);
    else if (m_shares.handshakes() >= m_limits.handshakes)
        first = m_shares.firstHandshake();
    if (first)
        first->giveWay();
}

/// One connection ends. False: all have proved themselves and are busy.
bool HttpServer::Private::makeRoom() {
    Connection* first = m_shares.firstToGo();
    if (!first)
        first = knownThatWaits();
    if (first)
        first->giveWay();
    return first != nullptr;
}

/// Of those that wait for a request, the one that has waited longest in the network that holds most; but none that has only
/// just begun to wait.
Connection* HttpServer::Private::knownThatWaits() const {
    const qint64 latestUs = m_clock.monotonicUs() - m_limits.giveWayMs * qint64(1000);
    Connection* found = nullptr;
    int most = 0;
    for (Connection* const connection : m_shares.connections()) {
        if (!connection->unfinished() || connection->waitingSinceUs() > latestUs)
            continue;
        const int holds = m_shares.count(connection->network());
        if (holds > most || (holds == most && connection->waitingSinceUs() < found->waitingSinceUs())) {
            found = connection;
            most = holds;
        }
    }
    return found;
}

/// The half-sent body that goes first: of the network whose half-sent bodies take most, one of a connection that has proved
/// nothing rather than another, then the one that waits longest.
Connection* HttpServer::Private::heaviest() const {
    QHash<QHostAddress, qint64> weights;
    QList<Connection*> holders;
    qint64 most = 0;
    for (Connection* const connection : m_shares.connections()) {
        if (connection->heldBytes() <= 0)
            continue;
        holders.append(connection);
        most = std::max(most, weights[connection->network()] += connection->heldBytes());
    }
    Connection* found = nullptr;
    for (Connection* const holder : std::as_const(holders)) {
        if (weights.value(holder->network()) < most)
            continue;
        const auto rank = [](const Connection* c) { return std::pair(c->isKnown(), c->waitingSinceUs()); };
        if (!found || rank(holder) < rank(found))
            found = holder;
    }
    return found;
}

bool HttpServer::Private::hold(Connection* connection, qint64 more) {
    m_halfSent += more;
    if (more <= 0)
        return true;
    while (m_halfSent > std::max(m_limits.halfSentBytes, 4 * m_limits.bodyBytes)) {
        Connection* const first = heaviest();
        if (!first || first == connection)
            return false;
        first->giveUpBody();
    }
    return true;
}

void HttpServer::Private::connectionEnded(Connection* connection) {
    m_shares.remove(connection);
    // It may be further up the stack: deleted from the event loop.
    if (m_ended.isEmpty()) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                qDeleteAll(std::exchange(m_ended, {}));
                if (m_draining && m_shares.isEmpty())
                    finishDrain();
            },
            Qt::QueuedConnection);
    }
    m_ended.append(connection);
    if (m_shares.isEmpty())
        m_sweep.stop();
}

void HttpServer::Private::sweep() {
    const qint64 now = m_clock.monotonicUs();
    for (Connection* connection : m_shares.connections())
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
    for (Connection* connection : m_shares.connections())
        connection->drain();
    if (m_shares.isEmpty())
        QMetaObject::invokeMethod(this, &Private::finishDrain, Qt::QueuedConnection);
    else
        m_drainTimer.start(timeoutMs);
}

void HttpServer::Private::finishDrain() {
    m_drainTimer.stop();
    const auto drained = std::exchange(m_drained, {});
    if (!drained)
        return;
    for (Connection* connection : m_shares.connections())
        connection->end();
    drained();
}

HttpServer::HttpServer(ServerLimits limits, Handler missing, RejectionHandler rejected, QObject* parent)
    : QObject(parent)
    , d(std::make_unique<Private>(limits, std::move(missing), std::move(rejected))) {}

HttpServer::~HttpServer() = default;

void HttpServer::route(QByteArrayView path, QByteArrayView allow, Handler handler, Handler wrongMethod) {
    d->m_adapter.route(path, allow, std::move(handler), std::move(wrongMethod));
}

void HttpServer::route(QByteArrayView path, QByteArrayView allow, NumberHandler handler,
                       Handler wrongMethod) {
    d->m_adapter.route(path, allow, std::move(handler), std::move(wrongMethod));
}

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

void HttpServer::setTrustedProxies(std::function<bool(const QHostAddress&)> isTrusted) {
    d->m_isTrustedProxy = std::move(isTrusted);
}

void HttpServer::drain(int timeoutMs, std::function<void()> drained) {
    d->drain(timeoutMs, std::move(drained));
}

int HttpServer::connectionCount() const {
    return d->m_shares.count();
}

} // namespace opbx
