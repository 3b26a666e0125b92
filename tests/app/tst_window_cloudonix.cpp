// The window's way to the Cloudonix domain, over a real client and a server of our own: looked at first, changed as shown, read back.
#include "app/window/window_backend.h"
#include "tests/support/fake_http.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace opbx;
using namespace Qt::StringLiterals;

namespace {

/// A domain without applications that takes what it is sent.
struct FakeDomain {
    test::FakeHttp http;
    QJsonObject domain{
        {u"uuid"_s, u"d-1"_s}, {u"domain"_s, u"pbx.example.com"_s}, {u"profile"_s, QJsonObject()}};
    QJsonArray applications;
    QList<QByteArray> changes; // methods and paths of what was no GET
    bool takesProfile = true;

    FakeDomain() {
        http.handle([this](const HttpRequest& request) { return answer(request); });
    }

    static test::FakeAnswer json(int status, const QJsonDocument& document) {
        return {status, "application/json", document.toJson(), {}, false, false};
    }

    test::FakeAnswer answer(const HttpRequest& request) {
        if (headerValue(request.headers, "Authorization") != "Bearer domain-key-of-this-test-0123456789")
            return json(401, {});
        const QByteArray base = "/customers/self/domains/pbx.example.com";
        const QJsonObject body = QJsonDocument::fromJson(request.body).object();
        if (request.method != "GET")
            changes << request.method + ' ' + request.path;
        if (request.path == base && request.method == "PUT") {
            if (!takesProfile)
                return json(400, {});
            domain.insert(u"profile"_s, body.value(u"profile"_s));
            domain.insert(u"defaultApplication"_s, body.value(u"defaultApplication"_s));
        }
        if (request.path == base + "/applications" && request.method == "POST") {
            QJsonObject application = body;
            application.insert(u"id"_s, 7);
            applications.append(application);
            return json(201, QJsonDocument(application));
        }
        if (request.path == base + "/applications")
            return json(200, QJsonDocument(applications));
        if (request.path == base + "/subscribers")
            return json(200, QJsonDocument(QJsonArray{QJsonObject{{u"msisdn"_s, u"1001"_s}}}));
        if (request.path == "/calls/pbx.example.com/sessions/s-1")
            return json(200, {});
        return request.path == base ? json(200, QJsonDocument(domain)) : json(404, {});
    }
};

} // namespace

class TestWindowCloudonix : public QObject {
    Q_OBJECT

    SystemClock m_clock;

    static Profile profile(const QTemporaryDir& folder, const QString& apiBase, const QString& domain);

private slots:
    void initTestCase();
    void changesWhatWasShown();
    void refusalLeavesANote();
    void withoutDomainNothingIsAsked();
};

void TestWindowCloudonix::initTestCase() {
    qputenv("OPBX_REQUESTS_API_KEY", "requests-key-of-this-test-0123456789");
    qputenv("OPBX_WEBHOOK_SECRET", "webhook-secret-of-this-test-0123456789");
    qputenv("OPBX_CLOUDONIX_API_KEY", "domain-key-of-this-test-0123456789");
}

Profile TestWindowCloudonix::profile(const QTemporaryDir& folder, const QString& apiBase,
                                     const QString& domain) {
    Settings settings;
    for (const auto& [key, value] :
         {std::pair{u"server/listen"_s, u"127.0.0.1:0"_s},
          std::pair{u"webhooks/base_url"_s, u"https://pbx.example.com"_s},
          std::pair{u"cloudonix/api_base"_s, apiBase}, std::pair{u"cloudonix/domain"_s, domain}})
        settings.set(key, value).value();
    settings.save(folder.filePath(u"opbx.ini"_s)).value();
    const Result<Arguments> arguments =
        Arguments::parse({u"--data-dir"_s, folder.path()}, {}, profileOptions());
    return openProfile(*arguments, true).value();
}

void TestWindowCloudonix::changesWhatWasShown() {
    QTemporaryDir folder;
    FakeDomain fake;
    Runtime runtime(profile(folder, fake.http.url(), u"pbx.example.com"_s), m_clock);
    WindowBackend backend(runtime, m_clock, {});
    bool started = false;
    runtime.start([&](const Result<ListenAddress>&) { started = true; });
    QTRY_VERIFY(started);
    QVERIFY(backend.cloudonix().isSetUp());

    std::optional<Result<ui::CloudonixReview>> review;
    backend.cloudonix().review().then(this,
                                      [&](const Result<ui::CloudonixReview>& result) { review = result; });
    QTRY_VERIFY(review);
    QVERIFY2(review->ok(), review->ok() ? "" : qPrintable(review->error().detail));
    QCOMPARE((*review)->domainName, u"pbx.example.com"_s);
    QCOMPARE((*review)->plan.changes.size(), 5);
    QVERIFY(fake.changes.isEmpty());

    QList<QByteArray> steps;
    connect(&backend.cloudonix(), &ui::CloudonixBackend::pushWent, this,
            [&](const PushProgress& step) { steps << step.step; });
    std::optional<Result<PushOutcome>> outcome;
    const auto push = [&] {
        outcome.reset();
        backend.cloudonix().push({}).then(this, [&](const Result<PushOutcome>& ended) { outcome = ended; });
    };
    push();
    QTRY_VERIFY(outcome);
    QVERIFY((*outcome)->ok());
    QCOMPARE(steps, QList<QByteArray>({"application", "domain", "read-back"}));
    QCOMPARE(fake.domain.value(u"profile"_s).toObject().value(u"cdr-endpoint"_s).toString(),
             u"https://pbx.example.com/api/webhooks/cloudonix/cdr"_s);
    QCOMPARE(fake.domain.value(u"defaultApplication"_s).toInt(), 7);

    // A push needs a review of its own.
    const qsizetype before = fake.changes.size();
    push();
    QTRY_VERIFY(outcome);
    QCOMPARE(outcome->error().code, ErrorCode::InvalidInput);
    QCOMPARE(fake.changes.size(), before);

    std::optional<Result<SubscriberComparison>> comparison;
    backend.cloudonix().compareSubscribers().then(
        this, [&](const Result<SubscriberComparison>& result) { comparison = result; });
    QTRY_VERIFY(comparison);
    QCOMPARE((*comparison)->onlyAtCloudonix, QStringList{u"1001"_s});
    std::optional<Result<Done>> hungUp;
    backend.cloudonix().hangUp(u"s-1"_s).then(this, [&](const Result<Done>& result) { hungUp = result; });
    QTRY_VERIFY(hungUp);
    QVERIFY(hungUp->ok());
    QCOMPARE(fake.changes.constLast(), QByteArray("DELETE /calls/pbx.example.com/sessions/s-1"));
}

void TestWindowCloudonix::refusalLeavesANote() {
    QTemporaryDir folder;
    FakeDomain fake;
    fake.takesProfile = false;
    Runtime runtime(profile(folder, fake.http.url(), u"pbx.example.com"_s), m_clock);
    WindowBackend backend(runtime, m_clock, {});
    bool started = false;
    runtime.start([&](const Result<ListenAddress>&) { started = true; });
    QTRY_VERIFY(started);
    bool reviewed = false;
    backend.cloudonix().review().then(
        this, [&](const Result<ui::CloudonixReview>& result) { reviewed = result.ok(); });
    QTRY_VERIFY(reviewed);
    std::optional<PushOutcome> outcome;
    backend.cloudonix().push({}).then(this, [&](const Result<PushOutcome>& ended) { outcome = *ended; });
    QTRY_VERIFY(outcome);
    QVERIFY(!outcome->ok());
    QVERIFY(outcome->verified);
    QCOMPARE(outcome->remaining.changes.size(), 4); // the application is there, the domain is as it was
    const QList<ui::PartProblem> problems = backend.health().partProblems();
    QVERIFY(!problems.isEmpty());
    QCOMPARE(problems.constFirst().part, ui::ProgramPart::Cloudonix);
    QVERIFY(!problems.constFirst().gone);
}

void TestWindowCloudonix::withoutDomainNothingIsAsked() {
    QTemporaryDir folder;
    FakeDomain fake;
    Runtime runtime(profile(folder, fake.http.url(), {}), m_clock);
    WindowBackend backend(runtime, m_clock, {});
    bool started = false;
    runtime.start([&](const Result<ListenAddress>&) { started = true; });
    QTRY_VERIFY(started);
    QVERIFY(!backend.cloudonix().isSetUp());
    std::optional<Result<ui::CloudonixReview>> review;
    backend.cloudonix().review().then(this,
                                      [&](const Result<ui::CloudonixReview>& result) { review = result; });
    QTRY_VERIFY(review);
    QCOMPARE(review->error().code, ErrorCode::InvalidInput);
    QVERIFY(fake.http.requests().isEmpty());
}

QTEST_MAIN(TestWindowCloudonix)
#include "tst_window_cloudonix.moc"
