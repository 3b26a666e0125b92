#include "app/window/window_endpoint.h"

#include "ui/frame/endpoint_warnings.h"

#include <algorithm>
#include <limits>

namespace opbx {

namespace {
constexpr int countsDelayMs = 500;
constexpr int agingMs = 60'000;
} // namespace

WindowEndpoint::WindowEndpoint(Runtime& runtime, Reader& reader, const Clock& clock)
    : m_runtime(runtime)
    , m_reader(reader)
    , m_clock(clock) {
    connect(&runtime, &Runtime::exchangesArrived, this, &WindowEndpoint::countSoon);
    connect(&runtime, &Runtime::sessionsChanged, &m_countsTimer, qOverload<>(&QTimer::start));
    connect(&runtime, &Runtime::keysChanged, this, &WindowEndpoint::refreshState);
    connect(&runtime, &Runtime::configurationChanged, this, &WindowEndpoint::refreshState);
    connect(&runtime, &Runtime::problemChanged, this, &WindowEndpoint::refreshState);
    connect(&runtime, &Runtime::exchangesDropped, this, [this](qint64 count) {
        m_state.exchangesDropped += count;
        refreshState();
    });
    connect(&m_dayWatch, &ui::DayWatch::dayChanged, this, [this] {
        refreshCounts();
        emit dayChanged();
    });
    m_agingTimer.setInterval(agingMs);
    connect(&m_agingTimer, &QTimer::timeout, &m_countsTimer, qOverload<>(&QTimer::start));
    m_agingTimer.start();
    m_countsTimer.setSingleShot(true);
    m_countsTimer.setInterval(countsDelayMs);
    connect(&m_countsTimer, &QTimer::timeout, this, &WindowEndpoint::refreshCounts);
}

void WindowEndpoint::refresh() {
    refreshState();
    refreshCounts();
}

void WindowEndpoint::countSoon() {
    if (!m_countsTimer.isActive())
        m_countsTimer.start();
}

void WindowEndpoint::refreshState() {
    const Settings& settings = m_runtime.profile().settings;
    m_state.listening = m_runtime.address().port != 0;
    m_state.listenUrl = m_state.listening ? m_runtime.listenUrl() : QString();
    m_state.publicUrl = settings.baseUrl();
    m_state.problem = m_runtime.problem();
    m_state.listenFailed =
        m_runtime.listenProblem().has_value() || (!m_state.listening && m_state.problem.has_value());
    m_state.wantedAddress = settings.string("server/listen");
    m_state.warning =
        ui::EndpointWarnings::sentences(
            settings, {m_runtime.key(KeyName::RequestsApiKey), m_runtime.key(KeyName::WebhookSecret)},
            !m_runtime.planProblem().isEmpty(), m_runtime.damagedDatabase(),
            m_runtime.settingsProblem().has_value())
            .join(QLatin1Char('\n'));
    emit stateChanged();
}

void WindowEndpoint::refreshCounts() {
    if (m_isCounting) {
        m_countsTimer.start();
        return;
    }
    m_isCounting = true;
    struct Counts {
        TodayCounts::Counted today;
        qint64 liveCalls = 0;
    };
    const qint64 steadyUs = m_clock.steadyUs();
    const TodayCounts::Question question = m_today.question(steadyUs);
    m_reader
        .ask([question, nowUs = m_clock.nowUs(),
              staleSeconds = m_runtime.profile().settings.integer("calls/stale_seconds")](
                 const History& history) -> Result<Counts> {
            return Counts{TodayCounts::count(history, question), history.liveCount(nowUs, staleSeconds)};
        })
        .then(this, [this, question, steadyUs](const Result<Counts>& counts) {
            m_isCounting = false;
            if (!counts)
                return;
            const HistoryCounts today = m_today.take(question, counts->today, steadyUs);
            m_state.requestsToday = today.requests;
            m_state.refusedToday = today.refused;
            m_state.retriesToday = today.retries;
            m_state.liveCalls = int(std::min<qint64>(counts->liveCalls, std::numeric_limits<int>::max()));
            emit stateChanged();
        });
}

QFuture<Result<Done>> WindowEndpoint::listenAgain() {
    const Promise<Done> promise;
    m_runtime.reload([promise](const Result<Done>& done) { promise.end(done); });
    return promise.future();
}

QFuture<Result<ReplayAnswer>> WindowEndpoint::replay(const ReplayRequest& request) {
    const Promise<ReplayAnswer> promise;
    m_runtime.replay(request, this, [promise](const Result<ReplayAnswer>& answer) { promise.end(answer); });
    return promise.future();
}

} // namespace opbx
