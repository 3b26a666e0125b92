// One accepted connection: reads, frames, hands over one request at a time, sends its answer, and keeps the deadlines.
// Reading stops while an answer is pending. Lives on the http thread; knows nothing of what requests mean.
//
// Answers to requests that were read in one round leave together, sixteen at most: the first wakes the client, the
// others find it awake, which takes a fifth off the CPU of a request.
//
// A connection goes on for some sixteen requests at a time, then the others come in between, since a client that pipelines
// is always ready; half-sent bodies above 16 KB share 64 MB, since nobody has proved anything before a body is complete.
#pragma once

#include "core/server/connection_shares.h"
#include "core/server/fed_socket.h"
#include "core/server/http_parser.h"
#include "core/server/http_server.h"
#include "core/server/readiness.h"
#include "core/server/transport.h"

#include <QPointer>

namespace opbx {

class Connection;

/// What a connection needs from its server.
class ConnectionHost {
public:
    virtual ~ConnectionHost() = default;
    virtual const ServerLimits& limits() const = 0;
    virtual bool draining() const = 0;
    virtual quint64 nextSerial() = 0;
    /// A large body that is half sent takes so much more, or less. False: there is no room for it.
    virtual bool hold(Connection* connection, qint64 more) = 0;
    /// Its first request is complete: QHttpServer is to be given a socket of it, see makeFedSocket().
    virtual void introduce(Connection* connection) = 0;
    /// It has more to do: takeTurn() is to be called when others have had their turn.
    virtual void waitForTurn(Connection* connection) = 0;
    /// So many handshakes of one network are under way that others are looked at first: each takes a signature.
    virtual bool crowdsHandshakes(const QHostAddress& network) const = 0;
    virtual void standingChanged(Connection* connection, Standing standing) = 0;
    virtual void headArrived(quint64 serial, const HttpRequest& partial) = 0;
    virtual void requestArrived(FedSocket& socket, HttpRequest request) = 0;
    virtual void requestRefused(const Rejection& rejection) = 0;
    /// The connection's last call; it must not be used again.
    virtual void connectionEnded(Connection* connection) = 0;
};

class Connection final : public QObject, private Readiness::Watcher, private FedSocket::Sink {
public:
    enum class Phase { Handshake, Reading, Answering, Writing, Lingering, Ended };

    Connection(std::unique_ptr<Transport> transport, const QHostAddress& peer, ConnectionHost& host,
               Readiness& readiness);
    ~Connection() override;

    /// The socket that QHttpServer has to be given; it outlives the connection while an answer is pending.
    FedSocket* makeFedSocket(QObject* parent);
    /// Has QHttpServer told of it, unless that was done. Done late: most of what a flood opens never comes to a request.
    void introduce();
    /// Begins to work. False: the system has no room; the connection has ended.
    bool start();
    /// Answers 503 with Retry-After instead of reading a request.
    void turnAway(const QString& reason);
    /// Goes on with what it has to do.
    void takeTurn();
    /// Ends what has passed its deadline.
    void checkDeadline(qint64 nowUs);
    /// Ends an idle connection now, any other after its answer.
    void drain();
    /// Makes room for others: ends at once, reporting a request that was half sent.
    void giveWay();
    /// The body that is half sent makes room for others: its request is refused.
    void giveUpBody();
    /// Ends at once; an answer that is pending will be dropped.
    void end();

    Phase phase() const { return m_phase; }
    /// What its client has to itself, as clientNetwork() says.
    const QHostAddress& network() const { return m_network; }
    /// What has been shown over it: see Standing.
    Standing standing() const { return m_standing; }
    /// Has proved nothing and was answered, sends more than most requests are, or is one of many handshakes: others are looked at
    /// first.
    bool comesLast() const;
    /// A request that came over it has proved itself.
    bool isKnown() const { return m_isKnown; }
    /// What a large body that is half sent takes, in bytes.
    qint64 heldBytes() const { return m_heldBytes; }
    /// Between requests or before a request is complete: may have to make room for others.
    bool unfinished() const { return m_phase == Phase::Handshake || m_phase == Phase::Reading; }
    /// Monotonic time since when it has been in this state, microseconds.
    qint64 waitingSinceUs() const { return m_sinceUs; }

private:
    void ready(const Event& event) override;
    void answer(QByteArray bytes, Proof proof) override;
    bool closing() const override;

    void advance();
    bool step();
    bool stepHandshake();
    bool stepReading();
    bool stepWriting();
    bool stepLingering();
    qsizetype consume(QByteArrayView bytes);
    void countBody();
    void beginRequest();
    void headDone(bool bodyFollows);
    void dispatch();
    void refuse(const Error& error);
    void clientLeft();
    void report(const Error& error, int status);
    void send(QByteArray bytes, bool closeAfter);
    void enter(Phase phase, int timeoutMs);
    void stand(Standing standing);

    std::unique_ptr<Transport> m_transport;
    ConnectionHost& m_host;
    Readiness& m_readiness;
    SystemClock m_clock;
    QPointer<FedSocket> m_fed;
    HttpParser m_parser;
    QString m_peer;
    QHostAddress m_network;
    Standing m_standing = Standing::Fresh;
    bool m_isKnown = false;
    Phase m_phase = Phase::Handshake;
    quint64 m_watch = 0;
    QByteArray m_input; // read but not yet framed: pipelined requests
    QByteArray m_output;
    qsizetype m_sent = 0;
    qint64 m_sinceUs = 0;
    qint64 m_deadlineUs = 0; // 0: none
    qint64 m_heldBytes = 0;
    int m_requests = 0;
    bool m_canRead = false;
    bool m_canWrite = true;
    bool m_peerEnding = false;
    bool m_advancing = false;
    bool m_goesOn = false; // has more to do and waits for its turn
    bool m_held = false;   // the answer waits for those of the same round of events
    bool m_isIntroduced = false;
    bool m_closeAfter = false;
    bool m_refused = false;
    bool m_headAnswer = false; // the request was HEAD
    // of the request that is being read
    quint64 m_serial = 0;
    qint64 m_receivedUs = 0;
    qint64 m_received = 0; // bytes, beyond those that it began with
    qint64 m_firstByteUs = 0;
    qint64 m_headEndUs = 0;
};

} // namespace opbx
