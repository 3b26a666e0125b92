#include "app/runtime/runtime.h"

#include "app/runtime/address_file.h"
#include "app/runtime/control_server.h"
#include "app/runtime/thread_call.h"
#include "core/files/private_folder.h"
#include "core/model/routing_plan.h"
#include "core/model/zone_database.h"
#include "core/secrets/system_keychain.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>
#include <future>

namespace opbx {

namespace {

constexpr int drainMs = 5'000;
constexpr int sweepIntervalMs = 10 * 60 * 1'000;
constexpr int keysAgainMs = 15'000;

Error aboutToEnd() {
    return {ErrorCode::Cancelled, QStringLiteral("The program is about to end.")};
}

/// The keychain would not say whether there is a key. A refusal is not asked again: that might raise the question anew.
bool isWithheld(const KeyState& state) {
    const ErrorCode problem = state.problem.code;
    const bool fromEnvironment =
        state.source == KeySource::Environment || state.source == KeySource::EnvironmentFile;
    return !fromEnvironment && (problem == ErrorCode::KeychainLocked || problem == ErrorCode::Timeout ||
                                problem == ErrorCode::KeychainUnavailable);
}

/// A keychain that cannot be read takes no key away: what it gave before stays in force.
KeyState inForce(const KeyState& before, const KeyState& read) {
    const bool unknown = read.source == KeySource::None && read.problem.code != ErrorCode::None;
    if (!unknown || before.source != KeySource::Keychain)
        return read;
    KeyState kept = before;
    kept.problem = read.problem;
    return kept;
}

bool isSame(const KeyState& a, const KeyState& b) {
    return a.source == b.source && a.problem == b.problem && a.createdMs == b.createdMs &&
           a.key.previousUntilMs == b.key.previousUntilMs &&
           constantTimeEqual(a.key.current.reveal(), b.key.current.reveal()) &&
           constantTimeEqual(a.key.previous.reveal(), b.key.previous.reveal());
}

} // namespace

Runtime::Runtime(Profile profile, const Clock& clock, std::unique_ptr<Keychain> keychain, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_clock(clock)
    , m_keyStore(keychain ? std::move(keychain) : systemKeychain(keychainService(m_profile.dataDir)))
    , m_loginStore(systemKeychain(keychainService(m_profile.dataDir)))
    , m_plan(std::make_shared<const RoutingPlan>())
    , m_startedMs(clock.nowMs()) {
    qRegisterMetaType<QList<ExchangePtr>>();
    // Who can write it can exchange the plan. That others can only read it is left to the user's decision.
    m_folderWasOpen =
        folderAccess(m_profile.dataDir) == FolderAccess::OthersWrite && closeFolder(m_profile.dataDir).ok();
    qRegisterMetaType<QList<RefusalsNotKept>>();
    qRegisterMetaType<AgeClockState>();
    m_storeThread.setObjectName(QStringLiteral("store"));
    m_httpThread.setObjectName(QStringLiteral("http"));
    m_sweepTimer.setInterval(sweepIntervalMs);
    connect(&m_sweepTimer, &QTimer::timeout, this, &Runtime::sweepRecordings);
    m_keysTimer.setObjectName(QStringLiteral("keysAgain"));
    m_keysTimer.setParent(this);
    m_keysTimer.setSingleShot(true);
    m_keysTimer.setInterval(keysAgainMs);
    connect(&m_keysTimer, &QTimer::timeout, this, &Runtime::loadKeysAgain);
    connect(&m_controlTimer, &QTimer::timeout, this, &Runtime::moveControl);
    connect(&m_listenTimer, &QTimer::timeout, this, &Runtime::listenAgain);
}

Runtime::~Runtime() {
    stop();
}

void Runtime::start(std::function<void(Result<ListenAddress>)> report) {
    const auto started = [this, report = std::move(report)](const Result<ListenAddress>& address) {
        m_isStarted = true;
        report(address);
        if (!m_reloads.empty())
            reloadAll();
    };
    makeStore();
    openStore([this, started](const Result<Done>& opened) {
        loadKeys([this, opened, started](bool) {
            if (m_isStopping)
                return started(aboutToEnd());
            if (!opened)
                return started(opened.error());
            loadLogins([this, started] {
                makeGateway([this, started] {
                    listen([this, started](const Result<ListenAddress>& address) {
                        moveControl();
                        started(address);
                    });
                });
            });
        });
    });
}

QHash<QByteArray, qint64> Runtime::rotations() const {
    QHash<QByteArray, qint64> rotatedUs;
    for (auto key = m_keys.cbegin(); key != m_keys.cend(); ++key)
        rotatedUs.insert(keyNameText(key.key()), key->createdMs * 1000);
    return rotatedUs;
}

void Runtime::makeGateway(std::function<void()> made) {
    if (m_gateway)
        return made();
    m_httpThread.start();
    onThreadOf(m_store.get(), [store = m_store.get(), rotated = rotations()] {
        store->setRotations(rotated);
        return store->restoredState();
    }).then(this, [this, made = std::move(made)](const RestoredState& state) {
        if (m_isStopping)
            return;
        auto* onHttpThread = new QObject;
        onHttpThread->moveToThread(&m_httpThread);
        m_gatewayMade = onThreadOf(onHttpThread, [onHttpThread, store = m_store.get(), &clock = m_clock,
                                                  state, config = gatewayConfig(),
                                                  watched = m_watchesArrivals, feed = m_liveFeed] {
            auto gateway = std::make_unique<Gateway>(*store, clock);
            gateway->restore(state);
            gateway->setConfig(config);
            gateway->setWatched(watched);
            gateway->setFeed(feed);
            delete onHttpThread;
            return gateway.release();
        });
        m_gatewayMade.then(this, [this, made](Gateway* gateway) {
            if (m_isStopping)
                return;
            adoptGateway(gateway);
            made();
        });
    });
}

void Runtime::adoptGateway(Gateway* made) {
    m_gateway.reset(made);
    connect(made, &Gateway::exchangesAnnounced, this, &Runtime::exchangesAnnounced);
    connect(made, &Gateway::exchangesArrived, this, &Runtime::exchangesArrived);
    connect(made, &Gateway::refusalsNotKept, this, &Runtime::refusalsNotKept);
}

void Runtime::watchArrivals() {
    m_watchesArrivals = true;
    if (m_gateway)
        QMetaObject::invokeMethod(m_gateway.get(),
                                  [gateway = m_gateway.get()] { gateway->setWatched(true); });
}

void Runtime::setFeed(LiveFeed feed) {
    m_liveFeed = feed;
    if (m_gateway)
        QMetaObject::invokeMethod(m_gateway.get(),
                                  [gateway = m_gateway.get(), feed] { gateway->setFeed(feed); });
}

void Runtime::loadKeys(const std::function<void(bool)>& loaded) {
    auto read = std::make_shared<QHash<KeyName, KeyState>>();
    for (const KeyName name : allKeyNames()) {
        m_keyStore.load(name, this, [this, name, read, loaded](const KeyState& state) {
            read->insert(name, state);
            if (read->size() < qsizetype(allKeyNames().size()))
                return;
            const bool changed = takeKeys(*read);
            loaded(changed);
            if (changed)
                emit keysChanged();
        });
    }
}

bool Runtime::takeKeys(const QHash<KeyName, KeyState>& read) {
    bool changed = false;
    for (auto key = read.cbegin(); key != read.cend(); ++key) {
        KeyState& known = m_keys[key.key()];
        const KeyState next = inForce(known, *key);
        changed = changed || !isSame(known, next);
        known = next;
    }
    if (std::any_of(m_keys.cbegin(), m_keys.cend(), isWithheld) && !m_isStopping)
        m_keysTimer.start();
    else
        m_keysTimer.stop();
    return changed;
}

void Runtime::loadKeysAgain() {
    loadKeys([this](bool changed) {
        if (m_isStopping || !m_gateway || !changed)
            return;
        configureGateway();
        if (!m_keysTimer.isActive())
            emit keychainOpened();
    });
}

GatewayConfig Runtime::gatewayConfig() const {
    const Settings& settings = m_profile.settings;
    auto endpoint = std::make_shared<EndpointConfig>();
    endpoint->auth = settings.authSettings();
    endpoint->requestsKey = key(KeyName::RequestsApiKey).key;
    endpoint->webhookSecret = key(KeyName::WebhookSecret).key;
    endpoint->requestsKeyProblem = key(KeyName::RequestsApiKey).problem.detail;
    endpoint->webhookSecretProblem = key(KeyName::WebhookSecret).problem.detail;
    endpoint->baseUrl = settings.baseUrl();
    endpoint->webhookTtlSeconds = settings.integer("idempotency/ttl_seconds");
    endpoint->voiceTtlSeconds = settings.integer("idempotency/voice_ttl_seconds");
    endpoint->plan = m_plan;
    endpoint->logins = m_logins;
    QList<Secret> known;
    for (const ProviderLogin& login : m_logins)
        known << login.user << login.password;
    for (const KeyState& state : m_keys)
        known << state.key.current << state.key.previous;
    // The settings were checked when they were read, so this cannot fail; if it does, only loopback gets in.
    const Result<SourcePolicy> sources =
        SourcePolicy::make(settings.trustedProxies(), settings.allowedSources(), settings.forwardedHeader());
    return {std::move(endpoint),
            Redactor(known),
            settings.serverLimits(),
            sources ? *sources : SourcePolicy::make({}, {QStringLiteral("127.0.0.1")}).value(),
            settings.throttleLimits(),
            settings.integer("webhooks/processing_limit_seconds") * 1000,
            m_metrics};
}

void Runtime::configureGateway() {
    QMetaObject::invokeMethod(m_gateway.get(), [gateway = m_gateway.get(), config = gatewayConfig()] {
        gateway->setConfig(config);
    });
    QMetaObject::invokeMethod(
        m_store.get(), [store = m_store.get(), rotated = rotations()] { store->setRotations(rotated); });
}

/// A file that cannot be used, or that got lost, changes nothing: the last good settings stay in force.
void Runtime::readSettingsAgain() {
    Result<ReadSettings> read = readSettings(m_profile.configFile);
    m_settingsProblem = {ErrorCode::None, {}};
    if (!read)
        m_settingsProblem = read.error();
    else if (!read->broken.isEmpty())
        m_settingsProblem = {ErrorCode::InvalidInput, read->problems().join(u' ')};
    else if (const std::optional<Error> loss = lossOfSettings(m_profile.read, *read))
        m_settingsProblem = *loss;
    if (m_settingsProblem.code != ErrorCode::None)
        return;
    // What the command line set stays as it is.
    for (const SettingRow& row : settingsTable()) {
        const QString key = QString::fromLatin1(row.key);
        if (m_profile.settings.text(row) == m_profile.saved.text(row))
            (void)m_profile.settings.set(key, read->settings.text(row));
    }
    m_profile.saved = read->settings;
    m_profile.read = std::move(read).value();
}

void Runtime::reload(std::function<void(Result<Done>)> reloaded) {
    m_reloads.push_back(std::move(reloaded));
    if (m_isStarted && !m_isReloading)
        reloadAll();
}

void Runtime::reloadAll() {
    m_isReloading = true;
    const Settings before = m_profile.settings;
    readSettingsAgain();
    auto ended = [this, waiting = std::exchange(m_reloads, {})](const Result<Done>& outcome) {
        m_isReloading = false;
        for (const auto& reloaded : waiting)
            reloaded(outcome);
        if (!m_reloads.empty() && !m_isReloading && !m_isStopping)
            reloadAll();
    };
    openStore([this, before, ended](const Result<Done>& opened) {
        loadKeys([this, before, ended, opened](bool) {
            if (m_isStopping)
                return ended(aboutToEnd());
            if (!opened) {
                emit configurationChanged();
                return ended(opened.error());
            }
            makeGateway([this, before, ended] { takeOver(before, ended); });
        });
    });
}

/// What was read comes into force.
void Runtime::takeOver(const Settings& before, const Then& ended) {
    configureGateway();
    loadLogins([this] {
        if (m_isStopping)
            return;
        configureGateway();
        if (!m_loginProblems.isEmpty())
            emit configurationChanged();
    });
    const auto inForce = [this, before, ended](Result<Done> outcome) {
        moveControl();
        if (m_settingsProblem.code != ErrorCode::None)
            outcome = m_settingsProblem;
        const bool controlMoves =
            before.string("server/control_listen") != m_profile.settings.string("server/control_listen");
        if (outcome && controlMoves && m_controlProblem.code != ErrorCode::None)
            outcome = m_controlProblem;
        if (outcome && !m_planProblem.isEmpty())
            outcome = Error{ErrorCode::InvalidInput, m_planProblem};
        emit configurationChanged();
        ended(outcome);
    };
    const bool moves = m_listenProblem.code != ErrorCode::None || m_address.port == 0 ||
                       before.listenAddress() != m_profile.settings.listenAddress() ||
                       before.tlsFiles().certificateFile != m_profile.settings.tlsFiles().certificateFile ||
                       before.tlsFiles().keyFile != m_profile.settings.tlsFiles().keyFile;
    if (moves) {
        return listen([inForce](const Result<ListenAddress>& address) {
            inForce(address ? Result<Done>(Done{}) : Result<Done>(address.error()));
        });
    }
    // Also where nothing is read again: the configuration that was handed over before is in force when this has run.
    onThreadOf(m_gateway.get(), [gateway = m_gateway.get(), tls = usesTls()] {
        return tls ? gateway->reloadTls() : Result<Done>(Done{});
    }).then(this, inForce);
}

void Runtime::stop() {
    m_isStopping = true;
    stopControl();
    if (m_address.port != 0)
        removeAddress(m_profile.dataDir, AddressOf::Endpoint);
    m_address.port = 0;
    m_sweepTimer.stop();
    m_keysTimer.stop();
    m_listenTimer.stop();
    m_controlTimer.stop();
    if (!m_gateway && m_gatewayMade.isValid())
        adoptGateway(m_gatewayMade.result());
    m_gatewayMade = {};
    if (m_gateway) {
        // Shared with the http thread: it may still call back after this function has given up waiting.
        auto drained = std::make_shared<std::promise<void>>();
        QMetaObject::invokeMethod(m_gateway.get(), [this, drained] {
            m_gateway->drain(drainMs, [drained] { drained->set_value(); });
        });
        drained->get_future().wait_for(std::chrono::milliseconds(drainMs + 1'000));
        // The event loop has ended, and the last exchanges belong in the log all the same.
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
        onThreadOf(m_store.get(), [this] { m_store->close(); }).waitForFinished();
        onThreadOf(m_gateway.get(), [this] { m_gateway.reset(); }).waitForFinished();
    } else if (m_store && m_storeThread.isRunning()) {
        onThreadOf(m_store.get(), [this] { m_store->close(); }).waitForFinished();
    }
    m_httpThread.quit();
    m_storeThread.quit();
    m_httpThread.wait();
    m_storeThread.wait();
    m_store.reset();
}

bool Runtime::usesTls() const {
    return !m_profile.settings.tlsFiles().certificateFile.isEmpty();
}

QString Runtime::listenUrl() const {
    return (usesTls() ? QStringLiteral("https://") : QStringLiteral("http://")) + m_address.toString();
}

QStringList Runtime::warnings() const {
    QStringList sentences = m_profile.settings.warnings();
    if (m_folderWasOpen)
        sentences << QStringLiteral("Others could change what is in %1. It is for its owner only now.")
                         .arg(m_profile.dataDir);
    else if (folderAccess(m_profile.dataDir) != FolderAccess::OwnerOnly)
        sentences << QStringLiteral("Other users of this computer can look into %1. Run: opbx doctor --mend")
                         .arg(m_profile.dataDir);
    for (auto key = m_keys.begin(); key != m_keys.end(); ++key) {
        if (key.key() == KeyName::CloudonixApiKey)
            continue; // only pushing settings to the domain needs it
        if (key->problem.code != ErrorCode::None)
            sentences << QStringLiteral("%1: %2").arg(
                QLatin1String(keyNameText(key.key())),
                key->isSet()
                    ? key->problem.detail + QStringLiteral(" The key that was read before stays in force.")
                    : key->problem.detail);
        else if (!key->isSet())
            sentences << QStringLiteral("There is no %1 yet. Make one with `opbx keys generate %1`.")
                             .arg(QLatin1String(keyNameText(key.key())));
    }
    if (m_settingsProblem.code != ErrorCode::None)
        sentences << m_settingsProblem.detail;
    if (!m_planProblem.isEmpty())
        sentences << m_planProblem;
    sentences << m_planDoubts << m_loginProblems;
    if (!ZoneDatabase().exists())
        sentences << QStringLiteral(
            "This computer has no time zones: business hours cannot be followed. Install "
            "the package tzdata.");
    if (m_controlProblem.code != ErrorCode::None && m_controlUrl.isEmpty())
        sentences << QStringLiteral("The control interface is off. %1").arg(m_controlProblem.detail);
    else if (m_controlProblem.code != ErrorCode::None)
        sentences << QStringLiteral("The control interface stays at %1. %2")
                         .arg(m_controlUrl, m_controlProblem.detail);
    if (!m_damagedDatabase.isEmpty())
        sentences << QStringLiteral("The database was damaged. It is kept as %1 and a new one was made.")
                         .arg(m_damagedDatabase);
    return sentences;
}

QString Runtime::nameOf(const QString& number) const {
    const PlanExtension* extension = m_plan->extension(number);
    if (extension && !extension->name.isEmpty())
        return extension->name;
    const PlanNumber* known = m_plan->number(number);
    return known && !known->name.isEmpty() ? known->name
                                           : m_directory.nameOf(number, m_plan->defaults.region);
}

void Runtime::setProblem(Error Runtime::*which, const Error& problem) {
    if (this->*which == problem)
        return;
    this->*which = problem;
    emit problemChanged();
}

} // namespace opbx
