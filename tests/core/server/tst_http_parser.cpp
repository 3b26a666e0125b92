// Every probe of the framing table: whole, cut at each byte position, byte by byte, and after a good request.
#include "core/server/http_parser.h"

#include <QRandomGenerator>
#include <QTest>

using namespace opbx;

namespace {

constexpr char good[] = "GET /before HTTP/1.1\r\nHost: a\r\n\r\n";

struct Outcome {
    HttpParser::State state = HttpParser::State::Idle;
    ErrorCode code = ErrorCode::None;
    QByteArray method, path, body;
    qsizetype headers = 0;
    bool close = false;

    bool operator==(const Outcome&) const = default;
};

Outcome outcomeOf(HttpParser& parser) {
    Outcome outcome;
    outcome.state = parser.state();
    outcome.code = parser.state() == HttpParser::State::Refused ? parser.error().code : ErrorCode::None;
    if (parser.state() == HttpParser::State::Complete) {
        outcome.close = parser.closeAfter();
        const HttpRequest request = parser.takeRequest();
        outcome.method = request.method;
        outcome.path = request.target();
        outcome.body = request.body;
        outcome.headers = request.headers.size();
    }
    return outcome;
}

ParserLimits smallLimits() {
    return {512, 8, 64, 100};
}

Outcome parseIn(const QList<QByteArray>& parts) {
    HttpParser parser(smallLimits());
    for (const QByteArray& part : parts) {
        if (parser.feed(part) < part.size())
            break;
    }
    return outcomeOf(parser);
}

void refused(const char* name, const QByteArray& bytes, ErrorCode code = ErrorCode::BadFraming) {
    QTest::newRow(name) << bytes << code << QByteArray() << false;
}

void accepted(const char* name, const QByteArray& bytes, const QByteArray& body = {}, bool close = false) {
    QTest::newRow(name) << bytes << ErrorCode::None << body << close;
}

const QByteArray post = QByteArrayLiteral("POST /p HTTP/1.1\r\nHost: a\r\n");
const QByteArray chunked = post + "Transfer-Encoding: chunked\r\n\r\n";

void acceptedRows() {
    accepted("get", "GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    accepted("http 1.0 without host", "GET / HTTP/1.0\r\n\r\n", {}, true);
    accepted("http 1.0 keep-alive is closed", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n", {}, true);
    accepted("connection upgrade is ignored", "GET / HTTP/1.1\r\nHost: a\r\nConnection: upgrade\r\n\r\n");
    accepted("connection close", "GET / HTTP/1.1\r\nHost: a\r\nConnection: x, Close\r\n\r\n", {}, true);
    accepted("one empty line before", "\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    accepted("a few empty lines before", "\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    accepted("length", post + "Content-Length: 3\r\n\r\nabc", "abc");
    accepted("length zero", post + "content-length: 0\r\n\r\n");
    accepted("body at the limit", post + "Content-Length: 100\r\n\r\n" + QByteArray(100, 'x'),
             QByteArray(100, 'x'));
    accepted("body with NUL and line ends", post + "Content-Length: 5\r\n\r\n" + QByteArray("\0\r\n\n\r", 5),
             QByteArray("\0\r\n\n\r", 5));
    accepted("chunks", chunked + "3\r\nabc\r\n0A;x=\"y\"\r\n0123456789\r\n0\r\n\r\n", "abc0123456789");
    accepted("chunks with trailer", chunked + "1\r\na\r\n0\r\nX-Sum: 1\r\n\r\n", "a");
    accepted("chunks in other case", post + "transfer-encoding: CHUNKED\r\n\r\n0\r\n\r\n");
    accepted("expect continue", post + "Expect: 100-Continue\r\nContent-Length: 1\r\n\r\na", "a");
    accepted("IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n");
    accepted("header bytes above 127", "GET / HTTP/1.1\r\nHost: a\r\nX: \xc3\xa9\r\n\r\n");
}

void badLengthRows() {
    refused("two lengths", post + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd");
    refused("two equal lengths", post + "Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc");
    refused("list of lengths", post + "Content-Length: 3, 3\r\n\r\nabc");
    refused("negative length", post + "Content-Length: -5\r\n\r\n");
    refused("signed length", post + "Content-Length: +5\r\n\r\nabcde");
    refused("hex length", post + "Content-Length: 0x3\r\n\r\nabc");
    refused("endless length", post + "Content-Length: 99999999999999999999\r\n\r\n");
    refused("empty length", post + "Content-Length:\r\n\r\n");
    refused("length and chunked", post + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    refused("two codings",
            post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    refused("gzip, chunked", post + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n");
    refused("identity", post + "Transfer-Encoding: identity\r\n\r\n");
    refused("chunked in 1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    refused("chunk size ZZ", chunked + "ZZ\r\n");
    refused("chunk size -5", chunked + "-5\r\n");
    refused("chunk size 0x5", chunked + "0x5\r\nabcde\r\n0\r\n\r\n");
    refused("chunk size empty", chunked + "\r\n");
    refused("chunk size with space", chunked + "5 \r\nabcde\r\n0\r\n\r\n");
    refused("chunk size overflows", chunked + "FFFFFFFFFFFFFFFFF\r\n");
    refused("chunk longer than its size", chunked + "3\r\nabcd\r\n0\r\n\r\n");
    refused("chunk with bare line feed", chunked + "3\nabc\r\n0\r\n\r\n");
    refused("chunk extension without end", chunked + "3;" + QByteArray(400, 'x'));
    refused("bad trailer", chunked + "0\r\nno colon\r\n\r\n");
}

void badLineRows() {
    refused("NUL in header", "GET / HTTP/1.1\r\nHost: a\r\nX: a" + QByteArray(1, '\0') + "b\r\n\r\n");
    refused("NUL in target", "GET /a" + QByteArray(1, '\0') + "b HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("control in header", "GET / HTTP/1.1\r\nHost: a\r\nX: a\x01\r\n\r\n");
    refused("carriage return in header", "GET / HTTP/1.1\r\nHost: a\r\nX: a\rb\r\n\r\n");
    refused("bare line feed after request line", "GET / HTTP/1.1\nHost: a\r\n\r\n");
    refused("bare line feed after header", "GET / HTTP/1.1\r\nHost: a\n\r\n");
    refused("bare line feed at the end", "GET / HTTP/1.1\r\nHost: a\r\n\n");
    refused("folded header", "GET / HTTP/1.1\r\nHost: a\r\nX: a\r\n b\r\n\r\n");
    refused("space before colon", "GET / HTTP/1.1\r\nHost: a\r\nX : a\r\n\r\n");
    refused("no colon", "GET / HTTP/1.1\r\nHost: a\r\nX\r\n\r\n");
    refused("empty name", "GET / HTTP/1.1\r\nHost: a\r\n: a\r\n\r\n");
    refused("second host", "GET / HTTP/1.1\r\nHost: a\r\nhost: a\r\n\r\n");
    refused("missing host", "GET / HTTP/1.1\r\nX: a\r\n\r\n");
    refused("host with user and path", "GET / HTTP/1.1\r\nHost: evil@x y/\r\n\r\n");
    refused("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("no version", "GET /\r\n\r\n");
    refused("space in target", "GET /a b HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("absolute target without host", "GET http:/// HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("absolute target with a port only", "GET http://:80/ HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("absolute target with a user", "GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("absolute target with a bad host", "GET http://a\\b/ HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("absolute target, no Host", "GET http://a/ HTTP/1.1\r\n\r\n");
    refused("absolute target, two Hosts", "GET http://a/ HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n");
    refused("absolute target, bad Host", "GET http://a/ HTTP/1.1\r\nHost: a b\r\n\r\n");
    refused("absolute target of another scheme", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("authority target", "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("star target", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("fragment", "GET /a#b HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("raw byte in target", "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("method with bracket", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("TLS greeting", QByteArray("\x16\x03\x01\x02\x00\x01", 6));
    refused("many empty lines", "\r\n\r\n\r\n\r\n\r\nGET / HTTP/1.1\r\nHost: a\r\n\r\n");
    refused("http in lower case", "GET / http/1.1\r\nHost: a\r\n\r\n");
}

void otherCodeRows() {
    refused("http 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", ErrorCode::VersionNotSupported);
    refused("http 0.9", "GET / HTTP/0.9\r\n\r\n", ErrorCode::VersionNotSupported);
    refused("http 1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n", ErrorCode::VersionNotSupported);
    refused("unknown expectation", post + "Expect: cake\r\nContent-Length: 1\r\n\r\n",
            ErrorCode::ExpectationFailed);
    refused("body too large", post + "Content-Length: 101\r\n\r\n", ErrorCode::BodyTooLarge);
    refused("chunks too large", chunked + "64\r\n" + QByteArray(100, 'x') + "\r\n1\r\n",
            ErrorCode::BodyTooLarge);
    refused("target too long", "GET /" + QByteArray(64, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n",
            ErrorCode::HeadTooLarge);
    refused("endless request line", "GET /" + QByteArray(600, 'a'), ErrorCode::HeadTooLarge);
    refused("endless header", "GET / HTTP/1.1\r\nHost: a\r\nX: " + QByteArray(600, 'a'),
            ErrorCode::HeadTooLarge);
    QByteArray many = "GET / HTTP/1.1\r\nHost: a\r\n";
    for (int i = 0; i < 8; ++i)
        many += "X: 1\r\n";
    refused("too many fields", many + "\r\n", ErrorCode::HeadTooLarge);
    QByteArray trailers = chunked + "0\r\n";
    for (int i = 0; i < 8; ++i)
        trailers += "X: 1\r\n";
    refused("too many trailers", trailers + "\r\n", ErrorCode::HeadTooLarge);
}

} // namespace

class TestHttpParser : public QObject {
    Q_OBJECT

private slots:
    void probes_data();
    void probes();
    void requestIsKeptAsReceived();
    void absoluteForm_data();
    void absoluteForm();
    void pipelinedRequestsComeOutInOrder();
    void randomSequences();
    void randomNoiseNeverRuns();
};

void TestHttpParser::probes_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code"); // None: accepted
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("close");
    acceptedRows();
    badLengthRows();
    badLineRows();
    otherCodeRows();
}

void TestHttpParser::probes() {
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    QFETCH(QByteArray, body);
    QFETCH(bool, close);

    const Outcome whole = parseIn({bytes});
    QCOMPARE(whole.code, code);
    QCOMPARE(whole.state, code == ErrorCode::None ? HttpParser::State::Complete : HttpParser::State::Refused);
    QCOMPARE(whole.body, body);
    QCOMPARE(whole.close, close);

    for (qsizetype cut = 1; cut < bytes.size(); ++cut)
        QVERIFY2(parseIn({bytes.first(cut), bytes.sliced(cut)}) == whole, qPrintable(QString::number(cut)));

    QList<QByteArray> single;
    for (const char c : bytes)
        single.append(QByteArray(1, c));
    QVERIFY(parseIn(single) == whole);

    // Behind another request in the same segment, and in front of one.
    HttpParser parser(smallLimits());
    const QByteArray line = good + bytes + good;
    qsizetype at = parser.feed(line);
    QCOMPARE(at, qsizetype(sizeof good - 1));
    QCOMPARE(parser.takeRequest().path, QByteArray("/before"));
    at += parser.feed(QByteArrayView(line).sliced(at));
    const bool unfinished = code != ErrorCode::None && whole.state != HttpParser::State::Refused;
    QVERIFY(!unfinished);
    QVERIFY(outcomeOf(parser) == whole);
    if (code == ErrorCode::None) {
        QCOMPARE(at, qsizetype(sizeof good - 1) + bytes.size());
        parser.feed(QByteArrayView(line).sliced(at));
        QCOMPARE(parser.takeRequest().path, QByteArray("/before"));
    } else {
        // A refused connection takes nothing as a request ever again.
        parser.feed(QByteArrayView(good));
        QCOMPARE(parser.state(), HttpParser::State::Refused);
    }
}

void TestHttpParser::requestIsKeptAsReceived() {
    HttpParser parser;
    const QByteArray bytes =
        "GET //a/%2e%2E/./b/?x=%20+y&z? HTTP/1.1\r\nhOsT:a\r\nX-One: \t one \r\nX-One:two\r\n\r\n";
    QCOMPARE(parser.feed(bytes), bytes.size());
    const HttpRequest request = parser.takeRequest();
    QCOMPARE(request.path, QByteArray("//a/%2e%2E/./b/"));
    QCOMPARE(request.query, QByteArray("x=%20+y&z?"));
    QCOMPARE(request.minorVersion, 1);
    const HttpHeaders expected{{"hOsT", "a"}, {"X-One", "one"}, {"X-One", "two"}};
    QCOMPARE(request.headers, expected);

    QVERIFY(parser.feed("GET / HTTP/1.1\r\nHost: a\r\n\r\n") > 0);
    QVERIFY(parser.takeRequest().query.isNull());
    QVERIFY(parser.feed("GET /? HTTP/1.1\r\nHost: a\r\n\r\n") > 0);
    const HttpRequest empty = parser.takeRequest();
    QVERIFY(!empty.query.isNull());
    QCOMPARE(empty.target(), QByteArray("/?"));
}

void TestHttpParser::absoluteForm_data() {
    QTest::addColumn<QByteArray>("head"); // behind the method
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    const auto row = [](const QByteArray& head, const QByteArray& target, const QByteArray& host) {
        QTest::newRow(head.constData()) << head << target << host;
    };
    row("http://b.example/p HTTP/1.1\r\nHost: a\r\n", "/p", "b.example");
    row("HTTPS://b.example:443/p?x=http://c/ HTTP/1.1\r\nhost: a\r\n", "/p?x=http://c/", "b.example:443");
    row("http://[2001:db8::1]:80/p HTTP/1.1\r\nHost: a\r\n", "/p", "[2001:db8::1]:80");
    row("http://b HTTP/1.1\r\nHost: a\r\n", "/", "b");
    row("http://b?x HTTP/1.1\r\nHost: a\r\n", "/?x", "b");
    row("http://b//p HTTP/1.1\r\nHost: a\r\n", "//p", "b");
    row("http://b/p HTTP/1.1\r\nHost:\r\n", "/p", "b");
    row("http://b/p HTTP/1.0\r\n", "/p", "b");
    row("/http://b/p HTTP/1.1\r\nHost: a\r\n", "/http://b/p", "a");
}

void TestHttpParser::absoluteForm() {
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    const QByteArray bytes = "POST " + head + "Content-Length: 2\r\n\r\nok";
    for (qsizetype cut = 0; cut < bytes.size(); ++cut) {
        HttpParser parser;
        QCOMPARE(parser.feed(bytes.first(cut)), cut);
        QCOMPARE(parser.feed(bytes.sliced(cut)), bytes.size() - cut);
        QCOMPARE(parser.state(), HttpParser::State::Complete);
        const HttpRequest request = parser.takeRequest();
        QCOMPARE(request.target(), target);
        QCOMPARE(headerCount(request.headers, "Host"), 1);
        QCOMPARE(headerValue(request.headers, "Host"), host);
        QCOMPARE(request.body, QByteArray("ok"));
        // Nothing of it stays for the next one.
        QVERIFY(parser.feed("GET /q HTTP/1.1\r\nHost: z\r\n\r\n") > 0);
        QCOMPARE(headerValue(parser.takeRequest().headers, "Host"), QByteArray("z"));
    }
}

void TestHttpParser::pipelinedRequestsComeOutInOrder() {
    HttpParser parser;
    QByteArray bytes;
    for (int i = 0; i < 20; ++i)
        bytes += "GET /" + QByteArray::number(i) + " HTTP/1.1\r\nHost: a\r\n\r\n";
    QByteArrayView rest = bytes;
    for (int i = 0; i < 20; ++i) {
        rest = rest.sliced(parser.feed(rest));
        QCOMPARE(parser.takeRequest().path, "/" + QByteArray::number(i));
    }
    QVERIFY(rest.isEmpty());
    QCOMPARE(parser.state(), HttpParser::State::Idle);
}

void TestHttpParser::randomSequences() {
    for (quint32 seed = 1; seed <= 400; ++seed) {
        QRandomGenerator random(seed);
        QByteArray stream;
        QByteArrayList bodies;
        for (int i = 0; i < 8; ++i) {
            QByteArray body;
            for (int n = random.bounded(300); n > 0; --n)
                body += char(random.bounded(256));
            stream += "POST /r HTTP/1.1\r\nHost: a\r\n";
            if (random.bounded(2)) {
                stream += "Transfer-Encoding: chunked\r\n\r\n";
                for (qsizetype at = 0; at < body.size();) {
                    const qsizetype size = qMin<qsizetype>(1 + random.bounded(60), body.size() - at);
                    stream += QByteArray::number(size, 16) + "\r\n" + body.mid(at, size) + "\r\n";
                    at += size;
                }
                stream += "0\r\n\r\n";
            } else {
                stream += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
            }
            bodies += body;
        }
        HttpParser parser;
        QByteArrayList seen;
        for (qsizetype at = 0; at < stream.size();) {
            const qsizetype size = qMin<qsizetype>(1 + random.bounded(200), stream.size() - at);
            at += parser.feed(QByteArrayView(stream).sliced(at, size));
            QVERIFY(parser.state() != HttpParser::State::Refused);
            if (parser.state() == HttpParser::State::Complete)
                seen += parser.takeRequest().body;
        }
        QCOMPARE(seen, bodies);
    }
}

void TestHttpParser::randomNoiseNeverRuns() {
    for (quint32 seed = 1; seed <= 2000; ++seed) {
        QRandomGenerator random(seed);
        QByteArray noise;
        for (int n = 1 + random.bounded(200); n > 0; --n)
            noise += char(random.bounded(256));
        QVERIFY(parseIn({noise}).state != HttpParser::State::Complete);
    }
}

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_http_parser.moc"
