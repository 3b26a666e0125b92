// The Health page: every check has words and, when it is not well, a way to mend it; buttons do what they say.
#include "tests/ui/support/accessibility.h"
#include "tests/ui/support/fake_backend.h"
#include "tests/ui/support/find_controls.h"
#include "tests/ui/support/settle.h"
#include "ui/health/health_page.h"
#include "ui/health/rate_chart.h"
#include "ui/health/rate_panel.h"
#include "ui/health/skew_chart.h"
#include "ui/health/unplanned_list.h"
#include "ui/keys/key_card.h"
#include "ui/widgets/status_pill.h"

#include <QComboBox>
#include <QDialog>
#include <QImage>
#include <QPushButton>
#include <QTest>

using namespace opbx;
using namespace opbx::ui;
using namespace Qt::StringLiterals;

namespace {

HealthSnapshot well() {
    HealthSnapshot snapshot;
    snapshot.nowMs = 1'772'632'987'412;
    snapshot.listening = true;
    snapshot.listenUrl = u"http://127.0.0.1:8080"_s;
    snapshot.baseUrl = u"https://pbx.example.com"_s;
    snapshot.selfTestPassed = true;
    snapshot.selfTestWords = u"It leads here."_s;
    snapshot.requestsKey = {true, false, 1, 43, std::nullopt};
    snapshot.webhookSecret = snapshot.requestsKey;
    snapshot.journalBytes = 1024;
    snapshot.journalMaxBytes = 4LL << 30;
    snapshot.freeDiskBytes = 40LL << 30;
    snapshot.requests = 1204;
    snapshot.tunnelFound = true;
    snapshot.tunnelUrl = snapshot.baseUrl;
    snapshot.version = u"1.0"_s;
    return snapshot;
}

using Break = void (*)(HealthSnapshot&);

struct Opened {
    explicit Opened(test::FakeBackend& backend)
        : page({backend, state}, nullptr) {
        page.resize(1000, 700);
        page.show();
        test::settle();
        QObject::connect(&page, &Page::pageRequested, &page,
                         [this](const QString& id, const QString& text) { asked << id << text; });
    }
    UiState state;
    HealthPage page;
    QStringList asked;
};

} // namespace

Q_DECLARE_METATYPE(Break)

class TestHealthPage : public QObject {
    Q_OBJECT

private slots:
    void everyCheckHasWords_data();
    void everyCheckHasWords();
    void wellNeedsNothing();
    void buttonsLeadOn_data();
    void buttonsLeadOn();
    void selfTestRunsAgain();
    void tunnelsAddressIsTakenOver();
    void proxyIsTrusted();
    void keyIsGeneratedOnTheSpot();
    void causesLeadToTheirRequests();
    void failuresOfPartsAreListed();
    void skewIsDrawnAndSaid();
    void farOffClocksDoNotFlattenTheChart_data();
    void farOffClocksDoNotFlattenTheChart();
    void nothingIsClearThatIsNot();
    void aFailedTestStaysFailed();
    void numbersOfNoPlanAreAdded();
    void ratesAreDrawnAndSaid();
    void everyControlHasAName();
};

/// An empty plan is not set up, and an address that was not tested is not well.
void TestHealthPage::nothingIsClearThatIsNot() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.hasPlan = true;
    snapshot.planReach = PlanReach::NotSetUp;
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    QVERIFY(!test::says(opened.page, u"All is well."_s));
    bool isSaid = false;
    for (const StatusPill* pill : opened.page.findChildren<StatusPill*>())
        isSaid = isSaid || (pill->text() == u"not set up" && pill->meaning() == Meaning::Attention);
    QVERIFY(isSaid);
    snapshot = well();
    snapshot.selfTestPassed.reset();
    backend.health().setSnapshot(snapshot);
    opened.page.refresh();
    test::settle();
    QVERIFY(test::says(opened.page, u"the public address was not tested"_s));
}

void TestHealthPage::aFailedTestStaysFailed() {
    test::FakeBackend backend;
    Settings settings;
    QVERIFY(settings.set(u"webhooks/base_url", well().baseUrl).ok());
    backend.settings().apply(settings);
    SelfTestReport report;
    report.code = SelfTestCode::NotReachable;
    backend.health().setOutcome(report);
    UiState state;
    backend.health().runSelfTest(well().baseUrl);
    test::settle();
    HealthPage::noteSelfTest(backend, state);
    // The program is started anew: the backend knows of no test.
    test::FakeBackend later;
    later.settings().apply(settings);
    HealthSnapshot snapshot = well();
    snapshot.selfTestPassed.reset();
    later.health().setSnapshot(snapshot);
    HealthPage page({later, state}, nullptr);
    page.show();
    test::settle();
    QVERIFY(test::says(page, u"The last test of the public address failed."_s));
    report.code = SelfTestCode::Reached;
    later.health().setOutcome(report);
    later.health().runSelfTest(well().baseUrl);
    test::settle();
    HealthPage::noteSelfTest(later, state);
    QVERIFY(!HealthPage::hasFailedSelfTest(later, state));
}

void TestHealthPage::numbersOfNoPlanAreAdded() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.unplannedNumbers = {{u"+15550000000"_s, 3, snapshot.nowMs},
                                 {u"+15550000001"_s, 1, snapshot.nowMs}};
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    auto* list = opened.page.findChild<UnplannedList*>();
    QVERIFY(list && list->isVisible());
    const auto buttons = list->findChildren<QPushButton*>();
    QCOMPARE(buttons.size(), 2);
    buttons.at(1)->click();
    QCOMPARE(opened.asked, QStringList({u"routing"_s, u"add-number:+15550000001"_s}));
}

void TestHealthPage::ratesAreDrawnAndSaid() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.dayRates = {snapshot.nowMs - 24 * 3'600'000LL,
                         3'600'000,
                         24,
                         {{Endpoint::Cdr, 3, 60, 6, 3}, {Endpoint::VoiceRoute, 23, 40, 0, 0}}};
    snapshot.weekRates = {snapshot.nowMs - 7 * 86'400'000LL, 86'400'000, 7, {{Endpoint::Cdr, 6, 90, 6, 3}}};
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    auto* chart = opened.page.findChild<RateChart*>();
    QVERIFY(chart);
    QCOMPARE(chart->values().at(0).size(), 24);
    QCOMPARE(chart->values().at(0).at(3), 51);
    QCOMPARE(chart->values().at(1).at(3), 3);
    QCOMPARE(chart->values().at(2).at(3), 6);
    QCOMPARE(chart->values().at(0).at(23), 40);
    QVERIFY(test::says(opened.page, u"CDR: 90.0 % of 60 accepted, 10.0 % refused, 5.0 % sent again"_s));
    auto* panel = opened.page.findChild<RatePanel*>();
    const auto choices = panel->findChildren<QComboBox*>();
    choices.at(0)->setCurrentIndex(1);
    QCOMPARE(chart->values().at(0).size(), 7);
    choices.at(0)->setCurrentIndex(0);
    choices.at(1)->setCurrentIndex(choices.at(1)->findData(int(Endpoint::VoiceRoute)));
    QCOMPARE(chart->values().at(2).at(3), 0);
    QCOMPARE(chart->values().at(0).at(23), 40);
}

void TestHealthPage::everyCheckHasWords_data() {
    QTest::addColumn<Break>("broken");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char* name, const char* code, Break broken) {
        QTest::newRow(name) << broken << QByteArray(code);
    };
    row("port taken", "listener", [](HealthSnapshot& s) { s.listenProblem = {ErrorCode::AddressInUse, {}}; });
    row("port privileged", "listener", [](HealthSnapshot& s) {
        s.listenProblem = {ErrorCode::PermissionDenied, {}};
    });
    row("address wrong", "listener", [](HealthSnapshot& s) {
        s.listenProblem = {ErrorCode::InvalidInput, {}};
    });
    row("not listening", "listener", [](HealthSnapshot& s) { s.listening = false; });
    row("no public address", "base-url", [](HealthSnapshot& s) { s.baseUrl.clear(); });
    row("plain http", "base-url", [](HealthSnapshot& s) { s.baseUrl = u"http://10.0.0.1"_s; });
    row("elsewhere", "tunnel", [](HealthSnapshot& s) { s.tunnelElsewhere = true; });
    row("no key", "requests-key", [](HealthSnapshot& s) { s.requestsKey = {}; });
    row("short key", "requests-key", [](HealthSnapshot& s) { s.requestsKey.size = 16; });
    row("no secret", "webhook-secret", [](HealthSnapshot& s) { s.webhookSecret = {}; });
    row("keychain locked", "keychain", [](HealthSnapshot& s) {
        s.requestsKey = {false, false, 0, 0, Error{ErrorCode::KeychainLocked, {}}};
    });
    row("keychain missing", "keychain", [](HealthSnapshot& s) {
        s.webhookSecret = {false, false, 0, 0, Error{ErrorCode::KeychainUnavailable, {}}};
    });
    row("authentication off", "authentication", [](HealthSnapshot& s) { s.authenticationOff = true; });
    row("damaged", "storage", [](HealthSnapshot& s) { s.storageProblem = {ErrorCode::DatabaseCorrupt, {}}; });
    row("full history", "history", [](HealthSnapshot& s) { s.journalBytes = s.journalMaxBytes; });
    row("full disk", "disk", [](HealthSnapshot& s) { s.freeDiskBytes = 1024; });
    row("skew", "clock", [](HealthSnapshot& s) { s.skew = {{1, 600'000, true}}; });
    row("no time zone data", "time-zones", [](HealthSnapshot& s) { s.timeZonesMissing = true; });
    row("refusals", "refusals", [](HealthSnapshot& s) { s.refusals = {{"wrong-signature", 7}}; });
    row("likely proxy", "proxy", [](HealthSnapshot& s) { s.failingPeers = {{u"192.168.1.5"_s, 11}}; });
    row("retries", "retries", [](HealthSnapshot& s) { s.retries = 3; });
    row("many retries", "retries", [](HealthSnapshot& s) {
        s.retries = 30;
        s.dayRates = {0, 3'600'000, 24, {{Endpoint::Cdr, 3, 60, 0, 30}}};
    });
    row("no plan", "plan", [](HealthSnapshot& s) { s.hasPlan = false; });
    row("empty plan", "plan", [](HealthSnapshot& s) {
        s.hasPlan = true;
        s.planReach = PlanReach::NotSetUp;
    });
    row("plan without a way in", "plan", [](HealthSnapshot& s) {
        s.hasPlan = true;
        s.planReach = PlanReach::Nobody;
    });
    row("silence", "silence", [](HealthSnapshot& s) { s.silence = u"No call since 09:40."_s; });
    row("number of no plan", "called-numbers", [](HealthSnapshot& s) {
        s.unplannedNumbers = {{u"+15550000000"_s, 2, s.nowMs}};
    });
    row("tls expired", "tls", [](HealthSnapshot& s) {
        s.tlsOn = true;
        s.certificate.fault = CertificateFault::Expired;
    });
    row("tls unreadable", "tls", [](HealthSnapshot& s) {
        s.tlsOn = true;
        s.certificate.fault = CertificateFault::KeyOfAnother;
    });
}

void TestHealthPage::everyCheckHasWords() {
    QFETCH(Break, broken);
    QFETCH(QByteArray, code);
    HealthSnapshot snapshot = well();
    broken(snapshot);
    bool found = false;
    const QList<Diagnosis> checks = diagnose(snapshot);
    for (const Diagnosis& check : checks) {
        QVERIFY(HealthWords::title(check.code) != QString::fromLatin1(check.code));
        QVERIFY(!HealthWords::sentence(check).isEmpty());
        const Remedy remedy = HealthWords::remedy(check, snapshot);
        QCOMPARE(remedy.kind == Remedy::None, remedy.button.isEmpty());
        if (check.code != code)
            continue;
        found = true;
        QVERIFY(check.state != DiagnosisState::Ok);
        QVERIFY(remedy.kind != Remedy::None);
        const QList<Diagnosis> good = diagnose(well());
        QVERIFY(std::none_of(good.begin(), good.end(), [&check](const Diagnosis& other) {
            return HealthWords::sentence(other) == HealthWords::sentence(check);
        }));
    }
    QVERIFY(found);
}

void TestHealthPage::wellNeedsNothing() {
    test::FakeBackend backend;
    backend.health().setSnapshot(well());
    Opened opened(backend);
    QVERIFY(test::says(opened.page, u"All is well."_s));
    for (const StatusPill* pill : opened.page.findChildren<StatusPill*>())
        QVERIFY(!pill->isVisible() || pill->meaning() == Meaning::Good);
    for (const Diagnosis& check : diagnose(well())) {
        if (check.code != "reachability")
            QCOMPARE(HealthWords::remedy(check, well()).kind, Remedy::None);
    }
}

void TestHealthPage::buttonsLeadOn_data() {
    QTest::addColumn<Break>("broken");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QStringList>("asked");
    const auto row = [](const char* name, Break broken, const QString& button, const QStringList& asked) {
        QTest::newRow(name) << broken << button << asked;
    };
    row("taken port",
        [](HealthSnapshot& s) {
            s.listenProblem = {ErrorCode::AddressInUse, {}};
        },
        u"Open this setting"_s, {u"settings"_s, u"connection"_s});
    row("authentication", [](HealthSnapshot& s) { s.authenticationOff = true; }, u"Open this setting"_s,
        {u"settings"_s, u"authentication"_s});
    row("disk", [](HealthSnapshot& s) { s.freeDiskBytes = 1; }, u"Open this setting"_s,
        {u"settings"_s, u"history"_s});
    row("refusals",
        [](HealthSnapshot& s) {
            s.refusals = {{"wrong-bearer", 2}};
        },
        u"Show them"_s, {u"traffic"_s, u"status:>=400 since:24h"_s});
}

void TestHealthPage::buttonsLeadOn() {
    QFETCH(Break, broken);
    QFETCH(QString, button);
    QFETCH(QStringList, asked);
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    broken(snapshot);
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    QPushButton* found = test::visibleButton(opened.page, button);
    QVERIFY(found);
    found->click();
    QCOMPARE(opened.asked, asked);
}

void TestHealthPage::selfTestRunsAgain() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.selfTestPassed.reset();
    backend.health().setSnapshot(snapshot);
    Settings settings;
    QVERIFY(settings.set(u"webhooks/base_url", u"https://pbx.example.com"_s).ok());
    backend.settings().apply(settings);
    SelfTestReport report;
    report.code = SelfTestCode::Interstitial;
    backend.health().setOutcome(report);
    Opened opened(backend);
    test::visibleButton(opened.page, u"Test now"_s)->click();
    test::settle();
    QCOMPARE(backend.health().tested(), QStringList{u"https://pbx.example.com"_s});
    QTRY_VERIFY(
        test::says(opened.page, u"The tunnel shows a browser warning page in front of the endpoint."_s));
}

void TestHealthPage::tunnelsAddressIsTakenOver() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.tunnelUrl = u"https://b.ngrok.app"_s;
    snapshot.tunnelElsewhere = true;
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    QVERIFY(backend.settings().current().baseUrl().isEmpty());
    test::visibleButton(opened.page, u"Use the tunnel's address"_s)->click();
    test::settle();
    QCOMPARE(backend.settings().current().baseUrl(), u"https://b.ngrok.app"_s);
}

void TestHealthPage::proxyIsTrusted() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.failingPeers = {{u"192.168.1.5"_s, 11}};
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    QVERIFY(test::says(opened.page, u"Is this your proxy?"_s));
    QVERIFY(!backend.settings().current().trustedProxies().contains(u"192.168.1.5"_s));
    const QStringList before = backend.settings().current().trustedProxies();
    test::visibleButton(opened.page, u"It is my proxy: trust it"_s)->click();
    test::settle();
    QCOMPARE(backend.settings().current().trustedProxies(), before + QStringList{u"192.168.1.5"_s});
}

void TestHealthPage::keyIsGeneratedOnTheSpot() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.webhookSecret = {};
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    test::visibleButton(opened.page, u"Generate the key…"_s)->click();
    test::settle();
    auto* card = opened.page.findChild<KeyCard*>();
    QVERIFY(card);
    QCOMPARE(test::unnamedControls(*card->window()), QStringList());
    test::visibleButton(*card, u"Generate"_s)->click();
    test::settle();
    QVERIFY(backend.keys().state(KeyName::WebhookSecret).isSet());
    QVERIFY(!backend.keys().state(KeyName::RequestsApiKey).isSet());
}

void TestHealthPage::causesLeadToTheirRequests() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.refusals = {{"wrong-bearer", 2}, {"wrong-signature", 7}};
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    test::visibleButton(opened.page, u"Show"_s)->click(); // the most frequent comes first
    QCOMPARE(opened.asked, QStringList({u"traffic"_s, u"refusal:wrong-signature since:24h"_s}));
}

void TestHealthPage::failuresOfPartsAreListed() {
    test::FakeBackend backend;
    backend.health().setSnapshot(well());
    Opened opened(backend);
    QVERIFY(test::says(opened.page, u"No part has failed"_s));
    QList<PartProblem> problems;
    for (int i = 0; i < programPartCount; ++i)
        problems.append(
            {static_cast<ProgramPart>(i), {ErrorCode::NetworkFailed, {}}, 1'772'632'987'412, i == 0});
    backend.health().setPartProblems(problems);
    QTRY_VERIFY(test::says(opened.page, u"Cloudonix"_s));
    QVERIFY(!test::says(opened.page, u"No part has failed"_s));
}

void TestHealthPage::skewIsDrawnAndSaid() {
    HealthSnapshot snapshot = well();
    snapshot.skew = {{1'000'000, 1'200, true}, {2'000'000, -800, true}, {60'000'000, 2'000, true}};
    QVERIFY(HealthWords::clock(snapshot).contains(u"1.2 s"_s));
    QVERIFY(HealthWords::clock(snapshot).contains(u"The signature covers the timestamp."_s));
    snapshot.skew[1].signedTimestamp = false;
    QVERIFY(HealthWords::clock(snapshot).contains(u"Not every signature covers"_s));

    SkewChart chart(nullptr);
    chart.resize(400, 150);
    chart.setSamples({}, 300, {});
    const QImage empty = chart.grab().toImage();
    chart.setSamples(snapshot.skew, 300, HealthWords::clock(snapshot));
    QVERIFY(chart.grab().toImage() != empty);
    QVERIFY(chart.accessibleDescription().contains(u"1.2 s"_s));
    QCOMPARE(chart.outside(), 0);
}

void TestHealthPage::farOffClocksDoNotFlattenTheChart_data() {
    QTest::addColumn<QList<qint64>>("skews");
    QTest::addColumn<int>("outside");
    QList<qint64> usual;
    for (int i = 0; i < 50; ++i)
        usual.append(i * 20 - 500);
    QTest::newRow("none") << QList<qint64>() << 0;
    QTest::newRow("usual") << usual << 0;
    QTest::newRow("one far ahead") << usual + QList<qint64>{3'600'000} << 1;
    QTest::newRow("two far off") << usual + QList<qint64>{3'600'000, -86'400'000} << 2;
    QTest::newRow("a little more than usual") << usual + QList<qint64>{1'500} << 0;
    QTest::newRow("all far off") << QList<qint64>(20, 3'600'000) << 0;
}

void TestHealthPage::farOffClocksDoNotFlattenTheChart() {
    QFETCH(QList<qint64>, skews);
    QFETCH(int, outside);
    QList<SkewSample> samples;
    for (const qint64 skew : skews)
        samples.append({1'000'000 * (samples.size() + 1), skew, true});
    SkewChart chart(nullptr);
    chart.resize(400, 150);
    chart.setSamples(samples, 300, u"Words."_s);
    QCOMPARE(chart.outside(), outside);
    QCOMPARE(chart.accessibleDescription().contains(u"beyond"_s), outside > 0);
    QVERIFY(!chart.grab().isNull());
}

void TestHealthPage::everyControlHasAName() {
    test::FakeBackend backend;
    HealthSnapshot snapshot = well();
    snapshot.refusals = {{"wrong-bearer", 2}};
    snapshot.webhookSecret = {};
    snapshot.retries = 2;
    backend.health().setSnapshot(snapshot);
    Opened opened(backend);
    QCOMPARE(test::unnamedControls(opened.page), QStringList());
}

QTEST_MAIN(TestHealthPage)
#include "tst_health_page.moc"
