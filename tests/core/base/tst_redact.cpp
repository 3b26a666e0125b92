#include "core/base/redact.h"
#include "core/webhook/exchange_redaction.h"

#include <QRandomGenerator>
#include <QTest>

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
              "Set-Cookie", "X-Api-Key", "My-Secret", "X-Password", "X-Auth-Token"})
            QTest::newRow(name) << true;
        for (const char* name :
             {"X-Cx-Session", "X-Cx-Domain", "X-Cloudonix-Signature", "X-Cloudonix-Timestamp", "Host",
              "Content-Type", "X-Idempotency-Key", "User-Agent", ""})
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
        QTest::newRow("twice") << key + key << mark + mark;
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
        QCOMPARE(redactor().redactQuery(query), QByteArray("a=1&key=[redacted]&b=%20"));
        QCOMPARE(redactor().redactQuery("a=%20&b"), QByteArray("a=%20&b"));
    }

    void fields_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("result");
        const auto row = [](const char* bytes, const char* result) {
            QTest::newRow(bytes) << QByteArray(bytes) << QByteArray(result);
        };
        row(R"({"password":"x\"y","a":1})", R"({"password":"[redacted]","a":1})");
        row(R"({ "Api_Key" : 12 , "a":1})", R"({ "Api_Key" : "[redacted]" , "a":1})");
        row(R"({"access_token":"x"})", R"({"access_token":"[redacted]"})");
        row(R"({"token":"the session"})", R"({"token":"the session"})");
        row(R"({"secret":{"a":"x"}})", R"({"secret":{"a":"x"}})");
        row(R"({"a":"password"})", R"({"a":"password"})");
        row(R"({"password":"x)", R"({"password":"[redacted]")");
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
        QCOMPARE(exchange.steps.first().sentence, QStringLiteral("[redacted]"));
        QCOMPARE(exchange.event.to, QStringLiteral("[redacted]"));
    }

    void journalKeepsBodiesExportsDoNot() {
        Exchange exchange;
        const QByteArray body = "{ \"password\" : \"x\" }";
        exchange.request.body = body;
        redact(exchange, redactor());
        QCOMPARE(exchange.request.body, body);
        redactForExport(exchange, redactor());
        QCOMPARE(exchange.request.body, QByteArray("{ \"password\" : \"[redacted]\" }"));
    }
};

QTEST_GUILESS_MAIN(TestRedact)
#include "tst_redact.moc"
