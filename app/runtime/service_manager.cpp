#include "app/runtime/service_manager.h"

#include <algorithm>
#include <cstdint>

#ifdef OPBX_HAS_SYSTEMD
#include <systemd/sd-daemon.h>
#endif

namespace opbx {

ServiceManager::ServiceManager(Runtime& runtime, QObject* parent)
    : QObject(parent)
    , m_runtime(runtime) {
#ifdef OPBX_HAS_SYSTEMD
    std::uint64_t limitUs = 0;
    if (sd_watchdog_enabled(0, &limitUs) <= 0)
        return;
    m_watchdog.setInterval(static_cast<int>(std::min<std::uint64_t>(limitUs / 3000, 3'600'000)));
    m_watchdog.callOnTimeout(this, &ServiceManager::sayAlive);
    m_watchdog.start();
#endif
}

/// Said only when the http thread has answered: it is what calls wait for. The store thread is not asked; it may wait for a disk
/// that hangs, and to start anew would not mend that, while voice requests are answered without it.
void ServiceManager::sayAlive() {
    if (m_isAsked)
        return;
    m_isAsked = true;
    m_runtime.askIfAlive([this] {
        m_isAsked = false;
        send("WATCHDOG=1");
    });
}

void ServiceManager::ready(const QString& status) {
    send("READY=1\nSTATUS=" + status.simplified().toUtf8());
}

void ServiceManager::say(const QString& status) {
    send("STATUS=" + status.simplified().toUtf8());
}

void ServiceManager::stopping() {
    m_watchdog
        .stop(); // what is in flight is waited for with this thread blocked; stopping has a limit of its own
    send("STOPPING=1");
}

void ServiceManager::send([[maybe_unused]] const QByteArray& state) {
#ifdef OPBX_HAS_SYSTEMD
    (void)sd_notify(0, state.constData());
#endif
}

} // namespace opbx
