// Each check by table: what it says of a sound program, and of the one thing that is wrong.
#include "core/health/diagnosis.h"
#include "core/health/traffic_checks.h"

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
    snapshot.requestsKey = {true, false, 0, 43, std::nullopt};
    snapshot.webhookSecret = {true, false, 0, 43, std::nullopt};
    snapshot.journalBytes = 10;
    snapshot.journalMaxBytes = 1000;
    snapshot.hasPlan = true;
    snapshot.controlSetting = QString();
    snapshot.settingsProblems = QStringList();
    snapshot.freeDiskBytes = 100LL * 1024 * 1024 * 1024;
    snapshot.version = u"1"_s;
    return snapshot;
}

using S = HealthSnapshot;

/// `words` and `remedy`: of each sentence what no other one says.
void row(const char* name, const char* code, const char* state, const char* words, const char* remedy,
         const Change& change) {
    QTest::newRow(name) << change << QByteArray(code) << QByteArray(state) << QString::fromLatin1(words)
                        << QString::fromLatin1(remedy);
}

void reachRows() {
    row("stopped", "listener", "attention", "is not running", "Open the window",
        [](S& s) { s.listening = false; });
    row("address in use", "listener", "bad", "Another program uses http://127.0.0.1:8080",
        "Stop that program", [](S& s) {
            s.listenProblem = {ErrorCode::AddressInUse, {}};
        });
    row("privileged port", "listener", "bad", "without special rights", "above 1023", [](S& s) {
        s.listenProblem = {ErrorCode::PermissionDenied, {}};
    });
    row("no public address", "base-url", "attention", "No public address is set", "Start a tunnel",
        [](S& s) { s.baseUrl.clear(); });
    row("public address without TLS", "base-url", "attention", "does not use https", "starts with https",
        [](S& s) { s.baseUrl = u"http://x.example"_s; });
    row("unreachable", "reachability", "bad", "No.", "the tunnel runs", [](S& s) {
        s.selfTestPassed = false;
        s.selfTestWords = u"No."_s;
    });
    row("tunnel moved", "tunnel", "bad", "What is registered at Cloudonix no longer points here",
        "the tunnel's address", [](S& s) {
            s.tunnelFound = true;
            s.tunnelElsewhere = true;
        });
}

void keyRows() {
    row("no key", "requests-key", "bad", "The requests API key is not set", "keys generate",
        [](S& s) { s.requestsKey = {}; });
    row("short key", "requests-key", "attention", "The requests API key is short", "keys rotate",
        [](S& s) { s.requestsKey.size = 8; });
    row("no secret", "webhook-secret", "bad", "The webhook secret is not set", "keys generate",
        [](S& s) { s.webhookSecret = {}; });
    row("keychain locked", "keychain", "bad", "The keychain is locked", "Unlock it", [](S& s) {
        s.requestsKey.problem = {ErrorCode::KeychainLocked, {}};
    });
    row("keychain absent", "keychain", "bad", "no keychain that answers", "OPBX_REQUESTS_API_KEY_FILE",
        [](S& s) {
            s.webhookSecret.problem = {ErrorCode::KeychainUnavailable, {}};
        });
    row("open to all", "authentication", "bad", "off for an endpoint that others can reach", "auth/voice",
        [](S& s) { s.authenticationOff = true; });
    row("keychain refuses", "keychain", "bad", "refuses access", "Allow access", [](S& s) {
        s.requestsKey.problem = {ErrorCode::KeychainDenied, {}};
    });
}

void storageRows() {
    row("settings file", "settings", "bad", "Line 2.", "config reset --all",
        [](S& s) { s.settingsProblems = {u"Line 2."_s}; });
    row("corrupt", "storage", "bad", "is damaged", "starts a new one", [](S& s) {
        s.storageProblem = {ErrorCode::DatabaseCorrupt, {}};
    });
    const auto stored = [](const char* name, ErrorCode code, const char* words, const char* remedy) {
        row(name, "storage", "bad", words, remedy, [code](S& s) { s.storageProblem = {code, u"Why."_s}; });
    };
    stored("gone", ErrorCode::StorageUnavailable, "Why.", "Put the file back");
    stored("locked", ErrorCode::DatabaseLocked, "has locked the database", "End that program");
    stored("outdated", ErrorCode::DatabaseOutdated, "schema of an older version", "up to date");
    stored("full", ErrorCode::DiskFull, "The disk is full", "Free some space");
    stored("quota", ErrorCode::QuotaExceeded, "Your quota", "larger quota");
    stored("read-only", ErrorCode::ReadOnlyFileSystem, "mounted read-only", "Mount it for writing");
    stored("no locks", ErrorCode::LocksUnsupported, "does not support file locks", "on a disk of this computer");
    stored("not readable", ErrorCode::FileUnreadable, "Why.", "who may read it");
    stored("not writable", ErrorCode::FileUnwritable, "cannot be written", "Change its permissions");
    stored("another fault", ErrorCode::Internal, "Why.", "Look in the log");
    row("replaced", "storage", "attention", "was moved, replaced or deleted", "the right file",
        [](S& s) { s.databaseReplacedMs = s.nowMs; });
    row("others read", "data-folder", "attention", "can look into the data folder", "doctor --mend",
        [](S& s) { s.folderAccess = FolderAccess::OthersRead; });
    row("others write", "data-folder", "bad", "can change what is in the data folder", "doctor --mend",
        [](S& s) { s.folderAccess = FolderAccess::OthersWrite; });
    row("dropped", "history", "attention", "lacks 3 exchanges of the last 24 hours", "keeps the disk busy",
        [](S& s) { s.exchangesDropped = 3; });
    row("nearly full", "history", "attention", "close to its limit", "Raise history/max_bytes",
        [](S& s) { s.journalBytes = 950; });
    row("disk almost full", "disk", "bad", "0 MB are free", "call records are refused",
        [](S& s) { s.freeDiskBytes = 5; });
    row("disk getting full", "disk", "attention", "500 MB are free", "Free some space soon",
        [](S& s) { s.freeDiskBytes = 500LL * 1024 * 1024; });
}

void clockRows() {
    row("clock off", "clock", "bad", "differs from this computer's by 400.0 s", "refused as stale", [](S& s) {
        s.skew = {{0, 400'000, true}};
    });
    row("clock jumped", "clock", "attention", "jumped ahead by 400 days", "if it is wrong", [](S& s) {
        s.clockJump = {400 * dayUs, 0, dayUs};
    });
    row("clock jumped, and the sender's is elsewhere", "clock", "bad", "jumped ahead by 400 days",
        "refused as stale", [](S& s) {
            s.clockJump = {400 * dayUs, 400 * dayUs, dayUs};
            s.skew = {{0, -400 * 86'400'000LL, true}};
        });
    row("some of it is from the future", "clock", "attention",
        "3 exchanges came with a time that is still ahead", "until the history is cleared",
        [](S& s) { s.fromTheFuture = 3; });
    row("clock drifting", "clock", "attention", "differs from this computer's by 200.0 s",
        "from the internet.", [](S& s) {
            s.skew = {{0, -200'000, true}};
        });
    row("no time zone data", "time-zones", "bad", "no time zone data", "tzdata",
        [](S& s) { s.timeZonesMissing = true; });
}

void trafficRows() {
    row("some refused", "refusals", "attention",
        "refused 3 requests in the last 24 hours, most of them as: wrong signature", "events list", [](S& s) {
            s.requests = 100;
            s.refusals = {{"wrong-signature", 3}};
        });
    row("most refused", "refusals", "bad",
        "refused 80 requests in the last 24 hours, most of them as: wrong key", "events list", [](S& s) {
            s.requests = 100;
            s.refusals = {{"wrong-bearer", 80}};
        });
    row("plan with a mistake", "plan", "bad", "has a mistake: No.", "an earlier version", [](S& s) {
        s.planProblem = {ErrorCode::InvalidInput, u"No."_s};
    });
    row("plan with a warning", "plan", "attention", "Nobody is rung.", "Look at all of it",
        [](S& s) { s.planProblems = {u"Nobody is rung."_s}; });
    row("no plan", "plan", "attention", "Routing is not set up: no plan has been saved", "routing import",
        [](S& s) { s.hasPlan = false; });
    row("an empty plan", "plan", "attention", "Routing is not set up: the plan is empty", "Add a number",
        [](S& s) { s.planReach = PlanReach::NotSetUp; });
    row("a plan that leads to nobody", "plan", "attention", "Nobody can be reached", "where it leads",
        [](S& s) { s.planReach = PlanReach::Nobody; });
    row("a silent morning", "silence", "attention", "No call since 09:40.", "Call one of your numbers",
        [](S& s) { s.silence = u"No call since 09:40."_s; });
    row("a number of no plan", "called-numbers", "attention",
        "callers dialled 1 number that the routing plan does not have, most often +15551234567 (3 calls).",
        "numbers of the plan", [](S& s) {
            s.unplannedNumbers = {{u"+15551234567"_s, 3, 0}};
        });
    row("many repeats", "retries", "bad", "That is 30 % of all deliveries, which is a high rate.",
        "attempt:>1", [](S& s) {
            s.retries = 6;
            s.dayRates = {0, 3'600'000, 24, {{Endpoint::Cdr, 3, 20, 0, 6}}};
        });
    row("silent control interface", "control", "attention", "control interface does not answer",
        "Nothing there.", [](S& s) {
            s.controlSetting = u"127.0.0.1:1"_s;
            s.controlProblem = {ErrorCode::NetworkFailed, u"Nothing there."_s};
        });
    row("likely proxy", "proxy", "attention",
        "192.168.1.5, an address of a private network, failed to prove itself 11 times",
        "auth/trusted_proxies", [](S& s) {
            s.failingPeers = {{u"192.168.1.5"_s, 11}};
        });
    row("few repeats among many", "retries", "attention", "6 events came again", "attempt:>1", [](S& s) {
        s.retries = 6;
        s.dayRates = {0, 3'600'000, 24, {{Endpoint::Cdr, 3, 200, 0, 6}}};
    });
    row("repeats", "retries", "attention", "2 events came again", "attempt:>1", [](S& s) { s.retries = 2; });
}

void certificateRows() {
    const auto certificate = [](const char* name, CertificateFault fault, const char* words,
                                const char* remedy) {
        row(name, "tls", "bad", words, remedy, [fault](S& s) {
            s.tlsOn = true;
            s.certificate.fault = fault;
        });
    };
    using enum CertificateFault;
    certificate("certificate unreadable", CertificateUnreadable, "file of the TLS certificate cannot be read",
                "server/tls_certificate");
    certificate("key unreadable", KeyUnreadable, "file of the TLS key cannot be read",
                "server/tls_key names");
    certificate("no certificate", NoCertificate, "no certificate in PEM form", "in server/tls_certificate");
    certificate("no private key", NoKey, "no private key in PEM form", "in server/tls_key");
    certificate("key protected", KeyProtected, "protected by a password", "without one");
    certificate("key of another", KeyOfAnother, "does not belong", "made together");
    certificate("not yet valid", NotYetValid, "not valid before", "computer's clock");
    certificate("key missing", KeyMissing, "a TLS certificate but no key", "reset server/tls_certificate");
    certificate("certificate missing", CertificateMissing, "a TLS key but no certificate",
                "reset server/tls_key");
    row("expired", "tls", "bad", "expired on", "Install a new certificate", [](S& s) {
        s.tlsOn = true;
        s.certificate.fault = CertificateFault::Expired;
    });
    row("expires soon", "tls", "attention", "valid for 1 more day.", "Renew it soon", [](S& s) {
        s.tlsOn = true;
        s.certificate.until = QDateTime::fromMSecsSinceEpoch(s.nowMs + 86'400'000);
    });
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
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("remedy");
    reachRows();
    keyRows();
    storageRows();
    clockRows();
    trafficRows();
    certificateRows();
}

void TestDiagnosis::oneThingWrong() {
    QFETCH(Change, change);
    QFETCH(QByteArray, code);
    QFETCH(QByteArray, state);
    QFETCH(QString, words);
    QFETCH(QString, remedy);
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
        QVERIFY2(diagnosis.words.english().contains(words), qPrintable(diagnosis.words.english()));
        QVERIFY2(diagnosis.remedy.english().contains(remedy), qPrintable(diagnosis.remedy.english()));
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
    QVERIFY(checkProxy(snapshot).words.english().contains(u"192.168.1.5"_s));
    QVERIFY(checkProxy(snapshot).remedy.english().contains(u"'127.0.0.0/8, ::1, 192.168.1.5'"_s));
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
