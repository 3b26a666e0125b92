// Who holds how many connections, who makes room for whom, and in which order they are served.
#include "tests/support/http_server_fixture.h"

#include <QTcpSocket>
#include <QTest>

#include <algorithm>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

/// A client of this computer with another address than the others.
class ClientOf {
public:
    ClientOf(const QString& source, const ListenAddress& address) {
        if (!m_socket.bind(QHostAddress(source)))
            qFatal("%s cannot be used", qPrintable(source));
        m_socket.connectToHost(address.host, address.port);
    }
    void send(const QByteArray& bytes) { m_socket.write(bytes); }
    const QByteArray& received() { return m_received += m_socket.readAll(); }
    bool isOpen() const { return m_socket.state() == QAbstractSocket::ConnectedState; }
    bool hasSent() const { return isOpen() && m_socket.bytesToWrite() == 0; }

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace

class TestHttpShares : public QObject {
    Q_OBJECT

private slots:
    void capPerAddress();
    void aQuarterIsTheShare();
    void theAddressThatHoldsMostMakesRoom();
    void strangersMakeRoom_data();
    void strangersMakeRoom();
    void handshakesMakeRoom();
    void halfSentBodiesAreBounded_data();
    void halfSentBodiesAreBounded();
    void theHeaviestAddressGivesUpItsBody();
    void strangersTakeTurns();
};

void TestHttpShares::halfSentBodiesAreBounded_data() {
    QTest::addColumn<bool>("tls");
    QTest::newRow("plain") << false;
    QTest::newRow("tls") << true;
}

void TestHttpShares::aQuarterIsTheShare() {
    ServerLimits limits = shortLimits();
    limits.connections = 12;
    limits.connectionsPerAddress = 0;
    Fixture fixture(false, limits);
    std::vector<std::unique_ptr<Client>> silent;
    for (int i = 0; i < 8; ++i) {
        silent.push_back(std::make_unique<Client>(fixture.address, false));
        QTRY_VERIFY(silent.back()->ready(false));
    }
    QTRY_COMPARE(fixture.server.connectionCount(), 3);
    QTRY_VERIFY(silent[4]->closed());
    QVERIFY(silent[5]->ready(false)); // the youngest three are left
}

void TestHttpShares::theAddressThatHoldsMostMakesRoom() {
    ServerLimits limits = shortLimits();
    limits.connections = 6;
    Fixture fixture(false, limits);
    fixture.proof = Proof::None;
    ClientOf honest(u"127.0.0.3"_s, fixture.address); // the oldest of all, and has proved nothing
    honest.send(post("early"));
    QTRY_VERIFY(honest.received().endsWith("early|"));
    std::vector<std::unique_ptr<ClientOf>> flood;
    for (int i = 0; i < 30; ++i) {
        flood.push_back(std::make_unique<ClientOf>(u"127.0.0.2"_s, fixture.address));
        flood.back()->send("GET / HT");
        QTRY_VERIFY(flood.back()->hasSent());
    }
    QTRY_COMPARE(
        std::count_if(flood.begin(), flood.end(), [](const auto& client) { return client->isOpen(); }), 5);
    honest.send(post("late"));
    QTRY_VERIFY(honest.received().endsWith("late|"));
}

/// One after the other, and not one until it has no more.
void TestHttpShares::strangersTakeTurns() {
    Fixture fixture(false);
    fixture.proof = Proof::None;
    fixture.hold = true;
    Client one(fixture.address, false);
    Client two(fixture.address, false);
    one.send(post("1", "/one").repeated(100));
    two.send(post("2", "/two").repeated(100));
    QTRY_COMPARE(fixture.held.size(), 2);
    fixture.hold = false;
    for (const auto& answer : std::as_const(fixture.held))
        answer();
    QTRY_COMPARE(one.answers() + two.answers(), 200);
    qsizetype inARow = 0;
    qsizetype most = 0;
    for (qsizetype i = 1; i < fixture.requests.size(); ++i) {
        inARow = fixture.requests[i].path == fixture.requests[i - 1].path ? inARow + 1 : 0;
        most = std::max(most, inARow);
    }
    QVERIFY2(most <= 1, QByteArray::number(most).constData());
}

/// Who fills the room for half-sent bodies makes room for the body of another.
void TestHttpShares::theHeaviestAddressGivesUpItsBody() {
    ServerLimits limits;
    limits.bodyBytes = 60'000;
    limits.halfSentBytes = 0; // so four bodies
    Fixture fixture(false, limits);
    const QByteArray large = post(QByteArray(60'000, 'x'), "/large");
    std::vector<std::unique_ptr<ClientOf>> flood;
    for (int i = 0; i < 4; ++i) {
        flood.push_back(std::make_unique<ClientOf>(u"127.0.0.2"_s, fixture.address));
        flood.back()->send(large.first(55'000));
        QTRY_VERIFY(flood.back()->hasSent());
        QTRY_COMPARE(fixture.heads.size(), i + 1);
    }
    ClientOf honest(u"127.0.0.3"_s, fixture.address);
    honest.send(large.first(50'000));
    QTRY_VERIFY(flood.front()->received().startsWith("HTTP/1.1 503 "));
    honest.send(large.sliced(50'000));
    QTRY_VERIFY(honest.received().endsWith("x|"));
    QVERIFY(flood.back()->received().isEmpty());
}

void TestHttpShares::capPerAddress() {
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
    fixture.server.setTrustedProxies([](const QHostAddress& peer) { return peer.isLoopback(); });
    Client three(fixture.address, false);
    three.send(post("x"));
    QTRY_COMPARE(three.answers(), 1);
    QVERIFY(!one.closed());
}

/// Within one address, who has proved nothing makes room for the next, whatever it does and however young it is.
void TestHttpShares::strangersMakeRoom_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("tls");
    QTest::addColumn<bool>("byAddress");
    for (const bool byAddress : {false, true}) {
        for (const bool tls : {false, true}) {
            const auto row = [&](const char* name, const QByteArray& bytes) {
                QTest::addRow("%s, %d, %d", name, tls, byAddress) << bytes << tls << byAddress;
            };
            row("silent", {});
            row("half a head", "POST / HT");
            row("half a body", post("body").chopped(2));
            row("answered", post("x"));
            row("refused", "\x01");
        }
    }
}

void TestHttpShares::strangersMakeRoom() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, tls);
    QFETCH(bool, byAddress);
    ServerLimits limits = shortLimits();
    limits.connections = byAddress ? 20 : 2;
    limits.connectionsPerAddress = 2;
    limits.giveWayMs = 60'000;
    Fixture fixture(tls, limits);
    Client known(fixture.address, tls);
    known.send(post("known"));
    QTRY_COMPARE(known.answers(), 1);
    fixture.proof = Proof::None;
    Client stranger(fixture.address, tls);
    QTRY_VERIFY(stranger.ready(tls));
    stranger.send(bytes);
    if (bytes.endsWith('x') || bytes == "\x01")
        QTRY_COMPARE(stranger.answers(), 1);
    else
        QTRY_COMPARE(fixture.server.connectionCount(), 2);
    fixture.proof = Proof::Given;
    Client next(fixture.address, tls);
    next.send(post("next"));
    QTRY_VERIFY(next.received().endsWith("next|"));
    QTRY_VERIFY(stranger.closed());
    known.send(post("still"));
    QTRY_VERIFY(known.received().endsWith("still|"));
    // Now all have proved themselves, and nobody has waited long enough.
    Client late(fixture.address, tls);
    QTRY_VERIFY(late.closed());
}

/// Who holds a share of the handshakes makes room for its own next one.
void TestHttpShares::handshakesMakeRoom() {
    ServerLimits limits = shortLimits();
    limits.handshakes = 8;
    Fixture fixture(true, limits);
    std::vector<std::unique_ptr<QTcpSocket>> silent;
    for (int i = 0; i < 5; ++i) {
        silent.push_back(std::make_unique<QTcpSocket>());
        silent.back()->connectToHost(fixture.address.host, fixture.address.port);
        QTRY_COMPARE(silent.back()->state(), QAbstractSocket::ConnectedState);
    }
    const auto open = [&silent] {
        return std::count_if(silent.begin(), silent.end(), [](const auto& socket) {
            return socket->state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_COMPARE(open(), 2);
    QCOMPARE(silent.front()->state(), QAbstractSocket::UnconnectedState);
    Client honest(fixture.address, true);
    honest.send(post("honest"));
    QTRY_VERIFY(honest.received().endsWith("honest|"));
}

void TestHttpShares::halfSentBodiesAreBounded() {
    QFETCH(bool, tls);
    ServerLimits limits;
    limits.bodyBytes = 60'000;
    limits.halfSentBytes = 0; // so four bodies
    Fixture fixture(tls, limits);
    const QByteArray large = post(QByteArray(60'000, 'x'), "/large");
    std::vector<std::unique_ptr<Client>> half;
    for (int i = 0; i < 10; ++i) {
        half.push_back(std::make_unique<Client>(fixture.address, tls));
        half.back()->send(large.first(50'000));
    }
    const auto refused = [&half] {
        return std::count_if(half.begin(), half.end(), [](const auto& client) {
            return client->received().startsWith("HTTP/1.1 503 ");
        });
    };
    QTRY_COMPARE(refused(), 6);
    Client small(fixture.address, tls);
    small.send(post("small"));
    QTRY_VERIFY(small.received().endsWith("small|"));
    for (const auto& client : half)
        client->send(large.sliced(50'000));
    QTRY_COMPARE(fixture.requests.size(), 5);
    Client later(fixture.address, tls);
    later.send(large.first(50'000));
    QTRY_VERIFY(later.hasSent());
    later.send(large.sliced(50'000));
    QTRY_COMPARE(fixture.requests.size(), 6);
}

QTEST_GUILESS_MAIN(TestHttpShares)
#include "tst_http_shares.moc"
