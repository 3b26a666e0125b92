// The window's HealthBackend: watches tunnels, tests the public address, gathers what the checks look at, and remembers the
// newest failure of each part. GUI thread.
#pragma once

#include "app/runtime/runtime.h"
#include "app/window/feed_nonce_watcher.h"
#include "app/window/reader.h"
#include "core/tunnel/tunnel_detector.h"
#include "ui/backend/health_backend.h"

namespace opbx {

class WindowHealth final : public ui::HealthBackend {
    Q_OBJECT

public:
    /// `runtime` and `reader` outlive this object.
    WindowHealth(Runtime& runtime, Reader& reader, const Clock& clock, const TunnelSources& sources);

    /// The endpoint has been bound, perhaps to another port: tunnels to it are looked for from now on.
    void watch();
    /// Code None: the part works again.
    void note(ui::ProgramPart part, const std::optional<Error>& error);

    QList<Tunnel> tunnels() const override { return m_watcher.tunnels(); }
    QList<Tunnel> flawedTunnels() const override { return m_watcher.flawed(); }
    void lookForTunnels() override { m_watcher.refresh(); }
    QFuture<Result<SelfTestReport>> runSelfTest(const QString& baseUrl) override;
    std::optional<SelfTestReport> lastSelfTest() const override { return m_report; }
    QFuture<Result<HealthSnapshot>> snapshot() override;
    Result<Done> closeDataFolder() override;
    QList<ui::PartProblem> partProblems() const override { return m_problems; }

private:
    HealthSnapshot presentState() const;
    void noteProgram();
    void noteKeys();

    Runtime& m_runtime;
    Reader& m_reader;
    const Clock& m_clock;
    FeedNonceWatcher m_nonces;
    SelfTest m_selfTest;
    TunnelWatcher m_watcher;
    quint16 m_port = 0;
    std::optional<SelfTestReport> m_report;
    QString m_reportedUrl;
    QList<ui::PartProblem> m_problems; // newest first
};

} // namespace opbx
