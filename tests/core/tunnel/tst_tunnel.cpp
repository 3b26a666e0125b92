// What agents say: right, wrong, absent, slow, redirecting, HTML instead of JSON.
#include "core/tunnel/tunnel_detector.h"
#include "tests/support/fake_http.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

class TestTunnel : public QObject {
    Q_OBJECT

private slots:
    void parsers_data();
    void parsers();
    void ports_data();
    void ports();
    void detection_data();
    void detection();
    void cloudflared();
    void tailscale();
    void watcherReportsChanges();
    void backOff();
    void elsewhere();
};

namespace {

QString urls(const Result<QList<Tunnel>>& result) {
    if (!result.ok())
        return u"error"_s;
    QStringList list;
    for (const Tunnel& tunnel : *result)
        list << tunnel.publicUrl + u">"_s + tunnel.target;
    return list.join(u' ');
}

constexpr auto endpoints =
    R"({"endpoints":[{"name":"x","url":"https://a.ngrok.app","upstream":{"url":"http://localhost:8080"}},
    {"url":"tcp://1.tcp.ngrok.io:2","upstream":{"url":"localhost:22"}}],"uri":"/api/endpoints"})";
constexpr auto tunnels =
    R"({"tunnels":[{"public_url":"http://b.ngrok.io","proto":"http","config":{"addr":"localhost:8080"}},
    {"public_url":"https://b.ngrok.io","config":{"addr":"http://localhost:8080"}}]})";
constexpr auto config =
    R"({"version":1,"config":{"ingress":[{"hostname":"pbx.example.com","service":"http://localhost:8080"},
    {"hostname":"pbx.example.com","path":"/x","service":"http://localhost:9"},{"service":"http_status:404"}]}})";
constexpr auto funnel =
    R"({"TCP":{"443":{"HTTPS":true}},"Web":{"h.t.ts.net:443":{"Handlers":{"/":{"Proxy":"http://127.0.0.1:8080"}}},
    "h.t.ts.net:8443":{"Handlers":{"/":{"Proxy":"http://127.0.0.1:1"}}}},"AllowFunnel":{"h.t.ts.net:443":true,"h.t.ts.net:8443":false}})";

} // namespace

void TestTunnel::parsers_data() {
    QTest::addColumn<QString>("parser");
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char* name, const char* parser, const char* json, const char* expected) {
        QTest::newRow(name) << QString::fromLatin1(parser) << QByteArray(json)
                            << QString::fromLatin1(expected);
    };
    row("endpoints", "endpoints", endpoints, "https://a.ngrok.app>http://localhost:8080");
    row("endpoints, upstream as text", "endpoints",
        R"({"endpoints":[{"url":"https://a.b/","upstream":"80"}]})", "https://a.b>80");
    row("endpoints, none", "endpoints", R"({"endpoints":[]})", "");
    row("endpoints, no list", "endpoints", R"({"endpoints":{}})", "error");
    row("endpoints, other document", "endpoints", R"({"tunnels":[]})", "error");
    row("endpoints, no JSON", "endpoints", "<html>", "error");
    row("endpoints, list", "endpoints", "[]", "error");
    row("endpoints, script", "endpoints", R"({"endpoints":[{"url":"javascript:x","upstream":"80"}]})", "");
    row("endpoints, password", "endpoints", R"({"endpoints":[{"url":"https://u:p@a.b","upstream":"80"}]})",
        "");
    row("tunnels", "tunnels", tunnels,
        "http://b.ngrok.io>localhost:8080 https://b.ngrok.io>http://localhost:8080");
    row("tunnels, null", "tunnels", R"({"tunnels":null})", "error");
    row("config", "config", config, "https://pbx.example.com>http://localhost:8080");
    row("config of a quick tunnel", "quick",
        R"({"config":{"ingress":[{"service":"http://localhost:8080"}]}})",
        "https://q.trycloudflare.com>http://localhost:8080");
    row("config without rules", "config", R"({"config":{}})", "");
    row("config, other document", "config", R"({})", "error");
    row("funnel", "funnel", funnel, "https://h.t.ts.net>http://127.0.0.1:8080");
    row("funnel, nothing set", "funnel", "{}", "");
    row("funnel, foreground", "funnel",
        R"({"Foreground":{"s":{"Web":{"h.ts.net:8443":{"Handlers":{"/":{"Proxy":"http://127.0.0.1:8080"}}}},"AllowFunnel":{"h.ts.net:8443":true}}}})",
        "https://h.ts.net:8443>http://127.0.0.1:8080");
    row("funnel, no JSON", "funnel", "No serve config", "error");
}

void TestTunnel::parsers() {
    QFETCH(QString, parser);
    QFETCH(QByteArray, json);
    QFETCH(QString, expected);
    const Result<QList<Tunnel>> result = parser == u"endpoints" ? parseNgrokEndpoints(json)
                                         : parser == u"tunnels" ? parseNgrokTunnels(json)
                                         : parser == u"funnel"  ? parseTailscaleFunnel(json)
                                         : parser == u"quick"
                                             ? parseCloudflaredConfig(json, u"q.trycloudflare.com"_s)
                                             : parseCloudflaredConfig(json, {});
    QCOMPARE(urls(result), expected);
}

void TestTunnel::ports_data() {
    QTest::addColumn<QString>("target");
    QTest::addColumn<bool>("ours");
    const auto row = [](const char* target, bool ours) {
        QTest::newRow(target) << QString::fromLatin1(target) << ours;
    };
    row("http://localhost:8080", true);
    row("localhost:8080", true);
    row("8080", true);
    row("http://127.0.0.1:8080/", true);
    row("http://[::1]:8080", true);
    row("https://localhost:8080", true);
    row("http://localhost:80808", false);
    row("http://localhost:808", false);
    row("http://localhost", false);
    row("http://192.168.1.4:8080", false);
    row("http://localhost.example.com:8080", false);
    row("http://example.com/?localhost:8080", false);
    row("", false);
}

void TestTunnel::ports() {
    QFETCH(QString, target);
    QFETCH(bool, ours);
    QCOMPARE(pointsAtPort(target, 8080), ours);
}

void TestTunnel::detection_data() {
    QTest::addColumn<QString>("behaviour");
    QTest::addColumn<QString>("expected");
    for (const char* name : {"modern", "older"})
        QTest::newRow(name) << QString::fromLatin1(name)
                            << (qstrcmp(name, "modern") == 0 ? u"https://a.ngrok.app"_s
                                                             : u"https://b.ngrok.io http://b.ngrok.io"_s);
    for (const char* name :
         {"wrong port", "slow", "redirecting", "html", "json as html", "huge", "error", "broken off"})
        QTest::newRow(name) << QString::fromLatin1(name) << QString();
}

void TestTunnel::detection() {
    QFETCH(QString, behaviour);
    QFETCH(QString, expected);
    FakeHttp elsewhere;
    elsewhere.answer("/api/endpoints", {200, "application/json", endpoints, {}, false, false});
    FakeHttp agent;
    FakeAnswer answer{200, "application/json; charset=utf-8", endpoints, {}, false, false};
    if (behaviour == u"wrong port")
        answer.body.replace("8080", "8081");
    if (behaviour == u"slow")
        answer.silent = true;
    if (behaviour == u"redirecting") {
        answer.status = 302;
        answer.headers = {{"Location", elsewhere.url(u"/api/endpoints"_s).toLatin1()}};
    }
    if (behaviour == u"html")
        answer.body = "<!doctype html>";
    if (behaviour == u"json as html")
        answer.contentType = "text/html";
    if (behaviour == u"huge")
        answer.body += QByteArray(2 * 1024 * 1024, ' ');
    if (behaviour == u"error")
        answer.status = 500;
    if (behaviour == u"broken off")
        answer.breakOff = true;
    if (behaviour == u"older")
        agent.answer("/api/tunnels", {200, "application/json", tunnels, {}, false, false});
    else
        agent.answer("/api/endpoints", answer);

    TunnelSources sources;
    sources.ngrokPorts = {1, agent.port()}; // nobody listens on the first
    sources.timeoutMs = 300;
    TunnelDetector detector(sources);
    int ended = 0;
    QStringList found;
    detector.detect(8080, this, [&](const QList<Tunnel>& list) {
        ++ended;
        for (const Tunnel& tunnel : list)
            found << tunnel.publicUrl;
    });
    QCOMPARE(ended, 0);
    QTRY_COMPARE(ended, 1);
    QCOMPARE(found.join(u' '), expected);
    QCOMPARE(elsewhere.requests().size(), 0);
}

void TestTunnel::cloudflared() {
    FakeHttp quick;
    quick.answer("/quicktunnel",
                 {200, "application/json", R"({"hostname":"q.trycloudflare.com"})", {}, false, false});
    quick.answer("/config", {200,
                             "application/json",
                             R"({"config":{"ingress":[{"service":"http://localhost:8080"}]}})",
                             {},
                             false,
                             false});
    FakeHttp named;
    named.answer("/quicktunnel", {200, "application/json", R"({"hostname":""})", {}, false, false});
    named.answer("/config", {200, "application/json", config, {}, false, false});
    TunnelSources sources;
    sources.cloudflaredPorts = {quick.port(), named.port()};
    TunnelDetector detector(sources);
    QList<Tunnel> found;
    detector.detect(8080, this, [&](const QList<Tunnel>& list) { found = list; });
    QTRY_COMPARE(found.size(), 2);
    std::sort(found.begin(), found.end(),
              [](const Tunnel& a, const Tunnel& b) { return a.publicUrl < b.publicUrl; });
    QCOMPARE(found[0], (Tunnel{TunnelKind::Cloudflared, u"https://pbx.example.com"_s,
                               u"http://localhost:8080"_s, false}));
    QCOMPARE(found[1], (Tunnel{TunnelKind::Cloudflared, u"https://q.trycloudflare.com"_s,
                               u"http://localhost:8080"_s, true}));
}

void TestTunnel::tailscale() {
    QTemporaryDir folder;
    QFile program(folder.filePath(u"tailscale"_s));
    QVERIFY(program.open(QIODevice::WriteOnly));
    program.write(
        "#!/bin/sh\nif [ \"$1\" = status ]; then echo '{\"BackendState\":\"Running\"}'; else cat <<'X'\n");
    program.write(funnel);
    program.write("\nX\nfi\n");
    program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    program.close();
    TunnelSources sources;
    sources.tailscaleProgram = program.fileName();
    TunnelDetector detector(sources);
    QList<Tunnel> found;
    detector.detect(8080, this, [&](const QList<Tunnel>& list) { found = list; });
    QTRY_COMPARE(found.size(), 1);
    QCOMPARE(found[0].publicUrl, u"https://h.t.ts.net"_s);

    sources.tailscaleProgram = folder.filePath(u"absent"_s);
    TunnelDetector other(sources);
    int ended = 0;
    other.detect(8080, this, [&](const QList<Tunnel>& list) { ended += list.isEmpty() ? 1 : 10; });
    QTRY_COMPARE(ended, 1);
}

void TestTunnel::watcherReportsChanges() {
    FakeHttp agent;
    agent.answer("/api/endpoints", {200, "application/json", endpoints, {}, false, false});
    TunnelSources sources;
    sources.ngrokPorts = {agent.port()};
    TunnelWatcher watcher(sources);
    QSignalSpy changed(&watcher, &TunnelWatcher::tunnelsChanged);
    QSignalSpy lost(&watcher, &TunnelWatcher::tunnelLost);
    watcher.start(8080);
    QTRY_COMPARE(changed.size(), 1);
    QCOMPARE(watcher.tunnels().size(), 1);
    agent.answer("/api/endpoints", {200, "application/json", R"({"endpoints":[]})", {}, false, false});
    watcher.refresh();
    QTRY_COMPARE(lost.size(), 1);
    QCOMPARE(changed.size(), 2);
    QVERIFY(watcher.tunnels().isEmpty());
}

void TestTunnel::backOff() {
    QCOMPARE(TunnelWatcher::nextDelayMs(0, false), 2'000);
    QCOMPARE(TunnelWatcher::nextDelayMs(2'000, false), 4'000);
    QCOMPARE(TunnelWatcher::nextDelayMs(40'000, false), 60'000);
    QCOMPARE(TunnelWatcher::nextDelayMs(60'000, true), 2'000);
}

void TestTunnel::elsewhere() {
    const QList<Tunnel> here = {{TunnelKind::Ngrok, u"https://a.ngrok.app"_s, u"8080"_s, false}};
    QVERIFY(!baseUrlIsElsewhere(u"https://a.ngrok.app"_s, here));
    QVERIFY(!baseUrlIsElsewhere(u"https://A.ngrok.app/pbx"_s, here));
    QVERIFY(baseUrlIsElsewhere(u"https://a.ngrok.app.evil.example"_s, here));
    QVERIFY(baseUrlIsElsewhere(u"https://b.ngrok.app"_s, here));
    QVERIFY(!baseUrlIsElsewhere({}, here));
    QVERIFY(!baseUrlIsElsewhere(u"https://b.ngrok.app"_s, {}));
}

QTEST_GUILESS_MAIN(TestTunnel)
#include "tst_tunnel.moc"
