#include "core/base/redact.h"
#include "core/base/secret_names.h"
#include "core/exchange/exchange_redaction.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

const QByteArray key = "k^e!y )=(|\"/&<x";
const QByteArray secret = "aZ09-_secretSECRETsecret";

Redactor redactor() {
    return Redactor({Secret(key), Secret(secret), Secret(QByteArray("abc")), Secret()});
}

} // namespace

class TestRedact : public QObject {
    Q_OBJECT

private slots:
    void headers_data() {
        QTest::addColumn<bool>("isSecret");
        for (const char* name :
             {"Authorization", "authorization", "Proxy-Authorization", "X-Cx-Apikey", "x-cx-apikey", "Cookie",
              "Set-Cookie", "X-Api-Key", "My-Secret", "X-Password", "X-Auth-Token", "X-Auth-Key", "X-Auth",
              "X-Pwd", "X-Jwt", "X-Pin", "X-Client-Credential", "X-Access-Key", "Passphrase"})
            QTest::newRow(name) << true;
        for (const char* name :
             {"X-Cx-Session", "X-Cx-Domain", "X-Cloudonix-Signature", "X-Cloudonix-Timestamp", "Host",
              "Content-Type", "X-Idempotency-Key", "User-Agent", "X-Bypass", "X-Shipping", "Authority", ""})
            QTest::newRow(name) << false;
    }

    void headers() {
        QFETCH(bool, isSecret);
        QCOMPARE(isSecretHeader(QTest::currentDataTag()), isSecret);
    }

    void keys_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("result");
        const QByteArray mark = redactedMark.toByteArray();
        QTest::newRow("nothing") << QByteArray("no secret here") << QByteArray("no secret here");
        QTest::newRow("empty") << QByteArray() << QByteArray();
        QTest::newRow("alone") << key << mark;
        QTest::newRow("in the middle") << "a" + key + "b"
                                       << "a" + mark + "b";
        QTest::newRow("twice") << key + "." + key << mark + "." + mark;
        QTest::newRow("twice without anything between") << key + key << mark;
        QTest::newRow("two keys") << secret + " " + key << mark + " " + mark;
        QTest::newRow("cut short is another thing") << secret.chopped(1) << secret.chopped(1);
        QTest::newRow("percent") << "t=" + key.toPercentEncoding() + "&x"
                                 << "t=" + mark + "&x";
        QTest::newRow("percent, lower case") << QByteArray("k%5ee%21y%20%29%3d%28%7c%22%2f%26%3cx") << mark;
        QTest::newRow("json") << QByteArray("{\"a\":\"k^e!y )=(|\\\"/&<x\"}") << "{\"a\":\"" + mark + "\"}";
        QTest::newRow("json with escaped slashes")
            << QByteArray("\"k^e!y )=(|\\\"\\/&<x\"") << "\"" + mark + "\"";
        QTest::newRow("xml") << QByteArray("<a>k^e!y )=(|&quot;/&amp;&lt;x</a>") << "<a>" + mark + "</a>";
        QTest::newRow("base64") << "v " + secret.toBase64() + "."
                                << "v " + mark + ".";
        QTest::newRow("base64 behind a user") << ("user:" + secret).toBase64() << mark;
        QTest::newRow("base64 behind another") << ("me:" + secret + ":x").toBase64() << mark;
        QTest::newRow("base64 for URLs") << key.toBase64(QByteArray::Base64UrlEncoding) << mark;
        QTest::newRow("binary around it") << QByteArray("\0\xff", 2) + secret + QByteArray("\0", 1)
                                          << QByteArray("\0\xff", 2) + mark + QByteArray("\0", 1);
        QTest::newRow("short keys are left") << QByteArray("abc") << QByteArray("abc");
    }

    void keys() {
        QFETCH(QByteArray, bytes);
        QTEST(redactor().redactKeys(bytes), "result");
        QCOMPARE(Redactor().redactKeys(bytes), bytes);
    }

    void findsWhatASimpleSearchFinds() {
        QRandomGenerator random(7);
        const auto letters = [&random](qsizetype length) {
            QByteArray text(length, 'a');
            for (char& c : text)
                c = static_cast<char>('a' + random.bounded(2));
            return text;
        };
        for (int round = 0; round < 2000; ++round) {
            const QByteArray one = letters(random.bounded(4, 9));
            const QByteArray other = letters(random.bounded(4, 7));
            const QByteArray text = letters(random.bounded(0, 60));
            const Redactor redactor({Secret(one), Secret(other)});
            const QByteArray result = redactor.redactKeys(text);
            QCOMPARE(result != text, text.contains(one) || text.contains(other));
            QVERIFY(!result.contains(one) && !result.contains(other));
        }
    }

    void partlyEncodedQuery() {
        const QByteArray query = "a=1&key=%61Z09-_secret%53ECRETsecret&b=%20";
        QCOMPARE(redactor().redactKeys(query), QByteArray("a=1&key=[redacted]&b=%20"));
        QCOMPARE(redactor().redactKeys("a=%20&b"), QByteArray("a=%20&b"));
    }

    void fields_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* bytes, const char* result) {
            QTest::newRow(bytes) << QByteArray(bytes) << QByteArray(result);
        };
        row("{\"password\":\"x\\\"y\",\"a\":1}", "{\"password\":\"[redacted]\",\"a\":1}");
        row("{ \"Api_Key\" : 12 , \"a\":1}", "{ \"Api_Key\" : \"[redacted]\" , \"a\":1}");
        row("{\"access_token\":\"x\"}", "{\"access_token\":\"[redacted]\"}");
        row("{\"token\":\"the session\"}", "{\"token\":\"the session\"}");
        row("{\"secret\":{\"a\":\"x\"},\"b\":1}", "{\"secret\":\"[redacted]\",\"b\":1}");
        row("{\"pin\":[1,[2,\"]\"],{\"c\":3}],\"b\":1}", "{\"pin\":\"[redacted]\",\"b\":1}");
        row("{\"passwords\":[\"a\",\"b\"],\"To\":\"1\"}", "{\"passwords\":\"[redacted]\",\"To\":\"1\"}");
        for (const char* name :
             {"pwd", "pass", "passphrase", "jwt", "credential", "credentials", "pin", "PIN", "userPin",
              "sip_pass", "sip-password", "clientSecret", "APIKey", "authKey", "private-key", "refreshToken",
              "pass1", "auth[pwd]", "user.pass"}) {
            const QByteArray json = "{\"" + QByteArray(name) + "\":\"hunter2\"}";
            QTest::newRow(json) << json << QByteArray(json).replace("hunter2", "[redacted]");
            const QByteArray form = "a=1&" + QByteArray(name) + "=hunter2&b=2";
            QTest::newRow(form) << form << QByteArray(form).replace("hunter2", "[redacted]");
        }
        for (const char* name : {"bypass", "shipping", "compass", "pinned", "token", "Session", "passenger",
                                 "keyboard", "author", "session[token]", "session.token", "tokens", "To"}) {
            const QByteArray json = "{\"" + QByteArray(name) + "\":\"hunter2\"}";
            QTest::newRow(json) << json << json;
            const QByteArray form = "a=1&" + QByteArray(name) + "=hunter2&b=2";
            QTest::newRow(form) << form << form;
        }
        row("pwd[]=a&pwd%5B%5D=b&c=1", "pwd[]=[redacted]&pwd%5B%5D=[redacted]&c=1");
        row("{'password': 'x', 'a': 1}", "{'password': '[redacted]', 'a': 1}");
        row("<a password=\"x y\" b=\"1\"/>", "<a password=\"[redacted]\" b=\"1\"/>");
        row("<r><sip:password>x y</sip:password><b>1</b></r>",
            "<r><sip:password>[redacted]</sip:password><b>1</b></r>");
        row("--x\r\nContent-Disposition: form-data; name=\"pwd\"\r\n\r\nhunter2\r\n--x--",
            "--x\r\nContent-Disposition: form-data; name=\"pwd\"\r\n\r\n[redacted]\n--x--");
        // One within another.
        row("{\"a\":\"{\\\"pin\\\":\\\"x\\\",\\\"b\\\":1}\"}",
            "{\"a\":\"{\\\"pin\\\":\\\"[redacted]\\\",\\\"b\\\":1}\"}");
        row("{\"p\\u0069n\":\"x\"}", "{\"p\\u0069n\":\"[redacted]\"}");
        row("a=%7B%22pin%22%3A%22x%22%7D&b=1", "a=%7B%22pin%22%3A%22[redacted]%22%7D&b=1");
        row("a=pin%253Dx%2526c%253D1&b=1", "a=pin%253D[redacted]%2526c%253D1&b=1");
        row("<a>u?pwd=x&amp;b=1</a>", "<a>u?pwd=[redacted]&amp;b=1</a>");
        // Addresses.
        row("https://me:pw@host/x?a=1", "https://[redacted]@host/x?a=1");
        row("{\"u\":\"https:\\/\\/me:p%40w@host\\/x\"}", "{\"u\":\"https:\\/\\/[redacted]@host\\/x\"}");
        row("u=https%3A%2F%2Fme%3Apw%40host%2Fx", "u=https%3A%2F%2F[redacted]%40host%2Fx");
        row("wss://me:p@w@host", "wss://[redacted]@host");
        row("sip:1001:pw@host", "sip:1001:[redacted]@host");
        row("sip:1001@host", "sip:1001@host");
        row("mail to me@host: now", "mail to me@host: now");
        row("https://host/?a=b:c@d", "https://host/?a=b:c@d");
        row("https://host/?token=abc&b=1#x", "https://host/?token=[redacted]&b=1#x");
        row("/path?sig=abc&code=12&proof=3", "/path?sig=[redacted]&code=[redacted]&proof=[redacted]");
        row("mailbox=1&proof=00112233", "mailbox=1&proof=[redacted]");
        row("code=1", "code=1");
        row("{\"a\":\"password\"}", "{\"a\":\"password\"}");
        row("{\"password\":\"x", "{\"password\":\"[redacted]");
        row("password=x&To=1&api-key=y", "password=[redacted]&To=1&api-key=[redacted]");
        row("GET /a?client_secret=x&b=1 HTTP/1.1", "GET /a?client_secret=[redacted]&b=1 HTTP/1.1");
        row("To=1&From=2", "To=1&From=2");
        row("\"", "\"");
        row("=", "=");
    }

    void fields() {
        QFETCH(QByteArray, bytes);
        QTEST(Redactor().redactFields(bytes), "result");
    }

    void texts_data() {
        QTest::addColumn<QString>("result");
        const auto row = [](const char* text, const char* result) {
            QTest::newRow(text) << QString::fromLatin1(result);
        };
        row("Bearer abc.def", "Bearer [redacted]");
        row("sent authorization: Basic Zm9v", "sent authorization: [redacted]");
        row("X-Cx-Apikey: XI123", "X-Cx-Apikey: [redacted]");
        row("cannot reach https://me:pw@host/x", "cannot reach https://[redacted]@host/x");
        row("cannot reach https://host/x", "cannot reach https://host/x");
        row("password=hunter2 refused", "password=[redacted] refused");
        row("key aZ09-_secretSECRETsecret refused", "key [redacted] refused");
    }

    void texts() { QTEST(redactor().redactText(QString::fromLatin1(QTest::currentDataTag())), "result"); }

    void exchangeHoldsNoSecret() {
        Exchange exchange;
        const QByteArray body = "{\"To\":\"1\",  \"note\":\"" + secret + "\"}";
        exchange.request.path = "/api/voice/route";
        exchange.request.query = "k=" + key.toPercentEncoding();
        exchange.request.headers = {
            {"Authorization", "Bearer other"}, {"X-Note", secret}, {"X-Cloudonix-Signature", "ab"}};
        exchange.request.body = body;
        exchange.response.body = "<Say>" + secret + "</Say>";
        exchange.steps = {{"a", QString::fromLatin1(secret)}};
        exchange.event.to = QString::fromLatin1(secret);
        redact(exchange, redactor());
        QCOMPARE(exchange.request.query, QByteArray("k=[redacted]"));
        QCOMPARE(exchange.request.headers.at(0).value, redactedMark.toByteArray());
        QCOMPARE(exchange.request.headers.at(1).value, redactedMark.toByteArray());
        QCOMPARE(exchange.request.headers.at(2).value, QByteArray("ab"));
        QCOMPARE(exchange.request.body, QByteArray("{\"To\":\"1\",  \"note\":\"[redacted]\"}"));
        QCOMPARE(exchange.response.body, QByteArray("<Say>[redacted]</Say>"));
        QCOMPARE(exchange.steps.first().message.english(), u"[redacted]"_s);
        QCOMPARE(exchange.event.to, u"[redacted]"_s);
    }

    void compressedBodies_data() {
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isKept");
        // zlib: two bytes, bare deflate, four bytes of a sum.
        const auto zlib = [](const QByteArray& text) { return qCompress(text).sliced(4); };
        const auto gzip = [zlib](const QByteArray& text) {
            const QByteArray packed = zlib(text);
            return QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + packed.sliced(2, packed.size() - 6);
        };
        const QByteArray with = "{\"a\":\"" + secret + "\"}";
        const QByteArray without = "{\"a\":\"something without any\"}";
        QByteArray noise(5'000, Qt::Uninitialized);
        QRandomGenerator random(5);
        for (char& c : noise)
            c = static_cast<char>(random.bounded(256));
        QTest::newRow("gzip") << QByteArray("gzip") << gzip(with) << false;
        QTest::newRow("gzip without") << QByteArray("gzip") << gzip(without) << true;
        QTest::newRow("gzip, not said") << QByteArray() << gzip(with) << false;
        QTest::newRow("gzip, cut off") << QByteArray("x-gzip") << gzip(with + noise).first(2'000) << false;
        QTest::newRow("zlib") << QByteArray("deflate") << zlib(with) << false;
        QTest::newRow("bare deflate") << QByteArray("Deflate") << zlib(with).sliced(2) << false;
        QTest::newRow("secret name") << QByteArray("gzip") << gzip(R"({"password":"hunter2"})") << false;
        QTest::newRow("large") << QByteArray("gzip") << gzip(QByteArray(1'000'000, 'a')) << false;
        QTest::newRow("of another kind") << QByteArray("br") << QByteArray("\x8b\x02\x80\xff") << false;
        QTest::newRow("not compressed") << QByteArray("gzip") << without << true;
    }

    void compressedBodies() {
        QFETCH(QByteArray, encoding);
        QFETCH(QByteArray, body);
        QFETCH(bool, isKept);
        Exchange exchange;
        if (!encoding.isEmpty())
            exchange.request.headers = {{"Content-Encoding", encoding}};
        exchange.request.body = body;
        redact(exchange, redactor());
        QCOMPARE(exchange.request.body, isKept ? body : redactedMark.toByteArray());
    }

    void aSignedBodyStaysAsItCame() {
        Exchange exchange;
        const QByteArray body = R"({ "To": "1", "token":"s", "url":"https:\/\/r.test\/1.wav?token=abc" })";
        exchange.request.body = body;
        redact(exchange, redactor());
        QCOMPARE(exchange.request.body, body);
    }

    void whatTheJournalHoldsOfNames() {
        Exchange exchange;
        exchange.request.query = "mailbox=1&proof=0011&pwd=x";
        exchange.request.headers = {{"Referer", "https://me:pw@portal.test/?token=abc&a=1"},
                                    {"X-Auth-Key", "x"},
                                    {"Location", "/a?sig=1"},
                                    {"X-Cloudonix-Signature", "sha256=" + QByteArray(64, 'a')},
                                    {"X-Sig", QByteArray(64, 'b')}};
        exchange.request.body = R"({"pin":[1,2],"a":"https:\u002f/me:pw@host/"})";
        exchange.response.body = "<Play>https://me:pw@host/a.wav</Play>";
        redact(exchange, redactor());
        QCOMPARE(exchange.request.query, QByteArray("mailbox=1&proof=0011&pwd=[redacted]"));
        QCOMPARE(exchange.request.headers.at(0).value,
                 QByteArray("https://[redacted]@portal.test/?token=[redacted]&a=1"));
        QCOMPARE(exchange.request.headers.at(1).value, redactedMark.toByteArray());
        QCOMPARE(exchange.request.headers.at(2).value, QByteArray("/a?sig=[redacted]"));
        QVERIFY(exchange.request.headers.at(3).value.endsWith("aaaa"));
        const QByteArray withoutNames = R"({"pin":"[redacted]","a":"https:\u002f/[redacted]@host/"})";
        QCOMPARE(exchange.request.body, withoutNames);
        QCOMPARE(exchange.response.body, QByteArray("<Play>https://[redacted]@host/a.wav</Play>"));
        redactForExport(exchange, redactor());
        QCOMPARE(exchange.request.query, QByteArray("mailbox=1&proof=[redacted]&pwd=[redacted]"));
        QCOMPARE(exchange.request.headers.at(3).value, redactedMark.toByteArray());
        QCOMPARE(exchange.request.headers.at(4).value, redactedMark.toByteArray());
        const Exchange once = exchange;
        redactForExport(exchange, redactor());
        QCOMPARE(exchange.request.headers, once.request.headers);
        QCOMPARE(exchange.request.body, once.request.body);
    }

    /// What anybody may send takes no more time than its length asks for.
    void longTextsTakeNoLongTime_data() {
        QTest::addColumn<QByteArray>("piece");
        for (const char* piece :
             {"sip:",       "://",  "<pin>",   "<pin ", "name=\"pin\"\n", "\"pin\":", "\"pin\":[",
              "pin=",       "a:a@", "\\u0041", "%25",   "&amp;",          "V",        "VVVVQUJD",
              "aa",         "[",    "\\",      "\"",    "{\"a\":",        "\r\n",     "%2525",
              "https://a@", ": "})
            QTest::newRow(piece) << QByteArray(piece);
    }

    void longTextsTakeNoLongTime() {
        QFETCH(QByteArray, piece);
        const QByteArray text = piece.repeated(1024 * 1024 / piece.size());
        QElapsedTimer clock;
        clock.start();
        (void)redactor().redactFields(text);
        QVERIFY2(clock.elapsed() < 4'000,
                 qPrintable(QString::number(clock.elapsed()))); // without optimisation
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
