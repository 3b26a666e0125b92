// The line between a running program (`serve` or the window) and other processes of the same user on the same data folder:
// a local socket that only the user can open, one JSON object a line: {"do":"reload"} is answered by {"ok":true} or
// {"ok":false,"error":"…"} when the reload is done. Also makes sure that one program runs per data folder.
//
// One instance a data folder: a second window raises the first through its local channel; commands read the same
// database file directly, in WAL mode.
//
// The instance's socket is in the data folder, or in a folder that only the user can enter, and both ends look whose
// process is at the other one.
#pragma once

#include "core/base/result.h"

#include <QLocalServer>
#include <QObject>

#include <functional>
#include <memory>

namespace opbx {

/// Whether messages of a process of user `peer` are for a process of user `own`: of the same user, and to and from the
/// administrator.
bool isTrustedUser(uint peer, uint own);

/// Path (Unix) or name (Windows) of a data folder's socket: DIR/opbx.sock, or, where that is too long for a socket, a name with a
/// hash of the canonical folder in a folder that only this user can enter: XDG_RUNTIME_DIR.
QString instanceSocketName(const QString& dataDir);

/// An answer that is owed to another process. Copies share it; when the last copy goes without finish(), the answer is a failure.
class InstanceReply {
public:
    /// `yields`: the outcome is good, and this program makes way.
    explicit InstanceReply(std::function<void(const Result<Done>&, bool yields)> send);
    /// The first call counts.
    void finish(const Result<Done>& outcome) const;
    /// Instead of it: this program ends, so that the other one can run on the data folder.
    void yield() const;

private:
    struct Pending;
    std::shared_ptr<Pending> m_pending;
};

class InstanceServer : public QObject {
    Q_OBJECT

public:
    explicit InstanceServer(const QString& dataDir, QObject* parent = nullptr);
    ~InstanceServer() override;

    /// AlreadyExists when another program runs on this data folder; the claim ends with this object or with the process, however
    /// that ends. Errors as systemError() when the folder cannot be written or locked.
    Result<Done> listen();
    /// The same, while the program that runs makes way. Waits for at most so long.
    Result<Done> listenWithin(int ms);

signals:
    /// Read settings, keys and plan again, then finish the reply.
    void reloadRequested(opbx::InstanceReply reply);
    /// Show the window; `serve` finishes with Unsupported.
    void raiseRequested(opbx::InstanceReply reply);

private:
    void accept();
    void readFrom(QLocalSocket* socket);
    void obey(QLocalSocket* socket, const QByteArray& line);
    Result<Done> claim();

    QString m_dataDir;
    QLocalServer m_server;
    int m_lock = -1; // descriptor of the locked file
};

/// Whether a program runs on this data folder. Waits at most half a second.
bool instanceRuns(const QString& dataDir);

enum class Notified { NobodyRuns, Done, Yields };

/// Asks the program that runs on this data folder to reload. Waits at most 2 s (for command-line use, before or after the event
/// loop). An error when it runs but could not take the change over.
Result<Notified> notifyRunningInstance(const QString& dataDir);
/// Asks it to show its window. Yields when it has none and makes way for one.
Result<Notified> raiseRunningInstance(const QString& dataDir);

} // namespace opbx
