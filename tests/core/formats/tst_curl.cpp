#include "core/formats/curl.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

/// Takes one request and answers it; keeps its bytes.
class EchoServer : public QObject {
public:
    EchoServer() {
        m_server.listen(QHostAddress::LocalHost);
        connect(&m_server, &QTcpServer::newConnection, this, [this] {
            QTcpSocket* socket = m_server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        });
    }

    QString url() const { return u"http:"_s + u"//127.0.0.1:%1"_s.arg(m_server.serverPort()); }
    const QByteArray& received() const { return m_received; }

private:
    void read(QTcpSocket* socket) {
        m_received += socket->readAll();
        const qsizetype end = m_received.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        const qsizetype at = m_received.toLower().indexOf("content-length:");
        const qsizetype length =
            at < 0 || at > end ? 0 : m_received.mid(at + 15, 12).split('\r').first().trimmed().toInt();
        if (m_received.size() < end + 4 + length)
            return;
        // As servers answer: the length of what GET would get, and the connection stays open unless it is to be closed.
        if (m_received.startsWith("HEAD ")) {
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n");
            if (m_received.toLower().contains("connection: close"))
                socket->disconnectFromHost();
            return;
        }
        socket->write("HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n");
        socket->disconnectFromHost();
    }

    QTcpServer m_server;
    QByteArray m_received;
};

HttpRequest posted(const QByteArray& body) {
    HttpRequest request;
    request.method = "POST";
    request.path = "/api/x";
    request.headers = {{"Content-Type", "application/json"}};
    request.body = body;
    return request;
}

} // namespace

class TestCurl : public QObject {
    Q_OBJECT

private slots:
    void arrivesUnchanged_data() {
        QTest::addColumn<HttpRequest>("request");
        const auto body = [](const char* name, const QByteArray& bytes) {
            QTest::newRow(name) << posted(bytes);
        };
        body("JSON", R"({"a":"b"})");
        body("quotes", "'\"'''\\\"\\'`");
        body("line ends", "a\nb\r\nc\n\n");
        body("substitution", "$(touch /tmp/x) `id` ${HOME} $HOME !! %s %n");
        body("NUL", QByteArray("a\0b\0", 4));
        body("invalid UTF-8", "\xff\xfe'\xc3(\n");
        body("control characters", "\x01\x02\x1b[31m\x7f\x08");
        body("tabs", "{\t\"a\":\t\"it's\"}\t");
        body("UTF-8", "\xd7\xa9\xd7\x9c\xf0\x9f\x98\x80");
        body("byte order mark", "\xef\xbb\xbf{}");
        body("at sign", "@/etc/hostname");
        body("dashes", "--help");
        body("empty", "");
        body("large", QByteArray("0123456789'\n").repeated(20'000));
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all.append(static_cast<char>(i));
        body("every byte", all + all);

        HttpRequest request = posted("{}");
        request.headers += {{"X-Empty", ""},         {"X-Quote", "it's \"$(id)\""},
                            {"X-Bytes", "\xff\x01"}, {"Accept", "*/*"},
                            {"X-At", "@file"},       {"X-Semi", "a; b"}};
        QTest::newRow("headers") << request;
        request.query = "a[1]={x,y}&b='$(id)'&c=%41";
        request.path = "/a/../b//c";
        QTest::newRow("target") << request;
        request = HttpRequest();
        request.method = "GET";
        request.path = "/api/health";
        QTest::newRow("GET") << request;
        request.minorVersion = 0;
        QTest::newRow("HTTP/1.0") << request;
        request.minorVersion = 1;
        request.method = "HEAD";
        QTest::newRow("HEAD") << request;
        request.body = "{\"a\":1}";
        request.headers = {{"Content-Type", "application/json"}};
        QTest::newRow("HEAD with a body") << request;
        request.body = QByteArray("\0\x01", 2);
        QTest::newRow("HEAD with bytes") << request;
        request.body.clear();
        request.headers.clear();
        request.method = "DELETE";
        QTest::newRow("DELETE") << request;
    }

    void arrivesUnchanged() {
        if (QStandardPaths::findExecutable(u"curl"_s).isEmpty())
            QSKIP("curl is not installed");
        QFETCH(HttpRequest, request);
        EchoServer server;
        // At a prompt a tab asks for a completion, and the others are keys.
        const QString pasted = curlCommand(request, server.url());
        QVERIFY(std::none_of(pasted.begin(), pasted.end(),
                             [](QChar c) { return (c < u' ' && c != u'\n') || c == QChar(0x7f); }));
        QProcess shell;
        // By a script on standard input, as by a paste: no argument limit of this program's own.
        shell.start(u"/bin/sh"_s, {u"-s"_s});
        shell.write(pasted.toUtf8() + " --noproxy '*' --silent --show-error\n");
        shell.closeWriteChannel();
        QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, 10'000);
        QVERIFY2(shell.exitCode() == 0, shell.readAllStandardError());

        const qsizetype end = server.received().indexOf("\r\n\r\n");
        const QByteArrayList head = server.received().left(end).split('\n');
        const QByteArray version = request.minorVersion == 0 ? " HTTP/1.0" : " HTTP/1.1";
        QCOMPARE(head.first().trimmed(), request.method + ' ' + request.target() + version);
        QCOMPARE(server.received().mid(end + 4), request.body);
        HttpHeaders arrived;
        for (const QByteArray& line : head.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            const QByteArray name = line.left(colon);
            if (name.toLower() != "host" && name.toLower() != "content-length" &&
                name.toLower() != "connection")
                arrived.append({name, line.mid(colon + 1).trimmed()});
        }
        QCOMPARE(arrived, request.headers);
    }

    void fieldsOfTheConnectionAreLeftOut() {
        HttpRequest request = posted("{}");
        request.headers += {{"Host", "evil"},
                            {"Content-Length", "99"},
                            {"Connection", "upgrade"},
                            {"Transfer-Encoding", "chunked"},
                            {"bad name", "x"}};
        const QString command = curlCommand(request, u"http:x"_s);
        for (const char* absent : {"evil", "99", "upgrade", "chunked", "bad name"})
            QVERIFY2(!command.contains(QLatin1String(absent)), absent);
    }

    void words_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("quote") << QByteArray("'");
        QTest::newRow("line ends at the end") << QByteArray("\x01\n\n");
        QTest::newRow("percent") << QByteArray("\x01%s\\n");
        QTest::newRow("only line ends") << QByteArray("\n\n");
    }

    void words() {
        QFETCH(QByteArray, bytes);
        QProcess shell;
        shell.start(u"/bin/sh"_s, {u"-s"_s});
        shell.write("printf %s " + shellWord(bytes).toUtf8() + "\n");
        shell.closeWriteChannel();
        QTRY_COMPARE(shell.state(), QProcess::NotRunning);
        QCOMPARE(shell.readAllStandardOutput(), bytes);
    }
};

QTEST_GUILESS_MAIN(TestCurl)
#include "tst_curl.moc"
