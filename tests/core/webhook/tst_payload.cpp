#include "core/webhook/payload_form.h"
#include "core/webhook/payload_json.h"

#include "core/webhook/vocabulary.h"

#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

HttpRequest posted(const QByteArray& contentType, const QByteArray& body) {
    HttpRequest request;
    request.method = "POST";
    request.path = "/api/webhooks/cloudonix/cdr";
    if (!contentType.isNull())
        request.headers.append(HttpHeader{"content-type", contentType});
    request.body = body;
    return request;
}

} // namespace

class TestPayload : public QObject {
    Q_OBJECT

private slots:
    void mediaTypes_data() {
        QTest::addColumn<QByteArray>("contentType");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<QString>("to");
        using enum ErrorCode;
        const QByteArray json = "{\"To\":\"+1 5\"}";
        const QByteArray form = "To=%2B1+5";
        const QString to = u"+1 5"_s;
        QTest::newRow("json") << QByteArray("application/json") << json << None << to;
        QTest::newRow("json with charset")
            << QByteArray("Application/JSON; charset=utf-8") << json << None << to;
        QTest::newRow("form") << QByteArray("application/x-www-form-urlencoded") << form << None << to;
        QTest::newRow("form in capitals")
            << QByteArray("APPLICATION/X-WWW-FORM-URLENCODED;charset=UTF-8") << form << None << to;
        QTest::newRow("json called a form")
            << QByteArray("application/x-www-form-urlencoded") << json << None << to;
        QTest::newRow("json called text") << QByteArray("text/plain") << json << None << to;
        QTest::newRow("json without a type") << QByteArray() << json << None << to;
        QTest::newRow("form called json")
            << QByteArray("application/json") << form << MalformedBody << QString();
        QTest::newRow("form without a type") << QByteArray() << form << UnsupportedMediaType << QString();
        QTest::newRow("form called text")
            << QByteArray("text/plain") << form << UnsupportedMediaType << QString();
        QTest::newRow("xml") << QByteArray("application/xml") << QByteArray("<To>1</To>")
                             << UnsupportedMediaType << QString();
        QTest::newRow("empty json") << QByteArray("application/json") << QByteArray() << MalformedBody
                                    << QString();
        QTest::newRow("empty form") << QByteArray("application/x-www-form-urlencoded") << QByteArray()
                                    << MalformedBody << QString();
        QTest::newRow("array") << QByteArray("application/json") << QByteArray("[1]") << MalformedBody
                               << QString();
        QTest::newRow("empty array") << QByteArray("application/json") << QByteArray("[]") << MalformedBody
                                     << QString();
        QTest::newRow("list of one") << QByteArray("application/json") << "[" + json + "]" << None << to;
        QTest::newRow("list of one in a list")
            << QByteArray("application/json") << "[[" + json + "]]" << MalformedBody << QString();
        QTest::newRow("list of two") << QByteArray("application/json") << "[" + json + "," + json + "]"
                                     << ValidationFailed << QString();
        QTest::newRow("number with leading zeros")
            << QByteArray("application/json") << QByteArray("{\"To\":0012345678901234567890}")
            << MalformedBody << QString();
        QTest::newRow("long number that is none")
            << QByteArray("application/json") << QByteArray("{\"To\":1234567890123456789-}") << MalformedBody
            << QString();
        QTest::newRow("number") << QByteArray("application/json") << QByteArray("1") << MalformedBody
                                << QString();
        QTest::newRow("cut short") << QByteArray("application/json") << QByteArray("{\"To\":\"1")
                                   << MalformedBody << QString();
        QTest::newRow("invalid UTF-8") << QByteArray("application/json") << QByteArray("{\"To\":\"\xff\"}")
                                       << MalformedBody << QString();
        QTest::newRow("NUL") << QByteArray("application/json") << QByteArray("{\"To\":\"1\"}\0", 11)
                             << MalformedBody << QString();
    }

    void mediaTypes() {
        QFETCH(QByteArray, contentType);
        QFETCH(QByteArray, body);
        const Result<Payload> payload = decodePayload(posted(contentType, body));
        QTEST(payload ? ErrorCode::None : payload.error().code, "error");
        QTEST(payload ? payload->text("to"_L1) : QString(), "to");
    }

    void contentEncoding() {
        HttpRequest request = posted("application/json", "{}");
        request.headers.append(HttpHeader{"Content-Encoding", "Identity"});
        QVERIFY(decodePayload(request).ok());
        request.headers.last().value = "gzip";
        QCOMPARE(decodePayload(request).error().code, ErrorCode::UnsupportedEncoding);
    }

    void queryOfAGet() {
        HttpRequest request;
        request.method = "GET";
        request.query = "To=%2B15551234567&From=anonymous&Digits=%23&x";
        const Result<Payload> payload = decodePayload(request);
        QVERIFY(payload.ok());
        QCOMPARE(payload->text("to"_L1), u"+15551234567"_s);
        QCOMPARE(payload->text("DIGITS"_L1), u"#"_s);
        QCOMPARE(payload->fields().size(), 4);
    }

    void forms_data() {
        QTest::addColumn<QByteArray>("form");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::newRow("plus and percent") << QByteArray("a=x+y%20z%2B") << u"a"_s << u"x y z+"_s;
        QTest::newRow("UTF-8") << QByteArray("a=%D7%90") << u"a"_s << QString(QChar(0x5d0));
        QTest::newRow("invalid UTF-8") << QByteArray("a=%FFb") << u"a"_s << QString(QChar(0xfffd)) + u"b"_s;
        QTest::newRow("bad percent") << QByteArray("a=100%25&b=1") << u"a"_s << u"100%"_s;
        QTest::newRow("brackets") << QByteArray("session[token]=t") << u"session.token"_s << u"t"_s;
        QTest::newRow("encoded brackets")
            << QByteArray("owner%5Bdomain%5D%5Buuid%5D=u") << u"owner.domain.uuid"_s << u"u"_s;
        QTest::newRow("equals in the value") << QByteArray("a=b=c") << u"a"_s << u"b=c"_s;
        QTest::newRow("first that is not empty") << QByteArray("a=&A=1&a=2") << u"a"_s << u"1"_s;
        QTest::newRow("no value") << QByteArray("a&b") << u"a"_s << QString();
        QTest::newRow("only separators") << QByteArray("&&&=&") << u"a"_s << QString();
    }

    void forms() {
        QFETCH(QByteArray, form);
        QFETCH(QString, path);
        QTEST(decodeForm(form).text(QLatin1String(path.toLatin1())), "text");
    }

    void json_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const char* body, const char* path, const char* text) {
            QTest::newRow(name) << QByteArray(body) << QString::fromLatin1(path) << QString::fromUtf8(text);
        };
        row("string", R"({"to":" 1 "})", "to", "1");
        row("integer", R"({"to":9812750})", "to", "9812750");
        row("epoch ms", R"({"to":1716239100387})", "to", "1716239100387");
        row("largest integer", R"({"to":9007199254740991})", "to", "9007199254740991");
        row("beyond what a double holds", R"({"to":9007199254740993})", "to", "9007199254740993");
        row("beyond 63 bits", R"({"to":9223372036854775808})", "to", "9223372036854775808");
        row("its neighbour", R"({"to":9223372036854775809})", "to", "9223372036854775809");
        row("beyond 64 bits", R"({"to":18446744073709551616})", "to", "18446744073709551616");
        row("thirty digits", R"({"session":{"id":123456789012345678901234567890}})", "session.id",
            "123456789012345678901234567890");
        row("negative and long", R"({"to":-9223372036854775809})", "to", "-9223372036854775809");
        row("long, behind blanks", "{\"to\" : \n 9223372036854775809 }", "to", "9223372036854775809");
        row("long, in a text", "{\"to\":\"a 9223372036854775809 \\\" 92233720368547758091\"}", "to",
            "a 9223372036854775809 \" 92233720368547758091");
        row("long fraction", R"({"to":1.00000000000000000001})", "to", "1.00000000000000000001");
        row("list of one", R"([{"to":"1"}])", "to", "1");
        row("list of one, long", R"([ {"to":9223372036854775809} ])", "to", "9223372036854775809");
        row("fraction", R"({"to":1.5})", "to", "1.5");
        row("exponent", R"({"to":1e3})", "to", "1000");
        row("huge", R"({"to":1e300})", "to", "1e+300");
        row("beyond a double", R"({"x":1e400,"to":1E-999})", "to", "1E-999");
        row("decimal fraction", R"({"to":0.1})", "to", "0.1");
        row("long with a fraction of zeros", R"({"to":12345678901234567.00})", "to", "12345678901234567");
        row("true", R"({"to":true})", "to", "true");
        row("null", R"({"to":null})", "to", "");
        row("NaN as text", R"({"to":"NaN"})", "to", "NaN");
        row("another case", R"({"TO":"1"})", "to", "1");
        row("duplicate key", R"({"to":"1","to":"2"})", "to", "2");
        row("empty, then the other case", R"({"TO":"","to":"2"})", "to", "2");
        row("nested", R"({"Session":{"Token":"t"}})", "session.token", "t");
        row("twice nested", R"({"owner":{"domain":{"uuid":"u"}}})", "owner.domain.uuid", "u");
        row("object where a text belongs", R"({"to":{"a":1}})", "to", "");
        row("array where a text belongs", R"({"to":["1"]})", "to", "");
        row("text where an object belongs", R"({"session":"s"})", "session", "s");
        row("escapes", R"({"to":"\u05d0\/"})", "to", "\xd7\x90/");
        row("dotted key", R"({"session.token":"t"})", "session.token", "t");
    }

    void json() {
        QFETCH(QByteArray, body);
        QFETCH(QString, path);
        const Result<Payload> payload = decodeJson(body);
        QVERIFY(payload.ok());
        QTEST(payload->text(QLatin1String(path.toLatin1())), "text");
    }

    void hostileJsonIsReadOrRefused_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("deep arrays") << "{\"a\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}";
        QTest::newRow("deep objects")
            << QByteArray("{\"session\":").repeated(50'000) + "1" + QByteArray(50'000, '}');
        QTest::newRow("deep and open") << QByteArray("{\"session\":").repeated(100'000);
        QTest::newRow("long number") << "{\"to\":" + QByteArray(100'000, '9') + "}";
        QTest::newRow("exponent out of range") << QByteArray("{\"to\":1e999999}");
        QTest::newRow("lone high surrogate") << QByteArray("{\"to\":\"\\ud800\"}");
        QTest::newRow("lone low surrogate") << QByteArray("{\"\\udc00\":\"\\udc00x\"}");
        QTest::newRow("NUL escape") << QByteArray("{\"to\":\"\\u0000\"}");
        QTest::newRow("many keys") << "{" + QByteArray("\"to\":1,").repeated(20'000) + "\"to\":2}";
        QTest::newRow("overlong UTF-8") << QByteArray("{\"to\":\"\xc0\xaf\"}");
        QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf{\"to\":1}");
    }

    void hostileJsonIsReadOrRefused() {
        QFETCH(QByteArray, body);
        const Result<Payload> payload = decodeJson(body);
        if (payload)
            QVERIFY(payload->text("to"_L1).toUtf8().size() < 100'010);
        else
            QCOMPARE(payload.error().code, ErrorCode::MalformedBody);
    }

    void states_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("state");
        const auto rows = [](const char* state, std::initializer_list<const char*> words) {
            for (const char* word : words)
                QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(state);
        };
        rows("initiated", {"new", "initiated", "created", "queued", "processing", "NEW", "100", "Trying"});
        rows("ringing", {"ring", "ringing", "progress", "Ringing", "180", "SIP 183", "early-media"});
        rows("answered", {"answer", "answered", "connected", "connect", "active", "in-progress", "CONNECTED",
                          "ANSWER", "ANSWERED", "In Progress", "success", "200", "200 OK", "SIP/2.0 200 OK"});
        rows("on-hold", {"hold", "onhold", "ON_HOLD", "on hold", "held"});
        rows("transferred", {"transfer", "transferred", "transferring"});
        rows("completed",
             {"completed", "hangup", "ended", "terminated", "expired", "NORMAL_CLEARING", "Normal Clearing",
              "normal call clearing", "16", "Q.850;cause=16", "cause 16", "hangup_cause=16", "31"});
        rows("busy", {"busy",
                      "BUSY",
                      "USER_BUSY",
                      "user busy",
                      "REJECTED",
                      "declined",
                      "Decline",
                      "CALL_REJECTED",
                      "486",
                      "600",
                      "603",
                      "607",
                      "UNWANTED",
                      "486 Busy Here",
                      "SIP/2.0 486 Busy Here",
                      "sip:603",
                      "17",
                      "21",
                      "Q.850; cause=17",
                      "Reason: Q.850;cause=21;text=\"Call Rejected\"",
                      "cause=17",
                      "17 - User busy"});
        rows("no-answer", {"noanswer", "no-answer", "no answer", "NOANSWER", "no_answer", "NO ANSWER",
                           "TIMEOUT", "timed-out", "missed", "unanswered", "NO_USER_RESPONSE", "408", "480",
                           "480 Temporarily Unavailable", "18", "19", "20", "SUBSCRIBER_ABSENT",
                           "RECOVERY_ON_TIMER_EXPIRE"});
        rows("cancelled", {"cancel", "canceled", "cancelled", "CANCELED", "ORIGINATOR_CANCEL",
                           "originator cancel", "SIP;cause=200;text=\"Call completed elsewhere\"", "487",
                           "487 Request Terminated", "26", "LOSE_RACE", "abandoned"});
        rows("failed", {"failed",
                        "fail",
                        "error",
                        "congestion",
                        "external",
                        "nocredit",
                        "CHANUNAVAIL",
                        "denied",
                        "404",
                        "403 Forbidden",
                        "503",
                        "1",
                        "34",
                        "38",
                        "41",
                        "UNALLOCATED_NUMBER",
                        "NO_ROUTE_DESTINATION",
                        "127",
                        "Q.850;cause=3",
                        "DONTCALL",
                        "CHAN_NOT_IMPLEMENTED",
                        "GATEWAY_DOWN",
                        "INVALID_PROFILE",
                        "Unallocated (unassigned) number",
                        "BEARERCAPABILITY_NOTIMPL",
                        "invalid",
                        "DESTINATION_OUT_OF_ORDER",
                        "500 Server Internal Error"});
        for (const char* word :
             {"Parked", "0", "128", "999", "17x", "4861", "1.5", "-17", "cause", "SIP", "room 404"})
            QTest::newRow(word) << QString::fromLatin1(word) << QString::fromLatin1(word);
        rows("ringingly", {"ringingly"});
    }

    void states() {
        QFETCH(QString, word);
        QTEST(normalisedState(word), "state");
    }

    /// Whoever says when a call ended says that it has ended.
    void whatHasEndedIsCompleted() {
        const auto stateOfUpdate = [](const QByteArray& body) {
            const Result<Payload> payload = decodeJson(body);
            return payload ? stateOf(*payload, Endpoint::SessionUpdate) : QString();
        };
        QCOMPARE(stateOfUpdate(R"({"status":"connected"})"), u"answered"_s);
        QCOMPARE(stateOfUpdate(R"({"status":"connected","callEndTime":1768089515449})"), u"completed"_s);
        QCOMPARE(stateOfUpdate(R"({"status":"connected","callEndTime":0})"), u"answered"_s);
        QCOMPARE(stateOfUpdate(R"({"status":"noanswer","callEndTime":1768089515449})"), u"no-answer"_s);
    }

    void seconds_data() {
        QTest::addColumn<double>("seconds");
        const auto rows = [](double seconds, std::initializer_list<const char*> texts) {
            for (const char* text : texts)
                QTest::newRow(text) << seconds;
        };
        rows(65, {"65",
                  "65.0",
                  " 65 ",
                  "1:05",
                  "01:05",
                  "00:01:05",
                  "0:01:05",
                  "PT65S",
                  "PT1M5S",
                  "pt1m5s",
                  "P0DT1M5S",
                  "65s",
                  "65 s",
                  "65 sec",
                  "65 seconds",
                  "1m 5s",
                  "1m5s",
                  "1 min 5 sec",
                  "1 minute 5 seconds",
                  "65000 ms",
                  "6.5e1",
                  "0 days, 00:01:05",
                  "P0Y0M0DT0H1M5S",
                  "+65"});
        rows(65.5, {"65.5", "65,5", "00:01:05.5", "PT65.5S", "65.5 s"});
        rows(3665, {"1:01:05", "01:01:05", "PT1H1M5S", "1h 1m 5s", "1 hour 1 minute 5 seconds"});
        rows(86'465, {"1 day, 0:01:05", "1d 00:01:05", "P1DT1M5S", "24:01:05"});
        rows(1800, {"PT0.5H", "PT30M", "0:30:00"});
        rows(0, {"0", "00:00:00", "PT0S", "0 s", "0.0"});
        rows(-1, {"", "-5", "-1:05", "NaN", "inf", "1e300", "five", "1:2:3:4", "PT", "P", "65 apples", ":",
                  "1:", "99999999999", "0x41", "s", "1,065", "65;", "m"});
    }

    void seconds() {
        QFETCH(double, seconds);
        QCOMPARE(secondsFromText(QString::fromLatin1(QTest::currentDataTag())).value_or(-1), seconds);
    }

    void directions_data() {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("direction");
        const auto row = [](const char* word, const char* from, const char* to, const char* direction) {
            QTest::addRow("%s %s>%s", word, from, to)
                << QString::fromLatin1(word) << QString::fromLatin1(from) << QString::fromLatin1(to)
                << QString::fromLatin1(direction);
        };
        row("inbound", "12127773456", "15551234567", "inbound");
        row("Incoming", "12127773456", "15551234567", "inbound");
        row("incoming", "1001", "15551234567", "inbound");
        row("outgoing", "1001", "15551234567", "outbound");
        row("outbound-api", "", "15551234567", "outbound");
        row("subscriber", "1004", "3000", "internal");
        row("subscriber", "1004", "+15551234567", "outbound");
        row("subscriber", "bob", "3000", "internal");
        row("application", "12127773456", "15551234567", "application");
        row("application", "1001", "1002", "internal");
        row("", "1001", "1002", "internal");
        row("", "1001", "+15551234567", "outbound");
        row("", "+15551234567", "1001", "inbound");
        row("", "+15551234567", "+15557654321", "");
        row("", "", "", "");
        row("sideways", "", "", "sideways");
    }

    void directions() {
        QFETCH(QString, word);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QTEST(normalisedDirection(word, from, to), "direction");
    }

    void vocabulary_data() {
        QTest::addColumn<Endpoint>("endpoint");
        QTest::addColumn<Meaning>("meaning");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](Endpoint endpoint, Meaning meaning, const char* name) {
            QByteArray body = "{\"" + QByteArray(name).replace(".", "\":{\"") + "\":\"x\"";
            body += QByteArray(1 + QByteArray(name).count('.'), '}');
            QTest::addRow("%s %s", endpointName(endpoint).constData(), name) << endpoint << meaning << body;
        };
        const auto rows = [&row](Meaning meaning, std::initializer_list<Endpoint> endpoints,
                                 std::initializer_list<const char*> names) {
            for (const Endpoint endpoint : endpoints) {
                for (const char* name : names)
                    row(endpoint, meaning, name);
            }
        };
        const auto everywhere = {Endpoint::VoiceRoute, Endpoint::SessionUpdate, Endpoint::Cdr};
        rows(Meaning::Session, everywhere,
             {"session_uuid", "session_id", "Session", "CallSid", "token", "session.token", "session.id",
              "call_id"});
        rows(Meaning::Session, {Endpoint::SessionUpdate}, {"id"});
        rows(Meaning::Domain, everywhere,
             {"domain_uuid", "Domain", "domainId", "owner.domain.uuid", "owner.domain.name"});
        rows(Meaning::Direction, everywhere, {"direction", "Direction"});
        rows(Meaning::Caller, everywhere, {"from", "From", "callerId"});
        rows(Meaning::Callee, everywhere, {"to", "To", "destination", "did"});
        rows(Meaning::State, everywhere, {"state", "CallStatus", "status"});
        rows(Meaning::Disposition, {Endpoint::Cdr}, {"disposition", "session.status"});
        rows(Meaning::Time, everywhere, {"timestamp", "modifiedAt"});
        rows(Meaning::EventId, {Endpoint::SessionUpdate}, {"eventId", "event_id"});
        rows(Meaning::Started, everywhere, {"callStartTime", "session.callStartTime", "start_time"});
        rows(Meaning::Answered, everywhere, {"callAnswerTime", "session.callAnswerTime"});
        rows(Meaning::Ended, everywhere, {"callEndTime", "session.callEndTime", "end_time"});
        rows(Meaning::TalkSeconds, {Endpoint::Cdr}, {"billsec"});
        rows(Meaning::Recording, everywhere, {"recording_url", "RecordingUrl", "recording.url"});
    }

    void vocabulary() {
        QFETCH(Endpoint, endpoint);
        QFETCH(Meaning, meaning);
        QFETCH(QByteArray, body);
        const Result<Payload> payload = decodeJson(body);
        QVERIFY2(payload.ok(), body.constData());
        QCOMPARE(meaningOf(*payload, meaning, endpoint), u"x"_s);
    }
};

QTEST_GUILESS_MAIN(TestPayload)
#include "tst_payload.moc"
