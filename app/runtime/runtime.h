// The endpoint as a whole: server, store, keys and plan, joined. Made on the main thread (GUI thread in the window), where all
// its functions and signals belong; starts the threads "http" and "store" and ends them.
//
// What failed at the start is tried again by a reload: opening the database, listening, reading keys; the window's
// buttons and opbx config do nothing else.
#pragma once

#include "app/runtime/plan_logins.h"
#include "app/runtime/profile.h"
#include "app/runtime/retry_timer.h"
#include "app/runtime/runtime_control.h"
#include "app/runtime/runtime_keys.h"
#include "app/runtime/runtime_storage.h"
#include "core/base/clock.h"
#include "core/endpoint/gateway.h"
#include "core/simulator/replayer.h"

#include <QFuture>
#include <QObject>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace opbx {

class Runtime : public QObject {
    Q_OBJECT

public:
    /// `keychain`: null for the system's.
    Runtime(Profile profile, const Clock& clock, std::unique_ptr<Keychain> keychain = nullptr,
            QObject* parent = nullptr);
    ~Runtime() override;

    /// Opens the database, loads keys and plan, listens. Ends once, with the address that was bound. After a failure to listen
    /// the rest works; reload() tries again what failed. An address that another program has, or that is not there yet, is tried
    /// again by itself, first after half a second, then less and less often: see listensAgain().
    void start(std::function<void(Result<ListenAddress>)> report);
    /// Reads settings, keys and plan again and moves the listener when its address has changed. A settings file that cannot be used,
    /// or is suddenly gone, empty or cut off, is said and leaves the settings of before in force. What comes while the start or another
    /// reload is under way is done after it, all of it at once.
    void reload(std::function<void(Result<Done>)> reloaded);
    /// Answers what is in flight, writes what waits, ends the threads. Blocks the caller for at most a few seconds.
    void stop();

    const Profile& profile() const { return m_profile; }
    KeyState key(KeyName name) const { return m_keys.state(name); }
    KeyStore& keyStore() { return m_keys.store(); }
    LoginStore& loginStore() { return m_logins.store(); }
    Store& store() { return m_storage.store(); }
    /// What was bound; port 0 before that.
    const ListenAddress& address() const { return m_address; }
    /// Sends an exchange once more; a request that names no target goes to this endpoint. Ends once, unless `context` goes first.
    void replay(ReplayRequest request, QObject* context, Replayer::Finished finished);
    /// Where the control interface listens; empty when it does not.
    const QString& controlUrl() const { return m_control.url(); }
    bool usesTls() const;
    QString listenUrl() const;
    /// Name under which a damaged database was kept, else empty.
    const QString& damagedDatabase() const { return m_storage.damagedDatabase(); }
    /// Sentences that need attention: warnings of the settings, keys that are missing, a plan that cannot be read.
    QStringList warnings() const;
    /// The plan that is in force.
    const std::shared_ptr<const RoutingPlan>& plan() const { return m_storage.plan(); }
    /// Why the stored plan is not in force; empty when it is.
    const QString& planProblem() const { return m_storage.planProblem(); }
    /// What is wrong with the plan in force, in sentences: its calls are answered all the same.
    const QStringList& planDoubts() const { return m_storage.planDoubts(); }
    /// Name of a number or extension in the plan, else in the directory; empty when there is none.
    QString nameOf(const QString& number) const;
    const Directory& directory() const { return m_storage.directory(); }
    /// After the directory in the database has changed; ends with directoryChanged().
    void loadDirectory(std::function<void()> loaded) { m_storage.loadDirectory(std::move(loaded)); }
    /// What keeps the endpoint from its work: that it cannot listen, else that it cannot store.
    const std::optional<Error>& problem() const {
        return m_listenProblem ? m_listenProblem : m_storage.problem();
    }
    /// Why it does not listen where it should; it may still listen where it did before.
    const std::optional<Error>& listenProblem() const { return m_listenProblem; }
    const std::optional<Error>& storageProblem() const { return m_storage.problem(); }
    /// Why the settings file is not in force as it is now.
    const std::optional<Error>& settingsProblem() const { return m_settingsProblem; }
    /// True while an address that could not be had is tried again.
    bool listensAgain() const { return m_listenTimer.isActive(); }
    /// Calls back when the threads that answer requests do: this one and the http thread.
    void askIfAlive(std::function<void()> alive);

    /// For a window: exchangesAnnounced() tells of requests whose body is still to come.
    void watchArrivals();
    /// What exchangesArrived() tells of; everything unless this is called.
    void setFeed(LiveFeed feed);

signals:
    void exchangesAnnounced(const QList<opbx::ExchangePtr>& exchanges);
    void exchangesArrived(const QList<opbx::ExchangePtr>& exchanges);
    /// Refused requests that a flood kept out of the journal and out of exchangesArrived().
    void refusalsNotKept(const QList<opbx::RefusalsNotKept>& refusals);
    /// So many more could not be kept in the history; they were answered all the same.
    void exchangesDropped(qint64 count);
    void sessionsChanged();
    void callRecordsChanged();
    void directoryChanged();
    void keysChanged();
    /// A keychain that could not be read before has given its keys, and they are in force.
    void keychainOpened();
    void configurationChanged();
    /// The endpoint listens where it could not before.
    void listeningBegan();
    /// The database file was moved, replaced or deleted: its readers let go of it.
    void databaseLost();
    /// The control interface listens, or listens at another address.
    void controlMoved();
    void problemChanged();
    /// This computer's clock has jumped; a sentence about it.
    void clockJumped(const QString& sentence);

private:
    using Then = std::function<void(const Result<Done>&)>;

    ControlHooks controlHooks();
    QJsonObject status() const;
    /// Does nothing where there is one.
    void makeGateway(std::function<void()> made);
    void adoptGateway(Gateway* made);
    void reloadAll();
    void takeOver(const Settings& before, const Then& ended);
    void takeKeysReadAgain(bool isOpen);
    void configureGateway();
    void readSettingsAgain();
    void listen(std::function<void(const Result<ListenAddress>&)> listening);
    void listenAgain();
    void takeDatabase();
    GatewayConfig gatewayConfig() const;

    Profile m_profile;
    const Clock& m_clock;
    std::shared_ptr<Metrics> m_metrics = std::make_shared<Metrics>();
    RuntimeStorage m_storage;
    RuntimeControl m_control;
    PlanLogins m_logins;
    QThread m_httpThread;
    std::unique_ptr<Gateway> m_gateway; // lives on the http thread
    QFuture<Gateway*> m_gatewayMade;    // becomes m_gateway
    Replayer m_replayer;
    RuntimeKeys m_keys;
    bool m_watchesArrivals = false;
    LiveFeed m_liveFeed = LiveFeed::Everything;
    bool m_isStarted = false;
    bool m_isStopping = false;
    bool m_isReloading = false;
    std::vector<std::function<void(Result<Done>)>> m_reloads; // asked for, not begun
    RetryTimer m_listenTimer;
    bool m_folderWasOpen = false; // others could change what is in the data folder; that was taken away
    ListenAddress m_address{{}, 0};
    std::optional<Error> m_listenProblem;
    std::optional<Error> m_settingsProblem;
    qint64 m_startedMs;
};

} // namespace opbx
