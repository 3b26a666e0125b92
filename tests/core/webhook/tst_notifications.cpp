#include "core/webhook/cdr.h"
#include "core/webhook/event_id.h"
#include "core/webhook/payload_form.h"
#include "core/webhook/payload_json.h"
#include "core/webhook/recording_status.h"
#include "core/webhook/session_update.h"
#include "tests/support/paths.h"

#include <QCryptographicHash>
#include <QTest>

using namespace opbx;

namespace {

constexpr qint64 receivedMs = 1'800'000'000'000;

Payload fromFixture(const char* name) {
    return decodeJson(test::fixture(QString::fromLatin1(name))).value();
}

Payload fromText(const QByteArray& json) {
    return decodeJson(json).value();
}

QByteArray sha256(const QByteArray& text) {
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

QString s(const char* text) {
    return QString::fromUtf8(text);
}

} // namespace

class TestNotifications : public QObject {
    Q_OBJECT

private slots:
    void sessionUpdateOfCloudonix() {
        const auto change = std::get<SessionChange>(
            readSessionUpdate(fromFixture("session-update.cloudonix.json"), receivedMs));
        QCOMPARE(change.session, s("16a7294c989b11e7b3d32b9edb8660c7"));
        QCOMPARE(change.domain, s("example.com"));
        QCOMPARE(change.from, s("12127773456"));
        QCOMPARE(change.to, s("63121233333"));
        QCOMPARE(change.direction, s("inbound")); // it came in over a trunk
        QCOMPARE(change.state, CallState::Answered);
        QCOMPARE(change.rawState, s("connected"));
        QCOMPARE(change.modifiedMs, 1716708625000);
        QCOMPARE(change.startedMs, 1716708621946);
        QCOMPARE(change.answeredMs, 1716708625343);
        QCOMPARE(change.endedMs, 0);
    }

    void sessionUpdateOfTheDocumentation() {
        const auto change =
            std::get<SessionChange>(readSessionUpdate(fromFixture("session-update.doc.json"), receivedMs));
        QCOMPARE(change.session, s("uuid-xyz789"));
        QCOMPARE(change.domain, s("domain_123"));
        QCOMPARE(change.from, s("+1234567890"));
        QCOMPARE(change.to, s("+0987654321"));
        QCOMPARE(change.direction, s("inbound"));
        QCOMPARE(change.state, CallState::Answered);
        QCOMPARE(change.modifiedMs, 1772620200000);
        QCOMPARE(change.startedMs, 0);
    }

    void sessionUpdateOfTheWebEdition() {
        const auto change =
            std::get<SessionChange>(readSessionUpdate(fromFixture("session-update.web.json"), receivedMs));
        QCOMPARE(change.session, s("123456789"));
        QCOMPARE(change.from, s("+14155551234"));
        QCOMPARE(change.to, s("+14155559876"));
        QCOMPARE(change.direction, s("inbound"));
        QCOMPARE(change.state, CallState::Ringing);
        QCOMPARE(change.modifiedMs, 1704969005000);
        QCOMPARE(change.startedMs, 1704969000000);
        QCOMPARE(change.answeredMs, 0);
    }

    void smallestSessionUpdate() {
        const auto change = std::get<SessionChange>(
            readSessionUpdate(fromText(R"({"token":"t","status":"hangup"})"), receivedMs));
        QCOMPARE(change.state, CallState::Completed);
        QCOMPARE(change.modifiedMs, receivedMs);
        QCOMPARE(change.endedMs, receivedMs);
        QCOMPARE(change.direction, QString());
    }

    void unknownStateIsKept() {
        const auto change = std::get<SessionChange>(
            readSessionUpdate(fromText(R"({"token":"t","status":"parked"})"), receivedMs));
        QCOMPARE(change.state, CallState::Unknown);
        QCOMPARE(change.rawState, s("parked"));
    }

    void endedSessions_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<CallState>("state");
        QTest::newRow("connected, with its end")
            << QByteArray(R"("status":"connected","callEndTime":1716239134343)") << CallState::Completed;
        QTest::newRow("ringing, with its end")
            << QByteArray(R"("status":"ringing","end_time":"2024-01-01T00:00:00Z")") << CallState::Completed;
        QTest::newRow("an odd word, with its end")
            << QByteArray(R"("status":"parked","callEndTime":1716239134343)") << CallState::Completed;
        QTest::newRow("busy, with its end")
            << QByteArray(R"("status":"busy","callEndTime":1716239134343)") << CallState::Busy;
        QTest::newRow("no end") << QByteArray(R"("status":"connected","callEndTime":null)")
                                << CallState::Answered;
        QTest::newRow("end of zero") << QByteArray(R"("status":"connected","callEndTime":0)")
                                     << CallState::Answered;
        for (const char* word : {"timeout", "missed", "unanswered", "no_user_response"})
            QTest::newRow(word) << "\"status\":\"" + QByteArray(word) + "\"" << CallState::NoAnswer;
        for (const char* word : {"denied", "chanunavail", "404"})
            QTest::newRow(word) << "\"status\":\"" + QByteArray(word) + "\"" << CallState::Failed;
        for (const char* word : {"terminated", "expired"})
            QTest::newRow(word) << "\"status\":\"" + QByteArray(word) + "\"" << CallState::Completed;
        for (const char* word : {"declined", "rejected"})
            QTest::newRow(word) << "\"status\":\"" + QByteArray(word) + "\"" << CallState::Busy;
        QTest::newRow("originator_cancel")
            << QByteArray(R"("status":"originator_cancel")") << CallState::Cancelled;
    }

    void endedSessions() {
        QFETCH(QByteArray, fields);
        QFETCH(CallState, state);
        const auto change = std::get<SessionChange>(
            readSessionUpdate(fromText("{\"token\":\"t\"," + fields + "}"), receivedMs));
        QCOMPARE(change.state, state);
        QCOMPARE(change.endedMs != 0, isFinal(state));
    }

    void whereTimesAreFrom_data() {
        QTest::addColumn<bool>("own");
        QTest::newRow(R"("timestamp":1700000000,"duration":60,"billsec":50)") << false;
        QTest::newRow(
            R"("callAnswerTime":1716239102610,"callEndTime":1716239134343,"billsec":31,"duration":33)")
            << true;
        QTest::newRow(
            R"("callStartTime":1716239100387,"callEndTime":1716239200000,"billsec":30,"duration":40)")
            << false;
        QTest::newRow(
            R"("callAnswerTime":1716239102610,"callEndTime":1716239200000,"billsec":30,"duration":40)")
            << false;
        QTest::newRow(R"("start_time":"2024-01-01T00:00:00Z","duration":60)") << true;
        QTest::newRow(
            R"("start_time":"2024-01-01T00:00:00Z","end_time":"2024-01-01T00:01:00Z","duration":60)")
            << true;
    }

    void whereTimesAreFrom() {
        const QByteArray fields = QTest::currentDataTag();
        const auto leg = std::get<CallLeg>(
            readCdr(fromText("{\"token\":\"t\",\"disposition\":\"ANSWER\"," + fields + "}")));
        QTEST(leg.hasOwnTimes, "own");
    }

    void missingFields_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<bool>("isCdr");
        QTest::addColumn<QString>("field");
        QTest::newRow("update without a session")
            << QByteArray(R"({"status":"ringing"})") << false << s("session");
        QTest::newRow("update without a state") << QByteArray(R"({"token":"t"})") << false << s("state");
        QTest::newRow("update with an empty session")
            << QByteArray(R"({"token":" ","status":"ringing"})") << false << s("session");
        QTest::newRow("cdr without a session")
            << QByteArray(R"({"disposition":"BUSY"})") << true << s("session");
        QTest::newRow("cdr with nothing to say")
            << QByteArray(R"({"call_id":"c"})") << true << s("disposition");
    }

    void missingFields() {
        QFETCH(QByteArray, body);
        QFETCH(bool, isCdr);
        const MissingField missing =
            isCdr ? std::get<MissingField>(readCdr(fromText(body)))
                  : std::get<MissingField>(readSessionUpdate(fromText(body), receivedMs));
        QTEST(missing.field, "field");
        QVERIFY(!missing.reason.isEmpty());
    }

    void cdrOfCloudonix() {
        const auto leg = std::get<CallLeg>(readCdr(fromFixture("cdr.cloudonix.json")));
        QCOMPARE(leg.session, s("16a7294c989b11e7b3d32b9edb8660c7"));
        QCOMPARE(leg.callId, s("315df9a833a762214873c11b49bf622a@XXX.XXX.XXX.XXX:5060"));
        QCOMPARE(leg.domain, s("example.com"));
        QCOMPARE(leg.from, s("12127773456"));
        QCOMPARE(leg.to, s("63121233333"));
        QCOMPARE(leg.direction, s("inbound"));
        QCOMPARE(leg.disposition, s("answered"));
        QCOMPARE(leg.rawDisposition, s("CONNECTED"));
        QCOMPARE(leg.durationSeconds, 33);
        QCOMPARE(leg.talkSeconds, 31);
        QCOMPARE(leg.startedMs, 1716239100387);
        QCOMPARE(leg.answeredMs, 1716239102610);
        QCOMPARE(leg.endedMs, 1716239134343);
        QCOMPARE(leg.subscriber, s("372"));
    }

    void cdrOfTheDocumentation() {
        const auto leg = std::get<CallLeg>(readCdr(fromFixture("cdr.doc.json")));
        QCOMPARE(leg.session, s("uuid-xyz789"));
        QCOMPARE(leg.callId, QString());
        QCOMPARE(leg.domain, s("domain_123"));
        QCOMPARE(leg.direction, s("inbound"));
        QCOMPARE(leg.disposition, s("answered"));
        QCOMPARE(leg.durationSeconds, 180);
        QCOMPARE(leg.talkSeconds, 180);
        QCOMPARE(leg.startedMs, 1772620200000);
        QCOMPARE(leg.answeredMs, 1772620200000);
        QCOMPARE(leg.endedMs, 1772620380000);
        QCOMPARE(leg.recordingUrl, s("https://recordings.cloudonix.io/..."));
    }

    void cdrOfTheWebEdition() {
        const auto leg = std::get<CallLeg>(readCdr(fromFixture("cdr.web.json")));
        QCOMPARE(leg.session, s("session_token_123"));
        QCOMPARE(leg.callId, s("abc123-def456-ghi789"));
        QCOMPARE(leg.domain, s("company.cloudonix.io"));
        QCOMPARE(leg.direction, s("inbound"));
        QCOMPARE(leg.disposition, s("answered"));
        QCOMPARE(leg.durationSeconds, 60);
        QCOMPARE(leg.talkSeconds, 58);
        QCOMPARE(leg.startedMs, 1703123400000);
        QCOMPARE(leg.answeredMs, 1703123410000);
        QCOMPARE(leg.endedMs, 1703123460000);
        QCOMPARE(leg.recordingUrl, s("https://storage.cloudonix.com/recordings/rec_123.mp3"));
    }

    void dispositions_data() {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("disposition");
        QTest::addColumn<qint64>("talk");
        const auto row = [](const char* fields, const char* disposition, qint64 talk) {
            QTest::newRow(fields) << QByteArray(fields) << s(disposition) << talk;
        };
        row(R"("disposition":"CONNECTED","duration":9,"billsec":5)", "answered", 5);
        row(R"("disposition":"ANSWER","duration":9)", "answered", 9);
        row(R"("disposition":"ANSWERED","duration":"9","billsec":"0")", "answered", 0);
        row(R"("disposition":"BUSY","duration":9,"billsec":5)", "busy", 0);
        row(R"("disposition":"NOANSWER","duration":9)", "no-answer", 0);
        row(R"("disposition":"no answer","duration":9)", "no-answer", 0);
        row(R"("disposition":"CANCEL","duration":9)", "cancelled", 0);
        row(R"("disposition":"CONGESTION","duration":9)", "failed", 0);
        row(R"("disposition":"Strange","duration":9)", "strange", 0);
        row(R"("disposition":"Strange","duration":9,"billsec":0)", "strange", 0);
        row(R"("disposition":"Strange","duration":9,"billsec":5)", "answered", 5);
        row(R"("disposition":"VOICEMAIL","duration":9,"talk_seconds":5)", "answered", 5);
        row(R"("disposition":"Strange","answer_time":"2024-01-01T00:00:05Z","end_time":"2024-01-01T00:00:12Z")",
            "answered", 7);
        row(R"("disposition":"ANSWER","duration":"00:01:10","billsec":"00:01:05")", "answered", 65);
        row(R"("disposition":"ANSWER","duration":"PT70S","billsec":"PT1M5S")", "answered", 65);
        row(R"("disposition":"ANSWER","duration":"70","billsec":"65.0")", "answered", 65);
        row(R"("disposition":"RINGING","duration":30,"billsec":5)", "answered", 5);
        row(R"("disposition":"RINGING","duration":30)", "ringing", 0);
        row(R"("disposition":"ANSWER","duration":70,"billsec":"a minute")", "answered", 70);
        row(R"("disposition":"ANSWER","duration":70,"billsec":-5)", "answered", 0);
        row(R"("disposition":"REJECTED","duration":2)", "busy", 0);
        row(R"("disposition":"TIMEOUT","duration":30)", "no-answer", 0);
        row(R"("disposition":"USER_BUSY","duration":3)", "busy", 0);
        row(R"("disposition":"ORIGINATOR_CANCEL","duration":20)", "cancelled", 0);
        row(R"("disposition":"NORMAL_CLEARING","duration":70,"billsec":65)", "answered", 65);
        row(R"("disposition":"NORMAL_CLEARING","duration":20,"billsec":0)", "no-answer", 0);
        row(R"("disposition":"16","duration":70,"billsec":65)", "answered", 65);
        row(R"("disposition":200,"duration":70,"billsec":65)", "answered", 65);
        row(R"("disposition":486,"duration":3)", "busy", 0);
        row(R"("disposition":"480 Temporarily Unavailable","duration":3)", "no-answer", 0);
        row(R"("disposition":"completed","duration":9,"billsec":4)", "answered", 4);
        row(R"("disposition":"completed","duration":9,"billsec":0)", "no-answer", 0);
        row(R"("duration":9)", "answered", 9);
        row(R"("duration":0)", "no-answer", 0);
        row(R"("duration":9,"billsec":0)", "no-answer", 0);
        row(R"("session":{"token":"t","status":"busy"})", "busy", 0);
        row(R"("disposition":"answered","duration":-5)", "answered", 0);
        row(R"("disposition":"answered","duration":1e300)", "answered", 0);
        row(R"("disposition":"answered","duration":"NaN")", "answered", 0);
    }

    void dispositions() {
        QFETCH(QByteArray, fields);
        const auto leg = std::get<CallLeg>(readCdr(fromText("{\"token\":\"t\"," + fields + "}")));
        QTEST(leg.disposition, "disposition");
        QTEST(leg.talkSeconds, "talk");
    }

    void timesAreCompleted() {
        const auto leg = std::get<CallLeg>(readCdr(fromText(
            R"({"token":"t","disposition":"ANSWERED","duration":60,"billsec":50,"timestamp":1700000000})")));
        QCOMPARE(leg.startedMs, 1'700'000'000'000);
        QCOMPARE(leg.endedMs, 1'700'000'060'000);
        QCOMPARE(leg.answeredMs, 1'700'000'010'000);
        const auto missed = std::get<CallLeg>(
            readCdr(fromText(R"({"token":"t","disposition":"BUSY","end_time":"2023-11-14T22:13:20Z",)"
                             R"("duration":5,"answer_time":"2023-11-14T22:13:18Z"})")));
        QCOMPARE(missed.startedMs, 1'699'999'995'000);
        QCOMPARE(missed.answeredMs, 0);
    }

    void recordingStatus() {
        const Payload query = decodeForm("mailbox=7");
        const auto recording = std::get<RecordingReady>(readRecordingStatus(
            decodeForm("CallSid=s&RecordingUrl=https://r.example/1.mp3&RecordingDuration=12&From=1&To=2"),
            query, receivedMs));
        QCOMPARE(recording.session, s("s"));
        QCOMPARE(recording.url, s("https://r.example/1.mp3"));
        QCOMPARE(recording.durationSeconds, 12);
        QCOMPARE(recording.mailbox, s("7"));
        QCOMPARE(recording.from, s("1"));
        QCOMPARE(recording.to, s("2"));
        QCOMPARE(recording.recordedMs, receivedMs);

        const auto begun = readRecordingStatus(decodeForm("CallSid=s&RecordingStatus=in-progress"), {}, 0);
        QVERIFY(std::holds_alternative<std::monostate>(begun));
        const auto noSession = readRecordingStatus(decodeForm("recording_url=https://a"), {}, 0);
        QCOMPARE(std::get<MissingField>(noSession).field, s("session"));
        for (const char* url : {"file:///etc/passwd", "javascript:alert(1)", "ftp://a", "https:/a"}) {
            const auto bad =
                readRecordingStatus(decodeForm("CallSid=s&recording_url=" + QByteArray(url)), {}, 0);
            QCOMPARE(std::get<MissingField>(bad).field, s("recording_url"));
        }
    }

    void eventIds_data() {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<HttpHeaders>("headers");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("id");
        const HttpHeader key{"x-idempotency-key", " k-1 "};
        const HttpHeader event{"X-Cloudonix-Event-Id", "e-1"};
        const QByteArray update =
            R"({"eventId":"evt","token":"t","status":"ringing","modifiedAt":"2024-01-01T00:00:00Z"})";
        QTest::newRow("key first") << Endpoint::SessionUpdate << HttpHeaders{event, key} << update
                                   << QByteArray("k-1");
        QTest::newRow("event header next")
            << Endpoint::SessionUpdate << HttpHeaders{event} << update << QByteArray("e-1");
        QTest::newRow("eventId") << Endpoint::SessionUpdate << HttpHeaders{} << update << QByteArray("evt");
        QTest::newRow("event_id as a number")
            << Endpoint::SessionUpdate << HttpHeaders{} << QByteArray(R"({"event_id":17,"token":"t"})")
            << QByteArray("17");
        QTest::newRow("session, state, time")
            << Endpoint::SessionUpdate << HttpHeaders{}
            << QByteArray(R"({"token":"t","status":"ringing","modifiedAt":"2024-01-01T00:00:00Z"})")
            << sha256("t\nringing\n2024-01-01T00:00:00Z");
        QTest::newRow("no time: the body")
            << Endpoint::SessionUpdate << HttpHeaders{} << QByteArray(R"({"token":"t","status":"ringing"})")
            << sha256(R"({"token":"t","status":"ringing"})");
        QTest::newRow("cdr") << Endpoint::Cdr << HttpHeaders{}
                             << QByteArray(
                                    R"({"domain":"d","session":{"token":"t"},"call_id":"c","billsec":1})")
                             << sha256("d\nt\nc");
        QTest::newRow("cdr does not look at eventId")
            << Endpoint::Cdr << HttpHeaders{}
            << QByteArray(R"({"eventId":"e","domain":"d","token":"t","call_id":"c"})") << sha256("d\nt\nc");
        QTest::newRow("cdr without a call id: the body")
            << Endpoint::Cdr << HttpHeaders{} << QByteArray(R"({"domain":"d","token":"t"})")
            << sha256(R"({"domain":"d","token":"t"})");
        QTest::newRow("recording: the body")
            << Endpoint::RecordingStatus << HttpHeaders{} << QByteArray(R"({"a":1})") << sha256(R"({"a":1})");
        QTest::newRow("id that is not printable")
            << Endpoint::Cdr << HttpHeaders{{"X-Idempotency-Key", "a\tb"}} << QByteArray("{}")
            << sha256("a\tb");
        QTest::newRow("id that is too long")
            << Endpoint::Cdr << HttpHeaders{{"X-Idempotency-Key", QByteArray(129, 'x')}} << QByteArray("{}")
            << sha256(QByteArray(129, 'x'));
        QTest::newRow("empty header") << Endpoint::RecordingStatus << HttpHeaders{{"X-Idempotency-Key", ""}}
                                      << QByteArray("{}") << sha256("{}");
        QTest::newRow("voice") << Endpoint::VoiceRoute << HttpHeaders{} << QByteArray(R"({"To":"1"})")
                               << sha256("POST\n/p\nq=1\n{\"To\":\"1\"}");
        QTest::newRow("voice with a key")
            << Endpoint::IvrInput << HttpHeaders{key} << QByteArray("{}") << QByteArray("ivr-input:k-1");
    }

    void eventIds() {
        QFETCH(Endpoint, endpoint);
        QFETCH(HttpHeaders, headers);
        QFETCH(QByteArray, body);
        HttpRequest request;
        request.method = "POST";
        request.path = "/p";
        request.query = "q=1";
        request.headers = headers;
        request.body = body;
        const Payload payload = fromText(body);
        const EventId found = eventIdOf(request, endpoint, &payload, true);
        QTEST(found.id, "id");
        QVERIFY(!found.source.isEmpty());
    }

    void headersNameAnEventOnlyWhereTheyAreBelieved() {
        HttpRequest request;
        request.body = R"({"domain":"d","token":"t","call_id":"c","eventId":"e"})";
        const Payload payload = fromText(request.body);
        for (const char* name : {"X-Idempotency-Key", "x-cloudonix-event-id"}) {
            request.headers = {{name, "k"}};
            for (const Endpoint endpoint : {Endpoint::Cdr, Endpoint::SessionUpdate, Endpoint::RecordingStatus,
                                            Endpoint::VoiceRoute, Endpoint::DialResult}) {
                const EventId believed = eventIdOf(request, endpoint, &payload, true);
                QCOMPARE(believed.kind, EventIdKind::Header);
                const EventId own = eventIdOf(request, endpoint, &payload, false);
                QVERIFY(own.kind != EventIdKind::Header);
                QVERIFY(!own.id.contains("k"));
                if (endpoint != Endpoint::SessionUpdate && endpoint != Endpoint::RecordingStatus)
                    QCOMPARE(believed.derived, own.id);
            }
        }
    }

    void partsOfAnIdAreKeptApart() {
        HttpRequest request;
        const Payload one = fromText(R"({"domain":"ab","token":"c","call_id":"d"})");
        const Payload other = fromText(R"({"domain":"a","token":"bc","call_id":"d"})");
        QVERIFY(eventIdOf(request, Endpoint::Cdr, &one, true).id !=
                eventIdOf(request, Endpoint::Cdr, &other, true).id);
    }

    void bodyThatCannotBeReadHasAnIdToo() {
        HttpRequest request;
        request.body = "not json";
        QCOMPARE(eventIdOf(request, Endpoint::SessionUpdate, nullptr, true).id, sha256("not json"));
    }
};

QTEST_GUILESS_MAIN(TestNotifications)
#include "tst_notifications.moc"
