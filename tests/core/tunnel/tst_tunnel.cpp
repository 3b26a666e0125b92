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
    const QStringList flaws{
        {},           u"!shadowed"_s, u"!other-paths"_s, u"!changed-path"_s, u"!not-http"_s, u"!not-public"_s,
        u"!no-name"_s};
    for (const Tunnel& tunnel : *result)
        list << tunnel.publicUrl + u">"_s + tunnel.target + flaws.at(int(tunnel.flaw));
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

/// Rules of cloudflared before a last one that answers 404.
void ingressRows() {
    const QByteArray named = R"({"config":{"ingress":[RULES,{"service":"http_status:404"}]}})";
    const auto rules = [&](const char* name, const char* list, const char* expected) {
        QTest::newRow(name) << u"config"_s << QByteArray(named).replace("RULES", list)
                            << QString::fromLatin1(expected);
    };
    rules("rule for /api", R"({"hostname":"a.b","path":"^/api/.*","service":"http://localhost:8080"})",
          "https://a.b>http://localhost:8080");
    rules("rule for the webhooks only",
          R"({"hostname":"a.b","path":"/api/webhooks","service":"http://localhost:8080"})",
          "https://a.b>http://localhost:8080!other-paths");
    rules(
        "two rules for all paths",
        R"({"hostname":"a.b","path":"/api/webhooks","service":"http://localhost:8080"},{"hostname":"a.b","service":"http://localhost:8080"})",
        "https://a.b>http://localhost:8080 https://a.b>http://localhost:8080");
    rules(
        "shadowed by the same name",
        R"({"hostname":"a.b","service":"http://localhost:9"},{"hostname":"a.b","service":"http://localhost:8080"})",
        "https://a.b>http://localhost:9 https://a.b>http://localhost:8080!shadowed");
    rules(
        "shadowed by a wildcard",
        R"({"hostname":"*.b","service":"http://localhost:9"},{"hostname":"a.b","service":"http://localhost:8080"})",
        "https://b>http://localhost:9!no-name https://a.b>http://localhost:8080!shadowed");
    rules(
        "shadowed for one path",
        R"({"hostname":"a.b","path":"/cdr$","service":"http://localhost:9"},{"hostname":"a.b","service":"http://localhost:8080"})",
        "https://a.b>http://localhost:9!other-paths https://a.b>http://localhost:8080!shadowed");
    rules("wildcard", R"({"hostname":"*.a.b","service":"http://localhost:8080"})",
          "https://a.b>http://localhost:8080!no-name");
    rules("service with a path", R"({"hostname":"a.b","service":"http://localhost:8080/opbx"})",
          "https://a.b>http://localhost:8080/opbx!changed-path");
    rules("service without a scheme", R"({"hostname":"a.b","service":"localhost:8080"})",
          "https://a.b>localhost:8080");
    rules("service in capitals", R"({"hostname":"a.b","service":"HTTP://LOCALHOST:8080"})",
          "https://a.b>HTTP://LOCALHOST:8080");
    rules("TCP", R"({"hostname":"a.b","service":"tcp://localhost:8080"})",
          "https://a.b>tcp://localhost:8080!not-http");
}

/// A path that Tailscale mounts, and where it leads.
void mountRows() {
    const QByteArray web =
        R"({"Web":{"h.ts.net:443":{"Handlers":{"MOUNT":{"Proxy":"TARGET"}}}},"AllowFunnel":{"h.ts.net:443":true}})";
    const auto mount = [&](const char* name, const char* path, const char* target, const char* expected) {
        QTest::newRow(name) << u"funnel"_s << QByteArray(web).replace("MOUNT", path).replace("TARGET", target)
                            << QString::fromLatin1(expected);
    };
    mount("funnel of /api to /api", "/api", "http://127.0.0.1:8080/api",
          "https://h.ts.net>http://127.0.0.1:8080/api");
    mount("funnel of /api/ to /api/", "/api/", "http://127.0.0.1:8080/api/",
          "https://h.ts.net>http://127.0.0.1:8080/api/");
    mount("funnel of /api to the root", "/api", "http://127.0.0.1:8080",
          "https://h.ts.net>http://127.0.0.1:8080!changed-path");
    mount("funnel of the root to a path", "/", "http://127.0.0.1:8080/opbx",
          "https://h.ts.net>http://127.0.0.1:8080/opbx!changed-path");
    mount("funnel of a prefix", "/pbx", "http://127.0.0.1:8080",
          "https://h.ts.net/pbx>http://127.0.0.1:8080");
    mount("funnel of another path", "/pbx", "http://127.0.0.1:8080/x",
          "https://h.ts.net>http://127.0.0.1:8080/x!other-paths");
    // The longest path that covers a request takes it.
    const auto handlers = [&](const char* name, const char* list, const char* expected) {
        QTest::newRow(name) << u"funnel"_s
                            << QByteArray(web).replace("\"MOUNT\":{\"Proxy\":\"TARGET\"}", list)
                            << QString::fromLatin1(expected);
    };
    handlers("funnel of the root, /api elsewhere",
             R"("/":{"Proxy":"http://localhost:8080"},"/api":{"Proxy":"http://localhost:9"})",
             "https://h.ts.net>http://localhost:8080!other-paths "
             "https://h.ts.net>http://localhost:9!changed-path");
    handlers("funnel of the root, one of our paths elsewhere",
             R"("/":{"Proxy":"http://localhost:8080"},"/api/voice/":{"Text":"hi"})",
             "https://h.ts.net>http://localhost:8080!other-paths");
    handlers("funnel of the root, another path elsewhere",
             R"("/":{"Proxy":"http://localhost:8080"},"/docs":{"Path":"/srv"},"/api/voices":{"Text":"hi"})",
             "https://h.ts.net>http://localhost:8080");
    handlers("funnel of both halves of /api",
             R"("/api/voice":{"Proxy":"http://localhost:8080/api/voice"},)"
             R"("/api/webhooks":{"Proxy":"http://localhost:8080/api/webhooks/"})",
             "https://h.ts.net>http://localhost:8080/api/voice "
             "https://h.ts.net>http://localhost:8080/api/webhooks/");
    handlers("funnel of one half of /api", R"("/api/voice":{"Proxy":"http://localhost:8080/api/voice"})",
             "https://h.ts.net>http://localhost:8080/api/voice!other-paths");
}

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
    row("endpoints, within the account", "endpoints",
        R"({"endpoints":[{"url":"https://a.internal","upstream":"80"},{"url":"https://a.b","bindings":["internal"],"upstream":"80"},)"
        R"({"url":"https://c.d","bindings":["public"],"upstream":"80"}]})",
        "https://a.internal>80!not-public https://a.b>80!not-public https://c.d>80");
    row("tunnels, to a path", "tunnels",
        R"({"tunnels":[{"public_url":"https://a.b","config":{"addr":"http://localhost:80/x"}}]})",
        "https://a.b>http://localhost:80/x!changed-path");
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
    row("config", "config", config,
        "https://pbx.example.com>http://localhost:8080 "
        "https://pbx.example.com>http://localhost:9!other-paths");
    ingressRows();
    row("quick tunnel beside rules of others", "quick",
        R"({"config":{"ingress":[{"hostname":"a.b","service":"http://localhost:8080"},{"service":"http_status:404"}]}})",
        "https://a.b>http://localhost:8080!not-public https://q.trycloudflare.com>http_status:404");
    row("config of a quick tunnel", "quick",
        R"({"config":{"ingress":[{"service":"http://localhost:8080"}]}})",
        "https://q.trycloudflare.com>http://localhost:8080");
    row("config without rules", "config", R"({"config":{}})", "");
    row("config, other document", "config", R"({})", "error");
    row("funnel", "funnel", funnel,
        "https://h.t.ts.net>http://127.0.0.1:8080 https://h.t.ts.net:8443>http://127.0.0.1:1!not-public");
    mountRows();
    row("funnel, TLS taken off", "funnel",
        R"({"TCP":{"443":{"TCPForward":"127.0.0.1:8080","TerminateTLS":"h.ts.net"}},"AllowFunnel":{"h.ts.net:443":true}})",
        "https://h.ts.net>127.0.0.1:8080");
    row("funnel, TLS left on", "funnel",
        R"({"TCP":{"443":{"TCPForward":"127.0.0.1:8080"}},"AllowFunnel":{"h.ts.net:443":true}})",
        "https://h.ts.net>127.0.0.1:8080!not-http");
    row("served to the own network, TLS taken off", "funnel",
        R"({"TCP":{"10000":{"TCPForward":"127.0.0.1:8080","TerminateTLS":"h.ts.net"}}})",
        "https://h.ts.net:10000>127.0.0.1:8080!not-public");
    row("funnel behind a warning", "funnel",
        "Warning: client version "
        "differs\n{\"Web\":{\"h.ts.net:443\":{\"Handlers\":{\"/\":{\"Proxy\":\"8080\"}}}},"
        "\"AllowFunnel\":{\"h.ts.net:443\":true}}",
        "https://h.ts.net>8080");
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
