#include "core/webhook/answers.h"
#include "core/webhook/voice_answers.h"

#include <QTest>

using namespace opbx;

class TestAnswers : public QObject {
    Q_OBJECT

private slots:
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
