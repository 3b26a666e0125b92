// Replays against the real server with the real pipeline, and against a recorder that keeps what arrived.
#include "core/base/hmac.h"
#include "core/base/redact.h"
#include "core/model/routing_plan.h"
#include "core/server/http_server.h"
#include "core/simulator/replayer.h"
#include "core/webhook/pipeline.h"
#include "core/webhook/replay_link.h"
#include "tests/support/http_recorder.h"

#include <QJsonDocument>
#include <QTest>

#include <optional>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QByteArray requestsKey = "requests-key-0123456789";
const QByteArray secret = "webhook-secret-0123456789";
const QByteArray oldSecret = "previous-secret-0123456789";
const QByteArray redacted = redactedMark.toByteArray();
constexpr qint64 originalId = 1'768'089'515'449'000;

ReplayKeys keys() {
    ReplayKeys known;
    known.requestsKey.current = Secret(requestsKey);
    known.webhookSecret.current = Secret(secret);
    known.webhookSecret.previous = Secret(oldSecret);
    known.webhookSecret.previousUntilMs = SystemClock().nowMs() + 60'000;
    return known;
}

QByteArray signature(const QByteArray& key, const QByteArray& message) {
    return "sha256=" + hmacSha256(Secret(key), message).toHex();
}

/// A session update as the journal keeps it: signed an hour ago.
std::shared_ptr<Exchange> signedUpdate() {
    auto exchange = std::make_shared<Exchange>();
    exchange->id = originalId;
    exchange->endpoint = Endpoint::SessionUpdate;
    exchange->request.method = "POST";
    exchange->request.path = "/api/webhooks/cloudonix/session-update";
    exchange->request.body = R"({"token":"abc","status":"ringing","modifiedAt":"2026-01-01T00:00:00Z"})";
    const QByteArray timestamp = QByteArray::number(SystemClock().nowSeconds() - 3600);
    exchange->request.headers = {
        {"Host", "elsewhere.example"},
        {"Content-Length", "70"},
        {"X-Forwarded-For", "203.0.113.9"},
        {"Content-Type", "application/json"},
        {"X-Cloudonix-Signature", signature(secret, timestamp + '.' + exchange->request.body)},
        {"X-Cloudonix-Timestamp", timestamp}};
    return exchange;
}

/// A call as the journal keeps it: its token is taken out.
std::shared_ptr<Exchange> call() {
    auto exchange = std::make_shared<Exchange>();
    exchange->id = originalId;
    exchange->endpoint = Endpoint::VoiceRoute;
    exchange->request.method = "POST";
    exchange->request.path = "/api/voice/route";
    exchange->request.query = "a=%2B1";
    exchange->request.body = R"({"To":"+15551234567","CallSid":"s1"})";
    exchange->request.headers = {
        {"Authorization", redacted}, {"X-Cx-Apikey", redacted}, {"Content-Type", "application/json"}};
    return exchange;
}

} // namespace

class TestReplayer : public QObject {
    Q_OBJECT

private:
    /// Sends it to the recorder and returns what arrived.
    HttpRequest arrived(ReplayRequest request, ReplayAnswer* answer = nullptr) {
        test::HttpRecorder recorder;
        request.target = recorder.url();
        const Result<ReplayAnswer> sent = send(request, keys());
        if (!sent || recorder.requests().size() != 1)
            return {};
        if (answer)
            *answer = *sent;
        return recorder.requests().first();
    }

    Result<ReplayAnswer> send(const ReplayRequest& request, const ReplayKeys& known) {
        Replayer replayer;
        std::optional<Result<ReplayAnswer>> outcome;
        replayer.send(request, known, this, [&](const Result<ReplayAnswer>& answer) { outcome = answer; });
        if (outcome.has_value() || !QTest::qWaitFor([&] { return outcome.has_value(); }))
            return Error{ErrorCode::Internal, u"did not end, or too soon"_s};
        return *outcome;
    }

private slots:
    void asItWasKeepsSignatureAndBytes() {
        const auto original = signedUpdate();
        ReplayAnswer answer;
        const HttpRequest request = arrived({original, {}, {}, {}, {}}, &answer);
        QCOMPARE(request.path, original->request.path);
        QCOMPARE(request.body, original->request.body);
        for (const char* name : {"X-Cloudonix-Signature", "X-Cloudonix-Timestamp", "Content-Type"})
            QCOMPARE(headerValue(request.headers, name), headerValue(original->request.headers, name));
        QVERIFY(!headerValue(request.headers, "Host").contains("elsewhere"));
        QCOMPARE(headerCount(request.headers, "X-Forwarded-For"), 0);
        QVERIFY(answer.notes.isEmpty());
        QCOMPARE(answer.original, originalId);
        QCOMPARE(answer.replay, 0);
        QCOMPARE(answer.status, 200);
        QVERIFY(answer.durationUs > 0);
    }

    void whatTheJournalDoesNotKeepIsPutInAndSaid() {
        ReplayAnswer answer;
        const HttpRequest request = arrived({call(), {}, {}, {}, {}}, &answer);
        QCOMPARE(headerValue(request.headers, "Authorization"), "Bearer " + requestsKey);
        QCOMPARE(headerCount(request.headers, "X-Cx-Apikey"), 0);
        QCOMPARE(request.query, QByteArray("a=%2B1"));
        QCOMPARE(answer.notes.size(), 2);
    }

    void signedAnew_data() {
        QTest::addColumn<int>("credential");
        QTest::addColumn<int>("breakage");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("offset"); // of the timestamp, in hours
        QTest::addColumn<bool>("right");
        using C = ReplayCredential;
        using B = ReplayBreakage;
        const auto row = [](const char* name, C credential, B breakage, const QByteArray& key, int offset,
                            bool right) {
            QTest::newRow(name) << int(credential) << int(breakage) << key << offset << right;
        };
        row("current", C::CurrentSecret, B::None, secret, 0, true);
        row("previous", C::PreviousSecret, B::None, oldSecret, 0, true);
        row("wrong", C::CurrentSecret, B::WrongSignature, secret, 0, false);
        row("stale", C::CurrentSecret, B::StaleTimestamp, secret, -1, true);
        row("future", C::CurrentSecret, B::FutureTimestamp, secret, 1, true);
        row("as it was, future", C::AsItWas, B::FutureTimestamp, secret, 1, true);
        row("as it was, wrong", C::AsItWas, B::WrongSignature, secret, -1, false);
    }

    void signedAnew() {
        QFETCH(int, credential);
        QFETCH(int, breakage);
        QFETCH(QByteArray, key);
        QFETCH(int, offset);
        QFETCH(bool, right);
        const HttpRequest request = arrived({signedUpdate(),
                                             {},
                                             static_cast<ReplayCredential>(credential),
                                             static_cast<ReplayBreakage>(breakage),
                                             {}});
        const QByteArray timestamp = headerValue(request.headers, "X-Cloudonix-Timestamp");
        const qint64 expected = SystemClock().nowSeconds() + offset * 3600;
        QVERIFY2(qAbs(timestamp.toLongLong() - expected) < 30, timestamp);
        const QByteArray sent = headerValue(request.headers, "X-Cloudonix-Signature");
        QCOMPARE(headerCount(request.headers, "X-Cloudonix-Signature"), 1);
        QCOMPARE(sent.size(), qsizetype(7 + 64));
        QCOMPARE(sent == signature(key, timestamp + '.' + request.body), right);
    }

    void editsAreSent() {
        ReplayRequest request{call(), {}, ReplayCredential::CurrentSecret, {}, {}};
        request.edits.method = "PUT";
        request.edits.path = "/api/voice/route?x=y";
        request.edits.headers = HttpHeaders{{"Content-Type", "text/plain"}, {"X-One", "1"}, {"x-one", "2"}};
        request.edits.body = "hello";
        const HttpRequest got = arrived(request);
        QCOMPARE(got.method, QByteArray("PUT"));
        QCOMPARE(got.target(), QByteArray("/api/voice/route?x=y"));
        QCOMPARE(got.body, QByteArray("hello"));
        QCOMPARE(headerValue(got.headers, "X-One"), QByteArray("1, 2"));
        QCOMPARE(headerValue(got.headers, "Authorization"), "Bearer " + requestsKey);
    }

    void refusals_data() {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("change");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("another host") << u"http://example.com"_s << 0 << QByteArray("invalid-input");
        QTest::newRow("looks like loopback")
            << u"http://127.0.0.1.example.com"_s << 0 << QByteArray("invalid-input");
        QTest::newRow("user name") << u"http://a@127.0.0.1"_s << 0 << QByteArray("invalid-input");
        QTest::newRow("no web address") << u"ftp://127.0.0.1"_s << 0 << QByteArray("invalid-input");
        QTest::newRow("nothing there") << u"http://127.0.0.1:1"_s << 0 << QByteArray("network-failed");
        QTest::newRow("never whole") << u"http://127.0.0.1:1"_s << 1 << QByteArray("invalid-input");
        QTest::newRow("smuggled header") << u"http://127.0.0.1:1"_s << 2 << QByteArray("invalid-input");
        QTest::newRow("method") << u"http://127.0.0.1:1"_s << 3 << QByteArray("invalid-input");
        QTest::newRow("path that names a host")
            << u"http://127.0.0.1:1"_s << 4 << QByteArray("invalid-input");
        QTest::newRow("no key") << u"http://127.0.0.1:1"_s << 5 << QByteArray("key-not-configured");
        QTest::newRow("stale token") << u"http://127.0.0.1:1"_s << 6 << QByteArray("invalid-input");
        QTest::newRow("nothing to break") << u"http://127.0.0.1:1"_s << 7 << QByteArray("invalid-input");
        QTest::newRow("only the beginning of the body was kept")
            << u"http://127.0.0.1:1"_s << 8 << QByteArray("invalid-input");
        QTest::newRow("a body in its place") << u"http://127.0.0.1:1"_s << 9 << QByteArray("network-failed");
    }

    void refusals() {
        QFETCH(QString, target);
        QFETCH(int, change);
        QFETCH(QByteArray, code);
        const auto original = call();
        ReplayRequest request{original, {}, {}, {}, QUrl(target)};
        ReplayKeys known = keys();
        switch (change) {
        case 1: original->request.method.clear(); break;
        case 2: request.edits.headers = HttpHeaders{{"X-A", "b\r\nX-C: d"}}; break;
        case 3: request.edits.method = "GET /x HTTP/1.1\r\n"; break;
        case 4: request.edits.path = "@example.com/"; break;
        case 5: known.requestsKey = {}; break;
        case 6: request.breakage = ReplayBreakage::StaleTimestamp; break;
        case 7:
            request.edits.headers = HttpHeaders{};
            request.breakage = ReplayBreakage::WrongSignature;
            break;
        case 9: request.edits.body = "whole"; [[fallthrough]];
        case 8: original->cutBodyBytes = 1'000'000; break;
        default: break;
        }
        const Result<ReplayAnswer> answer = send(request, known);
        QVERIFY(!answer.ok());
        QCOMPARE(errorName(answer.error().code), code);
    }

    void anEchoedKeyIsTakenOut() {
        test::HttpRecorder recorder;
        recorder.setAnswer([](const HttpRequest& request) {
            return HttpResponse{200, "text/plain", {}, headerValue(request.headers, "Authorization")};
        });
        const Result<ReplayAnswer> answer = send({call(), {}, {}, {}, recorder.url()}, keys());
        QVERIFY(answer.ok());
        QCOMPARE(answer->body, "Bearer " + redacted);
        const QByteArray json = QJsonDocument(replayJson(*answer)).toJson();
        QVERIFY(!json.contains(requestsKey));
        QVERIFY(json.contains("\"replay\": null"));
    }

    /// The real server and pipeline: whoever is refused links to its original too, and the headers of the link are gone.
    void theReceiverLinksToTheOriginal_data() {
        QTest::addColumn<int>("breakage");
        QTest::addColumn<QByteArray>("verdict");
        QTest::newRow("right") << int(ReplayBreakage::None) << QByteArray("ok");
        QTest::newRow("wrong") << int(ReplayBreakage::WrongSignature) << QByteArray("invalid");
    }

    void theReceiverLinksToTheOriginal() {
        QFETCH(int, breakage);
        QFETCH(QByteArray, verdict);
        const SystemClock clock;
        Pipeline pipeline(clock);
        auto config = std::make_shared<EndpointConfig>();
        config->requestsKey = keys().requestsKey;
        config->webhookSecret = keys().webhookSecret;
        config->plan = std::make_shared<const RoutingPlan>();
        pipeline.setConfig(config);
        QList<Exchange> exchanges;
        HttpServer server(
            {},
            [&](HttpRequest request, const HttpServer::Respond& respond) {
                const EndpointRow& endpoint = *findEndpoint(request.path);
                exchanges.append(pipeline.process(endpoint, std::move(request)).exchange);
                respond(exchanges.last().response, Proof::Given);
            },
            [](const Rejection&) {});
        const auto address = server.listen({u"127.0.0.1"_s, 0});
        QVERIFY(address.ok());
        const QUrl target(u"http://"_s + address->toString());
        const Result<ReplayAnswer> answer =
            send({call(), {}, {}, static_cast<ReplayBreakage>(breakage), target}, keys());
        QVERIFY(answer.ok());
        QCOMPARE(exchanges.size(), 1);
        QCOMPARE(verdictName(exchanges.first().verdict), verdict);
        QCOMPARE(exchanges.first().replayOf, originalId);
        for (const HttpHeader& header : exchanges.first().request.headers)
            QVERIFY2(!header.name.toLower().contains("replay"), header.name);
    }

    void onlyOurOwnLinksAreBelieved_data() {
        QTest::addColumn<QString>("peer");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<bool>("proof");
        QTest::addColumn<bool>("forwarded");
        QTest::addColumn<bool>("believed");
        QTest::newRow("proof") << u"127.0.0.1"_s << false << true << false << true;
        QTest::newRow("accepted") << u"::1"_s << true << false << false << true;
        QTest::newRow("neither") << u"127.0.0.1"_s << false << false << false << false;
        QTest::newRow("from elsewhere") << u"203.0.113.9"_s << true << true << false << false;
        QTest::newRow("over a tunnel") << u"127.0.0.1"_s << true << true << true << false;
    }

    void onlyOurOwnLinksAreBelieved() {
        QFETCH(QString, peer);
        QFETCH(bool, accepted);
        QFETCH(bool, proof);
        QFETCH(bool, forwarded);
        QFETCH(bool, believed);
        EndpointConfig config;
        config.webhookSecret.current = Secret(secret);
        HttpRequest request;
        request.peer = peer;
        request.headers = replayLinkHeaders(77, {}, proof ? Secret(secret) : Secret());
        if (forwarded)
            request.headers.append(HttpHeader{"X-Forwarded-For", "203.0.113.9"});
        QCOMPARE(takeReplayLink(request, config, accepted), believed ? 77 : 0);
    }

    void anotherIdNeedsAnotherProof() {
        EndpointConfig config;
        config.webhookSecret.current = Secret(secret);
        HttpRequest request;
        request.peer = u"127.0.0.1"_s;
        request.headers = replayLinkHeaders(77, {}, Secret(secret));
        request.headers.first().value = "78";
        QCOMPARE(takeReplayLink(request, config, false), 0);
    }
};

QTEST_GUILESS_MAIN(TestReplayer)
#include "tst_replayer.moc"
