// The part of the runtime that opens its database and takes from it what is in force, also when the file is replaced.
#include "app/runtime/control_server.h"
#include "app/runtime/recordings.h"
#include "app/runtime/runtime.h"
#include "app/runtime/stored_state.h"
#include "app/runtime/thread_call.h"
#include "core/health/traffic_health.h"
#include "core/storage/database.h"

namespace opbx {

namespace {

void setLimits(Store& store, const Settings& settings) {
    store.setCaps({settings.integer("history/max_count"), settings.integer("history/max_bytes"),
                   settings.integer("history/max_age_days") * 24 * 3600},
                  settings.integer("idempotency/voice_ttl_seconds"));
}

} // namespace

void Runtime::makeStore() {
    m_store = std::make_unique<Store>(databaseFile(m_profile.dataDir), m_clock);
    m_store->moveToThread(&m_storeThread);
    connect(m_store.get(), &Store::sessionsChanged, this, &Runtime::sessionsChanged);
    connect(m_store.get(), &Store::callRecordsChanged, this, &Runtime::callRecordsChanged);
    connect(m_store.get(), &Store::transactionTaken, m_store.get(),
            [metrics = m_metrics](qint64 durationUs) { metrics->countCommit(durationUs); });
    connect(m_store.get(), &Store::exchangesDropped, this, &Runtime::exchangesDropped);
    connect(m_store.get(), &Store::storageFailed, this,
            [this](const Error& problem) { setProblem(&Runtime::m_storageProblem, problem); });
    connect(m_store.get(), &Store::clockChanged, this, [this](const AgeClockState& state) {
        if (state.steadyUs < AgeClock::holdUs)
            emit clockJumped(clockJumpWords(clockJump(state)));
    });
    connect(m_store.get(), &Store::databaseLost, this, &Runtime::letGoOfDatabase);
    connect(m_store.get(), &Store::databaseReplaced, this, &Runtime::takeDatabase);
    connect(m_store.get(), &Store::storageRecovered, this, [this] {
        setProblem(&Runtime::m_storageProblem, {ErrorCode::None, {}});
    });
    m_storeThread.start();
}

void Runtime::openStore(Then opened) {
    struct Opened {
        Result<QString> keptAside;
        StoredState state;
    };
    onThreadOf(m_store.get(), [store = m_store.get(), isOpen = m_isStoreOpen, settings = m_profile.settings,
                               file = databaseFile(m_profile.dataDir)] {
        Opened done{isOpen ? Result<QString>(QString()) : store->open(), {}};
        setLimits(*store, settings);
        if (done.keptAside)
            done.state = readStoredState(file);
        return done;
    }).then(this, [this, opened = std::move(opened)](const Opened& done) {
        const bool isFirst = !std::exchange(m_isStoreOpen, m_isStoreOpen || done.keptAside.ok());
        if (isFirst)
            setProblem(&Runtime::m_storageProblem,
                       done.keptAside ? Error{ErrorCode::None, {}} : done.keptAside.error());
        if (!done.keptAside)
            return opened(done.keptAside.error());
        take(done.state);
        if (isFirst) {
            m_damagedDatabase = *done.keptAside;
            m_sweepTimer.start();
            sweepRecordings();
        }
        opened(Done{});
    });
}

void Runtime::take(const StoredState& state) {
    m_planProblem = state.planProblem;
    m_planDoubts = state.planDoubts;
    if (state.plan)
        m_plan = state.plan;
    m_directory = state.directory;
    emit directoryChanged();
}

void Runtime::loadDirectory(std::function<void()> loaded) {
    onThreadOf(m_store.get(), [file = databaseFile(m_profile.dataDir)] {
        return readDirectoryOfDatabase(file);
    }).then(this, [this, loaded = std::move(loaded)](const Directory& directory) {
        m_directory = directory;
        emit directoryChanged();
        loaded();
    });
}

void Runtime::letGoOfDatabase() {
    if (m_control)
        m_control->letGoOfHistory();
    emit databaseLost();
}

void Runtime::takeDatabase() {
    onThreadOf(m_store.get(), [file = databaseFile(m_profile.dataDir), before = m_plan,
                               nowUs = m_clock.nowUs()] {
        keepPlanInForce(file, *before, nowUs);
        return readStoredState(file);
    }).then(this, [this](const StoredState& state) {
        if (m_isStopping)
            return;
        take(state);
        if (m_gateway)
            configureGateway();
        emit sessionsChanged();
        emit callRecordsChanged();
        emit configurationChanged();
    });
}

/// On the store thread, so that it and the writer never wait for each other. A failing database is said by the writer.
void Runtime::sweepRecordings() {
    QMetaObject::invokeMethod(
        m_store.get(), [store = m_store.get(), dataDir = m_profile.dataDir, settings = m_profile.settings] {
            if (!store->isOpen())
                return;
            const AgeClock ages = store->ageClock();
            (void)sweepVoicemail(dataDir, settings, ages.nowUs() / 1000, ages.mayForget());
        });
}

} // namespace opbx
