#include "app/window/window_rehearsal.h"

#include "core/async/promise.h"
#include "core/model/plan_json.h"
#include "core/storage/history.h"
#include "core/storage/plan_store.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 dayUs = 86'400LL * 1'000'000;
constexpr qint64 requestsAReport = 2'000;

/// An empty plan where none has been saved.
std::shared_ptr<const RoutingPlan> planInForce(const QString& file) {
    const Result<PlanStore> plans = PlanStore::open(file, Database::Access::ReadOnly);
    const Result<QByteArray> document = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    Result<RoutingPlan> plan =
        document && !document->isEmpty() ? planFromJson(*document) : Result<RoutingPlan>(RoutingPlan());
    return std::make_shared<const RoutingPlan>(plan ? std::move(plan).value() : RoutingPlan());
}

} // namespace

WindowRehearsal::WindowRehearsal(QString databaseFile, const Clock& clock)
    : m_file(std::move(databaseFile))
    , m_clock(clock)
    , m_worker(new QObject) {
    m_thread.setObjectName(u"rehearsal"_s);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

WindowRehearsal::~WindowRehearsal() {
    cancel();
    m_thread.quit();
    m_thread.wait();
}

void WindowRehearsal::cancel() {
    ++m_turn;
}

QFuture<Result<RehearsalResult>> WindowRehearsal::rehearse(std::shared_ptr<const RoutingPlan> plan) {
    const quint64 turn = ++m_turn;
    return onThread(m_worker, [this, plan = std::move(plan), nowUs = m_clock.nowUs(), turn] {
        return work(plan, nowUs, turn);
    });
}

Result<RehearsalResult> WindowRehearsal::work(const std::shared_ptr<const RoutingPlan>& plan, qint64 nowUs,
                                              quint64 turn) {
    const Error cancelled{ErrorCode::Cancelled, {}};
    if (turn != m_turn)
        return cancelled;
    Rehearsal rehearsal(planInForce(m_file), plan);
    const Result<History> history = History::open(m_file);
    if (!history)
        return history.error().code == ErrorCode::NotFound ? Result<RehearsalResult>(rehearsal.result())
                                                           : Result<RehearsalResult>(history.error());
    qint64 requests = 0;
    const Result<Done> done =
        history->voiceRequests(nowUs - days * dayUs, nowUs, [&](const Exchange& request) {
            rehearsal.add(request);
            if (++requests % requestsAReport == 0)
                emit progressed(rehearsal.calls());
            return turn == m_turn;
        });
    if (!done)
        return done.error();
    return turn == m_turn ? Result<RehearsalResult>(rehearsal.result()) : Result<RehearsalResult>(cancelled);
}

} // namespace opbx
