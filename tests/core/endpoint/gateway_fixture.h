// A gateway with its store over real sockets, on one thread, with a clock that is moved by hand. For tests of core/server.
#pragma once

#include "core/database/database.h"
#include "core/endpoint/gateway.h"
#include "tests/support/http_server_fixture.h"

#include <QTemporaryDir>
#include <QTest>

namespace opbx::test {

using namespace Qt::StringLiterals;

inline const QByteArray rightToken = "right-token-0123456789";
inline const QByteArray webhookSecret = "right-secret-0123456789";

/// Of now, but it can be moved.
class MovedClock final : public Clock {
public:
    qint64 nowUs() const override { return m_system.nowUs() + m_aheadUs; }
    qint64 monotonicUs() const override { return m_system.monotonicUs() + m_aheadUs; }
    void advance(qint64 seconds) { m_aheadUs += seconds * 1'000'000; }

private:
    SystemClock m_system;
    qint64 m_aheadUs = 0;
};

inline QByteArray cdrBody(const QByteArray& session) {
    return "{\"domain\":\"d\",\"call_id\":\"c\",\"disposition\":\"answered\",\"session\":\"" + session +
           "\"}";
}

/// `headers`: whole lines, each with its end.
inline QByteArray cdrRequest(const QByteArray& headers, const QByteArray& body) {
    return "POST /api/webhooks/cloudonix/cdr HTTP/1.1\r\nHost: a\r\n" + headers +
           "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

inline QByteArray cdr(const QByteArray& token, const QByteArray& session, const QByteArray& headers = {}) {
    return cdrRequest(headers + "Authorization: Bearer " + token + "\r\n", cdrBody(session));
}

class GatewayTest : public QObject {
protected:
    /// For init().
    void open() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>(databaseFile(m_folder->path()), m_clock);
        QVERIFY(m_store->open().ok());
        m_gateway = std::make_unique<Gateway>(*m_store, m_clock);
        auto endpoint = std::make_shared<EndpointConfig>();
        endpoint->requestsKey.current = Secret(rightToken);
        endpoint->webhookSecret.current = Secret(webhookSecret);
        m_config = {};
        m_config.endpoint = std::move(endpoint);
        m_gateway->setConfig(m_config);
        const auto bound = m_gateway->listen({u"127.0.0.1"_s, 0}, {});
        QVERIFY(bound.ok());
        m_address = *bound;
        m_kept.clear();
        m_notKept.clear();
        connect(m_gateway.get(), &Gateway::exchangesArrived, this,
                [this](const QList<ExchangePtr>& exchanges) { m_kept += exchanges; });
        connect(m_gateway.get(), &Gateway::refusalsNotKept, this,
                [this](const QList<RefusalsNotKept>& refusals) {
                    for (const RefusalsNotKept& refused : refusals)
                        m_notKept[refused.code] += refused.count;
                });
    }

    /// For cleanup().
    void close() {
        m_gateway.reset();
        m_store.reset();
    }

    /// The status of the answer to one request over a connection of its own.
    int statusOf(const QByteArray& request) {
        Client client(m_address, false);
        client.send(request);
        [&] { QTRY_COMPARE(client.answers(), 1); }();
        return client.received().mid(9, 3).toInt();
    }

    MovedClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Gateway> m_gateway;
    GatewayConfig m_config;
    ListenAddress m_address;
    QList<ExchangePtr> m_kept;
    QHash<ErrorCode, qint64> m_notKept;
};

} // namespace opbx::test
