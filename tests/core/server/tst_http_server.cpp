// Each row of the framing table over real sockets, plain and through TLS.
#include "tests/support/http_server_fixture.h"

#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

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
    void randomPipelines_data() { plainAndTls(); }
    void randomPipelines();
    void halfClosedClientGetsItsAnswer();

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
    QVERIFY(client.has("Content-Length: 5\r\n"));
    QVERIFY(client.has("Content-Type: text/plain\r\n"));
    QVERIFY(client.has("X-Path: //a/%2e?q=1\r\n"));
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
        QVERIFY(client->has("Connection: close\r\n"));
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
    QVERIFY(client.has("Content-Length: 1\r\n"));
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

void TestHttpServer::randomPipelines() {
    QFETCH(bool, tls);
    Fixture fixture(tls);
    for (quint32 seed = 1; seed <= (tls ? 40u : 150u); ++seed) {
        QRandomGenerator random(seed);
        fixture.hold = false;
        Client client(fixture.address, tls);
        QTRY_VERIFY(client.ready(tls));
        client.socket().setSocketOption(QAbstractSocket::LowDelayOption, 1);
        QSignalSpy written(&client.socket(), &QSslSocket::bytesWritten);
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
            QVERIFY(written.wait());
            at += size;
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

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
