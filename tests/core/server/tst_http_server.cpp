// Each row of the framing and limits table over real sockets, plain and through TLS, with short limits.
#include "core/server/http_server.h"

#include <QElapsedTimer>
#include <QHostAddress>
#include <QPointer>
#include <QRandomGenerator>
#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

ServerLimits shortLimits() {
    ServerLimits limits;
    limits.headBytes = 2048;
    limits.headerFields = 8;
    limits.targetBytes = 64;
    limits.bodyBytes = 4096;
    return limits;
}

class Client {
public:
    Client(const ListenAddress& address, bool tls) {
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        if (tls)
            m_socket.connectToHostEncrypted(address.host, address.port);
        else
            m_socket.connectToHost(address.host, address.port);
    }
    void send(const QByteArray& bytes) { m_socket.write(bytes); }
    const QByteArray& received() {
        if (m_socket.isOpen())
            m_received += m_socket.readAll();
        return m_received;
    }
    bool ready(bool tls) const {
        return tls ? m_socket.isEncrypted() : m_socket.state() == QAbstractSocket::ConnectedState;
    }
    bool closed() const { return m_socket.state() == QAbstractSocket::UnconnectedState; }
    QSslSocket& socket() { return m_socket; }
    int answers() { return int(received().count("HTTP/1.1 ")); }

private:
    QSslSocket m_socket;
    QByteArray m_received;
};

/// A server whose handler answers with what it got, at once or when told to.
struct Fixture {
    explicit Fixture(bool tls, ServerLimits limits = shortLimits())
        : server(
              limits, [this](HttpRequest request, HttpServer::Respond respond) { take(request, respond); },
              [this](const Rejection& rejection) { rejections.append(rejection); }) {
        server.setHeadHandler([this](quint64 serial, const HttpRequest&) { heads.append(serial); });
        ListenAddress any;
        any.port = 0;
        TlsFiles files;
        if (tls) {
            files = {folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)};
            if (!makeSelfSignedCertificate(files, {u"localhost"_s}, 30, SystemClock()))
                qFatal("no certificate");
        }
        const auto bound = server.listen(any, files);
        if (!bound)
            qFatal("%s", qPrintable(bound.error().detail));
        address = *bound;
    }

    void take(const HttpRequest& request, const HttpServer::Respond& respond) {
        requests.append(request);
        const HttpResponse response{200, "text/plain", {{"X-Path", request.target()}}, request.body + "|"};
        if (hold)
            held.append([respond, response] { respond(response); });
        else if (!drop)
            respond(response);
    }

    QTemporaryDir folder;
    QList<HttpRequest> requests;
    QList<Rejection> rejections;
    QList<quint64> heads;
    QList<std::function<void()>> held;
    bool hold = false;
    bool drop = false;
    HttpServer server;
    ListenAddress address;
};

QByteArray post(const QByteArray& body, const QByteArray& path = "/p") {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

} // namespace

class TestHttpServer : public QObject {
    Q_OBJECT

private slots:
    void refusals_data();
    void refusals();
    void answersAndKeepsAlive_data() { plainAndTls(); }
    void answersAndKeepsAlive();
    void closesWhenAsked_data() { plainAndTls(); }
    void closesWhenAsked();
    void headHasNoBody_data() { plainAndTls(); }
    void headHasNoBody();
    void continueIsSent_data() { plainAndTls(); }
    void continueIsSent();
    void halfRequestsTimeOut_data();
    void halfRequestsTimeOut();
    void idleConnectionsCloseSilently_data() { plainAndTls(); }
    void idleConnectionsCloseSilently();
    void clientGoneWhileAnswerIsPending_data() { plainAndTls(); }
    void clientGoneWhileAnswerIsPending();
    void droppedResponderStillAnswers_data() { plainAndTls(); }
    void droppedResponderStillAnswers();
    void clientThatNeverReadsIsBounded_data() { plainAndTls(); }
    void clientThatNeverReadsIsBounded();
    void randomPipelines_data() { plainAndTls(); }
    void randomPipelines();
    void halfClosedClientGetsItsAnswer();
    void silentHandshakesTimeOut();
    void capsTurnAway();
    void longestWaitingGivesWay();
    void capPerAddress();
    void manyConnections();
    void drainAnswersWhatIsInFlight();
    void moveKeepsRequestsInFlight();
    void listenErrors();
    void tlsErrors_data();
    void tlsErrors();
    void reloadsTheCertificate();
    void oldTlsIsRefused();
    void answerAfterTheServerIsGone();

private:
    static void plainAndTls() {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("tls") << true;
    }
};

void TestHttpServer::refusals_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("tls");
    const QByteArray head = "POST /p HTTP/1.1\r\nHost: a\r\n";
    QByteArray fields = head;
    for (int i = 0; i < 120; ++i)
        fields += "X: 1\r\n";
    const QList<std::tuple<const char*, QByteArray, int>> rows{
        {"body above the limit", head + "Content-Length: 99999999\r\n\r\n" + QByteArray(50'000, 'x'), 413},
        {"header of 3 MB", head + "X: " + QByteArray(3 << 20, 'a'), 431},
        {"120 headers", fields + "\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n", 431},
        {"space before colon", head + "X : 1\r\n\r\nGET /smuggled HTTP/1.1\r\nHost: a\r\n\r\n", 400},
        {"length and chunked", head + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
         400},
        {"two lengths", head + "Content-Length: 0\r\nContent-Length: 44\r\n\r\n", 400},
        {"length -5", head + "Content-Length: -5\r\n\r\n", 400},
        {"chunk size ZZ", head + "Transfer-Encoding: chunked\r\n\r\nZZ\r\n", 400},
        {"chunk size -5", head + "Transfer-Encoding: chunked\r\n\r\n-5\r\n", 400},
        {"bare line feeds", "GET / HTTP/1.1\nHost: a\n\n", 400},
        {"folded header", head + "X: a\r\n b\r\n\r\n", 400},
        {"NUL", head + "X: " + QByteArray(1, '\0') + "\r\n\r\n", 400},
        {"second host", head + "Host: b\r\n\r\n", 400},
        {"host with a path", "GET / HTTP/1.1\r\nHost: evil@x y/\r\n\r\n", 400},
        {"endless request line", "GET /" + QByteArray(100'000, 'a'), 431},
        {"expectation", head + "Expect: more\r\nContent-Length: 1\r\n\r\n", 417},
        {"version", "GET / HTTP/3.0\r\nHost: a\r\n\r\n", 505},
    };
    for (const auto& [name, bytes, status] : rows) {
        QTest::addRow("%s, plain", name) << bytes << status << false;
        QTest::addRow("%s, tls", name) << bytes << status << true;
    }
}

void TestHttpServer::refusals() {
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(bool, tls);
    Fixture fixture(tls);
    Client client(fixture.address, tls);
    client.send(post("first") + bytes);
    QTRY_VERIFY(client.closed());
    QVERIFY(client.received().startsWith("HTTP/1.1 200 OK\r\n"));
    QVERIFY2(client.received().contains("HTTP/1.1 " + QByteArray::number(status) + " "),
             client.received().right(300).constData());
    QCOMPARE(client.answers(), 2);
    QCOMPARE(client.received().count("Connection: close\r\n"), 1);
    QCOMPARE(fixture.requests.size(), 1); // nothing of it ran
    QCOMPARE(fixture.rejections.size(), 1);
    QCOMPARE(fixture.rejections.first().status, status);
    QVERIFY(!fixture.rejections.first().detail.isEmpty());
    QVERIFY(fixture.rejections.first().partial.body.isEmpty());
    QCOMPARE(fixture.rejections.first().partial.peer, u"127.0.0.1"_s);
}

void TestHttpServer::answersAndKeepsAlive() {
    QFETCH(bool, tls);
    Fixture fixture(tls);
    Client client(fixture.address, tls);
    client.send(
        "POST //a/%2e?q=1 HTTP/1.1\r\nHost: a\r\nX-Odd: 1\r\nx-odd: 2\r\nTransfer-Encoding: chunked\r\n\r\n"
        "3\r\nabc\r\n1\r\nd\r\n0\r\n\r\n");
    QTRY_VERIFY(client.received().endsWith("abcd|"));
    QVERIFY(client.received().contains("Content-Length: 5\r\n"));
    QVERIFY(client.received().contains("Content-Type: text/plain\r\n"));
    QVERIFY(client.received().contains("X-Path: //a/%2e?q=1\r\n"));
    QVERIFY(!client.received().contains("Connection: close"));
    QCOMPARE(fixture.requests.first().headers.size(), 4);
    QCOMPARE(headerCount(fixture.requests.first().headers, "X-Odd"), 2);
    QCOMPARE(fixture.requests.first().peer, u"127.0.0.1"_s);
    QVERIFY(fixture.requests.first().receivedUs > 0);
    client.send("BREW /pot HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: upgrade\r\n\r\n");
    QTRY_COMPARE(client.answers(), 2);
    QCOMPARE(fixture.requests.last().method, QByteArray("BREW"));
    QCOMPARE(fixture.requests.last().serial, fixture.requests.first().serial + 1);
    QCOMPARE(fixture.server.connectionCount(), 1);
}

void TestHttpServer::closesWhenAsked() {
    QFETCH(bool, tls);
    ServerLimits limits = shortLimits();
    limits.requestsPerConnection = 2;
    Fixture fixture(tls, limits);
    Client old(fixture.address, tls);
    old.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    Client asks(fixture.address, tls);
    asks.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    Client many(fixture.address, tls);
    many.send(post("1") + post("2") + post("3"));
    for (Client* client : {&old, &asks, &many}) {
        QTRY_VERIFY(client->closed());
        QVERIFY(client->received().contains("Connection: close\r\n"));
    }
    QCOMPARE(many.answers(), 2);
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
}

void TestHttpServer::headHasNoBody() {
    QFETCH(bool, tls);
    Fixture fixture(tls);
    Client client(fixture.address, tls);
    client.send("HEAD /h HTTP/1.1\r\nHost: a\r\n\r\n");
    QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
    QVERIFY(client.received().contains("Content-Length: 1\r\n"));
    client.send(post("x"));
    QTRY_VERIFY(client.received().endsWith("x|"));
    QCOMPARE(client.answers(), 2);
}

void TestHttpServer::continueIsSent() {
    QFETCH(bool, tls);
    Fixture fixture(tls);
    Client client(fixture.address, tls);
    client.send("POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
    QTRY_COMPARE(client.received(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    QCOMPARE(fixture.heads.size(), 1);
    QVERIFY(fixture.requests.isEmpty());
    client.send("abc");
    QTRY_VERIFY(client.received().endsWith("abc|"));
    QCOMPARE(fixture.requests.first().serial, fixture.heads.first());
}

void TestHttpServer::halfRequestsTimeOut_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("tls");
    for (const bool tls : {false, true}) {
        QTest::addRow("half a head, %d", tls) << QByteArray("POST / HTTP/1.1\r\nHo") << tls;
        QTest::addRow("half a body, %d", tls)
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nabc") << tls;
        QTest::addRow("half a chunk, %d", tls)
            << QByteArray("POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab") << tls;
    }
}

void TestHttpServer::halfRequestsTimeOut() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, tls);
    ServerLimits limits = shortLimits();
    limits.headMs = limits.bodyMs = 150;
    Fixture fixture(tls, limits);
    Client client(fixture.address, tls);
    client.send(bytes);
    QTRY_VERIFY(client.closed());
    QVERIFY(client.received().startsWith("HTTP/1.1 408 "));
    QCOMPARE(fixture.rejections.size(), 1);
    QCOMPARE(fixture.rejections.first().code, ErrorCode::RequestTimeout);
    QCOMPARE(fixture.rejections.first().partial.method, bytes.contains("Host") ? "POST" : QByteArray("POST"));
    QVERIFY(fixture.requests.isEmpty());
}

void TestHttpServer::idleConnectionsCloseSilently() {
    QFETCH(bool, tls);
    ServerLimits limits = shortLimits();
    limits.idleMs = 100;
    Fixture fixture(tls, limits);
    Client client(fixture.address, tls);
    client.send(post("x"));
    QTRY_VERIFY(client.closed());
    QCOMPARE(client.answers(), 1);
    QVERIFY(fixture.rejections.isEmpty());
}

void TestHttpServer::clientGoneWhileAnswerIsPending() {
    QFETCH(bool, tls);
    Fixture fixture(tls);
    fixture.hold = true;
    for (int i = 0; i < 20; ++i) {
        Client client(fixture.address, tls);
        client.send(post("gone"));
        QTRY_COMPARE(fixture.held.size(), i + 1);
        client.socket().abort();
    }
    Client stays(fixture.address, tls);
    stays.send(post("stays"));
    QTRY_COMPARE(fixture.held.size(), 21);
    for (const auto& answer : std::as_const(fixture.held))
        answer();
    QTRY_VERIFY(stays.received().endsWith("stays|"));
    QCOMPARE(stays.answers(), 1); // nobody else's answer
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
}

void TestHttpServer::droppedResponderStillAnswers() {
    QFETCH(bool, tls);
    Fixture fixture(tls);
    fixture.drop = true;
    Client client(fixture.address, tls);
    client.send(post("x"));
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 500 "));
    fixture.drop = false;
    client.send(post("y"));
    QTRY_VERIFY(client.received().endsWith("y|"));
}

void TestHttpServer::clientThatNeverReadsIsBounded() {
    QFETCH(bool, tls);
    ServerLimits limits = shortLimits();
    limits.writeMs = 150;
    limits.bodyBytes = 1 << 20;
    Fixture fixture(tls, limits);
    Client client(fixture.address, tls);
    client.socket().setReadBufferSize(1024);
    for (int i = 0; i < 60; ++i)
        client.send(post(QByteArray(1 << 20, 'x')));
    QTRY_VERIFY(fixture.requests.size() > 0);
    QTRY_COMPARE(fixture.server.connectionCount(), 0); // by the write deadline
    QVERIFY2(fixture.requests.size() < 30, QByteArray::number(fixture.requests.size()).constData());
}

void TestHttpServer::randomPipelines() {
    QFETCH(bool, tls);
    Fixture fixture(tls);
    for (quint32 seed = 1; seed <= (tls ? 40u : 150u); ++seed) {
        QRandomGenerator random(seed);
        fixture.hold = false;
        Client client(fixture.address, tls);
        QTRY_VERIFY(client.ready(tls));
        client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QByteArray stream;
        QByteArrayList expected;
        const int count = 1 + random.bounded(12);
        for (int i = 0; i < count; ++i) {
            QByteArray body;
            for (int n = random.bounded(600); n > 0; --n)
                body += char('a' + random.bounded(26));
            if (random.bounded(2)) {
                stream += "POST /c HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";
                for (qsizetype at = 0; at < body.size();) {
                    const qsizetype size = qMin<qsizetype>(1 + random.bounded(200), body.size() - at);
                    stream += QByteArray::number(size, 16) + "\r\n" + body.mid(at, size) + "\r\n";
                    at += size;
                }
                stream += "0\r\n\r\n";
            } else {
                stream += post(body);
            }
            expected += body;
        }
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype size = qMin<qsizetype>(1 + random.bounded(900), stream.size() - at);
            client.send(stream.mid(at, size));
            client.socket().flush();
            at += size;
            QCoreApplication::processEvents();
        }
        QTRY_COMPARE(client.received().count('|'), count);
        QByteArrayList bodies;
        QByteArray rest = client.received();
        while (!rest.isEmpty()) {
            const qsizetype head = rest.indexOf("\r\n\r\n");
            const qsizetype end = rest.indexOf('|', head);
            bodies += rest.mid(head + 4, end - head - 4);
            rest = rest.mid(end + 1);
        }
        QCOMPARE(bodies, expected);
    }
}

void TestHttpServer::halfClosedClientGetsItsAnswer() {
    Fixture fixture(false);
    fixture.hold = true;
    Client client(fixture.address, false);
    client.send(post("one") + post("two"));
    QTRY_COMPARE(fixture.held.size(), 1);
    fixture.held.takeFirst()();
    QTRY_COMPARE(fixture.held.size(), 1); // the second only after the first
    client.socket().flush();
    fixture.held.takeFirst()();
    QTRY_COMPARE(client.answers(), 2);
    client.socket().disconnectFromHost();
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
}

void TestHttpServer::silentHandshakesTimeOut() {
    ServerLimits limits = shortLimits();
    limits.handshakeMs = 200;
    limits.handshakes = 10;
    Fixture fixture(true, limits);
    std::vector<std::unique_ptr<Client>> silent;
    for (int i = 0; i < 40; ++i)
        silent.push_back(std::make_unique<Client>(fixture.address, false));
    Client good(fixture.address, true);
    good.send(post("good"));
    QTRY_VERIFY(good.received().endsWith("good|"));
    for (const auto& client : silent)
        QTRY_VERIFY(client->closed());
    QTRY_COMPARE(fixture.server.connectionCount(), 1);
}

void TestHttpServer::capsTurnAway() {
    ServerLimits limits = shortLimits();
    limits.connections = 3;
    limits.giveWayMs = 60'000;
    Fixture fixture(false, limits);
    std::vector<std::unique_ptr<Client>> full;
    for (int i = 0; i < 3; ++i) {
        full.push_back(std::make_unique<Client>(fixture.address, false));
        full.back()->send(post("x"));
        QTRY_COMPARE(full.back()->answers(), 1);
    }
    Client late(fixture.address, false);
    late.send(post("late"));
    QTRY_VERIFY(late.closed());
    QVERIFY(late.received().startsWith("HTTP/1.1 503 "));
    QVERIFY(late.received().contains("Retry-After: "));
    QCOMPARE(fixture.rejections.size(), 1);
    QCOMPARE(fixture.rejections.first().code, ErrorCode::TooManyConnections);
    full.pop_back();
    QTRY_COMPARE(fixture.server.connectionCount(), 2);
    Client next(fixture.address, false);
    next.send(post("next"));
    QTRY_VERIFY(next.received().endsWith("next|"));
}

void TestHttpServer::longestWaitingGivesWay() {
    ServerLimits limits = shortLimits();
    limits.connections = 3;
    limits.giveWayMs = 0;
    Fixture fixture(false, limits);
    fixture.hold = true;
    Client busy(fixture.address, false);
    busy.send(post("busy"));
    QTRY_COMPARE(fixture.held.size(), 1);
    Client first(fixture.address, false);
    first.send("POST / HT");
    QTRY_COMPARE(fixture.server.connectionCount(), 2);
    Client second(fixture.address, false);
    second.send("POST / HT");
    QTRY_COMPARE(fixture.server.connectionCount(), 3);
    Client late(fixture.address, false);
    late.send(post("late"));
    QTRY_COMPARE(fixture.held.size(), 2);
    QTRY_VERIFY(first.closed());
    QVERIFY(!second.closed());
    for (const auto& answer : std::as_const(fixture.held))
        answer();
    QTRY_VERIFY(late.received().endsWith("late|"));
    QTRY_VERIFY(busy.received().endsWith("busy|"));
}

void TestHttpServer::capPerAddress() {
    ServerLimits limits = shortLimits();
    limits.connectionsPerAddress = 1;
    Fixture fixture(false, limits);
    Client one(fixture.address, false);
    one.send(post("x"));
    QTRY_COMPARE(one.answers(), 1);
    Client two(fixture.address, false);
    two.send(post("x"));
    QTRY_VERIFY(two.closed());
    QVERIFY(two.received().startsWith("HTTP/1.1 503 "));
}

void TestHttpServer::manyConnections() {
    Fixture fixture(false);
    std::vector<std::unique_ptr<Client>> clients;
    for (int i = 0; i < 300; ++i) {
        clients.push_back(std::make_unique<Client>(fixture.address, false));
        clients.back()->send(post(QByteArray::number(i)));
    }
    for (int i = 0; i < 300; ++i)
        QTRY_VERIFY(clients[size_t(i)]->received().endsWith("\r\n\r\n" + QByteArray::number(i) + "|"));
    QCOMPARE(fixture.server.connectionCount(), 300);
    clients.clear();
    QTRY_COMPARE(fixture.server.connectionCount(), 0);
}

void TestHttpServer::drainAnswersWhatIsInFlight() {
    Fixture fixture(false);
    fixture.hold = true;
    Client idle(fixture.address, false);
    Client busy(fixture.address, false);
    busy.send(post("busy"));
    QTRY_COMPARE(fixture.held.size(), 1);
    QTRY_COMPARE(fixture.server.connectionCount(), 2);
    int drained = 0;
    fixture.server.drain(60'000, [&] { ++drained; });
    QTRY_VERIFY(idle.closed());
    Client late(fixture.address, false);
    QTRY_VERIFY(late.closed());
    QCOMPARE(drained, 0);
    fixture.held.first()();
    QTRY_VERIFY(busy.closed());
    QVERIFY(busy.received().endsWith("busy|"));
    QVERIFY(busy.received().contains("Connection: close\r\n"));
    QTRY_COMPARE(drained, 1);

    Fixture stuck(false);
    stuck.hold = true;
    Client waits(stuck.address, false);
    waits.send(post("never"));
    QTRY_COMPARE(stuck.held.size(), 1);
    stuck.server.drain(50, [&] { ++drained; });
    QTRY_COMPARE(drained, 2);
    QTRY_VERIFY(waits.closed());
}

void TestHttpServer::moveKeepsRequestsInFlight() {
    Fixture fixture(false);
    fixture.hold = true;
    Client client(fixture.address, false);
    client.send(post("before"));
    QTRY_COMPARE(fixture.held.size(), 1);
    ListenAddress next;
    next.port = 0;
    const auto moved = fixture.server.listen(next);
    QVERIFY(moved.ok());
    QVERIFY(moved->port != fixture.address.port);
    fixture.held.first()();
    QTRY_VERIFY(client.received().endsWith("before|"));
    fixture.hold = false;
    Client other(*moved, false);
    other.send(post("after"));
    QTRY_VERIFY(other.received().endsWith("after|"));
    Client old(fixture.address, false);
    QTRY_VERIFY(old.closed());

    // The same port on all addresses: the old listener is in its own way.
    const auto wide = fixture.server.listen({u"0.0.0.0"_s, moved->port});
    QVERIFY(wide.ok());
    Client third(*moved, false);
    third.send(post("wide"));
    QTRY_VERIFY(third.received().endsWith("wide|"));
}

void TestHttpServer::listenErrors() {
    Fixture fixture(false);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto used = fixture.server.listen({u"127.0.0.1"_s, other.serverPort()});
    QVERIFY(!used.ok());
    QCOMPARE(used.error().code, ErrorCode::AddressInUse);
    const auto foreign = fixture.server.listen({u"192.0.2.1"_s, 0});
    QVERIFY(!foreign.ok());
    QCOMPARE(foreign.error().code, ErrorCode::InvalidInput);
    const auto noAddress = fixture.server.listen({u"no such host"_s, 0});
    QVERIFY(!noAddress.ok());
    QCOMPARE(noAddress.error().code, ErrorCode::InvalidInput);
    // The old address still serves.
    Client client(fixture.address, false);
    client.send(post("still"));
    QTRY_VERIFY(client.received().endsWith("still|"));
}

void TestHttpServer::tlsErrors_data() {
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("word");
    QTest::newRow("no key chosen") << u"a.pem"_s << QString() << ErrorCode::InvalidInput << u"key"_s;
    QTest::newRow("missing certificate")
        << u"x.pem"_s << u"a.key"_s << ErrorCode::FileUnreadable << u"x.pem"_s;
    QTest::newRow("missing key") << u"a.pem"_s << u"x.key"_s << ErrorCode::FileUnreadable << u"x.key"_s;
    QTest::newRow("no PEM") << u"junk"_s << u"a.key"_s << ErrorCode::InvalidInput << u"no certificate"_s;
    QTest::newRow("no key in it") << u"a.pem"_s << u"junk"_s << ErrorCode::InvalidInput
                                  << u"no private key"_s;
    QTest::newRow("other key") << u"a.pem"_s << u"b.key"_s << ErrorCode::InvalidInput << u"does not belong"_s;
    QTest::newRow("expired") << u"old.pem"_s << u"old.key"_s << ErrorCode::InvalidInput << u"expired"_s;
    QTest::newRow("good") << u"a.pem"_s << u"a.key"_s << ErrorCode::None << QString();
}

void TestHttpServer::tlsErrors() {
    struct FixedClock final : Clock {
        qint64 nowUs() const override { return 1'500'000'000'000'000; }
        qint64 monotonicUs() const override { return 0; }
    };
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    QFETCH(ErrorCode, code);
    QFETCH(QString, word);
    QTemporaryDir folder;
    const auto path = [&](const QString& name) { return name.isEmpty() ? name : folder.filePath(name); };
    const QStringList names{u"localhost"_s, u"127.0.0.1"_s};
    QVERIFY(makeSelfSignedCertificate({path(u"a.pem"_s), path(u"a.key"_s)}, names, 30, SystemClock()).ok());
    QVERIFY(makeSelfSignedCertificate({path(u"b.pem"_s), path(u"b.key"_s)}, names, 30, SystemClock()).ok());
    QVERIFY(makeSelfSignedCertificate({path(u"old.pem"_s), path(u"old.key"_s)}, names, 1, FixedClock()).ok());
    QCOMPARE(QFile::permissions(path(u"a.key"_s)) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
    QFile junk(path(u"junk"_s));
    QVERIFY(junk.open(QIODevice::WriteOnly));
    junk.write("hello");
    junk.close();

    const auto loaded = TlsContext::load({path(certificate), path(key)}, SystemClock());
    QCOMPARE(loaded.ok(), code == ErrorCode::None);
    if (code == ErrorCode::None)
        return;
    QCOMPARE(loaded.error().code, code);
    QVERIFY2(loaded.error().detail.contains(word), qPrintable(loaded.error().detail));
}

void TestHttpServer::reloadsTheCertificate() {
    Fixture fixture(true);
    Client before(fixture.address, true);
    QTRY_VERIFY(before.ready(true));
    const QByteArray first = before.socket().peerCertificate().serialNumber();
    const TlsFiles files{fixture.folder.filePath(u"cert.pem"_s), fixture.folder.filePath(u"key.pem"_s)};
    QVERIFY(makeSelfSignedCertificate(files, {u"other"_s}, 30, SystemClock()).ok());
    QVERIFY(fixture.server.reloadTls().ok());
    Client after(fixture.address, true);
    QTRY_VERIFY(after.ready(true));
    QVERIFY(after.socket().peerCertificate().serialNumber() != first);
    before.send(post("kept"));
    QTRY_VERIFY(before.received().endsWith("kept|"));
    QVERIFY(QFile::remove(files.keyFile));
    QVERIFY(!fixture.server.reloadTls().ok());
    Client still(fixture.address, true);
    QTRY_VERIFY(still.ready(true)); // a failed reload changes nothing
}

void TestHttpServer::oldTlsIsRefused() {
    Fixture fixture(true);
    QSslSocket socket;
    QSslConfiguration configuration = socket.sslConfiguration();
    configuration.setProtocol(QSsl::UnknownProtocol);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(configuration);
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    socket.setProtocol(QSsl::TlsV1_1);
    QT_WARNING_POP
    socket.connectToHostEncrypted(fixture.address.host, fixture.address.port);
    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(!socket.isEncrypted());
}

void TestHttpServer::answerAfterTheServerIsGone() {
    auto fixture = std::make_unique<Fixture>(false);
    fixture->hold = true;
    Client client(fixture->address, false);
    client.send(post("x"));
    QTRY_COMPARE(fixture->held.size(), 1);
    const auto answer = fixture->held.takeFirst();
    fixture.reset();
    answer();
    QTRY_VERIFY(client.closed());
    QVERIFY(client.received().isEmpty());
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
