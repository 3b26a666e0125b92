// One address that takes whatever it can get, in each way of wasting a connection: others get through, and soon.
#include "core/base/clock.h"
#include "core/server/tls_context.h"
#include "tests/support/flood.h"
#include "tests/support/serve_process.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <algorithm>
#include <arpa/inet.h>
#include <cerrno>
#include <chrono>
#include <netinet/in.h>
#include <optional>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int connections = 1'100; // more than the endpoint has
constexpr int calls = 100;
constexpr int patienceMs = 3'000;
constexpr double longestMs = 200;
constexpr qsizetype longBody = 200'000; // of a call; those of all connections together are bounded

const QByteArray health = "GET /api/health HTTP/1.1\r\nHost: a\r\n\r\n";
const QByteArray head = "POST /api/voice/route HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";
const QByteArray whole = head + "Content-Length: 500000\r\n\r\n" + QByteArray(500'000, 'x');
const QByteArray tinyChunks =
    head + "Transfer-Encoding: chunked\r\n\r\n" + QByteArray("1\r\nx\r\n").repeated(20'000) + "0\r\n\r\n";
const QByteArray manyHeaders =
    head + QByteArray("X-Some-Header: some value\r\n").repeated(90) + "Content-Length: 0\r\n\r\n";
const QByteArray large = head + "Content-Length: 1000000\r\n\r\n" + QByteArray(64 * 1024, 'x');

QByteArray call(const QByteArray& body) {
    return head + "Authorization: Bearer " + ServeProcess::requestsKey() +
           "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\nConnection: close\r\n\r\n" + body;
}

/// One call over a connection of its own, from its first packet to the end of its answer. Nothing: it was not answered with 200.
std::optional<double> callMs(const char* source, quint16 port, const QByteArray& request) {
    const auto start = std::chrono::steady_clock::now();
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const timeval patience{patienceMs / 1000, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    ::inet_pton(AF_INET, source, &address.sin_addr);
    ::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    address.sin_port = htons(port);
    ::inet_pton(AF_INET, "127.0.0.1", &address.sin_addr);
    QByteArray answer;
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 &&
        ::send(socket, request.constData(), static_cast<size_t>(request.size()), MSG_NOSIGNAL) ==
            request.size()) {
        char bytes[4096];
        for (ssize_t got = 1; got > 0;) {
            got = ::recv(socket, bytes, sizeof bytes, 0);
            answer.append(bytes, std::max<ssize_t>(got, 0));
        }
    }
    ::close(socket);
    if (!answer.startsWith("HTTP/1.1 200 "))
        return std::nullopt;
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

/// How a client begins TLS.
QByteArray clientHello() {
    QTcpServer listener;
    listener.listen(QHostAddress::LocalHost);
    QSslSocket client;
    client.connectToHostEncrypted(u"127.0.0.1"_s, listener.serverPort());
    QByteArray hello;
    if (client.waitForConnected(patienceMs) && listener.waitForNewConnection(patienceMs)) {
        QTcpSocket* const server = listener.nextPendingConnection();
        if (client.flush() && server->waitForReadyRead(patienceMs))
            hello = server->readAll();
    }
    client.abort();
    return hello;
}

/// callMs() through TLS.
std::optional<double> tlsCallMs(const QString& source, quint16 port, const QByteArray& request) {
    const auto start = std::chrono::steady_clock::now();
    QSslSocket socket;
    socket.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.bind(QHostAddress(source));
    socket.connectToHostEncrypted(u"127.0.0.1"_s, port);
    if (!socket.waitForEncrypted(patienceMs))
        return std::nullopt;
    socket.write(request);
    if (!socket.waitForReadyRead(patienceMs) || !socket.readAll().startsWith("HTTP/1.1 200 "))
        return std::nullopt;
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

} // namespace

class TestFloods : public QObject {
    Q_OBJECT

    static void check(std::vector<double> times, const Flood& flood) {
        std::sort(times.begin(), times.end());
        const size_t answered = times.size();
        QVERIFY2(answered >= calls - 1, QByteArray::number(qulonglong(answered)).constData());
        const double p99 = times[size_t(calls) - 2];
        qInfo("p50 %.1f ms, p99 %.1f ms, %d connections, %d sent", times[times.size() / 2], p99,
              flood.opened(), flood.sent());
        QVERIFY2(p99 < longestMs, QByteArray::number(p99).constData());
    }

private slots:
    void initTestCase() {
        rlimit limit{};
        QCOMPARE(::getrlimit(RLIMIT_NOFILE, &limit), 0);
        limit.rlim_cur = std::min<rlim_t>(limit.rlim_max, 4'096);
        QCOMPARE(::setrlimit(RLIMIT_NOFILE, &limit), 0);
        if (limit.rlim_cur < connections + 64)
            QSKIP("this process may not open enough connections");
    }

    void othersGetThrough_data() {
        QTest::addColumn<QByteArray>("first");
        QTest::addColumn<QByteArray>("later");
        QTest::addColumn<bool>("afterAnswer");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("sameAddress");
        struct Row {
            const char* name;
            QByteArray first, later;
            bool afterAnswer;
        };
        const QByteArray usual = "{\"To\":\"+12125550100\",\"Session\":\"s%1\"}";
        const QByteArray longer =
            "{\"To\":\"+12125550100\",\"Session\":\"s%1\",\"x\":\"" + QByteArray(longBody, 'x') + "\"}";
        for (const Row& row :
             {Row{"health, kept alive", health, health, true},
              Row{"health, pipelined", health.repeated(16), health.repeated(16), true},
              Row{"silent", {}, {}, true}, Row{"slow head", "GET / HTTP/1.1\r\nX: ", "x", false},
              Row{"slow body", head + "Content-Length: 1000\r\n\r\n", "x", false},
              Row{"large half-sent body", large, "x", false}, Row{"bad first byte", "\x16\x03\x01", {}, true},
              Row{"whole large body", whole, whole, true},
              Row{"many headers", manyHeaders, manyHeaders, true},
              Row{"no credential", head + "Content-Length: 2\r\n\r\n{}", head + "Content-Length: 2\r\n\r\n{}",
                  true}}) {
            for (const bool sameAddress : {false, true})
                QTest::addRow("%s, %s", row.name, sameAddress ? "the same proxy" : "another address")
                    << row.first << row.later << row.afterAnswer << usual << sameAddress;
        }
        QTest::newRow("chunks of a byte, another address")
            << tinyChunks << tinyChunks << true << usual << false;
        QTest::newRow("large half-sent body, large call")
            << large << QByteArray("x") << false << longer << false;
    }

    void othersGetThrough() {
        QFETCH(QByteArray, first);
        QFETCH(QByteArray, later);
        QFETCH(bool, afterAnswer);
        QFETCH(QByteArray, body);
        QFETCH(bool, sameAddress);
        ServeProcess serve;
        serve.set(u"logs/level"_s, u"error"_s);
        if (!sameAddress)
            serve.set(u"auth/trusted_proxies"_s, u"127.0.0.1"_s); // else all of 127.0.0.0/8 is
        QVERIFY(serve.start());
        const auto port = static_cast<quint16>(QUrl(serve.url()).port());
        const Flood flood("127.0.0.2", port, connections, {first, later, afterAnswer}, 4'000);
        QTRY_VERIFY_WITH_TIMEOUT(flood.opened() >= connections, 15'000);
        std::vector<double> times;
        for (int i = 0; i < calls; ++i) {
            const QByteArray request = call(QByteArray(body).replace("%1", QByteArray::number(i)));
            if (const auto ms = callMs(sameAddress ? "127.0.0.2" : "127.0.0.3", port, request))
                times.push_back(*ms);
        }
        check(std::move(times), flood);
    }

    /// A greeting is cheap to send again and again, and each asks for a signature.
    void droppedHandshakes() {
        ServeProcess serve;
        serve.set(u"logs/level"_s, u"error"_s);
        serve.set(u"auth/trusted_proxies"_s, u"127.0.0.1"_s);
        QTemporaryDir folder;
        const TlsFiles files{folder.filePath(u"cert.pem"_s), folder.filePath(u"key.pem"_s)};
        QVERIFY(makeSelfSignedCertificate(files, {u"localhost"_s}, 30, SystemClock()).ok());
        serve.set(u"server/tls_certificate"_s, files.certificateFile);
        serve.set(u"server/tls_key"_s, files.keyFile);
        QVERIFY(serve.start());
        const auto port = static_cast<quint16>(QUrl(serve.url()).port());
        const QByteArray hello = clientHello();
        QVERIFY(hello.startsWith("\x16\x03"));
        const Flood flood("127.0.0.2", port, connections, {hello, {}, false, true}, 4'000);
        QTRY_VERIFY_WITH_TIMEOUT(flood.opened() >= 3 * connections, 15'000);
        std::vector<double> times;
        for (int i = 0; i < calls; ++i) {
            const QByteArray body =
                "{\"To\":\"+12125550100\",\"Session\":\"s" + QByteArray::number(i) + "\"}";
            if (const auto ms = tlsCallMs(u"127.0.0.3"_s, port, call(body)))
                times.push_back(*ms);
        }
        check(std::move(times), flood);
    }
};

QTEST_GUILESS_MAIN(TestFloods)
#include "tst_floods.moc"
