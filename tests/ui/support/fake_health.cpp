#include "tests/ui/support/fake_health.h"

#include <QTimer>

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

void FakeHealth::runSelfTest(const QString& baseUrl, QObject* context,
                             std::function<void(SelfTestReport)> finished) {
    m_tested << baseUrl;
    QTimer::singleShot(0, context, [this, finished = std::move(finished)] {
        m_last = m_outcome;
        finished(m_outcome);
        emit selfTestEnded();
    });
}

void FakeHealth::snapshot(QObject* context, std::function<void(HealthSnapshot)> answer) {
    QTimer::singleShot(0, context, [this, answer = std::move(answer)] { answer(m_snapshot); });
}

} // namespace opbx::test
