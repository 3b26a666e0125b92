#include "app/runtime/runtime.h"

#include "app/runtime/address_file.h"
#include "app/runtime/thread_call.h"
#include "app/runtime/version.h"
#include "core/files/private_folder.h"
#include "core/formats/exchange_json.h"
#include "core/model/routing_plan.h"
#include "core/model/zone_database.h"
#include "core/secrets/system_keychain.h"
#include "core/simulator/simulator.h"

#include <QCoreApplication>
#include <QEvent>

#include <chrono>
#include <future>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int drainMs = 5'000;

Error aboutToEnd() {
    return {ErrorCode::Cancelled, u"The program is about to end."_s};
}

} // namespace

Runtime::Runtime(Profile profile, const Clock& clock, std::unique_ptr<Keychain> keychain, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_clock(clock)
    , m_storage(m_profile, clock, m_metrics)
    , m_control(m_profile, clock, [this] { return controlHooks(); })
    , m_logins(m_profile.dataDir)
    , m_keys(keychain ? std::move(keychain) : systemKeychain(keychainService(m_profile.dataDir)), clock, this)
    , m_startedMs(clock.nowMs()) {
    qRegisterMetaType<QList<ExchangePtr>>();
    // Who can write it can exchange the plan. That others can only read it is left to the user's decision.
    m_folderWasOpen =
        folderAccess(m_profile.dataDir) == FolderAccess::OthersWrite && closeFolder(m_profile.dataDir).ok();
    qRegisterMetaType<QList<RefusalsNotKept>>();
    m_httpThread.setObjectName(u"http"_s);
    connect(&m_storage, &RuntimeStorage::sessionsChanged, this, &Runtime::sessionsChanged);
    connect(&m_storage, &RuntimeStorage::callRecordsChanged, this, &Runtime::callRecordsChanged);
    connect(&m_storage, &RuntimeStorage::exchangesDropped, this, &Runtime::exchangesDropped);
    connect(&m_storage, &RuntimeStorage::directoryChanged, this, &Runtime::directoryChanged);
    connect(&m_storage, &RuntimeStorage::problemChanged, this, &Runtime::problemChanged);
    connect(&m_storage, &RuntimeStorage::clockJumped, this, &Runtime::clockJumped);
    connect(&m_storage, &RuntimeStorage::databaseLost, &m_control, &RuntimeControl::letGoOfHistory);
    connect(&m_storage, &RuntimeStorage::databaseLost, this, &Runtime::databaseLost);
    connect(&m_storage, &RuntimeStorage::databaseReplaced, this, &Runtime::takeDatabase);
    connect(&m_control, &RuntimeControl::moved, this, &Runtime::controlMoved);
    connect(&m_keys, &RuntimeKeys::changed, this, &Runtime::keysChanged);
    connect(&m_keys, &RuntimeKeys::readAgain, this, &Runtime::takeKeysReadAgain);
    connect(&m_keys, &RuntimeKeys::previousEnded, this, [this] {
        if (m_gateway && !m_isStopping)
            configureGateway();
    });
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
    m_storage.start();
    m_storage.open([this, started](const Result<Done>& opened) {
        m_keys.setClockOff(m_storage.clockOffUs());
        m_keys.load([this, opened, started](bool) {
            if (m_isStopping)
                return started(aboutToEnd());
            if (!opened)
                return started(opened.error());
            m_logins.load(*plan(), [this, started] {
                makeGateway([this, started] {
                    listen([this, started](const Result<ListenAddress>& address) {
                        m_control.move();
                        started(address);
                    });
                });
            });
        });
    });
}

void Runtime::makeGateway(std::function<void()> made) {
    if (m_gateway)
        return made();
    m_httpThread.start();
    onThreadOf(&store(), [store = &store(), rotated = m_keys.rotations()] {
        store->setRotations(rotated);
        return store->restoredState();
    }).then(this, [this, made = std::move(made)](const RestoredState& state) {
        if (m_isStopping)
            return;
        auto* onHttpThread = new QObject;
        onHttpThread->moveToThread(&m_httpThread);
        m_gatewayMade = onThreadOf(onHttpThread, [onHttpThread, store = &store(), &clock = m_clock, state,
                                                  config = gatewayConfig(), watched = m_watchesArrivals,
                                                  feed = m_liveFeed] {
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

void Runtime::takeKeysReadAgain(bool isOpen) {
    if (m_isStopping || !m_gateway)
        return;
    configureGateway();
    if (isOpen)
        emit keychainOpened();
}

GatewayConfig Runtime::gatewayConfig() const {
    const Settings& settings = m_profile.settings;
    auto endpoint = std::make_shared<EndpointConfig>();
    endpoint->auth = settings.authSettings();
    endpoint->requestsKey = m_keys.accepted(KeyName::RequestsApiKey);
    endpoint->webhookSecret = m_keys.accepted(KeyName::WebhookSecret);
    endpoint->requestsKeyProblem = detailOf(key(KeyName::RequestsApiKey).problem);
    endpoint->webhookSecretProblem = detailOf(key(KeyName::WebhookSecret).problem);
    endpoint->baseUrl = settings.baseUrl();
    endpoint->webhookTtlSeconds = settings.integer("idempotency/ttl_seconds");
    endpoint->voiceTtlSeconds = settings.integer("idempotency/voice_ttl_seconds");
    endpoint->plan = plan();
    endpoint->logins = m_logins.logins();
    QList<Secret> known;
    for (const ProviderLogin& login : m_logins.logins())
        known << login.user << login.password;
    known << m_keys.secrets();
    // The settings were checked when they were read, so this cannot fail; if it does, only loopback gets in.
    const Result<SourcePolicy> sources =
        SourcePolicy::make(settings.trustedProxies(), settings.allowedSources(), settings.forwardedHeader());
    return {std::move(endpoint),
            Redactor(known),
            settings.serverLimits(),
            sources ? *sources : SourcePolicy::make({}, {u"127.0.0.1"_s}).value(),
            settings.throttleLimits(),
            settings.integer("webhooks/processing_limit_seconds") * 1000,
            m_metrics};
}

void Runtime::configureGateway() {
    QMetaObject::invokeMethod(m_gateway.get(), [gateway = m_gateway.get(), config = gatewayConfig()] {
        gateway->setConfig(config);
    });
    QMetaObject::invokeMethod(
        &store(), [store = &store(), rotated = m_keys.rotations()] { store->setRotations(rotated); });
}

/// A file that cannot be used, or that got lost, changes nothing: the last good settings stay in force.
void Runtime::readSettingsAgain() {
    Result<ReadSettings> read = readSettings(m_profile.configFile);
    m_settingsProblem.reset();
    if (!read)
        m_settingsProblem = read.error();
    else if (!read->broken.isEmpty())
        m_settingsProblem = {ErrorCode::InvalidInput, read->problems().join(u' ')};
    else if (const std::optional<Error> loss = lossOfSettings(m_profile.read, *read))
        m_settingsProblem = *loss;
    if (m_settingsProblem)
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
    m_storage.open([this, before, ended](const Result<Done>& opened) {
        m_keys.load([this, before, ended, opened](bool) {
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
    m_logins.load(*plan(), [this] {
        if (m_isStopping)
            return;
        configureGateway();
        if (!m_logins.problems().isEmpty())
            emit configurationChanged();
    });
    const auto inForce = [this, before, ended](Result<Done> outcome) {
        m_control.move();
        if (m_settingsProblem)
            outcome = *m_settingsProblem;
        const bool controlMoves =
            before.string("server/control_listen") != m_profile.settings.string("server/control_listen");
        if (outcome && controlMoves && m_control.problem())
            outcome = *m_control.problem();
        if (outcome && !planProblem().isEmpty())
            outcome = Error{ErrorCode::InvalidInput, planProblem()};
        emit configurationChanged();
        ended(outcome);
    };
    const bool moves = m_listenProblem || m_address.port == 0 ||
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
    m_control.stop();
    m_storage.stop();
    if (m_address.port != 0)
        removeAddress(m_profile.dataDir, AddressOf::Endpoint);
    m_address.port = 0;
    m_keys.stop();
    m_listenTimer.stop();
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
        m_storage.close();
        onThreadOf(m_gateway.get(), [this] { m_gateway.reset(); }).waitForFinished();
    } else {
        m_storage.close();
    }
    m_httpThread.quit();
    m_httpThread.wait();
    m_storage.end();
}

bool Runtime::usesTls() const {
    return !m_profile.settings.tlsFiles().certificateFile.isEmpty();
}

QString Runtime::listenUrl() const {
    return (usesTls() ? u"https://"_s : u"http://"_s) + m_address.toString();
}

QStringList Runtime::warnings() const {
    QStringList sentences = m_profile.settings.warnings();
    if (m_folderWasOpen)
        sentences << u"Others could change what is in %1. It is for its owner only now."_s.arg(
            m_profile.dataDir);
    else if (folderAccess(m_profile.dataDir) != FolderAccess::OwnerOnly)
        sentences << u"Other users of this computer can look into %1. Run: opbx doctor --mend"_s.arg(
            m_profile.dataDir);
    sentences << m_keys.warnings();
    if (m_settingsProblem)
        sentences << m_settingsProblem->detail;
    if (!planProblem().isEmpty())
        sentences << planProblem();
    sentences << planDoubts() << m_logins.problems();
    if (!ZoneDatabase().exists())
        sentences << u"This computer has no time zones: business hours cannot be followed. Install "
                     "the package tzdata."_s;
    if (const QString warning = m_control.warning(); !warning.isEmpty())
        sentences << warning;
    if (!damagedDatabase().isEmpty())
        sentences << u"The database was damaged. It is kept as %1 and a new one was made."_s.arg(
            damagedDatabase());
    return sentences;
}

QString Runtime::nameOf(const QString& number) const {
    const PlanExtension* extension = plan()->extension(number);
    if (extension && !extension->name.isEmpty())
        return extension->name;
    const PlanNumber* known = plan()->number(number);
    return known && !known->name.isEmpty() ? known->name
                                           : directory().nameOf(number, plan()->defaults.region);
}

void Runtime::takeDatabase() {
    if (m_gateway)
        configureGateway();
    emit sessionsChanged();
    emit callRecordsChanged();
    emit configurationChanged();
}

void Runtime::listen(std::function<void(const Result<ListenAddress>&)> listening) {
    m_listenTimer.stop();
    onThreadOf(m_gateway.get(), [gateway = m_gateway.get(), address = m_profile.settings.listenAddress(),
                                 tls = m_profile.settings.tlsFiles()] {
        return gateway->listen(address, tls);
    }).then(this, [this, listening = std::move(listening)](const Result<ListenAddress>& address) {
        if (m_isStopping)
            return;
        if (address) {
            m_address = *address;
            (void)writeAddress(m_profile.dataDir, AddressOf::Endpoint, listenUrl());
        }
        const std::optional<Error> problem = address ? std::nullopt : std::optional(address.error());
        m_listenTimer.tried(problem);
        if (std::exchange(m_listenProblem, problem) != problem)
            emit problemChanged();
        listening(address);
    });
}

void Runtime::listenAgain() {
    if (m_isStopping || !m_gateway || !m_listenProblem)
        return;
    listen([this](const Result<ListenAddress>& address) {
        if (address)
            emit listeningBegan();
    });
}

void Runtime::askIfAlive(std::function<void()> alive) {
    if (!m_gateway) {
        alive();
        return;
    }
    QMetaObject::invokeMethod(m_gateway.get(),
                              [this, alive = std::move(alive)] { QMetaObject::invokeMethod(this, alive); });
}

void Runtime::replay(ReplayRequest request, QObject* context, Replayer::Finished finished) {
    if (request.target.isEmpty()) {
        if (const Result<QUrl> here = localEndpointUrl(m_address.host, m_address.port, usesTls()))
            request.target = *here;
    }
    const ReplayKeys keys{m_profile.settings.authSettings(), key(KeyName::RequestsApiKey).key,
                          key(KeyName::WebhookSecret).key};
    m_replayer.send(request, keys, context, std::move(finished));
}

ControlHooks Runtime::controlHooks() {
    ControlHooks hooks;
    hooks.dataDir = m_profile.dataDir;
    hooks.staleSeconds = m_profile.settings.integer("calls/stale_seconds");
    hooks.metrics = m_metrics;
    hooks.status = [this] { return status(); };
    hooks.plan = [this] { return plan(); };
    hooks.replay = [this](ReplayRequest request, Replayer::Finished finished) {
        replay(std::move(request), m_control.context(), std::move(finished));
    };
    hooks.refreshMetrics = [this](const std::function<void()>& done) {
        if (!m_gateway)
            return done();
        QMetaObject::invokeMethod(m_gateway.get(), [this, gateway = m_gateway.get(), done] {
            m_metrics->setConnections(gateway->connectionCount());
            QMetaObject::invokeMethod(this, done);
        });
    };
    return hooks;
}

QJsonObject Runtime::status() const {
    QJsonObject keys;
    for (const KeyName name : allKeyNames())
        keys.insert(QString::fromLatin1(keyNameText(name)), key(name).isSet());
    const bool listening = m_address.port != 0;
    return {
        {u"version"_s, programVersion()},
        {u"started_at"_s, isoTimeMs(m_startedMs)},
        {u"listening"_s, listening},
        {u"url"_s, listening ? QJsonValue(listenUrl()) : QJsonValue()},
        {u"base_url"_s, m_profile.settings.baseUrl()},
        {u"control_url"_s, m_control.url()},
        {u"keys"_s, keys},
        {u"warnings"_s, QJsonArray::fromStringList(warnings())},
        {u"problem"_s, problem() ? QJsonValue(problem()->detail) : QJsonValue()},
    };
}

} // namespace opbx
