// The window's RehearsalBackend: a thread of its own with its own read-only connection, so that neither the endpoint nor other queries
// of the window wait for it. GUI thread.
#pragma once

#include "core/base/clock.h"
#include "ui/backend/rehearsal_backend.h"

#include <QThread>

#include <atomic>

namespace opbx {

class WindowRehearsal final : public ui::RehearsalBackend {
    Q_OBJECT

public:
    /// `clock` outlives this object.
    WindowRehearsal(QString databaseFile, const Clock& clock);
    ~WindowRehearsal() override;

    QFuture<Result<RehearsalResult>> rehearse(std::shared_ptr<const RoutingPlan> plan) override;
    void cancel() override;

private:
    /// On the thread of the work; ends early when another turn has begun.
    Result<RehearsalResult> work(const std::shared_ptr<const RoutingPlan>& plan, qint64 nowUs, quint64 turn);

    QString m_file;
    const Clock& m_clock;
    QThread m_thread;
    QObject* m_worker; // lives on m_thread
    std::atomic<quint64> m_turn = 0;
};

} // namespace opbx
