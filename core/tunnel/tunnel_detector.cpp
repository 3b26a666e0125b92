#include "core/tunnel/tunnel_detector.h"

#include <QProcess>
#include <QStandardPaths>

#include <map>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestAnswer = 512 * 1024;
constexpr int firstDelayMs = 2'000;
constexpr int longestDelayMs = 60'000;

} // namespace

TunnelSources TunnelSources::standard() {
    TunnelSources sources;
    for (quint16 port = 4040; port <= 4049; ++port)
        sources.ngrokPorts.append(port);
    for (quint16 port = 20241; port <= 20245; ++port)
        sources.cloudflaredPorts.append(port);
    sources.tailscaleProgram = QStandardPaths::findExecutable(u"tailscale"_s);
    return sources;
}

/// What one detection has found so far. The last question that ends reports.
struct TunnelDetector::Round {
    quint16 port = 0;
    int pending = 1;
    QPointer<QObject> context;
    Detected detected;
    std::map<int, QList<Tunnel>>
        found; // by kind and agent port, so that the order does not depend on who was faster

    void done() {
        if (--pending > 0)
            return;
        QList<Tunnel> all;
        for (const auto& [place, tunnels] : found)
            all += tunnels;
        if (context)
            detected(tunnelsFor(all, port));
    }
};

TunnelDetector::TunnelDetector(TunnelSources sources, QObject* parent)
    : QObject(parent)
    , m_sources(std::move(sources)) {}

void TunnelDetector::detect(quint16 port, QObject* context, Detected detected) {
    const auto round = std::make_shared<Round>();
    round->port = port;
    round->context = context;
    round->detected = std::move(detected);
    for (const quint16 agent : m_sources.ngrokPorts)
        askNgrok(round, agent);
    for (const quint16 agent : m_sources.cloudflaredPorts)
        askCloudflared(round, agent);
    if (!m_sources.tailscaleProgram.isEmpty())
        askTailscale(round);
    QMetaObject::invokeMethod(
        this, [round] { round->done(); }, Qt::QueuedConnection);
}

void TunnelDetector::get(quint16 port, const QString& path,
                         std::function<void(Result<QByteArray>)> answered) {
    HttpCallRequest request;
    request.url = QUrl(u"http://127.0.0.1:%1%2"_s.arg(port).arg(path));
    request.headers = {{"Accept", "application/json"}};
    request.timeoutMs = m_sources.timeoutMs;
    request.maxBytes = largestAnswer;
    m_caller.send(request, this, [answered = std::move(answered)](const Result<HttpCallAnswer>& result) {
        if (!result.ok())
            return answered(result.error());
        if (result->status != 200)
            return answered(Error{ErrorCode::NotFound, u"Status %1."_s.arg(result->status)});
        if (result->mediaType() != "application/json")
            return answered(Error{ErrorCode::InvalidInput, u"The answer is not JSON."_s});
        answered(result->body);
    });
}

void TunnelDetector::askNgrok(const std::shared_ptr<Round>& round, quint16 port) {
    ++round->pending;
    get(port, u"/api/endpoints"_s, [this, round, port](const Result<QByteArray>& body) {
        if (body.ok()) {
            const Result<QList<Tunnel>> tunnels = parseNgrokEndpoints(*body);
            if (tunnels.ok() && !tunnels->isEmpty()) {
                round->found[port] = *tunnels;
                return round->done();
            }
        } else if (body.error().code != ErrorCode::NotFound && body.error().code != ErrorCode::InvalidInput) {
            return round->done(); // nobody is there
        }
        // An older agent, or one that lists its tunnels there only.
        get(port, u"/api/tunnels"_s, [round, port](const Result<QByteArray>& older) {
            const Result<QList<Tunnel>> tunnels = older.ok() ? parseNgrokTunnels(*older) : older.error();
            if (tunnels.ok())
                round->found[port] = *tunnels;
            round->done();
        });
    });
}

void TunnelDetector::askCloudflared(const std::shared_ptr<Round>& round, quint16 port) {
    ++round->pending;
    get(port, u"/quicktunnel"_s, [this, round, port](const Result<QByteArray>& body) {
        const Result<QString> host = body.ok() ? parseCloudflaredQuickTunnel(*body) : body.error();
        const QString quickHost = host.ok() ? *host : QString();
        get(port, u"/config"_s, [round, port, quickHost](const Result<QByteArray>& config) {
            const Result<QList<Tunnel>> tunnels =
                config.ok() ? parseCloudflaredConfig(*config, quickHost) : config.error();
            if (tunnels.ok())
                round->found[0x10000 + port] = *tunnels;
            round->done();
        });
    });
}

void TunnelDetector::askTailscale(const std::shared_ptr<Round>& round) {
    ++round->pending;
    run({u"status"_s, u"--json"_s}, [this, round](const Result<QByteArray>& status) {
        const Result<bool> running = status.ok() ? parseTailscaleRunning(*status) : status.error();
        if (!running.ok() || !*running)
            return round->done();
        run({u"funnel"_s, u"status"_s, u"--json"_s}, [round](const Result<QByteArray>& funnel) {
            const Result<QList<Tunnel>> tunnels =
                funnel.ok() ? parseTailscaleFunnel(*funnel) : funnel.error();
            if (tunnels.ok())
                round->found[0x20000] = *tunnels;
            round->done();
        });
    });
}

void TunnelDetector::run(const QStringList& arguments, std::function<void(Result<QByteArray>)> ended) {
    auto* process = new QProcess(this);
    auto* deadline = new QTimer(process);
    const auto output = std::make_shared<QByteArray>();
    const auto end = [process, ended = std::move(ended)](Result<QByteArray> result) {
        process->disconnect();
        process->kill();
        process->deleteLater();
        ended(std::move(result));
    };
    connect(process, &QProcess::readyReadStandardOutput, this, [process, output, end] {
        *output += process->readAllStandardOutput();
        if (output->size() > largestAnswer)
            end(Error{ErrorCode::BodyTooLarge, u"tailscale said too much."_s});
    });
    connect(process, &QProcess::finished, this, [process, output, end](int status) {
        *output += process->readAllStandardOutput();
        if (status != 0 || process->exitStatus() != QProcess::NormalExit)
            return end(Error{ErrorCode::RemoteRefused, u"tailscale ended with an error."_s});
        end(*output);
    });
    connect(process, &QProcess::errorOccurred, this, [end](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            end(Error{ErrorCode::NotFound, u"tailscale cannot be started."_s});
    });
    connect(deadline, &QTimer::timeout, this, [end] {
        end(Error{ErrorCode::Timeout, u"tailscale did not answer in time."_s});
    });
    deadline->setSingleShot(true);
    deadline->start(m_sources.timeoutMs);
    process->setStandardErrorFile(QProcess::nullDevice());
    process->setStandardInputFile(QProcess::nullDevice());
    process->start(m_sources.tailscaleProgram, arguments);
}

TunnelWatcher::TunnelWatcher(TunnelSources sources, QObject* parent)
    : QObject(parent)
    , m_detector(std::move(sources)) {
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &TunnelWatcher::look);
}

void TunnelWatcher::start(quint16 port) {
    m_port = port;
    refresh();
}

void TunnelWatcher::stop() {
    m_port = 0;
    m_timer.stop();
}

void TunnelWatcher::refresh() {
    m_delayMs = 0;
    if (m_port != 0)
        look();
}

void TunnelWatcher::look() {
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    const quint16 port = m_port;
    m_detector.detect(port, this, [this, port](const QList<Tunnel>& tunnels) {
        m_looking = false;
        if (m_port == 0)
            return;
        if (port == m_port)
            seen(tunnels);
        if (std::exchange(m_again, false) || port != m_port)
            look();
    });
}

void TunnelWatcher::seen(const QList<Tunnel>& all) {
    const QList<Tunnel> tunnels = usableTunnels(all);
    const QList<Tunnel> flawed = flawedTunnels(all);
    const QList<Tunnel> before = std::exchange(m_tunnels, tunnels);
    const bool changed = before != tunnels || std::exchange(m_flawed, flawed) != flawed;
    m_delayMs = nextDelayMs(m_delayMs, changed);
    m_timer.start(m_delayMs);
    for (const Tunnel& tunnel : before) {
        if (!tunnels.contains(tunnel))
            emit tunnelLost(tunnel);
    }
    if (changed)
        emit tunnelsChanged(tunnels);
}

int TunnelWatcher::nextDelayMs(int before, bool changed) {
    return changed || before <= 0 ? firstDelayMs : qMin(before * 2, longestDelayMs);
}

} // namespace opbx
