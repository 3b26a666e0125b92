// Each check by table: what it says of a sound program, and of the one thing that is wrong.
#include "core/health/diagnosis.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace opbx;
using namespace Qt::StringLiterals;

using Change = std::function<void(HealthSnapshot&)>;
Q_DECLARE_METATYPE(Change)

namespace {

constexpr qint64 dayUs = 86'400'000'000;

HealthSnapshot sound() {
    HealthSnapshot snapshot;
    snapshot.nowMs = 1'700'000'000'000;
    snapshot.listening = true;
    snapshot.listenUrl = u"http://127.0.0.1:8080"_s;
    snapshot.baseUrl = u"https://pbx.example.com"_s;
    snapshot.requestsKey = {true, false, 0, 43, {ErrorCode::None, {}}};
    snapshot.webhookSecret = {true, false, 0, 43, {ErrorCode::None, {}}};
    snapshot.journalBytes = 10;
    snapshot.journalMaxBytes = 1000;
    snapshot.hasPlan = true;
    snapshot.controlSetting = QString();
    snapshot.settingsProblems = QStringList();
    snapshot.freeDiskBytes = 100LL * 1024 * 1024 * 1024;
    snapshot.version = u"1"_s;
    return snapshot;
}

} // namespace

class TestDiagnosis : public QObject {
    Q_OBJECT

private slots:
    void soundProgram();
    void oneThingWrong_data();
    void oneThingWrong();
    void aFewFailuresAreNoProxy();
    void median();
    void json();
};

void TestDiagnosis::soundProgram() {
    QSet<QByteArray> codes;
    const QList<Diagnosis> list = diagnose(sound());
    for (const Diagnosis& diagnosis : list) {
        QVERIFY2(diagnosis.state == DiagnosisState::Ok, diagnosis.code);
        QVERIFY(!diagnosis.words.isEmpty());
        QVERIFY(diagnosis.remedy.isEmpty());
        codes.insert(diagnosis.code);
    }
    QCOMPARE(codes.size(), list.size());
}

void TestDiagnosis::oneThingWrong_data() {
    QTest::addColumn<Change>("change");
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<QByteArray>("state");
    const auto row = [](const char* name, const char* code, const char* state, const Change& change) {
        QTest::newRow(name) << change << QByteArray(code) << QByteArray(state);
    };
    using S = HealthSnapshot;
    row("settings file", "settings", "bad", [](S& s) { s.settingsProblems = {u"Line 2."_s}; });
    row("stopped", "listener", "attention", [](S& s) { s.listening = false; });
    row("address in use", "listener", "bad", [](S& s) { s.listenProblem.code = ErrorCode::AddressInUse; });
    row("privileged port", "listener", "bad",
        [](S& s) { s.listenProblem.code = ErrorCode::PermissionDenied; });
    row("no public address", "base-url", "attention", [](S& s) { s.baseUrl.clear(); });
    row("public address without TLS", "base-url", "attention",
        [](S& s) { s.baseUrl = u"http://x.example"_s; });
    row("unreachable", "reachability", "bad", [](S& s) {
        s.selfTestPassed = false;
        s.selfTestWords = u"No."_s;
    });
    row("tunnel moved", "tunnel", "bad", [](S& s) {
        s.tunnelFound = true;
        s.tunnelElsewhere = true;
    });
    row("no key", "requests-key", "bad", [](S& s) { s.requestsKey = {}; });
    row("short key", "requests-key", "attention", [](S& s) { s.requestsKey.size = 8; });
    row("no secret", "webhook-secret", "bad", [](S& s) { s.webhookSecret = {}; });
    row("keychain locked", "keychain", "bad",
        [](S& s) { s.requestsKey.problem.code = ErrorCode::KeychainLocked; });
    row("keychain absent", "keychain", "bad",
        [](S& s) { s.webhookSecret.problem.code = ErrorCode::KeychainUnavailable; });
    row("open to all", "authentication", "bad", [](S& s) { s.authenticationOff = true; });
    row("corrupt", "storage", "bad", [](S& s) { s.storageProblem.code = ErrorCode::DatabaseCorrupt; });
    row("dropped", "history", "attention", [](S& s) { s.exchangesDropped = 3; });
    row("nearly full", "history", "attention", [](S& s) { s.journalBytes = 950; });
    row("disk almost full", "disk", "bad", [](S& s) { s.freeDiskBytes = 5; });
    row("disk getting full", "disk", "attention", [](S& s) { s.freeDiskBytes = 500LL * 1024 * 1024; });
    row("clock off", "clock", "bad", [](S& s) { s.skew = {{0, 400'000, true}}; });
    row("clock jumped", "clock", "attention", [](S& s) { s.clockJump = {400 * dayUs, 0, dayUs}; });
    row("clock jumped, and the sender's is elsewhere", "clock", "bad", [](S& s) {
        s.clockJump = {400 * dayUs, 400 * dayUs, dayUs};
        s.skew = {{0, -400 * 86'400'000LL, true}};
    });
    row("some of it is from the future", "clock", "attention", [](S& s) { s.fromTheFuture = 3; });
    row("clock drifting", "clock", "attention", [](S& s) { s.skew = {{0, -200'000, true}}; });
    row("no time zones", "time-zones", "bad", [](S& s) { s.timeZonesMissing = true; });
    row("some refused", "refusals", "attention", [](S& s) {
        s.requests = 100;
        s.refusals = {{"wrong-signature", 3}};
    });
    row("most refused", "refusals", "bad", [](S& s) {
        s.requests = 100;
        s.refusals = {{"wrong-bearer", 80}};
    });
    row("plan with a mistake", "plan", "bad", [](S& s) {
        s.planProblem = {ErrorCode::InvalidInput, u"No."_s};
    });
    row("plan with a warning", "plan", "attention", [](S& s) { s.planProblems = {u"Nobody is rung."_s}; });
    row("silent control interface", "control", "attention", [](S& s) {
        s.controlSetting = u"127.0.0.1:1"_s;
        s.controlProblem = {ErrorCode::NetworkFailed, u"Nothing there."_s};
    });
    row("likely proxy", "proxy", "attention", [](S& s) { s.failingPeers = {{u"192.168.1.5"_s, 11}}; });
    row("repeats", "retries", "attention", [](S& s) { s.retries = 2; });
    row("expired", "tls", "bad", [](S& s) {
        s.tlsOn = true;
        s.certificate.fault = CertificateFault::Expired;
    });
    row("expires soon", "tls", "attention", [](S& s) {
        s.tlsOn = true;
        s.certificate.until = QDateTime::fromMSecsSinceEpoch(s.nowMs + 86'400'000);
    });
}

void TestDiagnosis::oneThingWrong() {
    QFETCH(Change, change);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, state);
    HealthSnapshot snapshot = sound();
    change(snapshot);
    bool found = false;
    const QList<Diagnosis> list = diagnose(snapshot);
    for (const Diagnosis& diagnosis : list) {
        if (diagnosis.code != code) {
            QVERIFY2(diagnosis.state == DiagnosisState::Ok, diagnosis.code);
            continue;
        }
        found = true;
        QCOMPARE(diagnosisStateName(diagnosis.state), state);
        QVERIFY(!diagnosis.remedy.isEmpty());
    }
    QVERIFY(found);
    QCOMPARE(diagnosisStateName(worstState(list)), state);
}

void TestDiagnosis::aFewFailuresAreNoProxy() {
    HealthSnapshot snapshot = sound();
    snapshot.failingPeers = {{u"192.168.1.5"_s, snapshot.freeFailures}};
    QCOMPARE(checkProxy(snapshot).state, DiagnosisState::Ok);
    snapshot.failingPeers.first().failures += 1;
    snapshot.trustedProxies = {u"127.0.0.0/8"_s, u"::1"_s};
    QVERIFY(checkProxy(snapshot).words.contains(u"192.168.1.5"_s));
    QVERIFY(checkProxy(snapshot).remedy.contains(u"'127.0.0.0/8, ::1, 192.168.1.5'"_s));
}

void TestDiagnosis::median() {
    QCOMPARE(medianSkewMs({}), 0);
    QCOMPARE(medianSkewMs({{0, 5, false}, {0, 1'000'000, false}, {0, -3, false}}), 5);
}

void TestDiagnosis::json() {
    const QJsonObject object = toJson({"disk", DiagnosisState::Bad, u"W."_s, u"R."_s});
    QCOMPARE(
        object,
        (QJsonObject{
            {u"code"_s, u"disk"_s}, {u"state"_s, u"bad"_s}, {u"words"_s, u"W."_s}, {u"remedy"_s, u"R."_s}}));
}

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
