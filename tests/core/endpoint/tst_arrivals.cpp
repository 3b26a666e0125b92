// A watched gateway tells of a request when its head has come, and completes the same exchange later.
#include "core/database/database.h"
#include "core/endpoint/gateway.h"
#include "core/model/routing_plan.h"
#include "tests/support/http_server_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace opbx;

namespace {

const QByteArray secretKey = "requests-key-of-the-test";

/// A gateway on this thread over a real database.
struct Scene {
    QTemporaryDir folder;
    SystemClock clock;
    Store store{databaseFile(folder.path()), clock};
    std::unique_ptr<Gateway> gateway;
    ListenAddress address;
    QList<ExchangePtr> announced;
    QList<ExchangePtr> arrived;

    explicit Scene(bool watched) {
        if (!store.open().ok())
            qFatal("no database");
        gateway = std::make_unique<Gateway>(store, clock);
        auto endpoint = std::make_shared<EndpointConfig>();
        endpoint->requestsKey.current = Secret(secretKey);
        endpoint->plan = std::make_shared<const RoutingPlan>();
        GatewayConfig config;
        config.endpoint = endpoint;
        config.redactor = Redactor({Secret(secretKey)});
        config.sources = SourcePolicy::make({}, {}).value();
        config.limits.bodyMs = 300;
        gateway->setConfig(std::move(config));
        gateway->setWatched(watched);
        const auto bound = gateway->listen({u"127.0.0.1"_s, 0}, {});
        if (!bound)
            qFatal("%s", qPrintable(bound.error().detail));
        address = *bound;
        QObject::connect(gateway.get(), &Gateway::exchangesAnnounced,
                         [this](const QList<ExchangePtr>& some) { announced += some; });
        QObject::connect(gateway.get(), &Gateway::exchangesArrived,
                         [this](const QList<ExchangePtr>& some) { arrived += some; });
    }
};

QByteArray head(const QByteArray& path, qsizetype bodyBytes) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\nAuthorization: Bearer " + secretKey +
           "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(bodyBytes) +
           "\r\n\r\n";
}

} // namespace

class TestArrivals : public QObject {
    Q_OBJECT

private slots:
    void headIsAnnouncedAndTheAnswerFillsItIn() {
        Scene scene(true);
        test::Client client(scene.address, false);
        QTRY_VERIFY(client.ready(false));
        client.send(head("/api/voice/route", 12));
        QTRY_COMPARE(scene.announced.size(), 1);
        const ExchangePtr first = scene.announced.constFirst();
        QCOMPARE(first->endpoint, Endpoint::VoiceRoute);
        QCOMPARE(first->response.status, 0);
        QCOMPARE(first->refusal, ErrorCode::None);
        QVERIFY(!headerValue(first->request.headers, "Authorization").contains(secretKey));
        QVERIFY(scene.arrived.isEmpty());
        client.send("{\"To\":\"100\"}");
        QTRY_COMPARE(scene.arrived.size(), 1);
        QCOMPARE(scene.arrived.constFirst()->id, first->id);
        QCOMPARE(scene.arrived.constFirst()->response.status, 200);
    }

    void senderThatLeavesGivesUp() {
        Scene scene(true);
        {
            test::Client client(scene.address, false);
            QTRY_VERIFY(client.ready(false));
            client.send(head("/api/voice/route", 12));
            QTRY_COMPARE(scene.announced.size(), 1);
        }
        QTRY_COMPARE(scene.arrived.size(), 1);
        QCOMPARE(scene.arrived.constFirst()->id, scene.announced.constFirst()->id);
        QCOMPARE(scene.arrived.constFirst()->refusal, ErrorCode::BadFraming);
        QCOMPARE(scene.arrived.constFirst()->response.status, 0);
    }

    void bodyThatDoesNotComeEndsToo() {
        Scene scene(true);
        test::Client client(scene.address, false);
        QTRY_VERIFY(client.ready(false));
        client.send(head("/api/voice/route", 12));
        QTRY_COMPARE(scene.arrived.size(), 1);
        QCOMPARE(scene.arrived.constFirst()->id, scene.announced.constFirst()->id);
        QCOMPARE(scene.arrived.constFirst()->response.status, 408);
    }

    void laterRequestDoesNotTakeTheId() {
        Scene scene(true);
        test::Client slow(scene.address, false);
        test::Client quick(scene.address, false);
        QTRY_VERIFY(slow.ready(false) && quick.ready(false));
        slow.send(head("/api/voice/route", 12));
        QTRY_COMPARE(scene.announced.size(), 1);
        quick.send(head("/api/voice/route", 12) + "{\"To\":\"200\"}");
        QTRY_COMPARE(scene.arrived.size(), 1);
        slow.send("{\"To\":\"100\"}");
        QTRY_COMPARE(scene.arrived.size(), 2);
        QCOMPARE(scene.arrived.at(1)->id, scene.announced.constFirst()->id);
        QVERIFY(scene.arrived.at(0)->id > scene.arrived.at(1)->id);
    }

    void floodIsBounded() {
        Scene scene(true);
        QList<std::shared_ptr<test::Client>> clients;
        for (int i = 0; i < 60; ++i)
            clients.append(std::make_shared<test::Client>(scene.address, false));
        for (const auto& client : clients)
            QTRY_VERIFY(client->ready(false));
        for (const auto& client : clients)
            client->send(head("/api/voice/route", 12));
        // All of them are refused for the body that does not come.
        QTRY_COMPARE(scene.arrived.size(), 60);
        QVERIFY(!scene.announced.isEmpty());
        QVERIFY(scene.announced.size() <= 40); // 20 a second
        for (const ExchangePtr& announced : std::as_const(scene.announced)) {
            const auto ends = std::count_if(scene.arrived.begin(), scene.arrived.end(),
                                            [&](const ExchangePtr& end) { return end->id == announced->id; });
            QCOMPARE(ends, 1);
        }
    }

    void nobodyWatchesNobodyIsTold() {
        Scene scene(false);
        test::Client client(scene.address, false);
        QTRY_VERIFY(client.ready(false));
        client.send(head("/api/voice/route", 12));
        client.send("{\"To\":\"100\"}");
        QTRY_COMPARE(scene.arrived.size(), 1);
        QVERIFY(scene.announced.isEmpty());
    }
};

QTEST_MAIN(TestArrivals)
#include "tst_arrivals.moc"
