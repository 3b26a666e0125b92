// What the window asks about the way from the internet to this endpoint and about the program's health. GUI thread.
// Implemented in app/window over tunnel watcher, self-test, store and keys; by a fake in tests.
#pragma once

#include "core/health/diagnosis.h"
#include "core/health/self_test_report.h"
#include "core/tunnel/tunnel.h"

#include <QFuture>
#include <QObject>

#include <optional>

namespace opbx::ui {

/// Part of the program that can fail on its own.
enum class ProgramPart { Listener, Storage, Keychain, Routing, PublicAddress, Tunnel, Cloudonix };
inline constexpr int programPartCount = 7;

/// The newest failure of a part since the program was started.
struct PartProblem {
    ProgramPart part = ProgramPart::Listener;
    Error error{ErrorCode::None, {}};
    qint64 whenMs = 0;
    bool gone = false; // it works again
};

class HealthBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Tunnels on this computer that lead to this endpoint, https first.
    virtual QList<Tunnel> tunnels() const = 0;
    /// Those that lead here and cannot be used: shown with the reason, not offered.
    virtual QList<Tunnel> flawedTunnels() const { return {}; }
    /// Looks now; tunnelsChanged() follows when something is different.
    virtual void lookForTunnels() = 0;

    /// Ends within about ten seconds; a second test ends the first as Cancelled.
    virtual QFuture<Result<SelfTestReport>> runSelfTest(const QString& baseUrl) = 0;
    /// Of the public address that is in force; none while it has not been tested.
    virtual std::optional<SelfTestReport> lastSelfTest() const = 0;

    /// What the checks look at, gathered now.
    virtual QFuture<Result<HealthSnapshot>> snapshot() = 0;
    /// Takes the rights of other users to the data folder away.
    virtual Result<Done> closeDataFolder() = 0;
    /// At most one for each part, newest first.
    virtual QList<PartProblem> partProblems() const = 0;

signals:
    void tunnelsChanged();
    /// A tunnel that was there is gone.
    void tunnelLost(const opbx::Tunnel& tunnel);
    void selfTestEnded();
    void partProblemsChanged();
};

} // namespace opbx::ui
