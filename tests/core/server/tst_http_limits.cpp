// Deadlines, caps, clients that leave, draining and moving, over real sockets with short limits.
#include "tests/support/http_server_fixture.h"

#include <QFile>
#include <QTcpServer>
#include <QTest>

#include <sys/resource.h>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

/// While it lives this process may have few descriptors, clients and server together.
class FewDescriptors {
public:
    static constexpr int count = 120;

    FewDescriptors() {
        if (::getrlimit(RLIMIT_NOFILE, &m_before) != 0)
            qFatal("no limit of descriptors");
        rlimit few = m_before;
        few.rlim_cur = count;
        if (::setrlimit(RLIMIT_NOFILE, &few) != 0)
            qFatal("the limit of descriptors cannot be changed");
    }
    ~FewDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    Q_DISABLE_COPY_MOVE(FewDescriptors)

private:
    rlimit m_before{};
};

} // namespace

class TestHttpLimits : public QObject {
    Q_OBJECT

private slots:
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
    void capsTurnAway();
    void longestWaitingGivesWay();
    void manyConnections();
    void servesWhenDescriptorsRunOut();
    void servesAgainWhenOthersHadTheDescriptors();
    void nobodyKeepsTheOthersWaiting();
    void drainAnswersWhatIsInFlight();
    void drainAnswersWhatIsHalfSent();
    void moveKeepsRequestsInFlight();
    void listenErrors();
    void answerAfterTheServerIsGone();

private:
    static void plainAndTls() {
        QTest::addColumn<bool>("tls");
        QTest::newRow("plain") << false;
        QTest::newRow("tls") << true;
    }
};

void TestHttpLimits::halfRequestsTimeOut_data() {
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

void TestHttpLimits::halfRequestsTimeOut() {
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
    QCOMPARE(fixture.rejections.first().partial.method, QByteArray("POST"));
    QVERIFY(fixture.requests.isEmpty());
}

void TestHttpLimits::idleConnectionsCloseSilently() {
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

void TestHttpLimits::clientGoneWhileAnswerIsPending() {
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

void TestHttpLimits::droppedResponderStillAnswers() {
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

void TestHttpLimits::clientThatNeverReadsIsBounded() {
    QFETCH(bool, tls);
    ServerLimits limits = shortLimits();
    limits.writeMs = 150;
    limits.bodyBytes = 1 << 20;
    Fixture fixture(tls, limits);
    Client client(fixture.address, tls);
    client.socket().setReadBufferSize(1024);
    for (int i = 0; i < 60; ++i)
        client.send(post(QByteArray(1 << 20, 'x')));
    QTRY_VERIFY(!fixture.requests.isEmpty());
    QTRY_COMPARE(fixture.server.connectionCount(), 0); // by the write deadline
    QVERIFY2(fixture.requests.size() < 30, QByteArray::number(fixture.requests.size()).constData());
}

void TestHttpLimits::capsTurnAway() {
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

void TestHttpLimits::longestWaitingGivesWay() {
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
    QTRY_VERIFY(first.hasSent());
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

void TestHttpLimits::manyConnections() {
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

void TestHttpLimits::servesWhenDescriptorsRunOut() {
    // Clients take some, so the server has to do with what is left of the rest.
    const FewDescriptors few;
    Fixture fixture(false);
    std::vector<std::unique_ptr<Client>> half;
    int evicted = 0;
    for (int i = 0; i < 60; ++i) {
        half.push_back(std::make_unique<Client>(fixture.address, false));
        half.back()->send("GET / HT");
        QTRY_COMPARE(half.back()->socket().bytesToWrite(), 0);
    }
    Client good(fixture.address, false);
    good.send(post("good"));
    QTRY_VERIFY(good.received().endsWith("good|"));
    for (const auto& client : half)
        evicted += client->closed() ? 1 : 0;
    QVERIFY2(evicted > 15, QByteArray::number(evicted).constData());
    QVERIFY(fixture.server.connectionCount() < 45);
}

void TestHttpLimits::servesAgainWhenOthersHadTheDescriptors() {
    const FewDescriptors few;
    Fixture fixture(false);
    std::vector<std::unique_ptr<QFile>> others;
    while (others.empty() || others.back()->handle() < FewDescriptors::count - 10) {
        others.push_back(std::make_unique<QFile>(u"/dev/null"_s));
        QVERIFY(others.back()->open(QIODevice::ReadOnly));
    }
    Client refused(fixture.address, false);
    refused.send(post("refused"));
    QTRY_VERIFY(refused.closed());
    others.clear();
    Client good(fixture.address, false);
    good.send(post("good"));
    QTRY_VERIFY(good.received().endsWith("good|"));
}

void TestHttpLimits::nobodyKeepsTheOthersWaiting() {
    Fixture fixture(false);
    fixture.hold = true;
    Client fast(fixture.address, false);
    fast.send(post("fast").repeated(1'000));
    QTRY_COMPARE(fixture.held.size(), 1);
    fixture.hold = false;
    fixture.held.first()(); // goes on with those that have arrived meanwhile
    QVERIFY2(fixture.requests.size() < 100, QByteArray::number(fixture.requests.size()).constData());
    QTRY_COMPARE(fast.answers(), 1'000);
}

void TestHttpLimits::drainAnswersWhatIsInFlight() {
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
    QVERIFY(busy.has("Connection: close\r\n"));
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

void TestHttpLimits::drainAnswersWhatIsHalfSent() {
    Fixture fixture(false);
    Client client(fixture.address, false);
    client.send(post("half").chopped(2));
    QTRY_COMPARE(fixture.heads.size(), 1);
    int drained = 0;
    fixture.server.drain(60'000, [&] { ++drained; });
    client.send("lf");
    QTRY_VERIFY(client.received().endsWith("half|"));
    QTRY_COMPARE(drained, 1);
}

void TestHttpLimits::moveKeepsRequestsInFlight() {
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

void TestHttpLimits::listenErrors() {
    Fixture fixture(false);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    const auto used = fixture.server.listen({u"127.0.0.1"_s, other.serverPort()});
    QVERIFY(!used.ok());
    QCOMPARE(used.error().code, ErrorCode::AddressInUse);
    const auto foreign = fixture.server.listen({u"192.0.2.1"_s, 0});
    QVERIFY(!foreign.ok());
    QCOMPARE(foreign.error().code, ErrorCode::AddressMissing); // it may come: an interface that is not up yet
    const auto noAddress = fixture.server.listen({u"no such host"_s, 0});
    QVERIFY(!noAddress.ok());
    QCOMPARE(noAddress.error().code, ErrorCode::InvalidInput);
    // The old address still serves.
    Client client(fixture.address, false);
    client.send(post("still"));
    QTRY_VERIFY(client.received().endsWith("still|"));
}

void TestHttpLimits::answerAfterTheServerIsGone() {
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

QTEST_GUILESS_MAIN(TestHttpLimits)
#include "tst_http_limits.moc"
