#include "core/simulator/simulated_call_run.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostStages = 30;

} // namespace

SimulatedCallRun::SimulatedCallRun(Simulator& simulator, const SimulatedCall& call,
                                   const CallerBehaviour& behaviour, Simulator::Answered progress,
                                   Simulator::Finished finished)
    : QObject(&simulator)
    , m_simulator(simulator)
    , m_call(call)
    , m_behaviour(behaviour)
    , m_progress(std::move(progress))
    , m_finished(std::move(finished)) {}

void SimulatedCallRun::start() {
    m_simulator.send(m_simulator.voiceRoute(m_call), this, [this](const SimulatedAnswer& route) {
        if (route.ok()) {
            follow(route);
            return;
        }
        m_progress(route);
        note(*route.problem);
        // Nobody is there: the other requests would only wait in vain.
        if (route.status == 0)
            finish();
        else
            end();
    });
}

void SimulatedCallRun::send(const SimulatedRequest& request, Next next) {
    m_simulator.send(request, this, [this, next = std::move(next)](const SimulatedAnswer& answer) {
        m_progress(answer);
        if (!answer.ok())
            note(*answer.problem);
        if (!answer.ok() && answer.status == 0)
            finish();
        else
            next(answer);
    });
}

void SimulatedCallRun::update(const QString& state, qint64 atMs, const std::function<void()>& next) {
    send(m_simulator.sessionUpdate(m_call, state, atMs), [next](const SimulatedAnswer&) { next(); });
}

void SimulatedCallRun::follow(const SimulatedAnswer& received) {
    SimulatedAnswer answer = received;
    const Result<StageOutcome> outcome = followCxml(answer.body, m_behaviour);
    if (!outcome.ok()) {
        answer.problem = outcome.error();
        note(*answer.problem);
        m_progress(answer);
        end();
        return;
    }
    answer.sentence = outcome->heard;
    if (outcome->next)
        answer.sentence += u". "_s + outcome->next->sentence;
    m_progress(answer);
    const auto next = [this, stage = outcome->next] {
        if (stage)
            goOn(*stage);
        else
            end();
    };
    const auto answered = [this, connected = outcome->connected, next] {
        if (connected && m_call.answered)
            answeredThen(next);
        else
            next();
    };
    if (std::exchange(m_saidRinging, true))
        answered();
    else
        update(u"ringing"_s, m_call.startMs + 1000, answered);
}

void SimulatedCallRun::answeredThen(const std::function<void()>& next) {
    if (std::exchange(m_saidAnswered, true))
        next();
    else
        update(u"connected"_s, m_call.answerMs(), next);
}

void SimulatedCallRun::goOn(const NextStage& stage) {
    if (++m_stages > mostStages) {
        note({ErrorCode::RemoteRefused, u"The call flow did not end after %1 stages."_s.arg(mostStages)});
        end();
        return;
    }
    const Result<SimulatedRequest> request = m_simulator.callback(m_call, stage);
    if (!request.ok()) {
        note(request.error());
        end();
        return;
    }
    m_simulator.send(*request, this, [this](const SimulatedAnswer& answer) {
        if (answer.ok()) {
            follow(answer);
            return;
        }
        m_progress(answer);
        note(*answer.problem);
        end();
    });
}

void SimulatedCallRun::end() {
    const auto last = [this] {
        update(m_call.answered ? u"completed"_s : u"noanswer"_s, m_call.endMs(),
               [this] { send(m_simulator.cdr(m_call), [this](const SimulatedAnswer&) { finish(); }); });
    };
    if (m_call.answered)
        answeredThen(last);
    else
        last();
}

void SimulatedCallRun::note(const Error& problem) {
    if (!m_firstProblem)
        m_firstProblem = problem;
}

void SimulatedCallRun::finish() {
    deleteLater();
    if (!m_firstProblem)
        m_finished(Done());
    else
        m_finished(*m_firstProblem);
}

} // namespace opbx
