// The control interface over a socket: a second listener, for this computer only, behind the same guard as the endpoint. Made and
// used on the main thread; its requests are served on a thread of its own ("control"), so that a slow query holds up nobody.
//
// The control interface has a listener and a thread of its own, behind the same guard as the endpoint, so that
// a scrape or a search holds up neither a call nor the window; control.address in the data folder says where
// it listens.
#pragma once

#include "app/runtime/control_api.h"
#include "core/base/clock.h"
#include "core/endpoint/metrics.h"
#include "core/model/routing_plan.h"
#include "core/server/http_server.h"
#include "core/simulator/replayer.h"

#include <QThread>

#include <memory>

namespace opbx {

/// What the interface needs of the rest of the program.
struct ControlHooks {
    QString dataDir;
    qint64 staleSeconds = 0;                                       // of live calls
    std::shared_ptr<Metrics> metrics;                              // any thread
    std::function<QJsonObject()> status;                           // called on the main thread
    std::function<std::shared_ptr<const RoutingPlan>()> plan;      // the same
    std::function<void(ReplayRequest, Replayer::Finished)> replay; // called on the main thread, answers there
    /// Called on the main thread: brings metrics up to date that are looked up rather than counted, then calls back there.
    std::function<void(std::function<void()>)> refreshMetrics;
};

class ControlServer : public QObject {
public:
    ControlServer(Secret token, ControlHooks hooks, const Clock& clock);
    /// Requests in flight get no answer any more.
    ~ControlServer() override;

    /// Waits for the control thread. InvalidInput for an address that is not loopback.
    Result<ListenAddress> listen(const ListenAddress& address);
    /// A live call without news for so long is not counted as live.
    /// The database file is no longer where it was: closes it, and the next question opens what is there then.
    void letGoOfHistory();
    void setStaleSeconds(qint64 seconds);

private:
    class Worker;

    QThread m_thread;
    std::unique_ptr<Worker> m_worker; // lives on the control thread
};

} // namespace opbx
