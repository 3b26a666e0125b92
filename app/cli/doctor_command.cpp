#include "app/cli/doctor_command.h"

#include "app/cli/event_loop.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/version.h"
#include "core/health/diagnosis.h"
#include "core/net/http_call.h"
#include "core/secrets/key_store.h"
#include "core/tunnel/tunnel_detector.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QSslCertificate>
#include <QStorageInfo>
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

/// Size of the database files, and whether the main ones begin as SQLite files do.
void inspectStorage(const QString& dataDir, HealthSnapshot& snapshot) {
    const QDir folder(dataDir);
    const QFileInfoList files =
        folder.entryInfoList({u"*.db"_s, u"*.sqlite"_s, u"*.db-wal"_s, u"*.sqlite-wal"_s}, QDir::Files);
    snapshot.storageProblem = {files.isEmpty() ? ErrorCode::NotFound : ErrorCode::None, {}};
    snapshot.journalBytes = 0;
    for (const QFileInfo& info : files) {
        snapshot.journalBytes += info.size();
        if (info.suffix().endsWith(u"-wal") || info.size() == 0)
            continue;
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            snapshot.storageProblem = {ErrorCode::FileUnreadable,
                                       u"%1 cannot be read."_s.arg(info.fileName())};
        else if (file.read(16) != QByteArrayView("SQLite format 3\0", 16))
            snapshot.storageProblem = {ErrorCode::DatabaseCorrupt, {}};
    }
    const QStorageInfo disk(folder.exists() ? dataDir : QDir::homePath());
    snapshot.freeDiskBytes = disk.isValid() ? disk.bytesAvailable() : -1;
    if (folder.exists() && !QFileInfo(dataDir).isWritable())
        snapshot.storageProblem = {ErrorCode::FileUnwritable, u"The data folder cannot be written."_s};
}

void inspectTls(const TlsFiles& files, HealthSnapshot& snapshot) {
    snapshot.tlsOn = !files.certificateFile.isEmpty();
    if (!snapshot.tlsOn)
        return;
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(
        files.certificateFile, QSsl::Pem, QSslCertificate::PatternSyntax::FixedString);
    if (chain.isEmpty())
        snapshot.tlsProblem = {ErrorCode::FileUnreadable,
                               u"The file of server/tls_certificate holds no certificate in PEM form."_s};
    else if (!QFileInfo(files.keyFile).isReadable())
        snapshot.tlsProblem = {ErrorCode::FileUnreadable, u"The file of server/tls_key cannot be read."_s};
    else
        snapshot.tlsExpiresMs = chain.first().expiryDate().toMSecsSinceEpoch();
}

KeyHealth healthOf(const KeyState& state) {
    KeyHealth health;
    health.set = state.isSet();
    health.fromEnvironment =
        state.source == KeySource::Environment || state.source == KeySource::EnvironmentFile;
    health.createdMs = state.createdMs;
    health.size = state.key.current.size();
    health.problem = state.problem;
    return health;
}

bool usesSignatures(const AuthSettings& auth) {
    const auto uses = [](AuthScheme scheme) {
        return scheme == AuthScheme::Signature || scheme == AuthScheme::SignatureOrBearer ||
               scheme == AuthScheme::Both;
    };
    return uses(auth.voice) || uses(auth.sessionUpdate) || uses(auth.cdr);
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
        const AuthSettings auth = m_settings.authSettings();
        m_snapshot.nowMs = QDateTime::currentMSecsSinceEpoch();
        m_snapshot.version = programVersion();
        m_snapshot.baseUrl = m_settings.string("webhooks/base_url");
        m_snapshot.journalMaxBytes = m_settings.integer("history/max_bytes");
        m_snapshot.needsSecret = usesSignatures(auth);
        m_snapshot.authenticationOff = auth.voice == AuthScheme::Off ||
                                       auth.sessionUpdate == AuthScheme::Off || auth.cdr == AuthScheme::Off;
        m_snapshot.listensBeyondLoopback = !isLoopbackHost(m_settings.listenAddress().host);
        m_snapshot.toleranceSeconds = int(auth.toleranceSeconds);
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
