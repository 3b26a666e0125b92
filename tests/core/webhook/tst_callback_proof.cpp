// The proof in callback URLs, and what is believed without it.
#include "core/model/plan_json.h"
#include "core/model/routing_plan.h"
#include "core/routing/callback_proof.h"
#include "core/routing/callback_url.h"
#include "tests/core/webhook/pipeline_fixture.h"

#include <QTest>
#include <QUrl>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray statusPath = "/api/webhooks/cloudonix/recording-status";
const QByteArray callbackPath = "/api/callbacks/voice/voicemail";
const QByteArray session = "s1";

/// Every call goes to the box "sales".
std::shared_ptr<const RoutingPlan> voicemailPlan() {
    const Result<RoutingPlan> plan = planFromJson(
        R"({"voicemailBoxes":[{"id":"sales"},{"id":"ceo"}],)"
        R"("numbers":[{"number":"+15551234567","destination":{"type":"voicemail","id":"sales"}}]})");
    return std::make_shared<const RoutingPlan>(*plan);
}

QByteArray voiceBody(const QByteArray& callSid) {
    return R"({"CallSid":")" + callSid + R"(","From":"+12125550100","To":"+15551234567"})";
}

QByteArray statusBody(const QByteArray& callSid) {
    return R"({"CallSid":")" + callSid + R"(","RecordingUrl":"https:\/\/r.test\/1.wav"})";
}

/// The address of a kind that a document hands out: path and query.
QByteArray handedOut(const QByteArray& cxml, const QByteArray& attribute) {
    const qsizetype from = cxml.indexOf(attribute + "=\"") + attribute.size() + 2;
    return cxml.mid(from, cxml.indexOf('"', from) - from)
        .replace("&amp;", "&")
        .replace("https://pbx.example.com", "");
}

} // namespace

class TestCallbackProof : public QObject {
    Q_OBJECT

private:
    TestClock m_clock;

    EndpointConfig m_config;

    Pipeline pipeline() {
        Pipeline made(m_clock);
        made.setConfig(std::make_shared<EndpointConfig>(m_config));
        return made;
    }

    const RecordingReady& recordingOf(const Processed& processed) {
        return std::get<RecordingReady>(processed.toStore->effect);
    }

    static bool saysWhy(const Exchange& exchange) {
        return std::any_of(exchange.steps.begin(), exchange.steps.end(),
                           [](const DecisionStep& step) { return step.code == "box-not-believed"; });
    }

private slots:
    void init() {
        m_clock = TestClock();
        m_config = configured();
        m_config.plan = voicemailPlan();
    }

    void aProofFitsOnlyWhatItWasMadeFor_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("holds");
        const QByteArray proof =
            "proof=" + callbackProof(callbackKey(Secret(key)), "/p", "mailbox=a%20b&hops=1");
        const auto row = [](const char* name, const QByteArray& path, const QByteArray& query, bool holds) {
            QTest::newRow(name) << path << query << holds;
        };
        row("as it was", "/p", "mailbox=a%20b&hops=1&" + proof, true);
        row("in another order", "/p", proof + "&hops=1&mailbox=a%20b", true);
        row("in another encoding", "/p", "mailbox=%61+b&%68ops=1&" + proof, true);
        row("in capitals", "/p", "mailbox=a%20b&hops=1&proof=" + proof.mid(6).toUpper(), true);
        row("empty pairs", "/p", "&mailbox=a%20b&&hops=1&" + proof + "&", true);
        row("another path", "/q", "mailbox=a%20b&hops=1&" + proof, false);
        row("another box", "/p", "mailbox=ab&hops=1&" + proof, false);
        row("the box twice", "/p", "mailbox=ceo&mailbox=a%20b&hops=1&" + proof, false);
        row("the box in capitals", "/p", "MAILBOX=a%20b&hops=1&" + proof, false);
        row("one parameter less", "/p", "mailbox=a%20b&" + proof, false);
        row("one parameter more", "/p", "mailbox=a%20b&hops=1&x=&" + proof, false);
        row("one digit less", "/p", "mailbox=a%20b&hops=1&" + proof.chopped(1), false);
        row("one digit more", "/p", "mailbox=a%20b&hops=1&" + proof + "0", false);
        row("twice", "/p", "mailbox=a%20b&hops=1&" + proof + "&" + proof, false);
        row("none", "/p", "mailbox=a%20b&hops=1", false);
        row("empty", "/p", "mailbox=a%20b&hops=1&proof=", false);
        row("moved between values", "/p", "mailbox=a%20b%26hops%3D1&" + proof, false);
    }

    void aProofFitsOnlyWhatItWasMadeFor() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, query);
        QTEST(holdsCallbackProof(callbackKey(Secret(key)), path, query), "holds");
        QVERIFY(!holdsCallbackProof(callbackKey(Secret(secret)), path, query));
        QVERIFY(!holdsCallbackProof(Secret(), path, query));
    }

    void addressesCarryIt() {
        const Secret proofKey = callbackKey(Secret(key));
        const QUrl url(callbackUrl(u"https://x.test/pbx"_s, Endpoint::DialResult,
                                   {{u"extension"_s, u"+1 2&3"_s}}, {1, 2, 3}, &proofKey));
        QVERIFY(holdsCallbackProof(proofKey, "/api/callbacks/voice/dial-result",
                                   url.query(QUrl::FullyEncoded).toLatin1()));
        QVERIFY(url.query().contains(u"&proof="_s));
        QCOMPARE(url.query().section(u"proof="_s, 1).size(), 32);
        const Secret none;
        QVERIFY(!callbackUrl({}, Endpoint::DialResult, {}, {}, &none).contains(u"proof"_s));
    }

    void aBoxIsBelievedWithItsProof() {
        Pipeline made = pipeline();
        const QByteArray cxml =
            process(made, withBearer("POST", voicePath, voiceBody(session))).exchange.response.body;
        const QByteArray target = handedOut(cxml, "recordingStatusCallback");
        QVERIFY2(target.contains("mailbox=sales&proof="), cxml.constData());
        HttpRequest request = withSignature(statusPath, statusBody("another session"), startUs);
        request.query = target.mid(target.indexOf('?') + 1);
        const Processed processed = process(made, request);
        QCOMPARE(recordingOf(processed).mailbox, u"sales"_s);
        QVERIFY(!saysWhy(processed.exchange));
        // While the key that made it is accepted.
        m_config.requestsKey = {Secret("another key"), Secret(key), startUs / 1000 + 60'000};
        made.setConfig(std::make_shared<EndpointConfig>(m_config));
        QCOMPARE(recordingOf(process(made, request)).mailbox, u"sales"_s);
        m_clock.advance(61);
        const Processed late = process(made, request);
        QVERIFY(recordingOf(late).mailbox.isEmpty());
        QVERIFY(saysWhy(late.exchange));
    }

    void withoutProofTheSessionDecides_data() {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<bool>("byBearer");
        QTest::addColumn<bool>("isKnown");
        for (const bool byBearer : {false, true}) {
            for (const bool isKnown : {false, true}) {
                for (const char* query : {"mailbox=ceo", "mailbox=ceo&proof=00112233445566778899aabbccddeeff",
                                          "proof=&MAILBOX=ceo"})
                    QTest::addRow("%s %d %d", query, byBearer, isKnown)
                        << QByteArray(query) << byBearer << isKnown;
            }
        }
    }

    void withoutProofTheSessionDecides() {
        QFETCH(QByteArray, query);
        QFETCH(bool, byBearer);
        QFETCH(bool, isKnown);
        Pipeline made = pipeline();
        if (isKnown)
            process(made, withBearer("POST", voicePath, voiceBody(session)));
        HttpRequest request = byBearer ? withBearer("POST", statusPath, statusBody(session))
                                       : withSignature(statusPath, statusBody(session), startUs);
        request.query = query;
        const Processed processed = process(made, request);
        QCOMPARE(recordingOf(processed).mailbox, isKnown ? u"sales"_s : QString());
        QCOMPARE(recordingOf(processed).boxOfSession, !isKnown);
        QVERIFY(saysWhy(processed.exchange));
    }

    void aRecordingWithoutABoxIsOfTheCall() {
        Pipeline made = pipeline();
        process(made, withBearer("POST", voicePath, voiceBody(session)));
        const Processed processed = process(made, withSignature(statusPath, statusBody(session), startUs));
        QVERIFY(recordingOf(processed).mailbox.isEmpty());
        QVERIFY(!recordingOf(processed).boxOfSession);
        QVERIFY(!saysWhy(processed.exchange));
    }

    /// The bearer token proves the whole request, a signature only its body.
    void aVoicemailCallbackByASignatureAloneNeedsItToo() {
        m_config.auth.voice = AuthScheme::SignatureOrBearer;
        Pipeline made = pipeline();
        process(made, withBearer("POST", voicePath, voiceBody(session)));
        HttpRequest request = withSignature(callbackPath, statusBody(session), startUs);
        request.query = "mailbox=ceo";
        const Processed signedOnly = process(made, request);
        QCOMPARE(signedOnly.exchange.response.status, 200);
        QCOMPARE(signedOnly.recording->mailbox, u"sales"_s);
        QVERIFY(saysWhy(signedOnly.exchange));
        const Processed byBearer =
            process(made, withBearer("POST", callbackPath + "?mailbox=ceo", statusBody("s2")));
        QCOMPARE(byBearer.recording->mailbox, u"ceo"_s);
        QVERIFY(!saysWhy(byBearer.exchange));
    }

    void idsOfHeadersAreSaidToBeIgnored() {
        HttpRequest request = withSignature(cdrPath, R"({"token":"t","billsec":1})", startUs);
        request.headers.append(HttpHeader{"X-Idempotency-Key", "k"});
        const Processed signedOnly = process(pipeline(), request);
        QVERIFY(signedOnly.toStore->eventId != "k");
        QVERIFY(std::any_of(signedOnly.exchange.steps.begin(), signedOnly.exchange.steps.end(),
                            [](const DecisionStep& step) { return step.code == "id-not-believed"; }));
        HttpRequest token = withBearer("POST", cdrPath, R"({"token":"t","billsec":1})");
        token.headers.append(HttpHeader{"X-Idempotency-Key", "k"});
        QCOMPARE(process(pipeline(), token).toStore->eventId, QByteArray("k"));
        m_config.auth.cdr = AuthScheme::Off;
        token.headers.removeFirst();
        QCOMPARE(process(pipeline(), token).toStore->eventId, QByteArray("k"));
        // Only a request without a signature may use the token.
        m_config.auth.cdr = AuthScheme::SignatureOrBearer;
        request.headers.append(HttpHeader{"Authorization", "Bearer " + key});
        QVERIFY(process(pipeline(), request).toStore->eventId != "k");
        m_config.auth.cdr = AuthScheme::Both;
        QCOMPARE(process(pipeline(), request).toStore->eventId, QByteArray("k"));
    }

    void theSameVoiceRequestUnderAnotherIdIsTheSame() {
        Pipeline made = pipeline();
        HttpRequest request = withBearer("POST", voicePath, voiceBody(session));
        request.headers.append(HttpHeader{"X-Idempotency-Key", "one"});
        QVERIFY(!process(made, request).exchange.duplicate);
        request.headers.last().value = "two";
        QVERIFY(process(made, request).exchange.duplicate);
        request.headers.removeLast();
        QVERIFY(process(made, request).exchange.duplicate);
    }
};

QTEST_GUILESS_MAIN(TestCallbackProof)
#include "tst_callback_proof.moc"
