#include "app/window/window_backend.h"

#include "core/calls/call_report.h"
#include "core/database/database.h"
#include "core/filter/filter.h"
#include "core/model/routing_plan.h"
#include "core/storage/key_uses.h"
#include "core/storage/memory_use.h"
#include "core/storage/search/found_rows.h"
#include "ui/frame/endpoint_warnings.h"

#include <QPointer>

#include <algorithm>
#include <limits>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int searchStepMs = 40; // what is asked for meanwhile waits no longer
constexpr qsizetype manyCalls = 20'000;
constexpr int countsDelayMs = 500;
constexpr int agingMs = 60'000;
constexpr int mostLiveSessions = 1'000; // more than anybody reads

/// Calls back only while `context` lives.
template<class T>
std::function<void(T)> guarded(QObject* context, ui::Answer<T> answer) {
    return [guard = QPointer<QObject>(context), answer = std::move(answer)](T outcome) {
        if (guard)
            answer(std::move(outcome));
    };
}

Result<ui::CallReport> readCallReport(const History& history, const ui::CallQuestion& question,
                                      const std::shared_ptr<const RoutingPlan>& plan, qint64 nowUs) {
    const auto filter = Filter::parse(question.filter, FilterSubject::Calls);
    if (const FilterError* error = std::get_if<FilterError>(&filter))
        return Error{ErrorCode::InvalidInput, filterErrorSentence(*error)};
    ui::CallReportMaker maker(plan);
    Result<Done> done = history.eachCallView(
        std::get<Filter>(filter), question.span.fromMs, question.span.untilMs, nowUs,
        History::CallOrder::NewestFirst, [&maker](const CallView& call) { maker.add(call); });
    if (done && question.before.untilMs > 0)
        done = history.eachCallView(
            std::get<Filter>(filter), question.before.fromMs, question.before.untilMs, nowUs,
            History::CallOrder::NewestFirst, [&maker](const CallView& call) { maker.addBefore(call); });
    return done ? Result<ui::CallReport>(maker.report()) : Result<ui::CallReport>(done.error());
}

} // namespace

WindowBackend::WindowBackend(Runtime& runtime, const Clock& clock, const TunnelSources& tunnels)
    : m_runtime(runtime)
    , m_clock(clock)
    , m_reader(databaseFile(runtime.profile().dataDir))
    , m_health(runtime, m_reader, clock, tunnels)
    , m_cloudonix(
          runtime,
          [this](const std::optional<Error>& error) { m_health.note(ui::ProgramPart::Cloudonix, error); })
    , m_desktop(runtime.profile())
    , m_voicemail(runtime, m_reader, clock) {
    runtime.watchArrivals();
    connect(&runtime, &Runtime::exchangesAnnounced, this, &Backend::exchangesAnnounced);
    connect(&runtime, &Runtime::exchangesArrived, this, &WindowBackend::take);
    connect(&runtime, &Runtime::sessionsChanged, this, [this] {
        m_countsTimer.start();
        emit sessionsChanged();
    });
    connect(&runtime, &Runtime::callRecordsChanged, this, &Backend::callRecordsChanged);
    connect(&runtime, &Runtime::keysChanged, this, [this] {
        refreshState();
        emit keysChanged();
    });
    connect(&runtime, &Runtime::configurationChanged, this, [this] {
        refreshState();
        emit settingsChanged();
    });
    connect(&runtime, &Runtime::problemChanged, this, &WindowBackend::refreshState);
    connect(&runtime, &Runtime::listeningBegan, this, &WindowBackend::started);
    connect(&runtime, &Runtime::databaseLost, this, [this] { m_reader.letGo(); });
    connect(&runtime, &Runtime::exchangesDropped, this, [this](qint64 count) {
        m_state.exchangesDropped += count;
        refreshState();
    });
    connect(&m_dayWatch, &ui::DayWatch::dayChanged, this, [this] {
        refreshCounts();
        emit dayChanged();
    });
    connect(&m_overrides, &ui::OverridesBackend::changed, this, &Backend::planChanged);
    m_agingTimer.setInterval(agingMs);
    connect(&m_agingTimer, &QTimer::timeout, &m_countsTimer, qOverload<>(&QTimer::start));
    m_agingTimer.start();
    m_countsTimer.setSingleShot(true);
    m_countsTimer.setInterval(countsDelayMs);
    connect(&m_countsTimer, &QTimer::timeout, this, &WindowBackend::refreshCounts);
}

WindowBackend::~WindowBackend() = default;

void WindowBackend::started() {
    m_health.watch();
    refreshState();
    refreshCounts();
    m_voicemail.look();
    m_callbacks.look();
    m_overrides.look();
    emit sessionsChanged();
    emit callRecordsChanged();
}

void WindowBackend::take(const QList<ExchangePtr>& exchanges) {
    emit exchangesArrived(exchanges);
    if (!m_countsTimer.isActive())
        m_countsTimer.start();
}

void WindowBackend::refreshState() {
    m_state.listening = m_runtime.address().port != 0;
    m_state.listenUrl = m_state.listening ? m_runtime.listenUrl() : QString();
    m_state.publicUrl = m_runtime.profile().settings.baseUrl();
    m_state.problem = m_runtime.problem();
    m_state.listenFailed =
        m_runtime.listenProblem().has_value() || (!m_state.listening && m_state.problem.has_value());
    m_state.wantedAddress = m_runtime.profile().settings.string("server/listen");
    m_state.warning = ui::EndpointWarnings::sentences(
                          m_runtime.profile().settings,
                          {m_runtime.key(KeyName::RequestsApiKey), m_runtime.key(KeyName::WebhookSecret)},
                          !m_runtime.planProblem().isEmpty(), m_runtime.damagedDatabase(),
                          m_runtime.settingsProblem().has_value())
                          .join(QLatin1Char('\n'));
    emit endpointStateChanged();
}

void WindowBackend::refreshCounts() {
    if (m_isCounting) {
        m_countsTimer.start();
        return;
    }
    m_isCounting = true;
    const qint64 nowUs = m_clock.nowUs();
    const qint64 steadyUs = m_clock.steadyUs();
    const qint64 staleSeconds = m_runtime.profile().settings.integer("calls/stale_seconds");
    const TodayCounts::Question question = m_today.question(steadyUs);
    struct Counts {
        TodayCounts::Counted today;
        qint64 liveCalls = 0;
    };
    m_reader.ask<Counts>(
        [=](const History& history) -> Result<Counts> {
            return Counts{TodayCounts::count(history, question), history.liveCount(nowUs, staleSeconds)};
        },
        this,
        [this, question, steadyUs](const Result<Counts>& counts) {
            m_isCounting = false;
            if (!counts)
                return;
            const HistoryCounts today = m_today.take(question, counts->today, steadyUs);
            m_state.requestsToday = today.requests;
            m_state.refusedToday = today.refused;
            m_state.retriesToday = today.retries;
            m_state.liveCalls = int(std::min<qint64>(counts->liveCalls, std::numeric_limits<int>::max()));
            emit endpointStateChanged();
        });
}

void WindowBackend::history(const QString& filter, qint64 beforeId, int limit, QObject* context,
                            ui::Answer<Result<ui::HistoryPage>> answer) {
    find(filter, beforeId, limit, unlimitedMs, context, answer);
}

void WindowBackend::search(const QString& filter, qint64 beforeId, int limit, QObject* context,
                           ui::Answer<Result<ui::HistoryPage>> answer) {
    find(filter, beforeId, limit, searchStepMs, context, answer);
}

void WindowBackend::find(const QString& expression, qint64 beforeId, int limit, int budgetMs,
                         QObject* context, const ui::Answer<Result<ui::HistoryPage>>& answer) {
    const qint64 nowUs = m_clock.nowUs();
    m_reader.ask<ui::HistoryPage>(
        [=](const History& history) -> Result<ui::HistoryPage> {
            const auto filter = Filter::parse(expression);
            if (const FilterError* error = std::get_if<FilterError>(&filter))
                return Error{ErrorCode::InvalidInput, filterErrorSentence(*error)};
            Result<FoundRows> found =
                history.search(std::get<Filter>(filter), beforeId, limit, nowUs, budgetMs);
            if (!found)
                return found.error();
            const bool atEnd = found->searchedTo == 0 && found->rows.size() < limit;
            return ui::HistoryPage{std::move(found->rows), atEnd, found->searchedTo};
        },
        context,
        [answer](Result<ui::HistoryPage> page) {
            // Before the first start there is no database: an empty history, not a failure.
            const bool nothingYet = !page && page.error().code == ErrorCode::NotFound;
            answer(nothingYet ? Result<ui::HistoryPage>(ui::HistoryPage{{}, true, 0}) : std::move(page));
        });
}

void WindowBackend::exchange(qint64 id, QObject* context, ui::Answer<Result<ExchangePtr>> answer) {
    m_reader.ask<ExchangePtr>([id](const History& history) { return history.exchange(id); }, context,
                              std::move(answer));
}

void WindowBackend::clearHistory(QObject* context, ui::Answer<Result<Done>> answer) {
    m_runtime.store().clearHistory(
        this, [this, answer = guarded<Result<Done>>(context, std::move(answer))](const Result<Done>& done) {
            answer(done);
            m_countsTimer.start();
        });
}

void WindowBackend::liveSessions(QObject* context, ui::Answer<QList<LiveSession>> answer) {
    const qint64 nowUs = m_clock.nowUs();
    const qint64 staleSeconds = m_runtime.profile().settings.integer("calls/stale_seconds");
    m_reader.ask<QList<LiveSession>>(
        [=](const History& history) { return history.liveSessions(nowUs, staleSeconds, mostLiveSessions); },
        context,
        [answer, plan = m_runtime.plan()](Result<QList<LiveSession>> found) {
            QList<LiveSession> sessions = found ? *std::move(found) : QList<LiveSession>();
            for (LiveSession& session : sessions) {
                const PlanRingGroup* group = plan->ringGroup(session.ringGroup);
                session.ringGroupName = group ? group->name : QString();
            }
            answer(sessions);
        });
}

void WindowBackend::callRecords(qint64 fromMs, qint64 untilMs, QObject* context,
                                ui::Answer<QList<CallRecord>> answer) {
    const qint64 nowUs = m_clock.nowUs();
    m_reader.ask<QList<CallRecord>>(
        [=](const History& history) { return history.callRecords(Filter(), fromMs, untilMs, nowUs); },
        context,
        [answer](Result<QList<CallRecord>> records) { answer(records ? *records : QList<CallRecord>()); });
}

void WindowBackend::callReport(const ui::CallQuestion& question, QObject* context,
                               ui::Answer<Result<ui::CallReport>> answer) {
    m_reader.ask<ui::CallReport>(
        [question, plan = m_runtime.plan(), nowUs = m_clock.nowUs()](const History& history) {
            Result<ui::CallReport> report = readCallReport(history, question, plan, nowUs);
            if (report && report->calls->size() > manyCalls)
                releaseMemory(); // adding them up took some times as much
            return report;
        },
        context,
        [answer](Result<ui::CallReport> report) {
            const bool nothingYet = !report && report.error().code == ErrorCode::NotFound;
            answer(nothingYet ? Result<ui::CallReport>(ui::CallReportMaker().report()) : std::move(report));
        });
}

void WindowBackend::callLegs(const QString& call, QObject* context, ui::Answer<QList<CallLeg>> answer) {
    m_reader.ask<QList<CallLeg>>(
        [=](const History& history) { return history.callLegs(call); }, context,
        [answer](Result<QList<CallLeg>> legs) { answer(legs ? *legs : QList<CallLeg>()); });
}

void WindowBackend::callEvents(const QString& session, QObject* context,
                               ui::Answer<QList<CallEvent>> answer) {
    m_reader.ask<QList<CallEvent>>(
        [=](const History& history) { return history.callEvents(session); }, context,
        [answer](Result<QList<CallEvent>> events) { answer(events ? *events : QList<CallEvent>()); });
}

/// Opens the store of plans for one question: versions are few, and asked for by hand.
template<class T>
void WindowBackend::askPlans(std::function<Result<T>(const PlanStore&)> question, QObject* context,
                             ui::Answer<Result<T>> answer) {
    m_reader.run<T>(
        [question = std::move(question), file = databaseFile(m_runtime.profile().dataDir)]() -> Result<T> {
            const Result<PlanStore> plans = PlanStore::open(file, Database::Access::ReadWrite);
            return plans ? question(*plans) : Result<T>(plans.error());
        },
        context, std::move(answer));
}

void WindowBackend::plan(QObject* context, ui::Answer<Result<QByteArray>> answer) {
    askPlans<QByteArray>([](const PlanStore& plans) { return plans.latestDocument(); }, context,
                         std::move(answer));
}

void WindowBackend::savePlan(const QByteArray& document, const QString& comment, QObject* context,
                             ui::Answer<Result<Done>> answer) {
    const QString author = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    auto answered = guarded<Result<Done>>(context, std::move(answer));
    askPlans<qint64>([=, nowUs = m_clock.nowUs()](
                         const PlanStore& plans) { return plans.save(document, author, comment, nowUs); },
                     this,
                     [this, answered](const Result<qint64>& version) {
                         if (!version) {
                             answered(version.error());
                             return;
                         }
                         m_runtime.reload([this, answered](const Result<Done>& reloaded) {
                             answered(reloaded);
                             emit planChanged();
                         });
                     });
}

void WindowBackend::planVersions(QObject* context, ui::Answer<Result<QList<ui::PlanVersionRow>>> answer) {
    using Rows = QList<ui::PlanVersionRow>;
    askPlans<Rows>(
        [](const PlanStore& plans) -> Result<Rows> {
            const Result<QList<PlanVersion>> versions = plans.versions();
            if (!versions)
                return versions.error();
            Rows rows;
            for (const PlanVersion& version : *versions)
                rows.append({version.id, version.savedUs, version.author, version.comment});
            return rows;
        },
        context, std::move(answer));
}

void WindowBackend::planVersion(qint64 id, QObject* context, ui::Answer<Result<QByteArray>> answer) {
    askPlans<QByteArray>([id](const PlanStore& plans) { return plans.document(id); }, context,
                         std::move(answer));
}

void WindowBackend::listenAgain(QObject* context, ui::Answer<Result<Done>> answer) {
    m_runtime.reload(guarded<Result<Done>>(context, std::move(answer)));
}

Settings WindowBackend::settings() const {
    return m_runtime.profile().saved;
}

void WindowBackend::applySettings(const Settings& settings, QObject* context,
                                  ui::Answer<Result<Done>> answer) {
    auto answered = guarded<Result<Done>>(context, std::move(answer));
    Result<Done> saved = settings.check();
    if (saved)
        saved = settings.save(m_runtime.profile().configFile);
    if (!saved) {
        answered(saved);
        return;
    }
    m_runtime.reload(answered);
}

KeyState WindowBackend::keyState(KeyName name) const {
    return m_runtime.key(name);
}

void WindowBackend::keysChangedThen(std::function<void()> answer) {
    m_runtime.reload([this, answer = std::move(answer)](const Result<Done>&) {
        refreshState();
        answer();
    });
}

void WindowBackend::previousKeyUse(KeyName name, QObject* context, ui::Answer<KeyUse> answer) {
    const QString file = databaseFile(m_runtime.profile().dataDir);
    const qint64 rotatedMs = keyState(name).createdMs;
    m_reader.ask<KeyUse>(
        [file, name, rotatedMs](const History&) {
            return opbx::previousKeyUse(file, keyNameText(name), rotatedMs);
        },
        context, [answer](const Result<KeyUse>& use) { answer(use ? *use : KeyUse{}); });
}

void WindowBackend::generateKey(KeyName name, QObject* context, ui::Answer<Result<Secret>> answer) {
    const Secret key = opbx::generateKey();
    setKey(name, key, context, [key, answer](const Result<Done>& stored) {
        answer(stored ? Result<Secret>(key) : Result<Secret>(stored.error()));
    });
}

void WindowBackend::setKey(KeyName name, const Secret& key, QObject* context,
                           ui::Answer<Result<Done>> answer) {
    auto answered = guarded<Result<Done>>(context, std::move(answer));
    m_runtime.keyStore().set(name, key, this, [this, answered](const Result<Done>& stored) {
        keysChangedThen([answered, stored] { answered(stored); });
    });
}

void WindowBackend::rotateKey(KeyName name, qint64 previousUntilMs, QObject* context,
                              ui::Answer<Result<Secret>> answer) {
    const Secret key = opbx::generateKey();
    auto answered = guarded<Result<Secret>>(context, std::move(answer));
    m_runtime.keyStore().rotate(
        name, key, previousUntilMs, this, [this, key, answered](const Result<Done>& stored) {
            keysChangedThen([key, answered, stored] {
                answered(stored ? Result<Secret>(key) : Result<Secret>(stored.error()));
            });
        });
}

void WindowBackend::forgetPreviousKey(KeyName name, QObject* context, ui::Answer<Result<Done>> answer) {
    auto answered = guarded<Result<Done>>(context, std::move(answer));
    m_runtime.keyStore().forgetPrevious(name, this, [this, answered](const Result<Done>& stored) {
        keysChangedThen([answered, stored] { answered(stored); });
    });
}

void WindowBackend::cancelKeyChange(KeyName name) {
    m_runtime.keyStore().cancelChange(name);
}

void WindowBackend::logins(QObject* context, ui::Answer<QList<ui::LoginRow>> answer) {
    const QStringList names = loginNames(*m_runtime.plan());
    m_runtime.loginStore().load(
        names, context, [names, answer = std::move(answer)](const QHash<QString, LoginState>& states) {
            QList<ui::LoginRow> rows;
            for (const QString& name : names) {
                const LoginState state = states.value(name);
                rows.append({name, state.isSet(), state.problem});
            }
            answer(rows);
        });
}

void WindowBackend::setLogin(const QString& name, const Secret& text, QObject* context,
                             ui::Answer<Result<Done>> answer) {
    const auto stored =
        [this, answered = guarded<Result<Done>>(context, std::move(answer))](const Result<Done>& done) {
            keysChangedThen([answered, done] { answered(done); });
        };
    if (text.isEmpty())
        m_runtime.loginStore().clear(name, this, stored);
    else
        m_runtime.loginStore().set(name, text, this, stored);
}

QString WindowBackend::nameOf(const QString& number) const {
    return m_runtime.nameOf(number);
}

} // namespace opbx
