// The database of the endpoint: the store on its thread, and what is in force from it, the plan and the directory, also when the file is
// replaced. Main thread; starts the thread "store" and ends it.
#pragma once

#include "app/runtime/profile.h"
#include "core/base/clock.h"
#include "core/directory/directory.h"
#include "core/endpoint/metrics.h"
#include "core/storage/store.h"

#include <QThread>
#include <QTimer>

namespace opbx {

struct StoredState;

class RuntimeStorage : public QObject {
    Q_OBJECT

public:
    using Then = std::function<void(const Result<Done>&)>;

    /// Profile and clock must outlive it.
    RuntimeStorage(const Profile& profile, const Clock& clock, std::shared_ptr<Metrics> metrics);

    /// Makes the store and its thread. Once.
    void start();
    /// Opens the database unless it is open, and takes the plan and the directory from it. After a failure it can be tried again.
    void open(Then opened);
    /// What comes from other threads from now on is not taken any more.
    void stop();
    /// Writes what waits; waits for it.
    void close();
    /// Ends the thread and the store; nothing may use it any more.
    void end();

    Store& store() { return *m_store; }
    const std::optional<Error>& problem() const { return m_problem; }
    /// How far the wall clock is from believed time after a jump, when the database was opened last.
    qint64 clockOffUs() const { return m_clockOffUs; }
    /// Name under which a damaged database was kept, else empty.
    const QString& damagedDatabase() const { return m_damagedDatabase; }
    /// The plan that is in force.
    const std::shared_ptr<const RoutingPlan>& plan() const { return m_plan; }
    const QString& planProblem() const { return m_planProblem; }
    const QStringList& planDoubts() const { return m_planDoubts; }
    const Directory& directory() const { return m_directory; }
    /// After the directory in the database has changed; ends with directoryChanged().
    void loadDirectory(std::function<void()> loaded);

signals:
    void sessionsChanged();
    void callRecordsChanged();
    void exchangesDropped(qint64 count);
    void directoryChanged();
    void problemChanged();
    void clockJumped(const QString& sentence);
    void databaseLost();
    /// Another file is open, and what it holds is in force.
    void databaseReplaced();

private:
    void setProblem(const std::optional<Error>& problem);
    void take(const StoredState& state);
    /// The plan and the directory of the database that is open now; where it holds none, those that are in force go into it.
    void takeDatabase();
    void sweepRecordings();

    const Profile& m_profile;
    const Clock& m_clock;
    std::shared_ptr<Metrics> m_metrics;
    QTimer m_sweepTimer;
    QThread m_thread;
    std::unique_ptr<Store> m_store; // lives on the store thread
    qint64 m_clockOffUs = 0;
    bool m_isOpen = false;
    bool m_isStopping = false;
    std::optional<Error> m_problem;
    QString m_damagedDatabase;
    std::shared_ptr<const RoutingPlan> m_plan;
    QString m_planProblem;
    QStringList m_planDoubts;
    Directory m_directory;
};

} // namespace opbx
