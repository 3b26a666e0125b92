// The public address tested against servers that are ours, another's, a page, a redirect, silent, or nobody.
#include "core/health/self_test.h"
#include "tests/support/fake_http.h"

#include <QHash>
#include <QSet>
#include <QTest>

#include <optional>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

class FakeWatcher final : public NonceWatcher {
public:
    void expect(const QByteArray& nonce, QObject*, std::function<void(Arrival)> arrived) override {
        waiting.insert(nonce, arrived);
    }
    void forget(const QByteArray& nonce) override { waiting.remove(nonce); }
    void see(const HttpRequest& request) {
        const auto arrived = waiting.take(request.query.mid(6));
        if (arrived)
            arrived({request.headers, u"127.0.0.1"_s});
    }
    QHash<QByteArray, std::function<void(Arrival)>> waiting;
};

} // namespace

class TestSelfTest : public QObject {
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void nobody();
    void endsOnce();
    void certificate();
    void codesHaveNames();
};

void TestSelfTest::answers_data() {
    QTest::addColumn<bool>("ours");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("ngrok");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char* name, bool ours, int status, const char* type, const char* body,
                        const char* ngrok, const char* expected) {
        QTest::newRow(name) << ours << status << QByteArray(type) << QByteArray(body) << QByteArray(ngrok)
                            << QByteArray(expected);
    };
    row("ours", true, 200, "application/json", R"({"status":"ok"})", "", "reached");
    row("another", false, 200, "application/json", R"({"status":"ok"})", "", "other-program");
    row("page", false, 200, "text/html; charset=utf-8", "<html>", "", "interstitial");
    row("ngrok's warning", false, 200, "text/html", "<html>", "ERR_NGROK_6024", "interstitial");
    row("ngrok without tunnel", false, 404, "text/html", "<html>", "ERR_NGROK_3200", "tunnel-offline");
    row("cloudflare without tunnel", false, 530, "text/html", "<html>", "", "tunnel-offline");
    row("proxy without program", false, 502, "text/html", "<html>", "", "tunnel-offline");
    row("redirect", false, 301, "text/html", "", "", "redirected");
    row("not found", false, 404, "application/json", "{}", "", "wrong-status");
    row("no JSON", false, 200, "application/json", "ok", "", "wrong-status");
    row("text", false, 200, "text/plain", "ok", "", "wrong-status");
}

void TestSelfTest::answers() {
    QFETCH(bool, ours);
    QFETCH(int, status);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, ngrok);
    QFETCH(QByteArray, expected);
    FakeWatcher watcher;
    FakeHttp http;
    http.handle([&](HttpRequest request) {
        request.headers.append(HttpHeader{"X-Forwarded-For", "203.0.113.9"});
        if (ours)
            watcher.see(request);
        FakeAnswer answer{status, type, body, {}, false, false};
        if (!ngrok.isEmpty())
            answer.headers.append(HttpHeader{"Ngrok-Error-Code", ngrok});
        return answer;
    });
    SelfTest test(watcher);
    std::optional<SelfTestReport> report;
    test.start(http.url(), this, [&](const SelfTestReport& result) { report = result; });
    QTRY_VERIFY(report);
    QCOMPARE(selfTestCodeName(report->code), expected);
    QCOMPARE(report->arrived, ours);
    QCOMPARE(report->forwarded.size(), ours ? 1 : 0);
    QVERIFY(report->hostKept);
    QVERIFY(!report->words().isEmpty());
    QVERIFY(watcher.waiting.isEmpty());
}

void TestSelfTest::nobody() {
    FakeWatcher watcher;
    SelfTest test(watcher, 300);
    std::optional<SelfTestReport> report;
    for (const auto& [url, code] : {std::pair{u"http://127.0.0.1:1"_s, SelfTestCode::NotReachable},
                                    std::pair{QString(), SelfTestCode::NoAddress},
                                    std::pair{u"ftp://x.example"_s, SelfTestCode::NoAddress}}) {
        report.reset();
        test.start(url, this, [&](const SelfTestReport& result) { report = result; });
        QTRY_VERIFY(report);
        QCOMPARE(report->code, code);
    }
    FakeHttp silent;
    silent.handle([](const HttpRequest&) { return FakeAnswer{200, {}, {}, {}, true, false}; });
    report.reset();
    test.start(silent.url(), this, [&](const SelfTestReport& result) { report = result; });
    QTRY_VERIFY(report);
    QCOMPARE(report->code, SelfTestCode::NoAnswer);
}

void TestSelfTest::endsOnce() {
    FakeWatcher watcher;
    FakeHttp silent;
    silent.handle([](const HttpRequest&) { return FakeAnswer{200, {}, {}, {}, true, false}; });
    SelfTest test(watcher);
    QList<SelfTestCode> codes;
    const auto note = [&](const SelfTestReport& report) { codes.append(report.code); };
    test.start(silent.url(), this, note);
    test.start(silent.url(), this, note);
    QCOMPARE(codes, QList<SelfTestCode>{SelfTestCode::Cancelled});
    test.cancel();
    test.cancel();
    QCOMPARE(codes.size(), 2);
    QVERIFY(watcher.waiting.isEmpty());
}

void TestSelfTest::certificate() {
    QCOMPARE(judgeAnswer(Error{ErrorCode::PermissionDenied, {}}, false).code, SelfTestCode::CertificateBad);
    QCOMPARE(judgeAnswer(Error{ErrorCode::NotFound, {}}, false).code, SelfTestCode::NameUnknown);
}

void TestSelfTest::codesHaveNames() {
    QSet<QByteArray> names;
    for (int i = 0; i <= int(SelfTestCode::Cancelled); ++i)
        names.insert(selfTestCodeName(static_cast<SelfTestCode>(i)));
    QCOMPARE(names.size(), int(SelfTestCode::Cancelled) + 1);
}

QTEST_GUILESS_MAIN(TestSelfTest)
#include "tst_self_test.moc"
