#include "tests/core/webhook/fake_router.h"
#include "tests/core/webhook/pipeline_fixture.h"
#include "tests/support/paths.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;
using namespace opbx::test;

class TestPipeline : public QObject {
    Q_OBJECT

private:
    TestClock m_clock;

    Pipeline pipeline(const EndpointConfig& config = configured()) {
        Pipeline made(m_clock, repeatCall);
        made.setConfig(std::make_shared<EndpointConfig>(config));
        return made;
    }

private slots:
    void init() { m_clock = TestClock(); }

    void fixturesAreAccepted_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("session");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("direction");
        QTest::addColumn<QString>("state");
        const auto row = [](const char* name, const QByteArray& path, const char* session, const char* to,
                            const char* direction, const char* state) {
            QTest::newRow(name) << path << QString::fromLatin1(session) << QString::fromLatin1(to)
                                << QString::fromLatin1(direction) << QString::fromLatin1(state);
        };
        row("voice-route.inbound.json", voicePath, "16a7294c989b11e7b3d32b9edb8660c7", "15551234567",
            "inbound", "initiated");
        row("voice-route.subscriber.json", voicePath, "8d670566f2de4c83ad815119df546240", "3000", "internal",
            "initiated");
        row("voice-route.lowercase.json", voicePath, "abc123-def456-ghi789", "+14155559876", "inbound",
            "initiated");
        row("session-update.cloudonix.json", sessionUpdatePath, "16a7294c989b11e7b3d32b9edb8660c7",
            "63121233333", "inbound", "answered");
        row("session-update.doc.json", sessionUpdatePath, "uuid-xyz789", "+0987654321", "inbound",
            "answered");
        row("session-update.web.json", sessionUpdatePath, "123456789", "+14155559876", "inbound", "ringing");
        row("cdr.cloudonix.json", cdrPath, "16a7294c989b11e7b3d32b9edb8660c7", "63121233333", "inbound",
            "answered");
        row("cdr.doc.json", cdrPath, "uuid-xyz789", "+0987654321", "inbound", "answered");
        row("cdr.web.json", cdrPath, "session_token_123", "+14155559876", "inbound", "answered");
    }

    void fixturesAreAccepted() {
        QFETCH(QByteArray, path);
        const QByteArray body = test::fixture(QString::fromLatin1(QTest::currentDataTag()));
        const Processed processed = process(pipeline(), withBearer("POST", path, body));
        const Exchange& exchange = processed.exchange;
        QCOMPARE(exchange.refusal, ErrorCode::None);
        QCOMPARE(exchange.verdict, Verdict::Ok);
        QTEST(exchange.event.session, "session");
        QTEST(exchange.event.to, "to");
        QTEST(exchange.event.direction, "direction");
        QTEST(exchange.event.state, "state");
        QVERIFY(!exchange.event.eventId.isEmpty());
        QCOMPARE(processed.toStore.has_value(), path != voicePath);
        QCOMPARE(processed.toStore ? processed.toStore->answer.status : exchange.response.status, 200);
        QVERIFY(!processed.toStore || processed.toStore->effect.index() != 0);
    }

    void voiceRequestIsRouted() {
        Pipeline made = pipeline();
        const Processed processed =
            process(made, withBearer("POST", voicePath,
                                     R"({"To":"1","From":"2","CallSid":"s","Direction":"inbound"})"));
        QCOMPARE(processed.exchange.response.body,
                 QByteArray("<Response>voice-route|s|2|1|inbound|||0</Response>"));
        QCOMPARE(processed.exchange.response.contentType, QByteArray("application/xml; charset=utf-8"));
        QCOMPARE(processed.exchange.steps.last().code, QByteArray("heard"));
        QCOMPARE(processed.cursor->member, u"1"_s);
        // The next call starts behind the member that was rung first this time.
        const Processed next = process(made, withBearer("POST", voicePath, R"({"To":"9","From":"2"})"));
        QVERIFY(next.exchange.response.body.contains("|1<"));
        made.setCursors({{u"g"_s, u"7"_s}});
        QVERIFY(process(made, withBearer("POST", voicePath, R"({"To":"8"})"))
                    .exchange.response.body.contains("|7<"));
    }

    void whoCalls_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("from");
        const auto row = [](const char* name, const char* body, const char* header, const char* from) {
            QTest::newRow(name) << QByteArray(body) << QByteArray(header) << QByteArray(from);
        };
        row("a number", R"({"To":"1","From":"2"})", "", "2");
        row("withheld", R"({"To":"1","From":"anonymous"})", "", "anonymous");
        row("empty is withheld", R"({"To":"1","From":""})", "", "");
        row("in another vocabulary", R"({"To":"1","callerId":""})", "", "");
        row("nothing is not withheld", R"({"To":"1"})", "", "not said");
        row("null says nothing", R"({"To":"1","From":null})", "", "not said");
        row("header", R"({"To":"1"})", "8", "8");
    }

    void whoCalls() {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, from);
        HttpRequest request = withBearer("POST", voicePath, body);
        if (!header.isEmpty())
            request.headers.append(HttpHeader{"X-Cx-From", header});
        const Processed processed = process(pipeline(), request);
        QCOMPARE(processed.exchange.response.body.split('|').value(2), from);
    }

    void getCarriesItsFieldsInTheQuery() {
        HttpRequest request =
            withBearer("GET", voicePath + "?To=%2B1&From=2&Session=s&Direction=inbound&Digits=5");
        const Processed processed = process(pipeline(), request);
        QCOMPARE(processed.exchange.response.body,
                 QByteArray("<Response>voice-route|s|2|+1|inbound||5|0</Response>"));
    }

    void formIsRead() {
        HttpRequest request =
            withBearer("POST", "/api/voice/ivr-input?menu_id=3", "CallSid=s&To=1&From=2&Digits=0");
        request.headers[1].value = "application/x-www-form-urlencoded";
        const Processed processed = process(pipeline(), request);
        QCOMPARE(processed.exchange.response.body, QByteArray("<Response>ivr-input|s|2|1||3|0|0</Response>"));
    }

    void callbacksNeedNoBody() {
        for (const char* path : {"/api/voice/ivr-input?menu_id=3", "/api/callbacks/voice/dial-result?x=1",
                                 "/api/callbacks/voice/ring-group-callback?ring_group_id=1&attempt_number=2"})
            QCOMPARE(process(pipeline(), withBearer("POST", path)).exchange.response.status, 200);
    }

    void bodyWinsOverHeaders() {
        HttpRequest request = withBearer("POST", voicePath, R"({"To":"1"})");
        request.headers +=
            {{"X-Cx-To", "9"}, {"X-Cx-From", "8"}, {"X-Cx-Session", "s"}, {"X-Cx-Domain", "d"}};
        const Exchange exchange = process(pipeline(), request).exchange;
        QCOMPARE(exchange.event.to, u"1"_s);
        QCOMPARE(exchange.event.from, u"8"_s);
        QCOMPARE(exchange.event.session, u"s"_s);
        QCOMPARE(exchange.event.domain, u"d"_s);
    }

    void voiceRefusals_data() {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("spoken");
        HttpRequest request = withBearer("POST", voicePath, R"({"From":"2"})");
        QTest::newRow("no To") << request << 400 << QByteArray("Bad request. Missing destination number.");
        request.body = "";
        QTest::newRow("no body") << request << 400 << QByteArray("Bad request. Missing destination number.");
        request.body = "{";
        QTest::newRow("malformed") << request << 400 << QByteArray("Bad request. Malformed body.");
        request.headers[1].value = "text/plain";
        QTest::newRow("another media type") << request << 415 << QByteArray("Bad request.");
        request.headers[1] = {"Content-Encoding", "gzip"};
        QTest::newRow("packed") << request << 415 << QByteArray("Bad request.");
        request.headers = {};
        QTest::newRow("no credential")
            << request << 401 << QByteArray("Unauthorized. Authentication failed.");
        request.headers = {{"Authorization", "Bearer x"}};
        QTest::newRow("wrong credential")
            << request << 401 << QByteArray("Unauthorized. Authentication failed.");
    }

    void voiceRefusals() {
        QFETCH(HttpRequest, request);
        QFETCH(QByteArray, spoken);
        const Processed processed = process(pipeline(), request);
        QTEST(processed.exchange.response.status, "status");
        QCOMPARE(processed.exchange.response.contentType, QByteArray("application/xml; charset=utf-8"));
        QVERIFY(processed.exchange.response.body.contains("<Say>" + spoken));
        QVERIFY(processed.exchange.response.body.contains("<Hangup/></Response>"));
        QVERIFY(!processed.exchange.refusalDetail.isEmpty());
        QVERIFY(!processed.toStore);
    }

    void missingKeysAreOurFault() {
        const Processed voice =
            process(pipeline(EndpointConfig()), withBearer("POST", voicePath, R"({"To":"1"})"));
        QCOMPARE(voice.exchange.response.status, 500);
        QVERIFY(
            voice.exchange.response.body.contains("<Say>Configuration error. API key not configured.</Say>"));
        const Processed cdr = process(pipeline(EndpointConfig()), withBearer("POST", cdrPath, "{}"));
        QCOMPARE(cdr.exchange.response.status, 500);
        QCOMPARE(cdr.exchange.response.body, QByteArray(R"({"error":"Webhook configuration error"})"));
        QCOMPARE(cdr.exchange.verdict, Verdict::Unconfigured);
    }

    void repeatedVoiceRequestHearsTheSame() {
        Pipeline made = pipeline();
        const HttpRequest request = withBearer("POST", voicePath, R"({"To":"1"})");
        const Processed first = process(made, request);
        m_clock.advance(5);
        const Processed second = process(made, request);
        QCOMPARE(second.exchange.response.body, first.exchange.response.body);
        QCOMPARE(second.exchange.response.status, first.exchange.response.status);
        QCOMPARE(second.exchange.response.contentType, first.exchange.response.contentType);
        QCOMPARE(headerValue(second.exchange.response.headers, "X-OPBX-Idempotent-Replay"),
                 QByteArray("true"));
        QVERIFY(!first.exchange.duplicate && second.exchange.duplicate);
        QCOMPARE(second.exchange.attempt, 2);
        QCOMPARE(second.exchange.firstAttemptUs, first.exchange.receivedUs);
        QVERIFY(!second.cursor);
        QCOMPARE(process(made, request).exchange.attempt, 3);
        m_clock.advance(115); // 120 s after the first
        const Processed late = process(made, request);
        QVERIFY(!late.exchange.duplicate);
        QCOMPARE(late.exchange.attempt, 1);
    }

    void voiceRequestsThatDifferAreDifferent() {
        Pipeline made = pipeline();
        const HttpRequest request =
            withBearer("POST", "/api/voice/ivr-input?menu_id=1", R"({"CallSid":"s","Digits":"1"})");
        QVERIFY(!process(made, request).exchange.duplicate);
        HttpRequest other = request;
        other.query = "menu_id=2";
        QVERIFY(!process(made, other).exchange.duplicate);
        other = request;
        other.body = R"({"CallSid":"s","Digits":"2"})";
        QVERIFY(!process(made, other).exchange.duplicate);
        other = request;
        other.path = "/api/callbacks/voice/dial-result";
        QVERIFY(!process(made, other).exchange.duplicate);
        QVERIFY(process(made, request).exchange.duplicate);
    }

    void refusedVoiceRequests() {
        Pipeline made = pipeline();
        HttpRequest request = withBearer("POST", voicePath, R"({"To":"1"})");
        QCOMPARE(process(made, request).exchange.response.status, 200);
        request.headers[0].value = "Bearer wrong";
        // Authentication comes first: a known event opens nothing.
        QCOMPARE(process(made, request).exchange.response.status, 401);
        // A deterministic refusal after authentication is kept.
        const HttpRequest noTo = withBearer("POST", voicePath, "{}");
        QVERIFY(!process(made, noTo).exchange.duplicate);
        QVERIFY(process(made, noTo).exchange.duplicate);
        QCOMPARE(process(made, noTo).exchange.response.status, 400);
    }

    void voiceAnswersSurviveARestart() {
        const HttpRequest request = withBearer("POST", voicePath, R"({"To":"1"})");
        const Processed first = process(pipeline(), request);
        Pipeline restarted = pipeline();
        restarted.restoreVoiceAnswer(first.exchange.event.eventId, first.exchange.response,
                                     first.exchange.receivedUs, 2);
        const Processed again = process(restarted, request);
        QVERIFY(again.exchange.duplicate);
        QCOMPARE(again.exchange.attempt, 3);
        QCOMPARE(again.exchange.response.body, first.exchange.response.body);
    }

    void staleSignedVoiceRequest() {
        EndpointConfig config = configured();
        config.auth.voice = AuthScheme::Signature;
        Pipeline made = pipeline(config);
        const HttpRequest request = withSignature(voicePath, R"({"To":"1"})", startUs - 299'000'000);
        QCOMPARE(process(made, request).exchange.verdict, Verdict::Ok);
        m_clock.advance(60);
        const Processed known = process(made, request);
        QCOMPARE(known.exchange.response.status, 200);
        QCOMPARE(known.exchange.verdict, Verdict::Ok);
        QCOMPARE(known.exchange.refusal, ErrorCode::None);
        const Processed unknown =
            process(made, withSignature(voicePath, R"({"To":"2"})", startUs - 600'000'000));
        QCOMPARE(unknown.exchange.response.status, 400);
        QCOMPARE(unknown.exchange.verdict, Verdict::Stale);
    }

    void voicemailMessageIsHandedOn() {
        const Processed processed =
            process(pipeline(), withBearer("POST", "/api/callbacks/voice/voicemail?mailbox=7",
                                           "{\"CallSid\":\"s\",\"From\":\"2\",\"To\":\"1\",\"RecordingUrl\":"
                                           "\"https:\\/\\/r/1\",\"RecordingDuration\":9}"));
        QVERIFY(processed.recording);
        QCOMPARE(processed.recording->mailbox, u"7"_s);
        QCOMPARE(processed.recording->url, u"https:"_s + u"/"_s + u"/r/1"_s);
        QCOMPARE(processed.recording->durationSeconds, 9);
        QCOMPARE(processed.recording->session, u"s"_s);
        QCOMPARE(processed.recording->from, u"2"_s);
        QCOMPARE(processed.recording->recordedMs, startUs / 1000);
        QVERIFY(!process(pipeline(), withBearer("POST", voicePath, R"({"To":"1"})")).recording);
    }

    void idsGrowAndStagesAreTimed() {
        Pipeline made = pipeline();
        HttpRequest request = withBearer("POST", voicePath, R"({"To":"1"})");
        request.headUs = 10;
        request.bodyUs = 5;
        request.receivedUs = startUs;
        const Exchange first = process(made, request).exchange;
        const Exchange second = process(made, request).exchange;
        QCOMPARE(first.id, startUs);
        QCOMPARE(second.id, startUs + 1);
        QCOMPARE(first.receivedUs, startUs);
        QCOMPARE(first.timings.head, 10);
        QCOMPARE(first.timings.body, 15);
        QVERIFY(first.timings.authenticated > 15);
        QVERIFY(first.timings.decoded > first.timings.authenticated);
        QVERIFY(first.timings.decided > first.timings.decoded);
        QCOMPARE(first.timings.committed, -1);
        request.headers.clear();
        QCOMPARE(process(made, request).exchange.timings.decoded, -1);
    }

    /// The clock was ahead before a restart.
    void idsGoOnAfterARestart() {
        Pipeline made = pipeline();
        made.setLastId(m_clock.nowUs() + 3'600'000'000);
        const QByteArray body = test::fixture(u"cdr.web.json"_s);
        for (qint64 i = 1; i <= 2; ++i) {
            const Processed processed = process(made, withBearer("POST", cdrPath, body));
            QCOMPARE(processed.exchange.id, m_clock.nowUs() + 3'600'000'000 + i);
            QCOMPARE(processed.exchange.receivedUs, m_clock.nowUs());
        }
    }

    void previousKeyIsTold() {
        EndpointConfig config = configured();
        config.requestsKey.previous = Secret(QByteArray("old"));
        config.requestsKey.previousUntilMs = startUs / 1000 + 1;
        HttpRequest request = withBearer("POST", voicePath, R"({"To":"1"})");
        request.headers[0].value = "Bearer old";
        const Exchange exchange = process(pipeline(config), request).exchange;
        QVERIFY(exchange.usedPreviousKey);
        QCOMPARE(exchange.response.status, 200);
    }

    void routeCost() {
        Pipeline made = pipeline();
        const QByteArray body = test::fixture(u"voice-route.inbound.json"_s);
        HttpRequest request = withBearer("POST", voicePath + "?n=000000", body);
        int n = 0;
        QBENCHMARK {
            request.query = "n=" + QByteArray::number(n++);
            const Processed processed = process(made, request);
            QVERIFY(processed.exchange.response.status == 200);
        }
    }
};

QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
