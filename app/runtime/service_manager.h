// Tells the service manager of the system (systemd, where it started this program as Type=notify) that the endpoint is ready, what
// it is doing, and again and again that it lives. Does nothing where there is none. Main thread.
//
// The watchdog asks the http thread only: a disk that hangs is not mended by a restart, and calls are answered
// without it.
#pragma once

#include "app/runtime/runtime.h"

#include <QObject>
#include <QTimer>

namespace opbx {

class ServiceManager : public QObject {
public:
    explicit ServiceManager(Runtime& runtime, QObject* parent = nullptr);

    /// The program can be reloaded and stopped from now on. `status`: one line for `systemctl status`.
    void ready(const QString& status);
    void say(const QString& status);
    void stopping();

private:
    void send(const QByteArray& state);
    void sayAlive();

    Runtime& m_runtime;
    QTimer m_watchdog;
    bool m_isAsked = false;
};

} // namespace opbx
