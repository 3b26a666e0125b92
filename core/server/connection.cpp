#include "core/server/connection.h"

#include "core/net/client_address.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int readBytes = 16 * 1024;
constexpr int firstBytes = 4 * 1024; // holds most requests
constexpr int lingerMs = 2'000;
constexpr int stepsAtOnce = 48; // some sixteen requests, or 768 KB that are thrown away
// Requests of a connection that has proved nothing: hundreds of such connections may be ready at a time.
constexpr int strangersAtOnce = 1;
constexpr int stepsOfStrangers = 8; // 128 KB of bodies
constexpr qint64 strangersUs = 200; // what is cut into tiny chunks takes long to read

QByteArray refusalBytes(int status, bool withBody) {
    const QByteArray body = QByteArray::number(status) + ' ' + reasonPhrase(status) + '\n';
    QByteArray bytes = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status) +
                       "\r\nContent-Type: text/plain\r\nContent-Length: " + QByteArray::number(body.size()) +
                       "\r\nConnection: close\r\n";
    if (status == 503)
        bytes += "Retry-After: 5\r\n";
    return bytes + "\r\n" + (withBody ? body : QByteArray());
}

ParserLimits parserLimits(const ServerLimits& limits) {
    return {limits.headBytes, limits.headerFields, limits.targetBytes, limits.bodyBytes};
}

} // namespace

Connection::Connection(std::unique_ptr<Transport> transport, const QHostAddress& peer, ConnectionHost& host,
                       Readiness& readiness)
    : m_transport(std::move(transport))
    , m_host(host)
    , m_readiness(readiness)
    , m_parser(parserLimits(host.limits()))
    , m_peer(peer.toString())
    , m_network(clientNetwork(peer))
    , m_standing(m_transport->encrypted() ? Standing::Handshaking : Standing::Fresh) {}

Connection::~Connection() {
    end();
}

FedSocket* Connection::makeFedSocket(QObject* parent) {
    m_fed = new FedSocket(this, parent);
    return m_fed;
}

void Connection::introduce() {
    if (!std::exchange(m_isIntroduced, true))
        m_host.introduce(this);
}

bool Connection::start() {
    const bool encrypted = m_transport->encrypted();
    enter(encrypted ? Phase::Handshake : Phase::Reading,
          encrypted ? m_host.limits().handshakeMs : m_host.limits().headMs);
    m_watch = m_readiness.add(m_transport->descriptor(), this);
    if (m_watch == 0)
        end();
    return m_watch != 0;
}

void Connection::turnAway(const QString& reason) {
    stand(Standing::TurnedAway);
    report({ErrorCode::TooManyConnections, reason}, m_transport->encrypted() ? 0 : 503);
    // A refusal in the clear would be noise to a TLS client.
    if (m_transport->encrypted())
        return end();
    m_refused = true;
    m_watch = m_readiness.add(m_transport->descriptor(), this);
    if (m_watch == 0)
        return end();
    send(refusalBytes(503, true), true);
}

void Connection::enter(Phase phase, int timeoutMs) {
    m_phase = phase;
    m_sinceUs = m_clock.monotonicUs();
    m_deadlineUs = timeoutMs > 0 ? m_sinceUs + timeoutMs * qint64(1000) : 0;
}

/// Who was turned away stays that.
void Connection::stand(Standing standing) {
    if (m_standing == standing || m_standing == Standing::TurnedAway)
        return;
    m_standing = standing;
    m_host.standingChanged(this, standing);
}

void Connection::ready(const Event& event) {
    m_held = false;
    m_canRead = m_canRead || event.canRead;
    m_canWrite = m_canWrite || event.canWrite;
    m_peerEnding = m_peerEnding || event.ending;
    if (event.broken && m_phase == Phase::Answering)
        return end();
    if ((m_phase != Phase::Reading && m_phase != Phase::Handshake) || (!m_goesOn && !comesLast()))
        return advance();
    if (!std::exchange(m_goesOn, true))
        m_host.waitForTurn(this);
}

/// Whoever sends faster than it is answered waits for the others in between.
void Connection::advance() {
    if (m_advancing)
        return;
    m_advancing = true;
    const int requests = m_requests;
    const qint64 sinceUs = m_isKnown ? 0 : m_clock.monotonicUs();
    const bool sentMuch = m_received >= firstBytes;
    bool hasMore = true;
    for (int steps = 0; steps < (m_isKnown ? stepsAtOnce : stepsOfStrangers) && hasMore; ++steps) {
        const bool hasInput = m_phase == Phase::Reading && (m_canRead || !m_input.isEmpty());
        if (hasInput && !m_isKnown && m_requests - requests >= strangersAtOnce)
            break;
        if (!m_isKnown && steps > 0 &&
            (m_clock.monotonicUs() - sinceUs > strangersUs || (m_received >= firstBytes && !sentMuch)))
            break;
        hasMore = step();
    }
    m_advancing = false;
    if (hasMore && !std::exchange(m_goesOn, true))
        m_host.waitForTurn(this);
}

void Connection::takeTurn() {
    m_goesOn = false;
    advance();
}

bool Connection::comesLast() const {
    if (m_phase == Phase::Handshake)
        return m_host.crowdsHandshakes(m_network);
    return m_standing == Standing::Spent || (!m_isKnown && m_received >= firstBytes);
}

bool Connection::step() {
    switch (m_phase) {
    case Phase::Handshake: return stepHandshake();
    case Phase::Reading: return stepReading();
    case Phase::Writing: return !m_held && stepWriting();
    case Phase::Lingering: return stepLingering();
    case Phase::Answering:
    case Phase::Ended: return false;
    }
    return false;
}

bool Connection::stepHandshake() {
    switch (m_transport->handshake()) {
    case Transport::Outcome::Done:
        enter(Phase::Reading, m_host.limits().headMs);
        stand(Standing::Fresh);
        m_canRead = true; // bytes may have come in with the last record
        return true;
    case Transport::Outcome::WouldBlock: return false;
    case Transport::Outcome::Closed: end(); return false;
    }
    return false;
}

bool Connection::stepReading() {
    if (!m_input.isEmpty()) {
        const QByteArray input = std::exchange(m_input, {});
        const qsizetype taken = consume(input);
        if (taken < input.size() && m_phase != Phase::Ended)
            m_input = input.sliced(taken);
        return true;
    }
    if (!m_canRead)
        return false;
    char bytes[readBytes];
    const Transport::Moved moved =
        m_transport->read(bytes, m_isKnown || m_received > 0 ? readBytes : firstBytes);
    if (moved.outcome == Transport::Outcome::Closed) {
        clientLeft();
        return false;
    }
    // Once the client has sent its end, no further event will come: read on until the end is seen.
    if (moved.outcome == Transport::Outcome::WouldBlock || (moved.drained && !m_peerEnding)) {
        m_canRead = false;
        if (moved.outcome == Transport::Outcome::WouldBlock)
            return true;
    }
    m_received += moved.bytes;
    const QByteArrayView view(bytes, moved.bytes);
    const qsizetype taken = consume(view);
    if (taken < view.size() && m_phase != Phase::Ended && !m_refused)
        m_input = view.sliced(taken).toByteArray() + m_input;
    return true;
}

qsizetype Connection::consume(QByteArrayView bytes) {
    const HttpParser::State before = m_parser.state();
    if (before == HttpParser::State::Idle) {
        m_firstByteUs = 0;
        m_parser.setLimits(parserLimits(m_host.limits())); // they may have changed since the last request
    }
    const qsizetype taken = m_parser.feed(bytes);
    const HttpParser::State after = m_parser.state();
    if (before == HttpParser::State::Idle && after != HttpParser::State::Idle)
        beginRequest();
    const bool hadHead = before == HttpParser::State::Body;
    if (!hadHead && (after == HttpParser::State::Body || after == HttpParser::State::Complete))
        headDone(after == HttpParser::State::Body);
    countBody();
    if (after == HttpParser::State::Refused)
        refuse(m_parser.error());
    else if (after == HttpParser::State::Complete)
        dispatch();
    return taken;
}

/// Nobody has proved anything before a body is complete, so those of all connections together are bounded.
void Connection::countBody() {
    const qint64 size = m_parser.state() == HttpParser::State::Body ? m_parser.request().body.size() : 0;
    const qint64 heldBytes = size > readBytes ? size : 0;
    if (heldBytes == m_heldBytes)
        return;
    const bool hasRoom = m_host.hold(this, heldBytes - std::exchange(m_heldBytes, heldBytes));
    if (!hasRoom && heldBytes > 0)
        giveUpBody();
}

void Connection::beginRequest() {
    m_serial = m_host.nextSerial();
    m_receivedUs = m_clock.nowUs();
    m_received = 0;
    m_headEndUs = 0;
    enter(Phase::Reading, m_host.limits().headMs);
    m_firstByteUs = m_sinceUs;
}

void Connection::headDone(bool bodyFollows) {
    m_headEndUs = m_clock.monotonicUs();
    if (!bodyFollows)
        return;
    enter(Phase::Reading, m_host.limits().bodyMs);
    HttpRequest partial = m_parser.request();
    partial.body.clear();
    partial.peer = m_peer;
    partial.receivedUs = m_receivedUs;
    partial.headUs = m_headEndUs - m_firstByteUs;
    partial.serial = m_serial;
    m_host.headArrived(m_serial, partial);
    // Without a byte of the body the client may be waiting for leave to send it.
    if (m_parser.expectsContinue() && m_parser.request().body.isEmpty()) {
        static constexpr char leave[] = "HTTP/1.1 100 Continue\r\n\r\n";
        const qint64 size = sizeof leave - 1;
        if (m_transport->write(leave, size).bytes != size)
            clientLeft();
    }
}

void Connection::dispatch() {
    if (m_phase == Phase::Ended)
        return;
    const ServerLimits& limits = m_host.limits();
    ++m_requests;
    m_closeAfter = m_parser.closeAfter() || m_requests >= limits.requestsPerConnection;
    HttpRequest request = m_parser.takeRequest();
    request.peer = m_peer;
    request.receivedUs = m_receivedUs;
    request.headUs = m_headEndUs - m_firstByteUs;
    request.serial = m_serial;
    m_headAnswer = request.method == "HEAD";
    // Its own clock is the handler's: the gateway answers in time whatever happens.
    enter(Phase::Answering, 0);
    stand(Standing::InFlight);
    request.bodyUs = m_sinceUs - m_headEndUs;
    introduce();
    if (m_fed)
        m_host.requestArrived(*m_fed, std::move(request));
    else
        end();
}

bool Connection::closing() const {
    return m_closeAfter || m_host.draining();
}

void Connection::answer(QByteArray bytes, Proof proof) {
    if (m_phase != Phase::Answering)
        return;
    m_isKnown = m_isKnown || proof == Proof::Given;
    if (m_headAnswer) {
        const qsizetype head = bytes.indexOf("\r\n\r\n");
        if (head >= 0)
            bytes.truncate(head + 4);
    }
    send(std::move(bytes), closing());
}

void Connection::send(QByteArray bytes, bool closeAfter) {
    m_output = std::move(bytes);
    m_sent = 0;
    m_closeAfter = closeAfter;
    m_canWrite = true;
    enter(Phase::Writing, m_host.limits().writeMs);
    stand(m_isKnown ? Standing::Known : Standing::Spent);
    m_held = m_readiness.afterRound(m_watch);
    advance();
}

bool Connection::stepWriting() {
    while (m_sent < m_output.size()) {
        if (!m_canWrite)
            return false;
        const auto moved = m_transport->write(m_output.constData() + m_sent, m_output.size() - m_sent);
        if (moved.outcome == Transport::Outcome::Closed) {
            end();
            return false;
        }
        if (moved.outcome == Transport::Outcome::WouldBlock) {
            m_canWrite = false;
            return false;
        }
        m_sent += moved.bytes;
    }
    m_output.clear();
    if (!m_closeAfter) {
        enter(Phase::Reading, m_host.limits().idleMs);
        return true;
    }
    m_transport->finishWriting();
    enter(Phase::Lingering, qMin(lingerMs, qMax(1, m_host.limits().writeMs)));
    stand(Standing::Lingering);
    return true;
}

bool Connection::stepLingering() {
    // To close while the client still sends would reset the connection and could take the answer with it.
    char bytes[readBytes];
    const Transport::Moved moved = m_transport->read(bytes, readBytes);
    if (moved.outcome == Transport::Outcome::Done)
        return true;
    if (moved.outcome == Transport::Outcome::Closed)
        end();
    return false;
}

void Connection::report(const Error& error, int status) {
    Rejection rejection;
    rejection.code = error.code;
    rejection.detail = error.detail;
    rejection.status = status;
    rejection.receivedUs = m_clock.nowUs();
    if (m_parser.state() != HttpParser::State::Idle && m_firstByteUs != 0) {
        rejection.partial = m_parser.request();
        rejection.partial.body.clear();
        rejection.partial.serial = m_serial;
        rejection.receivedUs = m_receivedUs;
        rejection.durationUs = m_clock.monotonicUs() - m_firstByteUs;
    }
    rejection.partial.peer = m_peer;
    rejection.partial.receivedUs = rejection.receivedUs;
    m_host.requestRefused(rejection);
}

void Connection::refuse(const Error& error) {
    if (m_phase == Phase::Ended)
        return;
    const int status = httpStatus(error.code);
    m_refused = true;
    m_input.clear();
    report(error, status);
    const bool withBody = m_parser.takeRequest().method != "HEAD";
    countBody();
    if (m_phase != Phase::Ended)
        send(refusalBytes(status, withBody), true);
}

void Connection::clientLeft() {
    const HttpParser::State state = m_parser.state();
    if (state == HttpParser::State::Head || state == HttpParser::State::Body)
        report(
            {ErrorCode::BadFraming, u"The client closed the connection before its request was complete."_s},
            0);
    end();
}

void Connection::giveWay() {
    const HttpParser::State state = m_parser.state();
    if (state == HttpParser::State::Head || state == HttpParser::State::Body)
        report({ErrorCode::TooManyConnections, u"The request was half sent when others needed its place."_s},
               0);
    end();
}

void Connection::giveUpBody() {
    refuse({ErrorCode::TooManyConnections, u"Too many large bodies are half sent."_s});
}

void Connection::checkDeadline(qint64 nowUs) {
    if (m_deadlineUs == 0 || nowUs < m_deadlineUs || m_phase == Phase::Ended)
        return;
    const HttpParser::State state = m_parser.state();
    if (m_phase == Phase::Handshake) {
        report({ErrorCode::RequestTimeout, u"The TLS handshake was not finished in time."_s}, 0);
        end();
    } else if (m_phase == Phase::Reading &&
               (state == HttpParser::State::Head || state == HttpParser::State::Body)) {
        refuse({ErrorCode::RequestTimeout, state == HttpParser::State::Head
                                               ? u"The header fields did not arrive in time."_s
                                               : u"The body did not arrive in time."_s});
    } else {
        end();
    }
}

void Connection::drain() {
    const bool idle =
        m_phase == Phase::Handshake ||
        (m_phase == Phase::Reading && m_parser.state() == HttpParser::State::Idle && m_input.isEmpty());
    if (idle)
        end();
}

void Connection::end() {
    if (m_phase == Phase::Ended)
        return;
    const bool pending = m_phase == Phase::Answering;
    m_phase = Phase::Ended;
    m_host.hold(this, -std::exchange(m_heldBytes, 0));
    if (m_watch != 0)
        m_readiness.remove(m_watch);
    m_transport.reset();
    if (m_fed) {
        m_fed->dropSink();
        if (!pending)
            m_fed->retire();
    }
    m_host.connectionEnded(this);
}

} // namespace opbx
