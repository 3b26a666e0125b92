// Against a fake Cloudonix: bad key, 429, redirects, a time-out in the middle of a push, nothing half-pushed unnoticed.
#include "core/cloudonix/cloudonix_client.h"
#include "tests/support/fake_http.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace opbx;
using namespace opbx::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key = "XI-a-domain-key";

/// A domain with its applications, kept as JSON; each rule can be broken on purpose.
struct FakeCloudonix {
    FakeHttp http;
    QJsonObject domain{{u"uuid"_s, u"d-1"_s},
                       {u"domain"_s, u"pbx.example.com"_s},
                       {u"profile"_s, QJsonObject{{u"lcr-address"_s, u"keep"_s}, {u"call-timeout"_s, 60}}}};
    QJsonArray applications;
    int refuseFirst = 0;   // so many requests are answered by 429
    QByteArray failMethod; // PUT of the domain that …
    QString failure;       // … is silent, or fails with 500 after it was carried out
    bool hidesKey = false;
    bool forgets = false; // a PUT replaces the whole profile

    FakeCloudonix() {
        http.handle([this](const HttpRequest& request) { return answer(request); });
    }

    static FakeAnswer json(int status, const QJsonDocument& document) {
        return {status, "application/json", document.toJson(), {}, false, false};
    }

    FakeAnswer answer(const HttpRequest& request) {
        if (headerValue(request.headers, "Authorization") != "Bearer " + key)
            return json(401, QJsonDocument(QJsonObject{{u"message"_s, u"no"_s}}));
        if (refuseFirst > 0) {
            --refuseFirst;
            FakeAnswer answer = json(429, {});
            answer.headers = {{"Retry-After", "0"}};
            return answer;
        }
        const QByteArray base = "/customers/self/domains/pbx.example.com";
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (request.path == base && request.method == "GET")
            return json(200, QJsonDocument(domain));
        if (request.path == base && request.method == "PUT")
            return putDomain(body);
        if (request.path == base + "/applications" && request.method == "POST") {
            QJsonObject application = body;
            application.insert(u"id"_s, 7);
            applications.append(application);
            return json(201, QJsonDocument(application));
        }
        if (request.path == base + "/applications")
            return json(200, QJsonDocument(applications));
        if (request.path == base + "/applications/5" && request.method == "PUT") {
            QJsonObject application = applications[0].toObject();
            application.insert(u"url"_s, body.value(u"url"_s));
            applications[0] = application;
            return json(200, QJsonDocument(application));
        }
        return json(404, {});
    }

    FakeAnswer putDomain(const QJsonObject& body) {
        if (failure == u"silent") {
            FakeAnswer answer;
            answer.silent = true;
            return answer;
        }
        QJsonObject profile = forgets ? QJsonObject() : domain.value(u"profile"_s).toObject();
        const QJsonObject changes = body.value(u"profile"_s).toObject();
        for (auto change = changes.begin(); change != changes.end(); ++change)
            profile.insert(change.key(), change.value());
        if (hidesKey)
            profile.insert(u"authorization-api-key"_s, u"****"_s);
        domain.insert(u"profile"_s, profile);
        if (body.contains(u"defaultApplication"_s))
            domain.insert(u"defaultApplication"_s, body.value(u"defaultApplication"_s));
        return failure == u"500 after" ? json(500, {}) : json(200, QJsonDocument(domain));
    }
};

CloudonixPatience quick() {
    return {3, 1, 1000, 200};
}

CloudonixWishes wishes() {
    CloudonixWishes wishes = CloudonixWishes::forBaseUrl(u"https://pbx.example.com"_s);
    wishes.requestsKey = Secret("requests-key-of-this-program");
    return wishes;
}

} // namespace

class TestCloudonix : public QObject {
    Q_OBJECT

private slots:
    void pushes_data();
    void pushes();
    void updatesApplicationAndLeavesTheRest();
    void wrongKey();
    void redirectIsRefused();
    void plainHttpIsRefused();
    void cancelWhileWaiting();
    void contextGone();
    void retries_data();
    void retries();
    void planMasksKeys();
    void lists();
    void hangUp();
    void voices();
    void subscribers();

private:
    CloudonixAccess access(const FakeCloudonix& cloud) const {
        return {cloud.http.url(), u"pbx.example.com"_s, Secret(key)};
    }
};

void TestCloudonix::pushes_data() {
    QTest::addColumn<QString>("failure");
    QTest::addColumn<bool>("ok");
    QTest::addColumn<int>("remaining");
    QTest::newRow("all well") << QString() << true << 0;
    QTest::newRow("busy at first") << u"429"_s << true << 0;
    QTest::newRow("key not shown again") << u"hides"_s << true << 0;
    QTest::newRow("silent in the middle")
        << u"silent"_s << false << 4; // both addresses, key, default application
    QTest::newRow("done, but 500") << u"500 after"_s << false << 0;
    QTest::newRow("forgets other fields") << u"forgets"_s << false << 0;
}

void TestCloudonix::pushes() {
    QFETCH(QString, failure);
    QFETCH(bool, ok);
    QFETCH(int, remaining);
    FakeCloudonix cloud;
    CloudonixClient client(access(cloud), quick());
    std::optional<CloudonixState> before;
    client.readState(this, [&](const Result<CloudonixState>& state) {
        if (state.ok())
            before = *state;
    });
    QTRY_VERIFY(before);
    const CloudonixPlan plan = planChanges(*before, wishes());
    QCOMPARE(plan.changes.size(), 5);

    cloud.failure = failure;
    cloud.refuseFirst = 0;
    cloud.hidesKey = failure == u"hides";
    cloud.forgets = failure == u"forgets";
    QList<QByteArray> steps;
    std::optional<PushOutcome> outcome;
    int ended = 0;
    client.push(
        *before, plan, wishes(), this,
        [&](const PushProgress& progress) {
            steps.append(progress.step);
            if (failure == u"429" && progress.step == "domain")
                cloud.refuseFirst = 1;
        },
        [&](const PushOutcome& result) {
            ++ended;
            outcome = result;
        });
    QTRY_VERIFY(outcome);
    QCOMPARE(steps, (QList<QByteArray>{"application", "domain", "read-back"}));
    QCOMPARE(outcome->ok(), ok);
    QVERIFY(outcome->verified);
    QCOMPARE(outcome->remaining.changes.size(), remaining);
    QCOMPARE(outcome->lost.contains(u"lcr-address"_s), failure == u"forgets");
    QCOMPARE(cloud.applications.size(), 1);
    QCOMPARE(cloud.http.countOf("POST", "/customers/self/domains/pbx.example.com/applications"), 1);
    QCOMPARE(ended, 1);
}

void TestCloudonix::updatesApplicationAndLeavesTheRest() {
    FakeCloudonix cloud;
    cloud.applications = {
        QJsonObject{{u"id"_s, 5}, {u"name"_s, u"opbx-desktop"_s}, {u"url"_s, u"https://old"_s}}};
    cloud.domain.insert(u"defaultApplication"_s, 3);
    CloudonixClient client(access(cloud), quick());
    std::optional<PushOutcome> outcome;
    client.readState(this, [&](const Result<CloudonixState>& state) {
        QVERIFY(state.ok());
        client.push(*state, planChanges(*state, wishes()).with({}), wishes(), this, {},
                    [&](const PushOutcome& result) { outcome = result; });
    });
    QTRY_VERIFY(outcome);
    QVERIFY(outcome->ok());
    QVERIFY(!outcome->numbersKnown && !outcome->arrives()); // this key may not list them
    QCOMPARE(cloud.applications[0][u"url"_s].toString(), u"https://pbx.example.com/api/voice/route"_s);
    QCOMPARE(cloud.domain[u"defaultApplication"_s].toInt(), 3);
    QCOMPARE(cloud.domain[u"profile"_s][u"lcr-address"_s].toString(), u"keep"_s);
}

void TestCloudonix::wrongKey() {
    FakeCloudonix cloud;
    CloudonixAccess wrong = access(cloud);
    wrong.key = Secret("XI-wrong");
    CloudonixClient client(wrong, quick());
    std::optional<Error> error;
    client.readState(this, [&](const Result<CloudonixState>& state) { error = state.error(); });
    QTRY_COMPARE(codeOf(error), ErrorCode::RemoteRefused);
    QVERIFY(!detailOf(error).contains(u"XI-wrong"));
    QCOMPARE(cloud.http.requests().size(), 1); // no repetition

    CloudonixAccess unknown = access(cloud);
    unknown.domain = u"other"_s;
    CloudonixClient other(unknown, quick());
    other.readState(this, [&](const Result<CloudonixState>& state) { error = state.error(); });
    QTRY_COMPARE(codeOf(error), ErrorCode::NotFound);
}

void TestCloudonix::redirectIsRefused() {
    FakeHttp target;
    FakeHttp http;
    http.handle([&](const HttpRequest&) {
        return FakeAnswer{307, "text/plain", {}, {{"Location", target.url(u"/"_s).toLatin1()}}, false, false};
    });
    CloudonixClient client({http.url(), u"d"_s, Secret(key)}, quick());
    std::optional<Error> error;
    client.readState(this, [&](const Result<CloudonixState>& state) { error = state.error(); });
    QTRY_COMPARE(codeOf(error), ErrorCode::RemoteRefused);
    QCOMPARE(target.requests().size(), 0);
}

void TestCloudonix::plainHttpIsRefused() {
    CloudonixClient client({u"http://192.0.2.1"_s, u"d"_s, Secret(key)}, quick());
    std::optional<Error> error;
    client.readState(this, [&](const Result<CloudonixState>& state) { error = state.error(); });
    QTRY_COMPARE(codeOf(error), ErrorCode::InvalidInput);
}

void TestCloudonix::cancelWhileWaiting() {
    FakeCloudonix cloud;
    cloud.refuseFirst = 1;
    CloudonixPatience patience = quick();
    patience.firstDelayMs = 60'000;
    patience.longestDelayMs = 60'000;
    CloudonixClient client(access(cloud), patience);
    int ended = 0;
    std::optional<Error> error;
    const auto task = client.readState(this, [&](const Result<CloudonixState>& state) {
        ++ended;
        error = state.error();
    });
    QTRY_COMPARE(cloud.refuseFirst, 0);
    QTRY_COMPARE_WITH_TIMEOUT((task->cancel(), ended), 1, 2'000); // before or after its answer has been read
    QCOMPARE(codeOf(error), ErrorCode::Cancelled);
    QTRY_VERIFY(!task);
    QCOMPARE(ended, 1);
}

void TestCloudonix::contextGone() {
    FakeCloudonix cloud;
    CloudonixClient client(access(cloud), quick());
    int ended = 0;
    auto context = std::make_unique<QObject>();
    const auto task = client.readState(context.get(), [&](const Result<CloudonixState>&) { ++ended; });
    context.reset();
    QTRY_VERIFY(!task);
    QCOMPARE(ended, 0);
}

void TestCloudonix::retries_data() {
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status"); // 0: no answer
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<int>("attempt");
    QTest::addColumn<int>("delay"); // -1: none
    const auto row = [](const char* name, const char* method, int status, const char* after, int attempt,
                        int delay) {
        QTest::newRow(name) << QByteArray(method) << status << QByteArray(after) << attempt << delay;
    };
    row("good", "GET", 200, "", 1, -1);
    row("refused", "GET", 401, "", 1, -1);
    row("busy", "GET", 429, "", 1, 500);
    row("busy again", "GET", 429, "", 2, 1000);
    row("busy too often", "GET", 429, "", 4, -1);
    row("busy, asks for time", "GET", 429, "7", 1, 7000);
    row("busy, asks by date", "GET", 429, "Thu, 01 Jan 1970 00:00:05 GMT", 1, 5000);
    row("busy, asks too much", "GET", 429, "3600", 1, -1);
    row("busy, nonsense", "GET", 429, "soon", 1, 500);
    row("put", "PUT", 503, "", 1, 500);
    row("delete", "DELETE", 500, "", 1, 500);
    row("post", "POST", 503, "", 1, -1);
    row("post, busy", "POST", 429, "", 1, -1);
    row("no answer", "GET", 0, "", 1, 500);
    row("post, no answer", "POST", 0, "", 1, -1);
}

void TestCloudonix::retries() {
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(int, attempt);
    QFETCH(int, delay);
    HttpCallAnswer answer;
    answer.status = status;
    if (!retryAfter.isEmpty())
        answer.headers = {{"Retry-After", retryAfter}};
    const Result<HttpCallAnswer> result =
        status == 0 ? Result<HttpCallAnswer>(ErrorCode::Timeout, QString()) : Result<HttpCallAnswer>(answer);
    QCOMPARE(retryDelayMs({}, method, attempt, result, 0.0, 0).value_or(-1), delay);
    if (delay > 0)
        QVERIFY(retryDelayMs({}, method, attempt, result, 1.0, 0).value_or(-1) > delay);
}

void TestCloudonix::planMasksKeys() {
    CloudonixState state;
    state.domain.profile = {{u"authorization-api-key"_s, u"the-old-key-of-the-domain"_s}};
    const CloudonixPlan plan = planChanges(state, wishes());
    QCOMPARE(plan.changes.last().field, u"authorization-api-key"_s);
    for (const CloudonixChange& change : plan.changes) {
        QVERIFY(!change.before.contains(u"old-key"));
        QVERIFY(!change.after.contains(u"requests-key"));
    }
    state.domain.profile = {{u"authorization-api-key"_s, u"requests-key-of-this-program"_s}};
    QVERIFY(planChanges(state, wishes()).changes.last().field != u"authorization-api-key");
}

void TestCloudonix::lists() {
    QVERIFY(!parseCloudonixDomain("<html>").ok());
    QVERIFY(!parseCloudonixApplications("{}").ok());
    QVERIFY(!parseCloudonixApplications(R"([{"name":"x"}])").ok());
    QCOMPARE(parseCloudonixApplications("[]")->size(), 0);
    const auto sessions = parseCloudonixSessions(
        R"([{"token":"t1","callerId":"+14155550100","destination":"1001","status":"connected","callStartTime":1700000000000}])");
    QVERIFY(sessions.ok());
    QCOMPARE(sessions->first().token, u"t1"_s);
    QCOMPARE(sessions->first().to, u"1001"_s);
    QCOMPARE(sessions->first().startedMs, 1'700'000'000'000);
    QVERIFY(!parseCloudonixSessions(R"([{"status":"x"}])").ok());
}

void TestCloudonix::hangUp() {
    FakeHttp http;
    http.answer("/calls/d/sessions/a%2Fb", {204, "application/json", {}, {}, false, false});
    CloudonixClient client({http.url(), u"d"_s, Secret(key)}, quick());
    bool done = false;
    client.hangUp(u"a/b"_s, this, [&](const Result<Done>& result) { done = result.ok(); });
    QTRY_VERIFY(done);
    QCOMPARE(http.countOf("DELETE", "/calls/d/sessions/a%2Fb"), 1);
}

void TestCloudonix::voices() {
    FakeHttp http;
    http.answer(
        "/domains/d/resources/voices",
        {200,
         "application/json",
         R"([{"voice":"man","provider":"AWS","language":["en-US","en"],"gender":"male","pricing":"standard"},
                     {"voice":"Google:en-GB-Standard-A","provider":"Google","language":"en-GB","pricing":"premium"}])",
         {},
         false,
         false});
    CloudonixClient client({http.url(), u"d"_s, Secret(key)}, quick());
    QList<CloudonixVoice> voices;
    client.listVoices(this, [&](const Result<QList<CloudonixVoice>>& result) {
        QVERIFY(result.ok());
        voices = *result;
    });
    QTRY_COMPARE(voices.size(), 2);
    QCOMPARE(voices[0].languages, QStringList({u"en-US"_s, u"en"_s}));
    QCOMPARE(voices[1].voice, u"Google:en-GB-Standard-A"_s);
    QCOMPARE(voices[1].languages, QStringList({u"en-GB"_s}));
    QVERIFY(!parseCloudonixVoices(R"([{"provider":"AWS"}])").ok());
    QVERIFY(!parseCloudonixVoices("<html>").ok());
}

void TestCloudonix::subscribers() {
    const auto list = parseCloudonixSubscribers(
        R"([{"msisdn":"1001","active":true},{"msisdn":"1002","active":false},{"msisdn":1009}])");
    QVERIFY(list.ok());
    const SubscriberComparison comparison = compareSubscribers(*list, {u"1001"_s, u"1002"_s, u"1003"_s});
    QCOMPARE(comparison.onlyAtCloudonix, QStringList{u"1009"_s});
    QCOMPARE(comparison.onlyHere, QStringList{u"1003"_s});
    QCOMPARE(comparison.inactive, QStringList{u"1002"_s});
}

QTEST_GUILESS_MAIN(TestCloudonix)
#include "tst_cloudonix.moc"
