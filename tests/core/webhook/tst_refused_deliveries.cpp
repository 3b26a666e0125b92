// Refused deliveries of one event belong together, and nothing that is accepted changes by it.
#include "core/exchange/deliveries.h"
#include "core/exchange/exchange_row.h"
#include "core/webhook/refused_deliveries.h"
#include "tests/core/webhook/fake_router.h"
#include "tests/core/webhook/pipeline_fixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;
using namespace opbx::test;

namespace {

const QByteArray body = R"({"domain":"d","session":{"token":"t"},"call_id":"c","disposition":"BUSY"})";

} // namespace

class TestRefusedDeliveries : public QObject {
    Q_OBJECT

private:
    TestClock m_clock;

    Pipeline pipeline() {
        Pipeline made(m_clock, repeatCall);
        made.setConfig(std::make_shared<EndpointConfig>(configured()));
        return made;
    }

private slots:
    void init() { m_clock = TestClock(); }

    void refusalsAreCounted_data() {
        QTest::addColumn<HttpRequest>("request");
        HttpRequest wrong = withSignature(cdrPath, body, startUs);
        wrong.headers[0].value = QByteArray(64, 'a');
        QTest::newRow("wrong signature") << wrong;
        HttpRequest token = withBearer("POST", cdrPath, body);
        token.headers[0].value = "Bearer wrong";
        QTest::newRow("wrong token") << token;
        token.headers.removeFirst();
        QTest::newRow("no credential") << token;
        HttpRequest noTime = withSignature(cdrPath, body, startUs);
        noTime.headers.removeLast();
        QTest::newRow("no timestamp") << noTime;
        HttpRequest badTime = withSignature(cdrPath, body, startUs);
        badTime.headers.last().value = "soon";
        QTest::newRow("no time") << badTime;
        HttpRequest named = wrong;
        named.headers.append(HttpHeader{"X-Idempotency-Key", "poison"});
        QTest::newRow("with a name of its own") << named;
    }

    void refusalsAreCounted() {
        QFETCH(HttpRequest, request);
        Pipeline made = pipeline();
        const qint64 gaps[] = {0, 5, 30, 120, 600};
        for (int attempt = 1; attempt <= 5; ++attempt) {
            m_clock.advance(gaps[attempt - 1]);
            const Exchange refused = process(made, request).exchange;
            QCOMPARE(refused.attempt, attempt);
            QCOMPARE(refused.firstAttemptUs, startUs);
            QVERIFY(!refused.duplicate);
            QVERIFY(refused.response.status >= 400);
            const NextDelivery next = nextDelivery(attempt, refused.response.status, refused.receivedUs);
            QCOMPARE(next.isGivenUp, attempt == 5);
            QCOMPARE(next.dueUs, attempt == 5 ? 0 : refused.receivedUs + gaps[attempt] * 1'000'000);
        }
        // The same event, once it is accepted: its sixth delivery, known by the same id, and new all the same.
        const Processed accepted = process(made, withSignature(cdrPath, body, m_clock.nowUs()));
        QCOMPARE(accepted.toStore->attempt, 6);
        QCOMPARE(accepted.toStore->firstAttemptUs, startUs);
        QCOMPARE(accepted.toStore->effect.index(), size_t(2));
        QCOMPARE(accepted.exchange.event.eventId, process(made, request).exchange.event.eventId);
    }

    void othersAreCountedApart() {
        Pipeline made = pipeline();
        HttpRequest request = withBearer("POST", cdrPath, body);
        request.headers.removeFirst();
        process(made, request);
        HttpRequest other = request;
        other.body += ' ';
        QCOMPARE(process(made, other).exchange.attempt, 1);
        other = request;
        other.path = sessionUpdatePath;
        QCOMPARE(process(made, other).exchange.attempt, 1);
        m_clock.advance(3'601);
        QCOMPARE(process(made, request).exchange.attempt, 1);
        // A voice request is not sent again by that schedule.
        HttpRequest voice = request;
        voice.path = voicePath;
        process(made, voice);
        QCOMPARE(process(made, voice).exchange.attempt, 1);
        QVERIFY(process(made, voice).exchange.event.eventId.isEmpty());
    }

    /// What a request says of a call that it has not proved to be about is kept as a claim, and goes no further.
    void whatIsClaimed_data() {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<bool>("isClaim");
        const QByteArray voice =
            R"({"CallSid":"s1","From":"+15550001","To":"+15550002","CallStatus":"ringing"})";
        const QByteArray update =
            R"({"token":"s1","callerId":"+15550001","destination":"+15550002","status":"ringing"})";
        const QByteArray cdr =
            R"({"from":"+15550001","to":"+15550002","session":{"token":"s1"},"call_id":"c","disposition":"BUSY"})";
        const auto rows = [](const char* name, const QByteArray& path, const QByteArray& text) {
            HttpRequest request = withBearer("POST", path, text);
            QTest::addRow("%s, proved", name) << request << false;
            request.headers[0].value = "Bearer wrong";
            QTest::addRow("%s, wrong token", name) << request << true;
            request.headers.removeFirst();
            QTest::addRow("%s, no token", name) << request << true;
        };
        rows("voice", voicePath, voice);
        rows("update", sessionUpdatePath, update);
        rows("cdr", cdrPath, cdr);
    }

    void whatIsClaimed() {
        QFETCH(HttpRequest, request);
        QFETCH(bool, isClaim);
        Pipeline made = pipeline();
        const Processed processed = process(made, request);
        const Exchange& exchange = processed.exchange;
        QCOMPARE(exchange.isClaim(), isClaim);
        QCOMPARE(exchange.event.from, u"+15550001"_s);
        QCOMPARE(exchange.event.to, u"+15550002"_s);
        QCOMPARE(exchange.event.session, u"s1"_s);
        QCOMPARE(rowOf(exchange).isClaim(), isClaim);
        if (!isClaim)
            return;
        QVERIFY(!processed.toStore);
        QVERIFY(exchange.story.isEmpty());
        QVERIFY(exchange.extension.isEmpty());
    }

    void longClaimsAreCut() {
        HttpRequest request = withBearer("POST", voicePath,
                                         "{\"CallSid\":\"s1\",\"From\":\"" + QByteArray(5'000, '1') +
                                             "\",\"To\":\"+15550002\"}");
        request.headers.removeFirst();
        QCOMPARE(process(pipeline(), request).exchange.event.from.size(), 200);
    }

    void longBodiesAreNotLookedInto() {
        HttpRequest request = withBearer("POST", cdrPath, body + QByteArray(20'000, ' '));
        request.headers.removeFirst();
        const Exchange refused = process(pipeline(), request).exchange;
        QCOMPARE(refused.event.eventIdSource, u"SHA-256 of the body"_s);
        QVERIFY(refused.event.session.isEmpty());
    }

    void whatCouldNotBeStoredCountsToo() {
        Pipeline made = pipeline();
        const HttpRequest request = withBearer("POST", cdrPath, body);
        const Processed first = process(made, request);
        QCOMPARE(first.exchange.attempt, 1);
        made.countUnstored(Endpoint::Cdr, first.toStore->bodyDigest, startUs);
        QCOMPARE(process(made, request).exchange.attempt, 2);
    }

    void aRestartForgetsNothing() {
        HttpRequest request = withBearer("POST", cdrPath, body);
        request.headers.removeFirst();
        const Exchange before = process(pipeline(), request).exchange;
        Pipeline made = pipeline();
        made.restoreRefusal({Endpoint::Cdr, before.event.eventId, 2, startUs - 5'000'000, startUs});
        m_clock.advance(30);
        const Exchange third = process(made, request).exchange;
        QCOMPARE(third.attempt, 3);
        QCOMPARE(third.firstAttemptUs, startUs - 5'000'000);
        m_clock.advance(120);
        QCOMPARE(process(made, request).exchange.attempt, 4);
        request.path = sessionUpdatePath; // the same bytes are another event there
        QCOMPARE(process(made, request).exchange.attempt, 1);
    }

    void memoryIsBounded() {
        RefusedDeliveries refused;
        const auto digest = [](qint64 i) { return QByteArray::number(i); };
        for (qint64 i = 0; i < 3 * RefusedDeliveries::maximum; ++i)
            refused.note({Endpoint::Cdr, digest(i), {}}, i);
        QCOMPARE(refused.before({Endpoint::Cdr, digest(0), {}}, 10'000).attempts, 0);
        QCOMPARE(
            refused.before({Endpoint::Cdr, digest(2 * RefusedDeliveries::maximum - 1), {}}, 10'000).attempts,
            0);
        QCOMPARE(refused.before({Endpoint::Cdr, digest(2 * RefusedDeliveries::maximum), {}}, 10'000).attempts,
                 1);
    }
};

QTEST_GUILESS_MAIN(TestRefusedDeliveries)
#include "tst_refused_deliveries.moc"
