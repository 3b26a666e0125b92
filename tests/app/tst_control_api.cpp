// The control interface by table: who is let in, what is found, what each mistake is answered.
#include "app/runtime/control_api.h"
#include "tests/support/http_server_fixture.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray token = "a-token-that-is-long-enough";

ControlApi api() {
    ControlSources sources;
    sources.status = [](const ControlSources::Answer<QJsonObject>& answer) {
        answer(QJsonObject{{u"listening"_s, true}});
    };
    sources.metrics = [](const ControlSources::Answer<QByteArray>& answer) {
        answer(QByteArray("opbx_live_calls 0\n"));
    };
    sources.plan = [](const ControlSources::Answer<QByteArray>& answer) {
        answer(QByteArray(R"({"numbers":[]})"));
    };
    sources.events = [](const QString& filter, int limit, const ControlSources::Answer<QJsonArray>& answer) {
        if (filter == u"mistake")
            return answer(Error{ErrorCode::InvalidInput, u"There is a mistake."_s});
        answer(QJsonArray{QJsonObject{{u"filter"_s, filter}, {u"limit"_s, limit}}});
    };
    sources.event = [](qint64 id, const ControlSources::Answer<QJsonObject>& answer) {
        if (id != 5)
            return answer(Error{ErrorCode::NotFound, u"There is no such event."_s});
        answer(QJsonObject{{u"id"_s, id}});
    };
    sources.replay = [](qint64 id, const QJsonObject&, const ControlSources::Answer<QJsonObject>& answer) {
        answer(QJsonObject{{u"replay_of"_s, id}});
    };
    return ControlApi(Secret(token), sources);
}

} // namespace

class TestControlApi : public QObject {
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void onlyThisComputersNames();
    void tokenFile();
};

void TestControlApi::answers_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char* name, const char* method, const char* target, int status,
                        const char* body, const char* host = "127.0.0.1:9000",
                        const QByteArray& authorization = "Bearer a-token-that-is-long-enough") {
        QTest::newRow(name) << QByteArray(method) << QByteArray(target) << QByteArray(host) << authorization
                            << status << QByteArray(body);
    };
    row("status", "GET", "/api/status", 200, R"({"listening":true})");
    row("metrics", "GET", "/metrics", 200, "opbx_live_calls 0");
    row("plan", "GET", "/api/plan", 200, R"({"numbers":[]})");
    row("plan by POST", "POST", "/api/plan", 405, "error");
    for (const char* target : {"/api/status", "/metrics", "/api/plan", "/api/events", "/api/events/5"})
        row(target, "HEAD", target, 200, "");
    row("replay by HEAD", "HEAD", "/api/events/5/replay", 405, "error");
    row("events", "GET", "/api/events", 200, R"([{"filter":"","limit":100}])");
    row("filtered", "GET", "/api/events?filter=status:%3E%3D400+x&limit=3", 200,
        R"([{"filter":"status:>=400 x","limit":3}])");
    row("wrong filter", "GET", "/api/events?filter=mistake", 400, "mistake");
    row("wrong limit", "GET", "/api/events?limit=0", 400, "limit");
    row("limit is no number", "GET", "/api/events?limit=all", 400, "limit");
    row("event", "GET", "/api/events/5", 200, R"({"id":5})");
    row("no such event", "GET", "/api/events/6", 404, "error");
    row("event is no number", "GET", "/api/events/../5", 404, "error");
    for (const char* target :
         {"/api/events/", "/api/events/x", "/api/events/0", "/api/events/-5", "/api/events/5/",
          "/api/events/5x", "/api/events/%35", "/api/events//5", "/api/events/5.0", "/api/events/0x5",
          "/api/events/99999999999999999999", "/api/events/18446744073709551621", "/api/events/5/replay/",
          "/api/events/5/replay/5", "//x/api/status", "/api/status/", "/metricsx", "/"})
        row(target, "GET", target, 404, "error");
    row("nothing is told without the token", "GET", "/nothing", 401, "", "localhost", "");
    row("no method is told either", "PUT", "/api/status", 401, "", "localhost", "");
    row("nothing is told to a page", "GET", "/nothing", 403, "", "example.com");
    row("replay", "POST", "/api/events/5/replay", 200, R"({"replay_of":5})");
    row("replay by GET", "GET", "/api/events/5/replay", 405, "error");
    row("event by POST", "POST", "/api/events/5", 405, "error");
    row("status by DELETE", "DELETE", "/api/status", 405, "error");
    row("elsewhere", "GET", "/api/voice/route", 404, "error");
    row("localhost", "GET", "/api/status", 200, "", "localhost:9000");
    row("IPv6", "GET", "/api/status", 200, "", "[::1]:9000");
    row("another host", "GET", "/api/status", 403, "", "pbx.example.com");
    row("rebound host", "GET", "/api/status", 403, "", "127.0.0.1.example.com:9000");
    row("user in host", "GET", "/api/status", 400, "", "localhost@example.com"); // by the guard before it
    row("path in host", "GET", "/api/status", 400, "", "localhost/x");
    row("empty host", "GET", "/api/status", 403, "", "");
    row("host before token", "GET", "/api/status", 403, "", "example.com", "");
    row("no token", "GET", "/api/status", 401, "", "localhost", "");
    row("wrong token", "GET", "/metrics", 401, "", "localhost", "Bearer a-token-that-is-long-enougH");
    row("basic", "GET", "/api/status", 401, "", "localhost", "Basic a-token-that-is-long-enough");
    row("scheme in other case", "GET", "/api/status", 200, "", "localhost",
        "bearer a-token-that-is-long-enough");
}

void TestControlApi::answers() {
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, authorization);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const ControlApi served = api();
    const std::unique_ptr<HttpServer> server = served.makeServer({});
    const auto address = server->listen({u"127.0.0.1"_s, 0});
    QVERIFY(address.ok());
    Client client(*address, false);
    client.send(method + ' ' + target + " HTTP/1.1\r\nConnection: close\r\nHost: " + host +
                (authorization.isEmpty() ? "" : "\r\nAuthorization: ") + authorization + "\r\n\r\n");
    QTRY_VERIFY(client.closed());
    const QByteArray answer = client.received();
    QCOMPARE(client.answers(), 1);
    QCOMPARE(answer.mid(9, 3).toInt(), status);
    const QByteArray sent = answer.mid(answer.indexOf("\r\n\r\n") + 4);
    QVERIFY2(method == "HEAD" ? sent.isEmpty() : sent.contains(body), sent);
    QCOMPARE(client.has("\r\nAllow: "), status == 405);
    QCOMPARE(client.has("\r\nWWW-Authenticate: Bearer\r\n"), status == 401);
    QVERIFY(!answer.contains(token));
}

void TestControlApi::onlyThisComputersNames() {
    for (const char* name : {"localhost", "localhost:1", "127.0.0.1", "127.9.9.9:80", "[::1]", "[::1]:80"})
        QVERIFY2(isLoopbackHostHeader(name), name);
    for (const char* name :
         {"", "example.com", "localhost@example.com", "localhost:x@example.com", "localhost/x", "localhost?x",
          "localhost#x", "localhost.example.com", "128.0.0.1", "[::2]"})
        QVERIFY2(!isLoopbackHostHeader(name), name);
}

void TestControlApi::tokenFile() {
    QTemporaryDir folder;
    const Result<Secret> made = loadControlToken(folder.path());
    QVERIFY(made.ok());
    QCOMPARE(made->size(), 43);
    QFile file(folder.filePath(u"control.token"_s));
    QCOMPARE(file.permissions() & 0x0077, QFile::Permissions());
    const Result<Secret> again = loadControlToken(folder.path());
    QVERIFY(again.ok());
    QCOMPARE(again->reveal().toByteArray(), made->reveal().toByteArray());
    QVERIFY(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther));
    QCOMPARE(loadControlToken(folder.path()).error().code, ErrorCode::PermissionDenied);
    QVERIFY(!loadControlToken(folder.filePath(u"absent"_s)).ok());
}

QTEST_GUILESS_MAIN(TestControlApi)
#include "tst_control_api.moc"
