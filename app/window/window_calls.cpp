#include "app/window/window_calls.h"

#include "core/filter/filter.h"
#include "core/model/routing_plan.h"
#include "core/storage/memory_use.h"

namespace opbx {

namespace {

constexpr qsizetype manyCalls = 20'000;
constexpr int mostLiveSessions = 1'000; // more than anybody reads

Result<ui::CallReport> readCallReport(const History& history, const ui::CallQuestion& question,
                                      const std::shared_ptr<const RoutingPlan>& plan, qint64 nowUs) {
    const auto filter = Filter::parse(question.filter, FilterSubject::Calls);
    if (const FilterError* error = std::get_if<FilterError>(&filter))
        return Error{ErrorCode::InvalidInput, filterErrorSentence(*error)};
    ui::CallReportMaker maker(plan);
    Result<Done> done = history.eachCallView(std::get<Filter>(filter), question.span.fromMs,
                                             question.span.untilMs, nowUs, History::CallOrder::NewestFirst,
                                             [&maker](const CallView& call) { maker.add(call); });
    if (done && question.before.untilMs > 0)
        done = history.eachCallView(std::get<Filter>(filter), question.before.fromMs, question.before.untilMs,
                                    nowUs, History::CallOrder::NewestFirst,
                                    [&maker](const CallView& call) { maker.addBefore(call); });
    return done ? Result<ui::CallReport>(maker.report()) : Result<ui::CallReport>(done.error());
}

} // namespace

WindowCalls::WindowCalls(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock) {
    connect(&runtime, &Runtime::sessionsChanged, this, &CallsBackend::sessionsChanged);
    connect(&runtime, &Runtime::callRecordsChanged, this, &CallsBackend::recordsChanged);
}

QFuture<Result<QList<LiveSession>>> WindowCalls::liveSessions() {
    using Sessions = Result<QList<LiveSession>>;
    return m_reader.ask(
        [plan = m_runtime.plan(), nowUs = m_clock.nowUs(),
         staleSeconds = m_runtime.profile().settings.integer("calls/stale_seconds")](const History& history) {
            Sessions sessions = history.liveSessions(nowUs, staleSeconds, mostLiveSessions);
            if (!sessions)
                return sessions;
            for (LiveSession& session : *sessions) {
                const PlanRingGroup* group = plan->ringGroup(session.ringGroup);
                session.ringGroupName = group ? group->name : QString();
            }
            return sessions;
        });
}

QFuture<Result<QList<CallRecord>>> WindowCalls::records(qint64 fromMs, qint64 untilMs) {
    return m_reader.ask([=, nowUs = m_clock.nowUs()](const History& history) {
        return history.callRecords(Filter(), fromMs, untilMs, nowUs);
    });
}

QFuture<Result<ui::CallReport>> WindowCalls::report(const ui::CallQuestion& question) {
    return m_reader
        .ask([question, plan = m_runtime.plan(), nowUs = m_clock.nowUs()](const History& history) {
            Result<ui::CallReport> report = readCallReport(history, question, plan, nowUs);
            if (report && report->calls->size() > manyCalls)
                releaseMemory(); // adding them up took some times as much
            return report;
        })
        .then([](const Result<ui::CallReport>& report) -> Result<ui::CallReport> {
            const bool nothingYet = !report && report.error().code == ErrorCode::NotFound;
            return nothingYet ? ui::CallReportMaker().report() : report;
        });
}

QFuture<Result<QList<CallLeg>>> WindowCalls::legs(const QString& call) {
    return m_reader.ask([call](const History& history) { return history.callLegs(call); });
}

QFuture<Result<QList<CallEvent>>> WindowCalls::events(const QString& session) {
    return m_reader.ask([session](const History& history) { return history.callEvents(session); });
}

} // namespace opbx
