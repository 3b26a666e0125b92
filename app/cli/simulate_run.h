// One run of `opbx simulate`: what to send, how often and how fast, and printing what comes back. Main thread.
#pragma once

#include "app/cli/event_loop.h"
#include "core/simulator/simulator.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace opbx::cli {

enum class SimulatedTraffic { Call, Voice, SessionUpdate, Cdr };

struct SimulateOrder {
    SimulatedTraffic traffic = SimulatedTraffic::Call;
    QUrl url;
    SimulatedCall call; // a session that is empty is made anew for each repeat
    CallerBehaviour behaviour;
    QString state; // of a session update
    int repeat = 1;
    int perSecond = 0;             // 0: each after the one before
    QList<int> deliveriesMs = {0}; // when each delivery of an event is sent, after the one before
    bool json = false;
};

class SimulateRun : public QObject {
public:
    SimulateRun(const SimulateOrder& order, SimulatorCredentials credentials, Finish finish);

    void start();

private:
    void startDue();
    void startOne();
    void deliver(const SimulatedRequest& request, int delivery);
    void print(const SimulatedAnswer& answer);
    void note(const Error& problem);
    void oneEnded();

    SimulateOrder m_order;
    Finish m_finish;
    Simulator m_simulator;
    QTimer m_pace;
    QElapsedTimer m_clock;
    int m_started = 0;
    int m_ended = 0;
    std::optional<Error> m_firstProblem;
    bool m_isRead = true; // somebody reads standard output
};

} // namespace opbx::cli
