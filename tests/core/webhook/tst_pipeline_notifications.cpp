#include "core/model/plan_json.h"
#include "core/model/routing_plan.h"
#include "tests/core/webhook/fake_router.h"
#include "tests/core/webhook/pipeline_fixture.h"
#include "tests/support/paths.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;
using namespace opbx::test;

class TestPipelineNotifications : public QObject {
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

    void notificationWaitsForTheStore() {
        const QByteArray body = R"({"token":"t","status":"ringing","eventId":"e"})";
        const Processed processed = process(pipeline(), withSignature(sessionUpdatePath, body, startUs));
        QCOMPARE(processed.exchange.response.status, 0);
        const Notification& notification = *processed.toStore;
        QCOMPARE(notification.endpoint, Endpoint::SessionUpdate);
        QCOMPARE(notification.eventId, QByteArray("e"));
        QCOMPARE(notification.bodyDigest, QCryptographicHash::hash(body, QCryptographicHash::Sha256));
        QCOMPARE(notification.ttlSeconds, 86'400);
        QVERIFY(!notification.onlyIfKnown);
        QCOMPARE(std::get<SessionChange>(notification.effect).state, CallState::Ringing);
        QCOMPARE(
            notification.answer.body,
            QByteArray(R"({"event_id":"e","message":"Session record updated successfully","session":"t"})"));

        Exchange exchange = processed.exchange;
        Pipeline::complete(exchange, storedAs(notification.answer));
        QCOMPARE(exchange.response.status, 200);
        QCOMPARE(headerCount(exchange.response.headers, "X-OPBX-Idempotent-Replay"), 0);
        QCOMPARE(exchange.attempt, 1);
    }

    void aListOfOneIsThatObject() {
        const Processed processed = process(
            pipeline(), withBearer("POST", sessionUpdatePath, R"([{"token":"t","status":"ringing"}])"));
        QCOMPARE(std::get<SessionChange>(processed.toStore->effect).session, u"t"_s);
        const Processed list =
            process(pipeline(), withBearer("POST", voicePath, R"([{"To":"1"},{"To":"2"}])"));
        QCOMPARE(list.exchange.response.status, 400);
        QVERIFY(list.exchange.response.body.contains("Malformed body"));
    }

    /// Its own word, else what the plan tells of its numbers, else what their digits tell.
    void directionOfACdr_data() {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("guessed");
        const auto row = [](const char* fields, const char* said, const char* guessed) {
            QTest::newRow(fields) << QString::fromLatin1(said) << QString::fromLatin1(guessed);
        };
        row(R"("direction":"incoming","from":"1001","to":"+12125550100")", "inbound", "outbound");
        row(R"("from":"+12125550100","to":"+15551234567")", "", "inbound");
        row(R"("from":"12125550100","to":"15551234567")", "", "inbound");
        row(R"("from":"1001","to":"+12125550100")", "", "outbound");
        row(R"("from":"1001","to":"1002")", "", "internal");
        row(R"("from":"1001","to":"+15551234567")", "", "internal");
        row(R"("from":"+12125550100","to":"1002")", "", "inbound");
        row(R"("from":"+12125550100","to":"+12125550199")", "", "");
        row(R"("direction":"application","from":"+12125550100","to":"+12125550199")", "", "");
        row(R"("route":"inbound-did","from":"+12125550100","to":"+12125550199")", "inbound", "");
    }

    void directionOfACdr() {
        auto plan =
            std::make_shared<RoutingPlan>(planFromJson(test::fixture(u"plan.example.json"_s)).value());
        EndpointConfig config = configured();
        config.plan = plan;
        Pipeline configuredPipeline(m_clock, repeatCall);
        configuredPipeline.setConfig(std::make_shared<const EndpointConfig>(config));
        const QByteArray fields = QTest::currentDataTag();
        const Processed processed =
            process(configuredPipeline,
                    withBearer("POST", cdrPath, R"({"token":"t","disposition":"BUSY",)" + fields + "}"));
        const auto leg = std::get<CallLeg>(processed.toStore->effect);
        QTEST(leg.direction, "said");
        QTEST(leg.guessedDirection, "guessed");
    }

    void cdrIsAccepted() {
        const Processed processed = process(
            pipeline(), withBearer("POST", cdrPath, R"({"token":"t","call_id":"c","disposition":"BUSY"})"));
        QCOMPARE(std::get<CallLeg>(processed.toStore->effect).disposition, u"busy"_s);
        QVERIFY(processed.toStore->answer.body.contains(R"("message":"CDR Inserted successfully")"));
        QVERIFY(processed.toStore->answer.body.contains(R"("call_id":"c")"));
        QCOMPARE(processed.exchange.event.state, u"busy"_s);
    }

    void repeatedNotification() {
        const QByteArray body = R"({"token":"t","status":"ringing"})";
        Exchange exchange = process(pipeline(), withBearer("POST", sessionUpdatePath, body)).exchange;
        CommitOutcome outcome = storedAs({200, "application/json", {}, "first"});
        outcome.duplicate = true;
        outcome.conflict = true;
        outcome.attempt = 3;
        outcome.firstAttemptUs = 5;
        Pipeline::complete(exchange, outcome);
        QCOMPARE(exchange.response.body, QByteArray("first"));
        QCOMPARE(headerValue(exchange.response.headers, "X-OPBX-Idempotent-Replay"), QByteArray("true"));
        QVERIFY(exchange.duplicate && exchange.conflict);
        QCOMPARE(exchange.attempt, 3);
        QCOMPARE(exchange.firstAttemptUs, 5);
    }

    void storeThatFails() {
        Exchange exchange =
            process(pipeline(), withBearer("POST", cdrPath, R"({"token":"t","disposition":"BUSY"})"))
                .exchange;
        CommitOutcome outcome;
        Pipeline::complete(exchange, outcome);
        QCOMPARE(exchange.response.status, 503);
        QVERIFY(!headerValue(exchange.response.headers, "Retry-After").isEmpty());
        QCOMPARE(exchange.refusal, ErrorCode::StorageUnavailable);
    }

    void staleNotification() {
        const QByteArray body = R"({"token":"t","status":"ringing"})";
        const Processed processed =
            process(pipeline(), withSignature(sessionUpdatePath, body, startUs - 755'000'000));
        QVERIFY(processed.toStore->onlyIfKnown);
        QCOMPARE(processed.toStore->effect.index(), size_t(0));
        QCOMPARE(processed.toStore->answerUnknown.status, 400);
        QCOMPARE(processed.toStore->answerUnknown.body,
                 QByteArray(R"({"error":"Timestamp outside tolerance window"})"));

        Exchange unknown = processed.exchange;
        CommitOutcome outcome = storedAs(processed.toStore->answerUnknown);
        Pipeline::complete(unknown, outcome);
        QCOMPARE(unknown.response.status, 400);
        QCOMPARE(unknown.verdict, Verdict::Stale);

        Exchange known = processed.exchange;
        outcome.answer = {200, "application/json", {}, "first"};
        outcome.duplicate = true;
        outcome.attempt = 5;
        Pipeline::complete(known, outcome);
        QCOMPARE(known.response.status, 200);
        QCOMPARE(known.verdict, Verdict::Ok);
        QCOMPARE(known.refusal, ErrorCode::None);
        QVERIFY(known.refusalDetail.isEmpty());
    }

    void refusedNotifications_data() {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isKept");
        const auto row = [](const char* name, const HttpRequest& request, int status, const char* body,
                            bool isKept) {
            QTest::newRow(name) << request << status << QByteArray(body) << isKept;
        };
        HttpRequest request = withSignature(cdrPath, "{}", startUs);
        row("field missing", request, 422,
            R"({"details":{"session":["The session is required."]},"error":"Validation failed"})", true);
        row("malformed", withSignature(cdrPath, "{", startUs), 400, R"({"error":"Malformed body"})", true);
        const QByteArray two = R"([{"token":"t","status":"ringing"},{"token":"t","status":"busy"}])";
        row("list of two", withSignature(sessionUpdatePath, two, startUs), 422,
            R"({"details":{"body":["The body is a list of 2. Send each as a request of its own."]},"error":"Validation failed"})",
            true);
        HttpRequest packed = request;
        packed.headers.append(HttpHeader{"Content-Encoding", "br"});
        row("packed", packed, 415, R"({"error":"Unsupported content encoding"})", true);
        HttpRequest text = withSignature(cdrPath, "x", startUs);
        text.headers[1].value = "text/plain";
        row("another media type", text, 415, R"({"error":"Unsupported media type"})", true);
        HttpRequest noTime = request;
        noTime.headers.removeLast();
        row("no timestamp", noTime, 400, R"({"error":"Missing timestamp header"})", false);
        HttpRequest badTime = request;
        badTime.headers.last().value = "soon";
        row("no time", badTime, 400, R"({"error":"Invalid timestamp format"})", false);
        HttpRequest wrong = request;
        wrong.body = "{ }";
        row("wrong signature", wrong, 401, R"({"error":"Unauthorized - Invalid signature"})", false);
        HttpRequest nothing = request;
        nothing.headers.clear();
        row("no credential", nothing, 401, R"({"error":"Unauthorized - Missing signature"})", false);
        HttpRequest token = nothing;
        token.headers = {{"Authorization", "Bearer x"}};
        row("wrong token", token, 401, R"({"error":"Unauthorized - Invalid Bearer token"})", false);
    }

    void refusedNotifications() {
        QFETCH(HttpRequest, request);
        QFETCH(bool, isKept);
        const Processed processed = process(pipeline(), request);
        QCOMPARE(processed.toStore.has_value(), isKept);
        const HttpResponse& answer = isKept ? processed.toStore->answer : processed.exchange.response;
        QTEST(answer.status, "status");
        QTEST(answer.body, "body");
        QCOMPARE(answer.contentType, QByteArray("application/json"));
        QVERIFY(processed.exchange.refusal != ErrorCode::None);
        QVERIFY(!isKept || processed.toStore->effect.index() == 0);
        Exchange exchange = processed.exchange;
        if (isKept)
            Pipeline::complete(exchange, storedAs(answer));
        QCOMPARE(exchange.response.status, answer.status);
    }

    void authenticationCanBeOff() {
        EndpointConfig config = configured();
        config.auth.cdr = AuthScheme::Off;
        HttpRequest request = withBearer("POST", cdrPath, R"({"token":"t","disposition":"BUSY"})");
        request.headers.clear();
        const Processed processed = process(pipeline(config), request);
        QVERIFY(processed.toStore);
        QCOMPARE(processed.exchange.verdict, Verdict::None);
    }
};

QTEST_GUILESS_MAIN(TestPipelineNotifications)
#include "tst_pipeline_notifications.moc"
