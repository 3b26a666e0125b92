#include "app/window/tray_watch.h"

#include <QGuiApplication>

#ifdef OPBX_HAS_DBUS
#include "app/window/status_notifier_watcher.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#endif

#ifdef OPBX_HAS_XCB
#include <xcb/xcb.h>

#include <cstdlib>
#include <memory>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEveryMs = 5'000;

#ifdef OPBX_HAS_XCB

template<class T>
struct Freed {
    void operator()(T* reply) const { std::free(reply); }
};

/// Who owns this selection manages the tray of the first screen (System Tray Protocol of freedesktop.org).
bool hasTrayManager() {
    const auto* x11 = qApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t* connection = x11 ? x11->connection() : nullptr;
    if (!connection)
        return false;
    constexpr QByteArrayView name = "_NET_SYSTEM_TRAY_S0";
    const std::unique_ptr<xcb_intern_atom_reply_t, Freed<xcb_intern_atom_reply_t>> atom(xcb_intern_atom_reply(
        connection, xcb_intern_atom(connection, 1, uint16_t(name.size()), name.data()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const std::unique_ptr<xcb_get_selection_owner_reply_t, Freed<xcb_get_selection_owner_reply_t>> owner(
        xcb_get_selection_owner_reply(connection, xcb_get_selection_owner(connection, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

#else

bool hasTrayManager() {
    return false;
}

#endif

} // namespace

TrayWatch::TrayWatch(QObject* parent)
    : QObject(parent) {
    watchBus();
    m_lookTimer.setInterval(lookEveryMs);
    connect(&m_lookTimer, &QTimer::timeout, this, &TrayWatch::lookForManager);
    if (QGuiApplication::platformName() == "xcb"_L1) {
        m_lookTimer.start();
        lookForManager();
    }
}

/// Qt takes the first kind of tray that it finds, so a desktop with a host needs no manager.
void TrayWatch::lookForManager() {
    if (m_hasHost || !hasTrayManager())
        return;
    m_lookTimer.stop();
    m_hasManager = true;
    emit changed();
}

void TrayWatch::setHost(bool found) {
    if (std::exchange(m_hasHost, found) != found)
        emit changed();
}

#ifdef OPBX_HAS_DBUS

void TrayWatch::watchBus() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto* watcher = new QDBusServiceWatcher(StatusNotifierWatcher::name(), bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &TrayWatch::askWatcher);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { setHost(false); });
    connect(new StatusNotifierWatcher(bus, this), &StatusNotifierWatcher::StatusNotifierHostRegistered, this,
            [this] { setHost(true); });
    askWatcher();
}

void TrayWatch::askWatcher() {
    QDBusMessage question =
        QDBusMessage::createMethodCall(StatusNotifierWatcher::name(), StatusNotifierWatcher::path(),
                                       u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question << StatusNotifierWatcher::name() << u"IsStatusNotifierHostRegistered"_s;
    question.setAutoStartService(false);
    auto* answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answer;
        if (reply.isValid() && reply.value().variant().toBool())
            setHost(true);
    });
}

#else

void TrayWatch::watchBus() {}

void TrayWatch::askWatcher() {}

#endif

} // namespace opbx
