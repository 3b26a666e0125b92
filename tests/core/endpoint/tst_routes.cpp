// What the endpoint offers, over real sockets: every path with every method, and what looks like a path of ours and is none.
#include "tests/core/endpoint/gateway_fixture.h"

#include <numeric>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArrayList methods = {"GET",     "POST",  "HEAD", "PUT",  "DELETE",   "OPTIONS", "PATCH",
                                "CONNECT", "TRACE", "get",  "Post", "PROPFIND", "M-SEARCH"};

QByteArrayList allowed(const EndpointRow& row) {
    return row.allow.toByteArray().replace(' ', "").split(',');
}

/// By another method than those of `row`, told by its Allow.
bool isRefusedMethod(const EndpointRow& row, const QByteArray& method) {
    return !allowed(row).contains(method);
}

} // namespace

class TestRoutes : public GatewayTest {
    Q_OBJECT

private:
    QByteArray ask(const QByteArray& method, const QByteArray& target, const QByteArray& fields = {}) {
        Client client(m_address, false);
        client.send(method + ' ' + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n" + fields +
                    "\r\n");
        [&] { QTRY_VERIFY(client.closed()); }();
        return client.received();
    }

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void everyPathWithEveryMethod() {
        for (const EndpointRow& row : endpointTable()) {
            for (const QByteArray& method : methods) {
                const QByteArray answer = ask(method, row.path.toByteArray() + "?x=/api/health");
                const int status = answer.mid(9, 3).toInt();
                const int right = isRefusedMethod(row, method)       ? 405
                                  : row.kind == EndpointKind::Health ? 200
                                                                     : 401;
                QVERIFY2(status == right, method + ' ' + row.path.toByteArray() + ": " + answer);
                const bool saysAllow =
                    answer.toLower().contains("\r\nallow: " + row.allow.toByteArray().toLower() + "\r\n");
                QCOMPARE(saysAllow, right == 405);
                QCOMPARE(answer.toLower().contains("\r\nwww-authenticate: bearer\r\n"), right == 401);
            }
        }
        // The journal keeps so and so many of strangers.
        QTRY_COMPARE(std::accumulate(m_notKept.cbegin(), m_notKept.cend(), qint64(m_kept.size())),
                     qint64(endpointTable().size()) * methods.size());
        for (const ExchangePtr& exchange : std::as_const(m_kept)) {
            const EndpointRow& row = *findEndpoint(exchange->request.path);
            QCOMPARE(exchange->endpoint, row.endpoint);
            QCOMPARE(exchange->refusal == ErrorCode::MethodNotAllowed,
                     isRefusedMethod(row, exchange->request.method));
        }
    }

    void onlyThePathItself_data() {
        QTest::addColumn<QByteArray>("target");
        for (const char* target : {"/",

                                   "/api",
                                   "/api/voice",
                                   "/api/voice/route/",
                                   "//api/voice/route",
                                   "/api//voice/route",
                                   "/x/api/voice/route",
                                   "//x/api/voice/route",
                                   "///api/voice/route",
                                   "/API/voice/route",
                                   "/api/voice/%72oute",
                                   "/%61pi/voice/route",
                                   "/api%2Fvoice%2Froute",
                                   "/api/voice/route%00",
                                   "/api/voice/route%0A",
                                   "/api/voice/route%0D%0A",
                                   "/api/voice/route%20",
                                   "/api/voice/route%23",
                                   "/api/voice/route%3Fx=1",
                                   "/api/voice/route%2500",
                                   "/api/voice/./route",
                                   "/api/voice/../voice/route",
                                   "/api/voice/route/..",
                                   "/api/voice/route;x",
                                   "/api/voice/route:80",
                                   "/api/voice/route+",
                                   "/api/voice/rout",
                                   "/api/voice/routes",
                                   "/api/voice/route.",
                                   "/api-voice-route",
                                   "/api/voice/.oute",
                                   "/api/voice/(route)",
                                   "/api/voice/[r]oute",
                                   "/api/voice/%C3%A9",
                                   "/api/voice/<arg>",
                                   "/api/events/5",
                                   "/metrics",
                                   "http://h//api/voice/route",
                                   "http://h/api/voice/%72oute"})
            QTest::newRow(target) << QByteArray(target);
        QTest::newRow("long") << QByteArray("/api/voice/route").append(2'000, '/');
        QTest::newRow("long and encoded") << "/api/voice/route" + QByteArray("%2f").repeated(600);
        for (const EndpointRow& row : endpointTable())
            QTest::newRow(row.path.data()) << row.path.toByteArray() + '/';
    }

    void onlyThePathItself() {
        QFETCH(QByteArray, target);
        const QByteArray token = "Authorization: Bearer " + rightToken + "\r\n";
        for (const char* method : {"POST", "FOO"}) {
            const QByteArray answer = ask(method, target, token);
            QVERIFY2(answer.startsWith("HTTP/1.1 404 "), method + (' ' + target) + ": " + answer);
            QVERIFY(!answer.toLower().contains("\r\nallow:"));
            QVERIFY2(answer.endsWith(R"({"error":"Not found"})"), answer);
        }
        QTRY_COMPARE(m_kept.size(), 2);
        for (const ExchangePtr& exchange : std::as_const(m_kept)) {
            QCOMPARE(exchange->refusal, ErrorCode::UnknownPath);
            QVERIFY(!exchange->refusalDetail.english().isEmpty());
        }
    }

    void absoluteFormIsTheSamePath() {
        QVERIFY(ask("GET", "http://h/api/health").startsWith("HTTP/1.1 200 "));
        QVERIFY(ask("PUT", "http://h:8080/api/voice/route?x=1").startsWith("HTTP/1.1 405 "));
    }
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
