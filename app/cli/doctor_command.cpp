#include "app/cli/doctor_command.h"

#include "app/cli/event_loop.h"
#include "app/cli/journal_nonce_watcher.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/address_file.h"
#include "app/runtime/control_api.h"
#include "app/runtime/health_inspection.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/version.h"
#include "core/base/clock.h"
#include "core/database/database.h"
#include "core/health/diagnosis.h"
#include "core/health/self_test.h"
#include "core/health/traffic_health.h"
#include "core/net/http_call.h"
#include "core/secrets/key_store.h"
#include "core/tunnel/tunnel_detector.h"

#include <QDateTime>
#include <QFileInfo>
#include <QTcpServer>

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array doctorOptions = {
    OptionRow{"--mend", nullptr, "First take away the rights of other users to the data folder"},
};

} // namespace

constexpr Usage doctorUsage = {
    .command = "doctor",
    .synopsis = "doctor [--mend] [--json]",
    .description =
        "Says in sentences what is well and what is not, and what to do about it: the endpoint, the public\n"
        "address, tunnels, keys, refusals and retries of the last 24 hours, clocks, storage, disk, "
        "certificate, "
        "routing\n"
        "plan and control interface. Works while the endpoint runs and while it does not; while it runs, the "
        "public\n"
        "address is tested as well.\n"
        "Exit status 1 when something is bad.",
    .options = doctorOptions,
    .broken = BrokenSettings::Allowed,
};

namespace {

constexpr int answerMs = 3'000;
constexpr int selfTestMs = 8'000;

/// Why the address could not be listened at, while nobody of this data folder does.
std::optional<Error> bindProblem(const ListenAddress& address) {
    QTcpServer server;
    const QHostAddress host =
        address.host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(address.host);
    if (server.listen(host, address.port))
        return std::nullopt;
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError: return Error{ErrorCode::AddressInUse, server.errorString()};
    case QAbstractSocket::SocketAddressNotAvailableError:
        return Error{ErrorCode::AddressMissing, server.errorString()};
    case QAbstractSocket::SocketAccessError: return Error{ErrorCode::PermissionDenied, server.errorString()};
    default: return Error{ErrorCode::InvalidInput, server.errorString()};
    }
}

/// One call of `opbx doctor`. Ends when the last answer is in.
class DoctorRun : public QObject {
public:
    DoctorRun(const Invocation& invocation, Finish finish)
        : m_json(invocation.json)
        , m_settings(invocation.profile.settings)
        , m_settingsProblems(invocation.profile.settingsProblems())
        , m_dataDir(invocation.profile.dataDir)
        , m_finish(std::move(finish))
        , m_keys(invocation.profile.dataDir)
        , m_tunnels(TunnelSources::standard())
        , m_nonces(m_dataDir)
        , m_selfTest(m_nonces, selfTestMs) {}

    void start() {
        m_snapshot.nowMs = QDateTime::currentMSecsSinceEpoch();
        m_snapshot.version = programVersion();
        m_snapshot.listening = instanceRuns(m_dataDir);
        m_address = m_settings.listenAddress();
        if (*m_snapshot.listening)
            takeRunningAddress();
        describeSettings(m_settings, m_snapshot);
        m_snapshot.settingsProblems = m_settingsProblems;
        inspectStorage(m_dataDir, m_snapshot);
        if (*m_snapshot.listening && !QFileInfo::exists(databaseFile(m_dataDir)))
            m_snapshot.storageProblem = {
                ErrorCode::StorageUnavailable,
                u"The endpoint runs, and its database file %1 is not there: it was moved or deleted."_s.arg(
                    databaseFile(m_dataDir))};
        inspectTls(m_settings.tlsFiles(), m_snapshot);
        inspectHistory();
        inspectPlanAndCalls(m_dataDir, SystemClock().nowUs(), m_snapshot);
        m_keys.load(KeyName::RequestsApiKey, this, [this](const KeyState& state) {
            m_snapshot.requestsKey = healthOf(state);
            m_keys.load(KeyName::WebhookSecret, this, [this](const KeyState& secret) {
                m_snapshot.webhookSecret = healthOf(secret);
                oneMoreDone();
            });
        });
        m_tunnels.detect(m_address.port, this, [this](const QList<Tunnel>& all) {
            const QList<Tunnel> tunnels = usableTunnels(all);
            for (const Tunnel& tunnel : flawedTunnels(all))
                m_snapshot.tunnelFlaws.append(flawMessage(tunnel));
            m_snapshot.tunnelFound = !tunnels.isEmpty();
            m_snapshot.tunnelUrl = tunnels.isEmpty() ? QString() : tunnels.first().publicUrl;
            m_snapshot.tunnelElsewhere = baseUrlIsElsewhere(m_snapshot.baseUrl, tunnels);
            oneMoreDone();
        });
        askEndpoint();
        askControl();
        testPublicAddress();
    }

private:
    /// It may listen where no setting says: by --listen, or on a port that the system has picked.
    void takeRunningAddress() {
        if (const Result<QUrl> url = readAddress(m_dataDir, AddressOf::Endpoint))
            m_address = {url->host(), static_cast<quint16>(url->port())};
        else
            m_runsWithoutListening = true;
    }

    void inspectHistory() {
        const Result<Done> read = addTraffic(databaseFile(m_dataDir), SystemClock().nowUs(),
                                             m_settings.authSettings().signedBytes, m_snapshot);
        if (!read && read.error().code != ErrorCode::NotFound && !m_snapshot.storageProblem)
            m_snapshot.storageProblem = read.error();
    }

    void askEndpoint() {
        m_snapshot.listenUrl =
            u"%1://%2"_s.arg(m_snapshot.tlsOn ? u"https"_s : u"http"_s, m_address.toString());
        if (!*m_snapshot.listening || m_runsWithoutListening)
            m_snapshot.listenProblem = bindProblem(m_address);
        if (m_runsWithoutListening && !m_snapshot.listenProblem)
            m_snapshot.listenProblem = {ErrorCode::Timeout, u"the program runs, but listens nowhere."_s};
        if (!*m_snapshot.listening || m_runsWithoutListening)
            return oneMoreDone();
        HttpCallRequest request;
        request.url = QUrl(u"%1://%2/api/health"_s.arg(
            m_snapshot.tlsOn ? u"https"_s : u"http"_s,
            ListenAddress{hostToCall(m_address.host), m_address.port}.toString()));
        request.timeoutMs = answerMs;
        request.trustLoopbackCertificate = true;
        m_caller.send(request, this, [this](const Result<HttpCallAnswer>& answer) {
            if (!answer.ok())
                m_snapshot.listenProblem = {ErrorCode::Timeout, answer.error().detail};
            else if (answer->status != 200)
                m_snapshot.listenProblem = {ErrorCode::RemoteRefused,
                                            u"/api/health answers with status %1."_s.arg(answer->status)};
            oneMoreDone();
        });
    }

    void askControl() {
        m_snapshot.controlSetting = m_settings.string("server/control_listen");
        if (m_snapshot.controlSetting->isEmpty() || !*m_snapshot.listening)
            return oneMoreDone();
        const Result<QUrl> url = readAddress(m_dataDir, AddressOf::Control);
        const Result<Secret> token = loadControlToken(m_dataDir);
        if (!url || !token) {
            m_snapshot.controlProblem =
                url ? token.error()
                    : Error{ErrorCode::NetworkFailed,
                            u"The program could not listen there. Choose another port in "
                            "server/control_listen."_s};
            return oneMoreDone();
        }
        m_snapshot.controlUrl = url->toString();
        HttpCallRequest request;
        request.url = *url;
        request.url.setPath(u"/api/status"_s);
        request.headers = {{"Authorization", "Bearer " + token->reveal().toByteArray()}};
        request.timeoutMs = answerMs;
        m_caller.send(request, this, [this](const Result<HttpCallAnswer>& answer) {
            if (!answer.ok())
                m_snapshot.controlProblem = answer.error();
            else if (answer->status != 200)
                m_snapshot.controlProblem = {ErrorCode::RemoteRefused,
                                             u"It answers with status %1."_s.arg(answer->status)};
            oneMoreDone();
        });
    }

    void testPublicAddress() {
        if (m_snapshot.baseUrl.isEmpty() || !*m_snapshot.listening)
            return oneMoreDone();
        m_selfTest.start(m_snapshot.baseUrl, this, [this](const SelfTestReport& report) {
            m_snapshot.selfTestPassed = report.passed();
            m_snapshot.selfTestWords = report.words();
            oneMoreDone();
        });
    }

    void oneMoreDone() {
        if (--m_pending > 0)
            return;
        const QList<Diagnosis> list = diagnose(m_snapshot);
        for (const Diagnosis& diagnosis : list) {
            if (!print(diagnosis))
                break;
        }
        m_finish(worstState(list) == DiagnosisState::Bad ? Failed : Succeeded);
    }

    bool print(const Diagnosis& diagnosis) const {
        if (m_json)
            return printJson(toJson(diagnosis));
        const QString state = QString::fromLatin1(diagnosisStateName(diagnosis.state));
        const bool read = printLine(u"%1  %2  %3"_s.arg(state.leftJustified(9),
                                                        QString::fromLatin1(diagnosis.code).leftJustified(14),
                                                        diagnosis.words.english()));
        return read &&
               (diagnosis.remedy.isEmpty() || printLine(QString(27, u' ') + diagnosis.remedy.english()));
    }

    bool m_json;
    Settings m_settings;
    QStringList m_settingsProblems;
    QString m_dataDir;
    Finish m_finish;
    ListenAddress m_address;
    bool m_runsWithoutListening = false;
    KeyStore m_keys;
    TunnelDetector m_tunnels;
    HttpCaller m_caller;
    JournalNonceWatcher m_nonces;
    SelfTest m_selfTest;
    HealthSnapshot m_snapshot;
    int m_pending = 5; // keys, tunnels, endpoint, control interface, self-test
};

} // namespace

int runDoctor(const QStringList& arguments) {
    const auto parsed = parseInvocation(doctorUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    if (!invocation.arguments.words().isEmpty())
        return wrongUse(doctorUsage,
                        u"\"%1\" is not understood."_s.arg(invocation.arguments.words().first()));
    if (invocation.arguments.has("--mend")) {
        if (const Result<Done> closed = closeFolder(invocation.profile.dataDir); !closed)
            return failed(closed.error(), invocation.json);
    }
    return runUntilFinished([&](const Finish& finish) {
        auto run = std::make_unique<DoctorRun>(invocation, finish);
        run->start();
        return run;
    });
}

} // namespace opbx::cli
