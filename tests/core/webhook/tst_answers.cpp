#include "core/model/routing_plan.h"
#include "core/webhook/answers.h"
#include "core/webhook/voice_answers.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

class TestAnswers : public QObject {
    Q_OBJECT

private slots:
    void callersHearRefusalsInThePlansLanguage() {
        PlanDefaults defaults;
        const auto spoken = [&defaults](ErrorCode code) {
            return QString::fromUtf8(refusal(Endpoint::VoiceRoute, code, defaults).body);
        };
        for (const ErrorCode code :
             {ErrorCode::WrongBearer, ErrorCode::KeyNotConfigured, ErrorCode::MalformedBody,
              ErrorCode::ValidationFailed, ErrorCode::ProcessingTimeout})
            QCOMPARE(spoken(code).toUtf8(), refusal(Endpoint::VoiceRoute, code).body);
        defaults.language = u"de-DE"_s;
        QVERIFY(
            spoken(ErrorCode::WrongBearer)
                .contains(u"<Say language=\"de-DE\">Nicht berechtigt. Die Anmeldung ist fehlgeschlagen."_s));
        QVERIFY(spoken(ErrorCode::ValidationFailed).contains(u"Die Zielrufnummer fehlt."_s));
        QVERIFY(spoken(ErrorCode::MalformedBody).contains(u"Die Anfrage ist nicht lesbar."_s));
        QVERIFY(spoken(ErrorCode::KeyNotConfigured).contains(u"Fehler in der Einrichtung."_s));
        QVERIFY(spoken(ErrorCode::Internal).contains(u"Es tut uns leid."_s));
        QCOMPARE(refusal(Endpoint::VoiceRoute, ErrorCode::WrongBearer, defaults).status, 401);
        defaults.texts.insert(u"unauthorized"_s, u"Nein & nochmals nein"_s);
        QVERIFY(spoken(ErrorCode::WrongBearer).contains(u">Nein &amp; nochmals nein</Say>"_s));
        // What machines read stays as it is.
        QCOMPARE(refusal(Endpoint::Cdr, ErrorCode::WrongBearer, defaults).body,
                 refusal(Endpoint::Cdr, ErrorCode::WrongBearer).body);
    }

    // The numbers are the contract's, not read back from the program.
    void everyRefusalHasAnAnswer_data() {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<int>("webhook");
        QTest::addColumn<int>("voice");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QByteArray>("spoken");
        struct Row {
            ErrorCode code;
            int webhook;
            int voice;
            const char* error;
            const char* spoken;
        };
        using enum ErrorCode;
        const char* const unauthorized = "Unauthorized. Authentication failed.";
        const char* const unread = "Bad request. The request could not be read.";
        const char* const sorry = "We are sorry. Your call cannot be completed now. Please try again later.";
        const Row rows[] = {
            {MissingCredential, 401, 401, "Unauthorized - Missing signature", unauthorized},
            {WrongSignature, 401, 401, "Unauthorized - Invalid signature", unauthorized},
            {WrongBearer, 401, 401, "Unauthorized - Invalid Bearer token", unauthorized},
            {KeyNotConfigured, 500, 500, "Webhook configuration error",
             "Configuration error. API key not configured."},
            {TimestampMissing, 400, 400, "Missing timestamp header", unread},
            {TimestampInvalid, 400, 400, "Invalid timestamp format", unread},
            {TimestampOutsideTolerance, 400, 400, "Timestamp outside tolerance window", unread},
            {SourceNotAllowed, 403, 403, "Forbidden", unauthorized},
            {TooManyFailures, 429, 429, "Too many failed requests", unauthorized},
            {UnknownPath, 404, 404, "Not found", unread},
            {MethodNotAllowed, 405, 405, "Method not allowed", unread},
            {MalformedBody, 400, 400, "Malformed body", "Bad request. Malformed body."},
            {UnsupportedMediaType, 415, 415, "Unsupported media type", unread},
            {UnsupportedEncoding, 415, 415, "Unsupported content encoding", unread},
            {ValidationFailed, 422, 400, "Validation failed", "Bad request. Missing destination number."},
            {BadFraming, 400, 400, "Bad request", unread},
            {HeadTooLarge, 431, 431, "Request header fields too large", unread},
            {BodyTooLarge, 413, 413, "Body too large", unread},
            {RequestTimeout, 408, 408, "Request timeout", unread},
            {TooManyConnections, 503, 503, "Too many connections", sorry},
            {ExpectationFailed, 417, 417, "Expectation failed", unread},
            {VersionNotSupported, 505, 505, "HTTP version not supported", unread},
            {StorageUnavailable, 503, 503, "Temporarily unavailable", sorry},
            {ProcessingTimeout, 503, 200, "Processing took too long", sorry},
            {Internal, 500, 500, "Internal error", sorry},
        };
        QCOMPARE(int(std::size(rows)), int(ProcessingTimeout) + 1); // all that a request can be refused with
        for (const Row& row : rows)
            QTest::newRow(errorName(row.code))
                << row.code << row.webhook << row.voice << QByteArray(row.error) << QByteArray(row.spoken);
    }

    void everyRefusalHasAnAnswer() {
        QFETCH(ErrorCode, code);
        QFETCH(int, webhook);
        QFETCH(int, voice);
        QFETCH(QByteArray, error);
        QFETCH(QByteArray, spoken);
        const HttpResponse toMachine = refusal(Endpoint::Cdr, code);
        QCOMPARE(toMachine.status, webhook);
        QVERIFY2(toMachine.body.startsWith("{\"error\":\"" + error + '"'), toMachine.body);
        QCOMPARE(headerCount(toMachine.headers, "Retry-After"), webhook == 503 || webhook == 429 ? 1 : 0);
        const HttpResponse toCaller = refusal(Endpoint::VoiceRoute, code);
        QCOMPARE(toCaller.status, voice);
        QVERIFY2(toCaller.body.contains('>' + spoken + "</Say>"), toCaller.body);
        QVERIFY(toCaller.body.contains("<Hangup/>"));
    }

    void voiceAnswersAreBounded() {
        VoiceAnswers answers;
        for (int i = 0; i < VoiceAnswers::maximum + 10; ++i)
            answers.keep(QByteArray::number(i), {{200, {}, {}, {}}, i, 1});
        QCOMPARE(answers.size(), VoiceAnswers::maximum);
        QVERIFY(!answers.repeat("9", 20, 100));
        QVERIFY(answers.repeat("10", 20, 100));
        QVERIFY(!answers.repeat("10", 200'000'000, 100)); // all have outlived their time
        QCOMPARE(answers.size(), 0);
    }

    void replayIsMarkedOnce() {
        HttpResponse answer;
        markReplayed(answer);
        markReplayed(answer);
        QCOMPARE(headerCount(answer.headers, "X-OPBX-Idempotent-Replay"), 1);
    }

    void healthSaysNoVersion() {
        QCOMPARE(healthAnswer().body, QByteArray("{\"status\":\"ok\",\"service\":\"opbx\"}"));
        QCOMPARE(healthAnswer().contentType, QByteArray("application/json"));
    }
};

QTEST_GUILESS_MAIN(TestAnswers)
#include "tst_answers.moc"
