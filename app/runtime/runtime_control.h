// The control interface as the settings want it: started, moved and stopped. Main thread. What it serves comes in through hooks.
#pragma once

#include "app/runtime/control_server.h"
#include "app/runtime/profile.h"
#include "app/runtime/retry_timer.h"

namespace opbx {

class RuntimeControl : public QObject {
    Q_OBJECT

public:
    /// `hooks` are asked for at each start. Profile and clock must outlive it.
    RuntimeControl(const Profile& profile, const Clock& clock, std::function<ControlHooks()> hooks);

    /// Moves to where the settings want it. On failure it stays where it is, problem() says why, and an address that may come is
    /// tried again.
    void move();
    void stop();
    /// The database file is no longer where it was.
    void letGoOfHistory();

    /// Where it listens; empty when it does not.
    const QString& url() const { return m_url; }
    /// Why it is not where the settings want it.
    const std::optional<Error>& problem() const { return m_problem; }
    /// The problem in a sentence; empty when there is none.
    QString warning() const;
    /// Gone when what asked through it cannot be answered any more.
    QObject* context() const { return m_server.get(); }

signals:
    /// It listens, or listens at another address.
    void moved();

private:
    void close();

    const Profile& m_profile;
    const Clock& m_clock;
    std::function<ControlHooks()> m_hooks;
    RetryTimer m_again;
    std::unique_ptr<ControlServer> m_server;
    QString m_url;
    QString m_setting; // that m_url came from
    std::optional<Error> m_problem;
};

} // namespace opbx
