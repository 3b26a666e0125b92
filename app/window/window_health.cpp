#include "app/window/window_health.h"

#include "app/runtime/health_inspection.h"
#include "app/runtime/version.h"
#include "core/database/database.h"
#include "core/health/traffic_health.h"

#include <algorithm>

namespace opbx {

WindowHealth::WindowHealth(Runtime& runtime, Reader& reader, const Clock& clock, const TunnelSources& sources)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock)
    , m_nonces(runtime)
    , m_selfTest(m_nonces)
    , m_watcher(sources) {
    connect(&m_watcher, &TunnelWatcher::tunnelsChanged, this, &HealthBackend::tunnelsChanged);
    connect(&m_watcher, &TunnelWatcher::tunnelLost, this, [this](const Tunnel& tunnel) {
        note(ui::ProgramPart::Tunnel, Error{ErrorCode::NotFound, tunnel.publicUrl});
        emit tunnelLost(tunnel);
    });
    connect(&m_watcher, &TunnelWatcher::tunnelsChanged, this, [this](const QList<Tunnel>& tunnels) {
        if (!tunnels.isEmpty())
            note(ui::ProgramPart::Tunnel, std::nullopt);
    });
    connect(&runtime, &Runtime::problemChanged, this, &WindowHealth::noteProgram);
    connect(&runtime, &Runtime::keysChanged, this, &WindowHealth::noteKeys);
    connect(&runtime, &Runtime::configurationChanged, this, [this] {
        watch();
        const QString plan =
            m_runtime.planProblem().isEmpty() ? m_runtime.planDoubts().value(0) : m_runtime.planProblem();
        note(ui::ProgramPart::Routing,
             plan.isEmpty() ? std::nullopt : std::optional(Error{ErrorCode::InvalidInput, plan}));
        if (m_reportedUrl != m_runtime.profile().settings.baseUrl())
            m_report.reset(); // it was about another address
    });
}

void WindowHealth::watch() {
    const quint16 port = m_runtime.address().port;
    if (port == m_port)
        return;
    m_port = port;
    if (port == 0)
        m_watcher.stop();
    else
        m_watcher.start(port);
}

void WindowHealth::note(ui::ProgramPart part, const std::optional<Error>& error) {
    const auto ofPart = [part](const ui::PartProblem& problem) { return problem.part == part; };
    const auto known = std::find_if(m_problems.begin(), m_problems.end(), ofPart);
    if (!error) {
        if (known == m_problems.end() || known->gone)
            return;
        known->gone = true;
    } else {
        m_problems.removeIf(ofPart);
        m_problems.prepend({part, *error, m_clock.nowMs(), false});
    }
    emit partProblemsChanged();
}

void WindowHealth::noteProgram() {
    note(ui::ProgramPart::Listener, m_runtime.listenProblem());
    note(ui::ProgramPart::Storage, m_runtime.storageProblem());
}

void WindowHealth::noteKeys() {
    std::optional<Error> found;
    for (const KeyName name : allKeyNames()) {
        if (m_runtime.key(name).problem)
            found = m_runtime.key(name).problem;
    }
    note(ui::ProgramPart::Keychain, found);
}

QFuture<Result<SelfTestReport>> WindowHealth::runSelfTest(const QString& baseUrl) {
    const Promise<SelfTestReport> promise;
    m_selfTest.start(baseUrl, this, [this, baseUrl, promise](const SelfTestReport& report) {
        if (baseUrl == m_runtime.profile().settings.baseUrl() && report.code != SelfTestCode::Cancelled) {
            m_report = report;
            m_reportedUrl = baseUrl;
            note(ui::ProgramPart::PublicAddress,
                 report.passed() ? std::optional<Error>()
                                 : Error{ErrorCode::NetworkFailed, report.words().english()});
        }
        promise.end(report);
        emit selfTestEnded();
    });
    return promise.future();
}

HealthSnapshot WindowHealth::presentState() const {
    const Profile& profile = m_runtime.profile();
    HealthSnapshot snapshot;
    snapshot.nowMs = m_clock.nowMs();
    snapshot.version = programVersion();
    describeSettings(profile.settings, snapshot);
    snapshot.listening = m_runtime.address().port != 0;
    snapshot.listenProblem = m_runtime.listenProblem();
    snapshot.listenUrl = !snapshot.listenProblem && *snapshot.listening
                             ? m_runtime.listenUrl()
                             : profile.settings.listenAddress().toString();
    snapshot.storageProblem = m_runtime.storageProblem();
    snapshot.requestsKey = healthOf(m_runtime.key(KeyName::RequestsApiKey));
    snapshot.webhookSecret = healthOf(m_runtime.key(KeyName::WebhookSecret));
    const QList<Tunnel>& found = m_watcher.tunnels();
    snapshot.tunnelFound = !found.isEmpty();
    snapshot.tunnelUrl = found.isEmpty() ? QString() : found.first().publicUrl;
    snapshot.tunnelElsewhere = baseUrlIsElsewhere(snapshot.baseUrl, found);
    for (const Tunnel& tunnel : m_watcher.flawed())
        snapshot.tunnelFlaws.append(flawMessage(tunnel));
    if (m_report) {
        snapshot.selfTestPassed = m_report->passed();
        snapshot.selfTestWords = m_report->words();
    }
    return snapshot;
}

Result<Done> WindowHealth::closeDataFolder() {
    return closeFolder(m_runtime.profile().dataDir);
}

QFuture<Result<HealthSnapshot>> WindowHealth::snapshot() {
    const Profile& profile = m_runtime.profile();
    return m_reader.run(
        [present = presentState(), dataDir = profile.dataDir, nowUs = m_clock.nowUs(),
         tls = profile.settings.tlsFiles(),
         signedBytes = profile.settings.authSettings().signedBytes]() -> Result<HealthSnapshot> {
            HealthSnapshot found = present;
            inspectStorage(dataDir, found);
            if (present.storageProblem)
                found.storageProblem = present.storageProblem;
            inspectTls(tls, found);
            HealthSnapshot gathered = found;
            const Result<Done> read = addTraffic(databaseFile(dataDir), nowUs, signedBytes, gathered);
            inspectPlanAndCalls(dataDir, nowUs, read ? gathered : found);
            return read ? gathered : found; // no database yet
        });
}

} // namespace opbx
