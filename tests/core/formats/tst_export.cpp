#include "core/exchange/body_text.h"
#include "core/explain/verdict_explanation.h"
#include "core/formats/csv.h"
#include "core/formats/curl.h"
#include "core/formats/exchange_json.h"
#include "core/formats/har.h"
#include "core/formats/har_reader.h"
#include "core/formats/ngrok_import.h"
#include "core/formats/support_report.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace opbx;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

const QString baseUrl = s("http:") + s("//127.0.0.1:8080");

Exchange sample(const QByteArray& body = "{\"a\":\"\xc3\xa9\"}") {
    Exchange exchange;
    exchange.id = 7;
    exchange.receivedUs = 1'700'000'000'123'000;
    exchange.endpoint = Endpoint::Cdr;
    exchange.request.method = "POST";
    exchange.request.path = "/api/webhooks/cloudonix/cdr";
    exchange.request.query = "a=1&b=%41";
    exchange.request.headers = {{"Content-Type", "application/json"}, {"X-A", "1"}, {"X-A", "2"}};
    exchange.request.body = body;
    exchange.request.peer = s("127.0.0.1");
    exchange.response = {200, "application/json", {{"X-OPBX-Idempotent-Replay", "true"}}, body};
    exchange.verdict = Verdict::Ok;
    exchange.event.session = s("s");
    exchange.attempt = 2;
    exchange.duplicate = true;
    exchange.steps = {{"known-event", s("It was answered before.")}};
    exchange.timings.body = 100;
    exchange.timings.answered = 1500;
    return exchange;
}

QStringList missingKeys(const QJsonObject& object, std::initializer_list<const char*> wanted) {
    QStringList missing;
    for (const char* key : wanted) {
        if (!object.contains(QLatin1String(key)))
            missing.append(s(key));
    }
    return missing;
}

} // namespace

class TestExport : public QObject {
    Q_OBJECT

private slots:
    void rowsHaveTheFixedNames() {
        const QJsonObject row = exchangeRowJson(rowOf(sample()));
        QCOMPARE(missingKeys(row, {"id", "time", "endpoint", "method", "path", "status", "verdict",
                                   "event_id", "attempt", "duplicate", "conflict", "session", "from", "to",
                                   "state", "duration_us"}),
                 QStringList());
        QCOMPARE(row[s("time")].toString(), s("2023-11-14T22:13:20.123Z"));
        QCOMPARE(row[s("endpoint")].toString(), s("cdr"));
        QCOMPARE(row[s("verdict")].toString(), s("ok"));
        QCOMPARE(row[s("path")].toString(), s("/api/webhooks/cloudonix/cdr?a=1&b=%41"));
        QVERIFY(row[s("duplicate")].isBool() && row[s("conflict")].isBool());
        QCOMPARE(row[s("duration_us")].toInt(), 1500);
    }

    void exchangesHoldTheirContents() {
        const QJsonObject json = exchangeJson(sample());
        QCOMPARE(json[s("request")][s("body")].toString(), s("{\"a\":\"\xc3\xa9\"}"));
        QCOMPARE(json[s("request")][s("headers")].toArray().size(), 3);
        QCOMPARE(json[s("response")][s("status")].toInt(), 200);
        QCOMPARE(json[s("steps")][0][s("code")].toString(), s("known-event"));
        QCOMPARE(json[s("timings")].toObject().keys(), (QStringList{s("answered_us"), s("body_us")}));
        const QJsonObject binary = exchangeJson(sample(QByteArray("\0\xff", 2)));
        QCOMPARE(binary[s("request")][s("encoding")].toString(), s("base64"));
        QCOMPARE(binary[s("request")][s("body")].toString(), s("AP8="));
    }

    void recordsHaveTheFixedNames() {
        CallRecord record;
        record.startedMs = 1000;
        const QJsonObject json = callRecordJson(record);
        QCOMPARE(missingKeys(json, {"session", "call_id", "from", "to", "direction", "disposition",
                                    "raw_disposition", "duration", "talk_seconds", "started_at",
                                    "answered_at", "ended_at", "recording_url"}),
                 QStringList());
        QCOMPARE(json[s("started_at")].toString(), s("1970-01-01T00:00:01.000Z"));
        QVERIFY(json[s("answered_at")].isNull());
        QCOMPARE(missingKeys(liveSessionJson({}),
                             {"session", "from", "to", "direction", "state", "started_at", "updated_at"}),
                 QStringList());
    }

    void harComesBack_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("text") << QByteArray("{\"a\":\"\xc3\xa9\"}");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
        QTest::newRow("invalid UTF-8") << QByteArray("\xff\xfe");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbfx");
        QTest::newRow("line ends") << QByteArray("a\r\nb\n");
    }

    void harComesBack() {
        QFETCH(QByteArray, body);
        const Exchange exchange = sample(body);
        HarWriter writer(baseUrl, s("1.0"));
        QByteArray archive = writer.begin();
        archive += writer.entry(exchange);
        archive += writer.entry(exchange);
        archive += writer.end();
        const Result<ImportedExchanges> read = readHar(archive);
        QVERIFY(read.ok());
        QCOMPARE(read->exchanges.size(), 2);
        const Exchange& back = read->exchanges.last();
        QCOMPARE(back.request.method, exchange.request.method);
        QCOMPARE(back.request.target(), exchange.request.target());
        QCOMPARE(back.request.headers, exchange.request.headers);
        QCOMPARE(back.request.body, body);
        QCOMPARE(back.request.peer, exchange.request.peer);
        QCOMPARE(back.response.status, 200);
        QCOMPARE(back.response.contentType, exchange.response.contentType);
        QCOMPARE(back.response.headers, exchange.response.headers);
        QCOMPARE(back.response.body, body);
        QCOMPARE(back.receivedUs, exchange.receivedUs);
        QCOMPARE(back.durationUs(), 1500);
        QCOMPARE(back.endpoint, Endpoint::Cdr);
    }

    /// Whoever gets an export learns that a body is not all that was sent.
    void aCutBodyIsSaid() {
        Exchange exchange = sample("abc");
        exchange.refusal = ErrorCode::WrongBearer;
        exchange.verdict = Verdict::Invalid;
        exchange.cutBodyBytes = 1'000'000;
        HarWriter writer(baseUrl, s("1.0"));
        const QByteArray archive = writer.begin() + writer.entry(exchange) + writer.end();
        const QJsonValue request = QJsonDocument::fromJson(archive)[s("log")][s("entries")][0][s("request")];
        QCOMPARE(request[s("bodySize")].toInt(), 1'000'000);
        QVERIFY(request[s("postData")][s("comment")].toString().contains(
            s("only the first 3 of the 1000000 bytes")));
        QCOMPARE(readHar(archive).value().exchanges.first().cutBodyBytes, 1'000'000);

        const QJsonObject json = exchangeJson(exchange);
        QCOMPARE(json[s("request_bytes")].toInt(), 1'000'000);
        QCOMPARE(json[s("request")][s("cut_body_bytes")].toInt(), 1'000'000);
        QVERIFY(curlCommand(exchange, baseUrl)
                    .startsWith(s(": 'The request was refused, so only the first 3 of the "
                                  "1000000 bytes of its body were kept.'; curl ")));
        QVERIFY(!curlCommand(sample(), baseUrl).contains(s("kept")));
        QVERIFY(supportReport(exchange, {}, {{}, {}, AuthSettings()}, Redactor())
                    .contains(s("only the first 3 of the 1000000 bytes")));
        exchange.refusal = ErrorCode::WrongSignature;
        exchange.credential = CredentialKind::Signature;
        EndpointConfig config;
        config.webhookSecret.current = Secret("secret");
        QVERIFY(explainVerdict(exchange, config).sentence.english().contains(s("the beginning of the body")));
    }

    void harHasWhatTheStandardNeeds() {
        HarWriter writer(baseUrl, s("1.0"));
        const QByteArray archive = writer.begin() + writer.entry(sample()) + writer.end();
        const QJsonObject log = QJsonDocument::fromJson(archive)[s("log")].toObject();
        QCOMPARE(missingKeys(log, {"version", "creator", "entries"}), QStringList());
        QCOMPARE(log[s("version")].toString(), s("1.2"));
        QCOMPARE(missingKeys(log[s("creator")].toObject(), {"name", "version"}), QStringList());
        const QJsonObject entry = log[s("entries")][0].toObject();
        QCOMPARE(missingKeys(entry, {"startedDateTime", "time", "request", "response", "cache", "timings"}),
                 QStringList());
        QCOMPARE(
            missingKeys(entry[s("request")].toObject(), {"method", "url", "httpVersion", "cookies", "headers",
                                                         "queryString", "headersSize", "bodySize"}),
            QStringList());
        QCOMPARE(missingKeys(entry[s("request")][s("postData")].toObject(), {"mimeType", "text"}),
                 QStringList());
        QCOMPARE(missingKeys(entry[s("response")].toObject(),
                             {"status", "statusText", "httpVersion", "cookies", "headers", "content",
                              "redirectURL", "headersSize", "bodySize"}),
                 QStringList());
        QCOMPARE(missingKeys(entry[s("response")][s("content")].toObject(), {"size", "mimeType"}),
                 QStringList());
        const QJsonObject timings = entry[s("timings")].toObject();
        QCOMPARE(missingKeys(timings, {"send", "wait", "receive"}), QStringList());
        QCOMPARE(timings[s("send")].toDouble() + timings[s("wait")].toDouble() +
                     timings[s("receive")].toDouble(),
                 entry[s("time")].toDouble());
        QCOMPARE(entry[s("request")][s("url")].toString(),
                 baseUrl + s("/api/webhooks/cloudonix/cdr?a=1&b=%41"));
    }

    void emptyHarIsValid() {
        const HarWriter writer(baseUrl, s("1.0"));
        QCOMPARE(readHar(writer.begin() + writer.end()).value().exchanges.size(), 0);
    }

    void csv_data() {
        QTest::addColumn<QStringList>("fields");
        QTest::addColumn<QByteArray>("row");
        QTest::newRow("plain") << QStringList{s("a"), s("b")} << QByteArray("a,b\r\n");
        QTest::newRow("separator") << QStringList{s("a,b"), s("a;b")} << QByteArray("\"a,b\",a;b\r\n");
        QTest::newRow("quotes") << QStringList{s("a\"b")} << QByteArray("\"a\"\"b\"\r\n");
        QTest::newRow("line ends") << QStringList{s("a\nb"), s("c\r\nd")}
                                   << QByteArray("a\\nb,c\\r\\nd\r\n"); // a row stays one line
        QTest::newRow("empty fields") << QStringList{QString(), QString(), QString()} << QByteArray(",,\r\n");
        QTest::newRow("blanks") << QStringList{s(" a"), s("b ")} << QByteArray("\" a\",\"b \"\r\n");
        QTest::newRow("UTF-8") << QStringList{s("\xd7\x90")} << QByteArray("\xd7\x90\r\n");
        QTest::newRow("numbers") << QStringList{s("+14155551234"), s("-5"), s("0")}
                                 << QByteArray("+14155551234,-5,0\r\n");
        QTest::newRow("formula") << QStringList{s("=1+1"), s("@SUM(A1)"), s("+1+1"), s("-cmd|' /C calc'!A0")}
                                 << QByteArray("'=1+1,'@SUM(A1),'+1+1,'-cmd|' /C calc'!A0\r\n");
        QTest::newRow("formula behind a blank") << QStringList{s(" =1")} << QByteArray("' =1\r\n");
        QTest::newRow("formula behind a tab") << QStringList{s("\t=1")} << QByteArray("'\\t=1\r\n");
        QTest::newRow("formula in full width") << QStringList{s("\xef\xbc\x9d"
                                                                "1")}
                                               << QByteArray("'\xef\xbc\x9d"
                                                             "1\r\n");
        QTest::newRow("formula behind the separator of others")
            << QStringList{s("a;=1"), s("a; @b"), s("a\";+1+1"), s("a;-5;+1")}
            << QByteArray("a;'=1,a;' @b,\"a\"\";'+1+1\",a;-5;+1\r\n");
        QTest::newRow("formula with quotes")
            << QStringList{s("=\"a\",1")} << QByteArray("\"'=\"\"a\"\",1\"\r\n");
    }

    void csv() {
        QFETCH(QStringList, fields);
        QTEST(csvRow(fields, {}), "row");
    }

    void csvFormats() {
        QCOMPARE(csvRow({s("a;b"), s("c,d")}, {';', false}), QByteArray("\"a;b\";c,d\r\n"));
        QVERIFY(callRecordsCsvHead({',', true}).startsWith("\xef\xbb\xbfsession,call_id,from,to,"));
        const QByteArray row = callRecordCsv({}, {});
        QCOMPARE(row.count(','), callRecordsCsvHead({}).count(','));
    }
};

QTEST_GUILESS_MAIN(TestExport)
#include "tst_export.moc"
