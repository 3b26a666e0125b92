// The gateway with its store: what a flood of refused requests leaves, and settings that change while it runs.
#include "core/server/gateway.h"
#include "core/storage/database.h"
#include "tests/support/http_server_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;

namespace {

QByteArray cdr(const QByteArray& token, const QByteArray& session) {
    return "POST /api/webhooks/cloudonix/cdr HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + token +
           "\r\nContent-Type: application/json\r\nContent-Length: " +
           QByteArray::number(session.size() + 41) +
           "\r\n\r\n{\"domain\":\"d\",\"call_id\":\"c\",\"session\":\"" + session + "\"}";
}

} // namespace

class TestGateway : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>(databaseFile(m_folder->path()), m_clock);
        QVERIFY(m_store->open().ok());
        m_gateway = std::make_unique<Gateway>(*m_store, m_clock);
        auto endpoint = std::make_shared<EndpointConfig>();
        endpoint->requestsKey.current = Secret(QByteArrayView("right-token-0123456789"));
        m_config.endpoint = std::move(endpoint);
        m_config.limits = ServerLimits{};
        m_gateway->setConfig(m_config);
        const auto bound = m_gateway->listen({QStringLiteral("127.0.0.1"), 0}, {});
        QVERIFY(bound.ok());
        m_address = *bound;
    }

    void cleanup() {
        m_gateway.reset();
        m_store.reset();
    }

    void aFloodIsSampledAndCounted_data() {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("unknown path")
            << QByteArray("GET /x HTTP/1.1\r\nHost: a\r\n\r\n") << ErrorCode::UnknownPath;
        QTest::newRow("health") << QByteArray("GET /api/voice/health HTTP/1.1\r\nHost: a\r\n\r\n")
                                << ErrorCode::None;
        QTest::newRow("wrong token") << cdr("wrong-token-0123456789", "s") << ErrorCode::WrongBearer;
    }

    void aFloodIsSampledAndCounted() {
        QFETCH(QByteArray, request);
        QFETCH(ErrorCode, code);
        qint64 kept = 0;
        qint64 counted = 0;
        connect(m_gateway.get(), &Gateway::exchangesArrived, this,
                [&](const QList<ExchangePtr>& exchanges) { kept += exchanges.size(); });
        connect(m_gateway.get(), &Gateway::refusalsNotKept, this,
                [&](const QList<RefusalsNotKept>& refusals) {
                    for (const RefusalsNotKept& refused : refusals) {
                        QCOMPARE(refused.code, code);
                        counted += refused.count;
                    }
                });
        constexpr int sent = 3'000;
        test::Client client(m_address, false);
        for (int i = 0; i < sent; ++i)
            client.send(request);
        QTRY_COMPARE_WITH_TIMEOUT(kept + counted, sent, 20'000);
        QVERIFY2(kept >= 1'000 && kept < 1'200, qPrintable(QString::number(kept)));
        // Whoever proves himself is kept all the same.
        client.send(cdr("right-token-0123456789", "s"));
        QTRY_COMPARE(client.answers(), sent + 1);
        const qint64 before = kept;
        QTRY_COMPARE(kept, before + 1);
    }

    void changedLimitsReachOpenConnections() {
        test::Client client(m_address, false);
        client.send(cdr("right-token-0123456789", QByteArray(2'000, 's')));
        QTRY_COMPARE(client.answers(), 1);
        m_config.limits.bodyBytes = 1'024;
        m_gateway->setConfig(m_config);
        client.send(cdr("right-token-0123456789", QByteArray(2'000, 's')));
        QTRY_COMPARE(client.answers(), 2);
        QVERIFY(client.received().contains("HTTP/1.1 413 "));
    }

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Gateway> m_gateway;
    GatewayConfig m_config;
    ListenAddress m_address;
};

QTEST_GUILESS_MAIN(TestGateway)
#include "tst_gateway.moc"
