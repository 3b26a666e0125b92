#include "app/runtime/runtime_storage.h"

#include "app/runtime/recordings.h"
#include "app/runtime/stored_state.h"
#include "app/runtime/thread_call.h"
#include "core/database/database.h"
#include "core/health/traffic_health.h"

#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int sweepIntervalMs = 10 * 60 * 1'000;

void setLimits(Store& store, const Settings& settings) {
    store.setCaps({settings.integer("history/max_count"), settings.integer("history/max_bytes"),
                   settings.integer("history/max_age_days") * 24 * 3600},
                  settings.integer("idempotency/voice_ttl_seconds"));
}

} // namespace

RuntimeStorage::RuntimeStorage(const Profile& profile, const Clock& clock, std::shared_ptr<Metrics> metrics)
    : m_profile(profile)
    , m_clock(clock)
    , m_metrics(std::move(metrics))
    , m_plan(std::make_shared<const RoutingPlan>()) {
    qRegisterMetaType<AgeClockState>();
    m_thread.setObjectName(u"store"_s);
    m_sweepTimer.setInterval(sweepIntervalMs);
    connect(&m_sweepTimer, &QTimer::timeout, this, &RuntimeStorage::sweepRecordings);
}

void RuntimeStorage::start() {
    m_store = std::make_unique<Store>(databaseFile(m_profile.dataDir), m_clock);
    m_store->moveToThread(&m_thread);
    connect(m_store.get(), &Store::sessionsChanged, this, &RuntimeStorage::sessionsChanged);
    connect(m_store.get(), &Store::callRecordsChanged, this, &RuntimeStorage::callRecordsChanged);
    connect(m_store.get(), &Store::transactionTaken, m_store.get(),
            [metrics = m_metrics](qint64 durationUs) { metrics->countCommit(durationUs); });
    connect(m_store.get(), &Store::exchangesDropped, this, &RuntimeStorage::exchangesDropped);
    connect(m_store.get(), &Store::storageFailed, this,
            [this](const Error& problem) { setProblem(problem); });
    connect(m_store.get(), &Store::clockChanged, this, [this](const AgeClockState& state) {
        if (const std::optional<ClockJump> jump = clockJump(state))
            emit clockJumped(clockJumpMessage(*jump).english());
    });
    connect(m_store.get(), &Store::databaseLost, this, &RuntimeStorage::databaseLost);
    connect(m_store.get(), &Store::databaseReplaced, this, &RuntimeStorage::takeDatabase);
    connect(m_store.get(), &Store::storageRecovered, this, [this] { setProblem(std::nullopt); });
    m_thread.start();
}

void RuntimeStorage::open(Then opened) {
    struct Opened {
        Result<QString> keptAside;
        StoredState state;
        qint64 clockOffUs = 0;
    };
    onThreadOf(m_store.get(), [store = m_store.get(), isOpen = m_isOpen, settings = m_profile.settings,
                               file = databaseFile(m_profile.dataDir)] {
        Opened done{isOpen ? Result<QString>(QString()) : store->open(), {}};
        setLimits(*store, settings);
        if (done.keptAside)
            done.state = readStoredState(file);
        if (store->isOpen()) {
            if (const std::optional<ClockJump> jump = clockJump(store->ageClock().state()))
                done.clockOffUs = jump->offUs;
        }
        return done;
    }).then(this, [this, opened = std::move(opened)](const Opened& done) {
        const bool isFirst = !std::exchange(m_isOpen, m_isOpen || done.keptAside.ok());
        if (isFirst)
            setProblem(done.keptAside ? std::nullopt : std::optional(done.keptAside.error()));
        if (!done.keptAside)
            return opened(done.keptAside.error());
        take(done.state);
        m_clockOffUs = done.clockOffUs;
        if (isFirst) {
            m_damagedDatabase = *done.keptAside;
            m_sweepTimer.start();
            sweepRecordings();
        }
        opened(Done{});
    });
}

void RuntimeStorage::take(const StoredState& state) {
    m_planProblem = state.planProblem;
    m_planDoubts = state.planDoubts;
    if (state.plan)
        m_plan = state.plan;
    m_directory = state.directory;
    emit directoryChanged();
}

void RuntimeStorage::loadDirectory(std::function<void()> loaded) {
    onThreadOf(m_store.get(), [file = databaseFile(m_profile.dataDir)] {
        return readDirectoryOfDatabase(file);
    }).then(this, [this, loaded = std::move(loaded)](const Directory& directory) {
        m_directory = directory;
        emit directoryChanged();
        loaded();
    });
}

void RuntimeStorage::takeDatabase() {
    onThreadOf(m_store.get(), [file = databaseFile(m_profile.dataDir), before = m_plan,
                               nowUs = m_clock.nowUs()] {
        keepPlanInForce(file, *before, nowUs);
        return readStoredState(file);
    }).then(this, [this](const StoredState& state) {
        if (m_isStopping)
            return;
        take(state);
        emit databaseReplaced();
    });
}

/// On the store thread, so that it and the writer never wait for each other. A failing database is said by the writer.
void RuntimeStorage::sweepRecordings() {
    QMetaObject::invokeMethod(
        m_store.get(), [store = m_store.get(), dataDir = m_profile.dataDir, settings = m_profile.settings] {
            if (!store->isOpen())
                return;
            const AgeClock ages = store->ageClock();
            (void)sweepVoicemail(dataDir, settings, ages.nowUs() / 1000, ages.mayForget());
        });
}

void RuntimeStorage::setProblem(const std::optional<Error>& problem) {
    if (m_problem == problem)
        return;
    m_problem = problem;
    emit problemChanged();
}

void RuntimeStorage::stop() {
    m_isStopping = true;
    m_sweepTimer.stop();
}

void RuntimeStorage::close() {
    if (m_store && m_thread.isRunning())
        onThreadOf(m_store.get(), [this] { m_store->close(); }).waitForFinished();
}

void RuntimeStorage::end() {
    m_thread.quit();
    m_thread.wait();
    m_store.reset();
}

} // namespace opbx
