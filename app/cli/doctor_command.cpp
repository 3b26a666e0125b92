#include "app/cli/doctor_command.h"

#include "app/cli/event_loop.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/health_inspection.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/version.h"
#include "core/health/diagnosis.h"
#include "core/net/http_call.h"
#include "core/secrets/key_store.h"
#include "core/tunnel/tunnel_detector.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTcpServer>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr Usage usage = {
    "doctor",
    "doctor [--json]",
    "Says in sentences what is well and what is not, and what to do about it: the endpoint, the public\n"
    "address, tunnels, keys, storage, disk and certificate. Works while the endpoint runs and while it does "
    "not.\n"
    "Exit status 1 when something is bad.",
};

/// Why the address could not be listened at, while nobody of this data folder does.
Error bindProblem(const ListenAddress& address) {
    QTcpServer server;
    const QHostAddress host =
        address.host == u"localhost" ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(address.host);
    if (server.listen(host, address.port))
        return {ErrorCode::None, {}};
    switch (server.serverError()) {
    case QAbstractSocket::AddressInUseError: return {ErrorCode::AddressInUse, server.errorString()};
    case QAbstractSocket::SocketAccessError: return {ErrorCode::PermissionDenied, server.errorString()};
    default: return {ErrorCode::InvalidInput, server.errorString()};
    }
}

/// One call of `opbx doctor`. Ends when the last answer is in.
class DoctorRun : public QObject {
public:
    DoctorRun(const Invocation& invocation, Finish finish)
        : QObject(QCoreApplication::instance())
        , m_json(invocation.json)
        , m_settings(invocation.profile.settings)
        , m_dataDir(invocation.profile.dataDir)
        , m_finish(std::move(finish))
        , m_keys(invocation.profile.dataDir)
        , m_tunnels(TunnelSources::standard()) {}

    void start() {
        m_snapshot.nowMs = QDateTime::currentMSecsSinceEpoch();
        m_snapshot.version = programVersion();
        describeSettings(m_settings, m_snapshot);
        inspectStorage(m_dataDir, m_snapshot);
        inspectTls(m_settings.tlsFiles(), m_snapshot);
        m_keys.load(KeyName::RequestsApiKey, this, [this](const KeyState& state) {
            m_snapshot.requestsKey = healthOf(state);
            m_keys.load(KeyName::WebhookSecret, this, [this](const KeyState& secret) {
                m_snapshot.webhookSecret = healthOf(secret);
                oneMoreDone();
            });
        });
        m_tunnels.detect(m_settings.listenAddress().port, this, [this](const QList<Tunnel>& tunnels) {
            m_snapshot.tunnelFound = !tunnels.isEmpty();
            m_snapshot.tunnelUrl = tunnels.isEmpty() ? QString() : tunnels.first().publicUrl;
            m_snapshot.tunnelElsewhere = baseUrlIsElsewhere(m_snapshot.baseUrl, tunnels);
            oneMoreDone();
        });
        askEndpoint();
    }

private:
    void askEndpoint() {
        const ListenAddress address = m_settings.listenAddress();
        m_snapshot.listenUrl =
            u"%1://%2"_s.arg(m_snapshot.tlsOn ? u"https"_s : u"http"_s, address.toString());
        m_snapshot.listening = instanceRuns(m_dataDir);
        if (!*m_snapshot.listening)
            m_snapshot.listenProblem = bindProblem(address);
        if (!*m_snapshot.listening || address.port == 0 || m_snapshot.tlsOn)
            return oneMoreDone();
        HttpCallRequest request;
        const bool any = address.host == u"0.0.0.0" || address.host == u"::";
        request.url = QUrl(u"http://%1/api/health"_s.arg(
            ListenAddress{any ? u"127.0.0.1"_s : address.host, address.port}.toString()));
        request.timeoutMs = 3'000;
        m_caller.send(request, this, [this](const Result<HttpCallAnswer>& answer) {
            if (!answer.ok())
                m_snapshot.listenProblem = {
                    ErrorCode::Timeout,
                    u"The program runs, but does not answer there: %1"_s.arg(answer.error().detail)};
            else if (answer->status != 200)
                m_snapshot.listenProblem = {ErrorCode::RemoteRefused,
                                            u"/api/health answers with status %1."_s.arg(answer->status)};
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
        deleteLater();
    }

    bool print(const Diagnosis& diagnosis) const {
        if (m_json)
            return printJson(toJson(diagnosis));
        const QString state = QString::fromLatin1(diagnosisStateName(diagnosis.state));
        const bool read = printLine(u"%1  %2  %3"_s.arg(
            state.leftJustified(9), QString::fromLatin1(diagnosis.code).leftJustified(14), diagnosis.words));
        return read && (diagnosis.remedy.isEmpty() || printLine(QString(27, u' ') + diagnosis.remedy));
    }

    bool m_json;
    Settings m_settings;
    QString m_dataDir;
    Finish m_finish;
    KeyStore m_keys;
    TunnelDetector m_tunnels;
    HttpCaller m_caller;
    HealthSnapshot m_snapshot;
    int m_pending = 3; // keys, tunnels, endpoint
};

} // namespace

int runDoctor(const QStringList& arguments) {
    const auto parsed = parseInvocation(usage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    if (!invocation.arguments.words().isEmpty())
        return wrongUse(usage, u"\"%1\" is not understood."_s.arg(invocation.arguments.words().first()));
    return runUntilFinished([&](const Finish& finish) { (new DoctorRun(invocation, finish))->start(); });
}

} // namespace opbx::cli
