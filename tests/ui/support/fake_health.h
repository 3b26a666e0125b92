// A HealthBackend without sockets: tunnels, outcome of the self-test and snapshot are set by the test.
#pragma once

#include "core/async/promise.h"
#include "ui/backend/health_backend.h"

namespace opbx::test {

class FakeHealth final : public ui::HealthBackend {
    Q_OBJECT

public:
    using ui::HealthBackend::HealthBackend;

    // What the test sets.
    /// Announces the change and, for each that is gone, its loss.
    void setTunnels(const QList<Tunnel>& tunnels);
    void setOutcome(const SelfTestReport& report) { m_outcome = report; }
    void setSnapshot(const HealthSnapshot& snapshot) { m_snapshot = snapshot; }
    void setPartProblems(const QList<ui::PartProblem>& problems);

    // What the test asks.
    const QStringList& tested() const { return m_tested; }
    int looks() const { return m_looks; }

    QList<Tunnel> tunnels() const override { return m_tunnels; }
    void lookForTunnels() override { ++m_looks; }
    QFuture<Result<SelfTestReport>> runSelfTest(const QString& baseUrl) override;
    std::optional<SelfTestReport> lastSelfTest() const override { return m_last; }
    QFuture<Result<HealthSnapshot>> snapshot() override { return ended<HealthSnapshot>(m_snapshot); }
    Result<Done> closeDataFolder() override {
        m_snapshot.folderAccess = FolderAccess::OwnerOnly;
        return Done{};
    }
    QList<ui::PartProblem> partProblems() const override { return m_problems; }

private:
    QList<Tunnel> m_tunnels;
    SelfTestReport m_outcome;
    std::optional<SelfTestReport> m_last;
    HealthSnapshot m_snapshot;
    QList<ui::PartProblem> m_problems;
    QStringList m_tested;
    int m_looks = 0;
};

} // namespace opbx::test
