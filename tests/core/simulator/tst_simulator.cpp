#include "core/simulator/simulator.h"
#include "core/webhook/authenticator.h"
#include "tests/support/http_recorder.h"
#include "tests/support/paths.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QByteArray requestsKey = "requests-key-0123456789";
const QByteArray webhookSecret = "webhook-secret-0123456789";

HttpResponse cxml(const QByteArray& verbs) {
    return {200,
            "application/xml; charset=utf-8",
            {},
            "<?xml version=\"1.0\"?><Response>" + verbs + "</Response>"};
}

QJsonObject bodyOf(const HttpRequest& request) {
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

class TestSimulator : public QObject {
    Q_OBJECT

private:
    EndpointConfig m_config;
    QTemporaryDir m_folder;

    static SimulatorCredentials credentials() {
        SimulatorCredentials known;
        known.requestsKey = Secret(requestsKey);
        known.webhookSecret = Secret(webhookSecret);
        return known;
    }

    static SimulatedCall call() {
        SimulatedCall made;
        made.to = u"+15551234567"_s;
        made.session = newSessionToken();
        made.startMs = 1'768'089'515'449;
        return made;
    }

    /// Runs a call against the recorder; answers in order, the steps that were heard into `steps`.
    Result<Done> run(test::HttpRecorder& recorder, const SimulatedCall& made,
                     const CallerBehaviour& behaviour, QStringList& steps) {
        Simulator simulator(recorder.url(), credentials());
        std::optional<Result<Done>> outcome;
        simulator.runCall(
            made, behaviour, this, [&](const SimulatedAnswer& answer) { steps.append(answer.step); },
            [&](const Result<Done>& done) { outcome = done; });
        if (!QTest::qWaitFor([&] { return outcome.has_value(); }))
            qFatal("did not end");
        return *outcome;
    }

    struct Outcome {
        int status = -1;
        QByteArray out;
        QByteArray err;
    };

    Outcome simulate(const QStringList& words, const QUrl& url) {
        QProcess process;
        QProcessEnvironment variables = QProcessEnvironment::systemEnvironment();
        variables.insert(u"OPBX_REQUESTS_API_KEY"_s, QString::fromLatin1(requestsKey));
        variables.insert(u"OPBX_WEBHOOK_SECRET"_s, QString::fromLatin1(webhookSecret));
        process.setProcessEnvironment(variables);
        process.start(test::programPath(),
                      QStringList{u"simulate"_s} + words +
                          QStringList{u"--url"_s, url.toString(), u"--data-dir"_s, m_folder.path()});
        if (!QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 20'000))
            qFatal("did not end");
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

private slots:
    void init() {
        m_config = EndpointConfig();
        m_config.requestsKey.current = Secret(requestsKey);
        m_config.webhookSecret.current = Secret(webhookSecret);
    }

    /// Nobody talks before somebody has answered, whenever an update is sent.
    void onlyAnAnswerHasATime_data() {
        QTest::addColumn<bool>("isTold");
        for (const char* state : {"new", "ringing", "noanswer", "busy", "cancelled"})
            QTest::newRow(state) << false;
        for (const char* state : {"connected", "hold", "completed"})
            QTest::newRow(state) << true;
    }

    void onlyAnAnswerHasATime() {
        QFETCH(bool, isTold);
        const SimulatedCall made = call();
        const QString state = QString::fromLatin1(QTest::currentDataTag());
        for (const qint64 atMs : {made.startMs + 1'000, made.answerMs(), made.endMs() + 60'000}) {
            const QJsonObject body = QJsonDocument::fromJson(sessionUpdateBody(made, state, atMs)).object();
            const bool isAfter = atMs >= made.answerMs();
            QCOMPARE(body[u"callAnswerTime"_s].toInteger() != 0, isTold && isAfter);
            QCOMPARE(!body[u"answerTime"_s].isNull(), isTold && isAfter);
        }
    }

    /// A call that has just been answered has not been talking for half a minute.
    void talkBeginsWithTheAnswer() {
        SimulatedCall made = call();
        QCOMPARE(elapsedUntil(made, u"new"_s), 0);
        QVERIFY(elapsedUntil(made, u"ringing"_s) < made.answerMs() - made.startMs);
        QCOMPARE(made.startMs + elapsedUntil(made, u"connected"_s), made.answerMs());
        QVERIFY(made.startMs + elapsedUntil(made, u"hold"_s) > made.answerMs());
        QCOMPARE(made.startMs + elapsedUntil(made, u"completed"_s), made.endMs());
        made.answered = false;
        QCOMPARE(made.startMs + elapsedUntil(made, u"noanswer"_s), made.answerMs());
    }

    void credentialsPassTheAuthenticator_data() {
        QTest::addColumn<int>("scheme");
        QTest::addColumn<int>("signedBytes");
        for (const AuthScheme scheme :
             {AuthScheme::Bearer, AuthScheme::Signature, AuthScheme::SignatureOrBearer, AuthScheme::Both}) {
            for (const SignedBytes bytes :
                 {SignedBytes::Body, SignedBytes::TimestampBody, SignedBytes::Either})
                QTest::addRow("%d-%d", int(scheme), int(bytes)) << int(scheme) << int(bytes);
        }
    }

    void credentialsPassTheAuthenticator() {
        QFETCH(int, scheme);
        QFETCH(int, signedBytes);
        m_config.auth.cdr = static_cast<AuthScheme>(scheme);
        m_config.auth.signedBytes = static_cast<SignedBytes>(signedBytes);
        SimulatorCredentials known = credentials();
        known.auth = m_config.auth;
        constexpr qint64 nowMs = 1'768'089'515'449;
        const auto verdict = [&] {
            HttpRequest request;
            request.method = "POST";
            request.path = endpointPath(Endpoint::Cdr).toByteArray();
            request.body = cdrBody(call());
            request.headers = credentialHeaders(known, Endpoint::Cdr, request.body, nowMs);
            return authenticate(request, Endpoint::Cdr, m_config, nowMs).verdict;
        };
        QCOMPARE(verdict(), Verdict::Ok);
        known.badSignature = true;
        QCOMPARE(verdict(), Verdict::Invalid);
        known.badSignature = false;
        known.choice = CredentialChoice::None;
        QCOMPARE(verdict(), Verdict::Missing);
        known.choice = CredentialChoice::AsConfigured;
        known.stale = true;
        QCOMPARE(verdict(), known.usesSignature(Endpoint::Cdr) ? Verdict::Stale : Verdict::Ok);
    }

    void anAnsweredCallIsWhole() {
        test::HttpRecorder recorder;
        recorder.setAnswer([](const HttpRequest& request) {
            if (request.path == "/api/voice/route")
                return cxml("<Dial timeout=\"30\" action=\"https://pbx.example.com/api/callbacks/voice/"
                            "dial-result?extension=1001&amp;n=1\"><Number>1001</Number></Dial>");
            if (request.path == "/api/callbacks/voice/dial-result")
                return cxml("<Hangup/>");
            return HttpResponse{200, "application/json", {}, "{}"};
        });
        QStringList steps;
        const SimulatedCall made = call();
        QVERIFY(run(recorder, made, {true, {}}, steps).ok());
        QCOMPARE(steps,
                 (QStringList{u"voice-route"_s, u"session-update ringing"_s, u"session-update connected"_s,
                              u"dial-result"_s, u"session-update completed"_s, u"cdr"_s}));
        QCOMPARE(recorder.requests().size(), 6);
        for (const HttpRequest& request : recorder.requests()) {
            const Endpoint endpoint = findEndpoint(request.path)->endpoint;
            QCOMPARE(authenticate(request, endpoint, m_config, QDateTime::currentMSecsSinceEpoch()).verdict,
                     Verdict::Ok);
        }
        const HttpRequest& callback = recorder.requests()[3];
        QCOMPARE(callback.query, QByteArray("extension=1001&n=1"));
        QCOMPARE(bodyOf(callback)[u"DialCallStatus"_s].toString(), u"completed"_s);
        QCOMPARE(bodyOf(callback)[u"CallSid"_s].toString(), made.session);
        const QJsonObject record = bodyOf(recorder.requests()[5]);
        QCOMPARE(record[u"disposition"_s].toString(), u"CONNECTED"_s);
        QCOMPARE(record[u"billsec"_s].toInt(), made.talkSeconds);
        QCOMPARE(record[u"session"_s][u"token"_s].toString(), made.session);
    }

    void nobodyAnswers() {
        test::HttpRecorder recorder;
        recorder.setAnswer([](const HttpRequest& request) {
            if (request.path == "/api/voice/route")
                return cxml("<Dial action=\"/api/callbacks/voice/dial-result\"><Number>1001</Number></Dial>");
            if (request.path == "/api/callbacks/voice/dial-result")
                return cxml("<Say>Leave a message.</Say><Record "
                            "action=\"/api/callbacks/voice/voicemail?mailbox=1\"/>");
            if (request.path == "/api/callbacks/voice/voicemail")
                return cxml("<Say>Thank you</Say><Hangup/>");
            return HttpResponse{200, "application/json", {}, "{}"};
        });
        QStringList steps;
        SimulatedCall made = call();
        made.answered = false;
        QVERIFY(run(recorder, made, {false, {}}, steps).ok());
        QCOMPARE(steps, (QStringList{u"voice-route"_s, u"session-update ringing"_s, u"dial-result"_s,
                                     u"voicemail"_s, u"session-update noanswer"_s, u"cdr"_s}));
        QCOMPARE(bodyOf(recorder.requests()[2])[u"DialCallStatus"_s].toString(), u"no-answer"_s);
        QVERIFY(!bodyOf(recorder.requests()[3])[u"RecordingUrl"_s].toString().isEmpty());
        QCOMPARE(bodyOf(recorder.requests()[5])[u"billsec"_s].toInt(), 0);
    }

    void menusAreAnsweredOneByOne() {
        test::HttpRecorder recorder;
        QList<QString> pressed;
        recorder.setAnswer([&](const HttpRequest& request) {
            if (request.path == "/api/voice/ivr-input")
                pressed.append(bodyOf(request)[u"Digits"_s].toString());
            if (request.path == "/api/voice/route" ||
                (request.path == "/api/voice/ivr-input" && pressed.size() < 3))
                return cxml("<Gather action=\"/api/voice/ivr-input?menu_id=1\" actionOnEmptyResult=\"true\">"
                            "<Say>Press a key</Say></Gather><Redirect>/api/voice/route</Redirect>");
            return request.path == "/api/voice/ivr-input" ? cxml("<Reject/>")
                                                          : HttpResponse{200, "application/json", {}, "{}"};
        });
        QStringList steps;
        QVERIFY(run(recorder, call(), {true, {u"2"_s, u"15"_s}}, steps).ok());
        QCOMPARE(pressed, (QList<QString>{u"2"_s, u"15"_s, QString()}));
    }

    void anEndlessCallFlowIsAnError() {
        test::HttpRecorder recorder;
        recorder.setAnswer([](const HttpRequest&) { return cxml("<Redirect>/api/voice/route</Redirect>"); });
        QStringList steps;
        const Result<Done> done = run(recorder, call(), {true, {}}, steps);
        QVERIFY(!done.ok());
        QVERIFY(steps.size() < 40);
        QCOMPARE(steps.last(), u"cdr"_s);
    }

    void failuresEndTheCallWithTheirReason_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("code");
        QTest::newRow("401") << 401 << QByteArray("<Response/>") << int(ErrorCode::RemoteRefused);
        QTest::newRow("no CXML") << 200 << QByteArray("<html>login</html>") << int(ErrorCode::InvalidInput);
        QTest::newRow("redirect") << 302 << QByteArray() << int(ErrorCode::RemoteRefused);
        QTest::newRow("closed") << 0 << QByteArray() << int(ErrorCode::NetworkFailed);
        QTest::newRow("elsewhere") << 200
                                   << QByteArray(
                                          "<Response><Redirect>https://evil.example/x</Redirect></Response>")
                                   << int(ErrorCode::NotFound);
    }

    void failuresEndTheCallWithTheirReason() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(int, code);
        test::HttpRecorder recorder;
        recorder.setAnswer([&](const HttpRequest& request) {
            return request.path == "/api/voice/route" ? HttpResponse{status, "text/html", {}, body}
                                                      : HttpResponse{200, "application/json", {}, "{}"};
        });
        QStringList steps;
        const Result<Done> done = run(recorder, call(), {true, {}}, steps);
        QVERIFY(!done.ok());
        QCOMPARE(int(done.error().code), code);
        QCOMPARE(steps.contains(u"cdr"_s), status != 0);
    }

    void theLocalAddressIsFoundOnLoopbackOnly() {
        QCOMPARE(localEndpointUrl(u"0.0.0.0"_s, 8080, false)->toString(), u"http://127.0.0.1:8080"_s);
        QCOMPARE(localEndpointUrl(u"::1"_s, 8080, true)->toString(), u"https://[::1]:8080"_s);
        QVERIFY(!localEndpointUrl(u"192.0.2.1"_s, 8080, false).ok());
        QVERIFY(!localEndpointUrl(u"127.0.0.1"_s, 0, false).ok());
    }

    void theCommandSendsOneEvent() {
        test::HttpRecorder recorder;
        const Outcome outcome = simulate(
            {u"session-update"_s, u"--session"_s, u"abc"_s, u"--state"_s, u"busy"_s}, recorder.url());
        QCOMPARE(outcome.status, 0);
        QVERIFY(outcome.out.contains("200"));
        QCOMPARE(recorder.requests().size(), 1);
        QCOMPARE(bodyOf(recorder.requests()[0])[u"status"_s].toString(), u"busy"_s);
        QCOMPARE(bodyOf(recorder.requests()[0])[u"token"_s].toString(), u"abc"_s);
        QVERIFY(!(outcome.out + outcome.err).contains(requestsKey));
    }

    void theCommandRepeats() {
        test::HttpRecorder recorder;
        QCOMPARE(
            simulate({u"cdr"_s, u"--repeat"_s, u"20"_s, u"--rate"_s, u"1000"_s, u"--json"_s}, recorder.url())
                .status,
            0);
        QCOMPARE(recorder.requests().size(), 20);
        QSet<QString> sessions;
        for (const HttpRequest& request : recorder.requests())
            sessions.insert(bodyOf(request)[u"session"_s][u"token"_s].toString());
        QCOMPARE(sessions.size(), 20);
    }

    void duplicatesAndRetriesAreTheSameBytes_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("count");
        QTest::newRow("duplicate") << QStringList{u"--duplicate"_s} << 2;
        QTest::newRow("retries") << QStringList{u"--retry-schedule"_s, u"--fast"_s} << 5;
    }

    void duplicatesAndRetriesAreTheSameBytes() {
        QFETCH(QStringList, words);
        QFETCH(int, count);
        test::HttpRecorder recorder;
        recorder.setAnswer([&](const HttpRequest&) {
            HttpResponse response{200, "application/json", {}, "{}"};
            if (recorder.requests().size() > 1)
                response.headers.append(HttpHeader{"X-OPBX-Idempotent-Replay", "true"});
            return response;
        });
        const Outcome outcome = simulate(QStringList{u"cdr"_s} + words, recorder.url());
        QCOMPARE(outcome.status, 0);
        QCOMPARE(outcome.out.count("(replay)"), count - 1);
        QCOMPARE(recorder.requests().size(), count);
        for (const HttpRequest& request : recorder.requests()) {
            QCOMPARE(request.body, recorder.requests()[0].body);
            QCOMPARE(headerValue(request.headers, "X-Cloudonix-Signature"),
                     headerValue(recorder.requests()[0].headers, "X-Cloudonix-Signature"));
        }
    }

    void refusalsAreStatusOne() {
        test::HttpRecorder recorder;
        recorder.setAnswer([](const HttpRequest&) {
            return HttpResponse{401, "application/json", {}, "{\"error\":1}"};
        });
        const Outcome refused = simulate({u"cdr"_s}, recorder.url());
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.err.contains("401"));
        QCOMPARE(simulate({u"voice"_s}, QUrl(u"http://127.0.0.1:9"_s)).status, 1);
    }

    void wrongUse_data() {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("word") << QStringList{u"fax"_s};
        QTest::newRow("auth") << QStringList{u"cdr"_s, u"--auth"_s, u"magic"_s};
        QTest::newRow("repeat") << QStringList{u"cdr"_s, u"--repeat"_s, u"0"_s};
        QTest::newRow("duplicate call") << QStringList{u"call"_s, u"--duplicate"_s};
        QTest::newRow("fast alone") << QStringList{u"cdr"_s, u"--fast"_s};
        QTest::newRow("header smuggling") << QStringList{u"voice"_s, u"--to"_s, u"1\r\nX: y"_s};
    }

    void wrongUse() {
        QFETCH(QStringList, words);
        test::HttpRecorder recorder;
        QCOMPARE(simulate(words, recorder.url()).status, 2);
        QVERIFY(recorder.requests().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSimulator)
#include "tst_simulator.moc"
