// One simulated call under way; a child of its simulator that deletes itself when the call is over.
#pragma once

#include "core/simulator/simulator.h"

namespace opbx {

class SimulatedCallRun : public QObject {
public:
    SimulatedCallRun(Simulator& simulator, const SimulatedCall& call, const CallerBehaviour& behaviour,
                     Simulator::Answered progress, Simulator::Finished finished);

    void start();

private:
    using Next = std::function<void(const SimulatedAnswer&)>;

    void send(const SimulatedRequest& request, Next next);
    void update(const QString& state, qint64 atMs, const std::function<void()>& next);
    void follow(const SimulatedAnswer& answer);
    void answeredThen(const std::function<void()>& next);
    void goOn(const NextStage& stage);
    void end();
    void note(const Error& problem);
    void finish();

    Simulator& m_simulator;
    SimulatedCall m_call;
    CallerBehaviour m_behaviour;
    Simulator::Answered m_progress;
    Simulator::Finished m_finished;
    std::optional<Error> m_firstProblem;
    bool m_saidRinging = false;
    bool m_saidAnswered = false;
    int m_stages = 0;
};

} // namespace opbx
