// Uses of a key that was replaced, and keys of ours in what is stored: both over the real gateway and store.
#include "core/base/hmac.h"
#include "core/database/database.h"
#include "core/endpoint/gateway.h"
#include "core/filter/filter.h"
#include "core/model/routing_plan.h"
#include "core/storage/history.h"
#include "core/storage/key_uses.h"
#include "tests/support/http_server_fixture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "present-token-0123456789";
const QByteArray oldToken = "replaced-token-0123456789";
const QByteArray secret = "present-secret-0123456789";
const QByteArray oldSecret = "replaced-secret-0123456789";

QByteArray request(const QByteArray& path, const QByteArray& headers, const QByteArray& body) {
    return "POST " + path + " HTTP/1.1\r\nHost: a\r\n" + headers +
           "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

QByteArray bearer(const QByteArray& key) {
    return "Authorization: Bearer " + key + "\r\n";
}

QByteArray cdrBody(const QByteArray& session) {
    return "{\"domain\":\"d\",\"call_id\":\"c\",\"disposition\":\"ANSWER\",\"session\":\"" + session + "\"}";
}

} // namespace

class TestKeyUses : public QObject {
    Q_OBJECT

private:
    SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Gateway> m_gateway;
    GatewayConfig m_config;
    ListenAddress m_address;

    QString file() const { return databaseFile(m_folder->path()); }

    /// Sends and waits for the answer.
    QByteArray send(const QByteArray& bytes) {
        test::Client client(m_address, false);
        client.send(bytes);
        (void)QTest::qWaitFor([&client] { return client.answers() == 1; });
        return client.received();
    }

    KeyUse useOf(QByteArrayView name, qint64 rotatedMs = 0) const {
        const Result<KeyUse> use = previousKeyUse(file(), name.toByteArray(), rotatedMs);
        return use ? *use : KeyUse{-1, -1};
    }

private slots:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>(file(), m_clock);
        QVERIFY(m_store->open().ok());
        m_gateway = std::make_unique<Gateway>(*m_store, m_clock);
        auto endpoint = std::make_shared<EndpointConfig>();
        const qint64 until = m_clock.nowMs() + 3'600'000;
        endpoint->requestsKey = {Secret(token), Secret(oldToken), until};
        endpoint->webhookSecret = {Secret(secret), Secret(oldSecret), until};
        endpoint->plan = std::make_shared<const RoutingPlan>();
        m_config.endpoint = std::move(endpoint);
        m_config.redactor = Redactor({Secret(token), Secret(oldToken), Secret(secret), Secret(oldSecret)});
        m_config.metrics = std::make_shared<Metrics>();
        m_gateway->setConfig(m_config);
        const auto bound = m_gateway->listen({u"127.0.0.1"_s, 0}, {});
        QVERIFY(bound.ok());
        m_address = *bound;
    }

    void cleanup() {
        m_gateway.reset();
        m_store.reset();
    }

    void usesAreCountedByKey() {
        QCOMPARE(useOf(requestsKeyName).uses, 0);
        const QByteArray path = "/api/webhooks/cloudonix/cdr";
        QVERIFY(send(request(path, bearer(token), cdrBody("s1"))).contains(" 200 "));
        QCOMPARE(useOf(requestsKeyName).uses, 0);
        QVERIFY(send(request(path, bearer(oldToken), cdrBody("s2"))).contains(" 200 "));
        QVERIFY(send(request(path, bearer(oldToken), cdrBody("s2"))).contains(" 200 "));
        const QByteArray timestamp = QByteArray::number(m_clock.nowSeconds());
        const QByteArray body = cdrBody("s3");
        const QByteArray headers = "X-Cloudonix-Timestamp: " + timestamp + "\r\nX-Cloudonix-Signature: " +
                                   hmacSha256(Secret(oldSecret), timestamp + '.' + body).toHex() + "\r\n";
        QVERIFY(send(request(path, headers, body)).contains(" 200 "));
        QVERIFY(send(request("/api/voice/route", bearer(oldToken), "{\"To\":\"+15551234567\"}"))
                    .contains(" 200 "));
        QTRY_COMPARE(useOf(requestsKeyName).uses, 3);
        QCOMPARE(useOf(webhookSecretName).uses, 1);
        QVERIFY(qAbs(useOf(webhookSecretName).lastMs - m_clock.nowMs()) < 60'000);
        // A wrong token is no use of anything.
        QVERIFY(send(request(path, bearer("wrong-token-0123456789"), cdrBody("s4"))).contains(" 401 "));
        QCOMPARE(useOf(requestsKeyName).uses, 3);
        const QByteArray text = m_config.metrics->text();
        QVERIFY2(text.contains("opbx_requests_total{endpoint=\"cdr\",status=\"200\"} 4"), text);
        QVERIFY(text.contains("opbx_duplicates_total 1"));
        QVERIFY(text.contains("opbx_rejected_total{reason=\"wrong-bearer\"} 1"));
    }

    void anotherRotationBeginsAnew() {
        const QByteArray path = "/api/webhooks/cloudonix/cdr";
        send(request(path, bearer(oldToken), cdrBody("s1")));
        QCOMPARE(useOf(requestsKeyName).uses, 1);
        const qint64 rotatedMs = m_clock.nowMs() + 1;
        QCOMPARE(useOf(requestsKeyName, rotatedMs).uses, 0);
        m_store->setRotations({{requestsKeyName.toByteArray(), rotatedMs * 1000}});
        QTRY_VERIFY(m_clock.nowMs() > rotatedMs);
        send(request(path, bearer(oldToken), cdrBody("s2")));
        QCOMPARE(useOf(requestsKeyName, rotatedMs).uses, 1);
    }

    void aKeyInAFieldIsNotStored_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<QByteArray>("body");
        const QByteArray update = "/api/webhooks/cloudonix/session-update";
        QTest::newRow("session") << update << QByteArray()
                                 << QByteArray("{\"token\":\"" + token + "\",\"status\":\"ringing\"}");
        QTest::newRow("caller") << update << QByteArray()
                                << QByteArray("{\"token\":\"s\",\"status\":\"x\",\"callerId\":\"" + secret +
                                              "\"}");
        QTest::newRow("call id") << QByteArray("/api/webhooks/cloudonix/cdr") << QByteArray()
                                 << QByteArray(
                                        "{\"session\":\"s\",\"disposition\":\"ANSWER\",\"call_id\":\"" +
                                        token + "\",\"domain\":\"d\"}");
        QTest::newRow("session of a call")
            << QByteArray("/api/voice/route") << QByteArray()
            << QByteArray("{\"To\":\"+15551234567\",\"CallSid\":\"" + token + "\"}");
        QTest::newRow("event id") << update << QByteArray("X-Idempotency-Key: " + secret + "\r\n")
                                  << QByteArray("{\"token\":\"s\",\"status\":\"ringing\"}");
        QTest::newRow("recording") << QByteArray("/api/webhooks/cloudonix/recording-status") << QByteArray()
                                   << QByteArray("{\"session\":\"s\",\"RecordingUrl\":\"https://a/" + token +
                                                 "\"}");
    }

    void aKeyInAFieldIsNotStored() {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, headers);
        QFETCH(QByteArray, body);
        const QByteArray first = send(request(path, bearer(token) + headers, body));
        QVERIFY2(first.contains(" 200 "), first);
        const QByteArray again = send(request(path, bearer(token) + headers, body));
        QVERIFY(again.toLower().contains("x-opbx-idempotent-replay: true")); // names have no case
        QTRY_COMPARE(History::open(file())->newest(Filter(), 0, 10, m_clock.nowUs())->size(), 2);
        m_store->close();
        const QStringList names = QDir(m_folder->path()).entryList(QDir::Files);
        for (const QString& name : names) {
            QFile database(m_folder->filePath(name));
            QVERIFY(database.open(QIODevice::ReadOnly));
            const QByteArray bytes = database.readAll();
            QVERIFY2(!bytes.contains(token) && !bytes.contains(secret), qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(TestKeyUses)
#include "tst_key_uses.moc"
