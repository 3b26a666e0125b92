// The gateway with its store: what a flood leaves of those that anybody can send, what is kept of them, and settings that change
// while it runs.
#include "core/base/hmac.h"
#include "tests/core/endpoint/gateway_fixture.h"

#include "core/formats/exchange_json.h"
#include "core/storage/history.h"

#include <QJsonDocument>

using namespace opbx;
using namespace opbx::test;

namespace {

QByteArray signedCdr(const QByteArray& session, qint64 sentSeconds) {
    const QByteArray body = cdrBody(session);
    return cdrRequest("X-Cloudonix-Signature: " + hmacSha256(Secret(webhookSecret), body).toHex() +
                          "\r\nX-Cloudonix-Timestamp: " + QByteArray::number(sentSeconds) + "\r\n",
                      body);
}

} // namespace

class TestGateway : public GatewayTest {
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void aFloodIsSampledAndCounted_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<qint64>("first"); // that are new
        QTest::newRow("unknown path")
            << QByteArray("GET /x HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::UnknownPath << qint64(0);
        QTest::newRow("health") << QByteArray("GET /api/voice/health HTTP/1.1\r\nHost: a\r\n\r\n")
                                << ErrorCode::None << qint64(0);
        QTest::newRow("wrong token") << cdr("wrong-token-0123456789", "s") << ErrorCode::WrongBearer
                                     << qint64(0);
        QTest::newRow("stale") << signedCdr("s", 1'000'000) << ErrorCode::TimestampOutsideTolerance
                               << qint64(0);
        QTest::newRow("repeat") << cdr(rightToken, "s") << ErrorCode::None << qint64(1);
        QTest::newRow("repeat of a call")
            << QByteArray("POST /api/voice/route HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + rightToken +
                          "\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{\"To\":\"1\"}")
            << ErrorCode::None << qint64(1);
    }

    void aFloodIsSampledAndCounted() {
        QFETCH(QByteArray, request);
        QFETCH(ErrorCode, code);
        QFETCH(qint64, first);
        constexpr int sent = 3'000;
        std::vector<std::unique_ptr<Client>> senders; // those that wait at the same time share a commit
        for (int i = 0; i < 30; ++i) {
            senders.push_back(std::make_unique<Client>(m_address, false));
            senders.back()->send(request.repeated(sent / 30));
        }
        QTRY_COMPARE_WITH_TIMEOUT(m_kept.size() + m_notKept.value(code), sent, 20'000);
        QVERIFY2(m_kept.size() >= 1'000 + first && m_kept.size() < 1'200 + first,
                 qPrintable(QString::number(m_kept.size())));
        // Whoever proves himself is kept all the same.
        const qint64 before = m_kept.size();
        QCOMPARE(statusOf(cdr(rightToken, "another")), 200);
        QTRY_COMPARE(m_kept.size(), before + 1);
    }

    /// A stranger cannot hide the repeats of the sender.
    void strangersDoNotUseUpTheRepeats() {
        Client client(m_address, false);
        client.send(cdr(rightToken, "s"));
        for (int i = 0; i < 1'500; ++i)
            client.send("GET /x HTTP/1.1\r\nHost: a\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(m_notKept.value(ErrorCode::UnknownPath) > 0, 20'000);
        client.send(cdr(rightToken, "s"));
        QTRY_VERIFY(
            std::any_of(m_kept.begin(), m_kept.end(), [](const auto& kept) { return kept->duplicate; }));
    }

    void bodies_data() {
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("kept");
        QTest::newRow("refused, large") << QByteArray("wrong") << 1'000'000 << 16 * 1024;
        QTest::newRow("refused, just too large") << QByteArray("wrong") << 16 * 1024 + 1 << 16 * 1024;
        QTest::newRow("refused, small") << QByteArray("wrong") << 16 * 1024 << 16 * 1024;
        QTest::newRow("accepted, large") << rightToken << 1'000'000 << 1'000'000;
    }

    void bodies() {
        QFETCH(QByteArray, token);
        QFETCH(int, size);
        QFETCH(int, kept);
        Client client(m_address, false);
        client.send(cdr(token, QByteArray(size - cdrBody({}).size(), 's')));
        QTRY_COMPARE(m_kept.size(), 1);
        const bool isCut = kept < size;
        const auto check = [&](const Exchange& exchange) {
            QCOMPARE(exchange.request.body.size(), kept);
            QCOMPARE(exchange.bodyBytes(), size);
            QCOMPARE(exchange.cutBodyBytes, isCut ? size : 0);
            QCOMPARE(!exchange.steps.isEmpty() && exchange.steps.last().code == "body-cut", isCut);
        };
        check(*m_kept.first());
        const auto history = History::open(databaseFile(m_folder->path()));
        QVERIFY(history.ok());
        QTRY_VERIFY(history->exchange(m_kept.first()->id).ok());
        check(**history->exchange(m_kept.first()->id));
    }

    /// Few large ones are as bad as many small ones.
    void aFloodIsCountedInBytes() {
        constexpr int sent = 600;
        const QByteArray request = cdr("wrong", QByteArray(100'000, 's'));
        Client client(m_address, false);
        for (int i = 0; i < sent; ++i)
            client.send(request);
        QTRY_COMPARE_WITH_TIMEOUT(m_kept.size() + m_notKept.value(ErrorCode::WrongBearer), sent, 20'000);
        QVERIFY2(m_kept.size() >= 200 && m_kept.size() < 300, qPrintable(QString::number(m_kept.size())));
    }

    /// Neither the journal nor the feed gets to see a key, wherever in a request it stands.
    void noKeyIsKept_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("token") << cdr(rightToken, "s");
        QTest::newRow("body") << cdr(rightToken, rightToken);
        QTest::newRow("body, refused") << cdr("wrong", rightToken);
        QTest::newRow("another header") << cdr("wrong", "s", "X-Note: " + rightToken + "\r\n");
        for (const int before : {1, 8, 16, 24}) // on either side of the end of what is kept
            QTest::addRow("body, refused, cut %d bytes into it", before)
                << cdr("wrong", QByteArray(16 * 1024 - before - cdrBody({}).indexOf("\"\""), 's') +
                                    rightToken + QByteArray(30'000, 's'));
        QTest::newRow("query") << "GET /x?" + rightToken + " HTTP/1.1\r\nHost: a\r\n\r\n";
        QTest::newRow("repeat") << cdr(rightToken, rightToken).repeated(2);
    }

    void noKeyIsKept() {
        QFETCH(QByteArray, request);
        m_config.redactor = Redactor({Secret(rightToken), Secret(webhookSecret)});
        m_gateway->setConfig(m_config);
        Client client(m_address, false);
        client.send(request);
        const qsizetype requests = request.count(" HTTP/1.1\r\n");
        QTRY_COMPARE(m_kept.size(), requests);
        const auto history = History::open(databaseFile(m_folder->path()));
        QVERIFY(history.ok());
        for (const ExchangePtr& kept : std::as_const(m_kept)) {
            QTRY_VERIFY(history->exchange(kept->id).ok());
            for (const ExchangePtr& exchange : {kept, *history->exchange(kept->id)}) {
                const QByteArray text = QJsonDocument(exchangeJson(*exchange)).toJson();
                QVERIFY2(!text.contains(rightToken), text.constData());
                QVERIFY2(!text.contains(rightToken.first(8)), "a part of it");
            }
        }
    }

    void changedLimitsReachOpenConnections() {
        Client client(m_address, false);
        client.send(cdr(rightToken, QByteArray(2'000, 's')));
        QTRY_COMPARE(client.answers(), 1);
        m_config.limits.bodyBytes = 1'024;
        m_gateway->setConfig(m_config);
        client.send(cdr(rightToken, QByteArray(2'000, 's')));
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.received().contains("HTTP/1.1 413 "));
    }
};

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
