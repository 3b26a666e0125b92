#include "tests/ui/support/fake_health.h"

namespace opbx::test {

void FakeHealth::setTunnels(const QList<Tunnel>& tunnels) {
    const QList<Tunnel> before = std::exchange(m_tunnels, tunnels);
    for (const Tunnel& tunnel : before) {
        if (!tunnels.contains(tunnel))
            emit tunnelLost(tunnel);
    }
    emit tunnelsChanged();
}

void FakeHealth::setPartProblems(const QList<ui::PartProblem>& problems) {
    m_problems = problems;
    emit partProblemsChanged();
}

QFuture<Result<SelfTestReport>> FakeHealth::runSelfTest(const QString& baseUrl) {
    m_tested << baseUrl;
    m_last = m_outcome;
    emit selfTestEnded();
    return ended<SelfTestReport>(m_outcome);
}

} // namespace opbx::test
