#include "core/model/routing_plan.h"
#include "core/webhook/answers.h"
#include "core/webhook/voice_answers.h"

#include <QTest>

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
        defaults.language = QStringLiteral("de-DE");
        QVERIFY(spoken(ErrorCode::WrongBearer)
                    .contains(QStringLiteral(
                        "<Say language=\"de-DE\">Nicht berechtigt. Die Anmeldung ist fehlgeschlagen.")));
        QVERIFY(spoken(ErrorCode::ValidationFailed).contains(QStringLiteral("Die Zielrufnummer fehlt.")));
        QVERIFY(spoken(ErrorCode::MalformedBody).contains(QStringLiteral("Die Anfrage ist nicht lesbar.")));
        QVERIFY(spoken(ErrorCode::KeyNotConfigured).contains(QStringLiteral("Fehler in der Einrichtung.")));
        QVERIFY(spoken(ErrorCode::Internal).contains(QStringLiteral("Es tut uns leid.")));
        QCOMPARE(refusal(Endpoint::VoiceRoute, ErrorCode::WrongBearer, defaults).status, 401);
        defaults.texts.insert(QStringLiteral("unauthorized"), QStringLiteral("Nein & nochmals nein"));
        QVERIFY(spoken(ErrorCode::WrongBearer).contains(QStringLiteral(">Nein &amp; nochmals nein</Say>")));
        // What machines read stays as it is.
        QCOMPARE(refusal(Endpoint::Cdr, ErrorCode::WrongBearer, defaults).body,
                 refusal(Endpoint::Cdr, ErrorCode::WrongBearer).body);
    }

    void everyRefusalHasAnAnswer_data() {
        QTest::addColumn<ErrorCode>("code");
        for (int i = 1; i < errorCodeCount; ++i)
            QTest::newRow(errorName(static_cast<ErrorCode>(i))) << static_cast<ErrorCode>(i);
    }

    void everyRefusalHasAnAnswer() {
        QFETCH(ErrorCode, code);
        const HttpResponse webhook = refusal(Endpoint::Cdr, code);
        QCOMPARE(webhook.status, httpStatus(code));
        QVERIFY(webhook.body.startsWith("{\"error\":\""));
        const HttpResponse voice = refusal(Endpoint::VoiceRoute, code);
        QVERIFY(voice.body.contains("<Hangup/>"));
        if (code == ErrorCode::ProcessingTimeout)
            QCOMPARE(voice.status, 200);
        else if (code == ErrorCode::ValidationFailed)
            QCOMPARE(voice.status, 400);
        else
            QCOMPARE(voice.status, httpStatus(code));
        QCOMPARE(headerCount(webhook.headers, "Retry-After"),
                 webhook.status == 503 || webhook.status == 429 ? 1 : 0);
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
