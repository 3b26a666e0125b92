// Asks the agents on this computer which tunnels lead to a port, once or again and again. Any thread with an event loop.
// Only reads: starts no tunnel and changes none. Follows no redirects and believes only JSON.
#pragma once

#include "core/net/http_call.h"
#include "core/tunnel/tunnel.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace opbx {

struct TunnelSources {
    QList<quint16> ngrokPorts;       // agent's web interface
    QList<quint16> cloudflaredPorts; // metrics server
    QString tailscaleProgram;        // empty: not asked
    int timeoutMs = 2'000;           // for each question

    /// 4040 to 4049, 20241 to 20245, and `tailscale` where it is installed.
    static TunnelSources standard();
};

class TunnelDetector : public QObject {
    Q_OBJECT

public:
    using Detected = std::function<void(QList<Tunnel>)>;

    explicit TunnelDetector(TunnelSources sources, QObject* parent = nullptr);

    /// Tunnels that lead to `port`, in the order ngrok, cloudflared, Tailscale, those with a flaw last. An agent that is absent, slow or answers nonsense has none.
    /// Ends exactly once, at the latest after about three times the timeout.
    void detect(quint16 port, QObject* context, Detected detected);

private:
    struct Round;
    void askNgrok(const std::shared_ptr<Round>& round, quint16 port);
    void askCloudflared(const std::shared_ptr<Round>& round, quint16 port);
    void askTailscale(const std::shared_ptr<Round>& round);
    /// Body of a 200 in JSON, else an error; once.
    void get(quint16 port, const QString& path, std::function<void(Result<QByteArray>)> answered);
    void run(const QStringList& arguments, std::function<void(Result<QByteArray>)> ended);

    TunnelSources m_sources;
    HttpCaller m_caller;
};

class TunnelWatcher : public QObject {
    Q_OBJECT

public:
    explicit TunnelWatcher(TunnelSources sources, QObject* parent = nullptr);

    /// Looks at once, then again and again. `port`: ours. A second call changes the port.
    void start(quint16 port);
    void stop();
    /// Looks now, e.g. when the settings page is opened.
    void refresh();

    /// Those that can be used, and those that cannot.
    const QList<Tunnel>& tunnels() const { return m_tunnels; }
    const QList<Tunnel>& flawed() const { return m_flawed; }

    /// Milliseconds until the next look: soon after a change, then doubling up to 60 s.
    static int nextDelayMs(int before, bool changed);

signals:
    void tunnelsChanged(const QList<opbx::Tunnel>& tunnels);
    /// A tunnel that was there is gone.
    void tunnelLost(const opbx::Tunnel& tunnel);

private:
    void look();
    void seen(const QList<Tunnel>& all);

    TunnelDetector m_detector;
    QTimer m_timer;
    quint16 m_port = 0;
    int m_delayMs = 0;
    bool m_looking = false;
    bool m_again = false;
    QList<Tunnel> m_tunnels;
    QList<Tunnel> m_flawed;
};

} // namespace opbx
