#include "app/window/window_desktop.h"

#include <QCoreApplication>

#ifdef OPBX_HAS_DBUS
#include "app/window/notification_service.h"

#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

QStringList loginCommand(const Profile& profile) {
    const QString image = qEnvironmentVariable("APPIMAGE");
    QStringList command = {image.isEmpty() ? QCoreApplication::applicationFilePath() : image,
                           u"--background"_s};
    const bool ownFolder = profile.dataDir != defaultDataDir();
    if (ownFolder)
        command << u"--data-dir"_s << profile.dataDir;
    if (profile.configFile != (ownFolder ? profile.dataDir + u"/opbx.ini"_s : defaultConfigFile()))
        command << u"--config"_s << profile.configFile;
    return command;
}

WindowDesktop::WindowDesktop(const Profile& profile)
    : m_autostart(Autostart::standardFolder(), loginCommand(profile)) {
    connect(&m_trayWatch, &TrayWatch::changed, this, &WindowDesktop::availabilityChanged);
    lookForNotifications();
}

WindowDesktop::~WindowDesktop() = default;

bool WindowDesktop::hasTray() const {
    return m_trayWatch.hasTray();
}

void WindowDesktop::setNotifications(bool available) {
    if (std::exchange(m_hasNotifications, available) != available)
        emit availabilityChanged();
}

void WindowDesktop::actionInvoked(uint id) {
    if (!m_shown.contains(id))
        return; // another program's
    const ui::Notice notice = m_shown.take(id);
    emit noticeActivated(notice.page, notice.search);
}

#ifdef OPBX_HAS_DBUS

void WindowDesktop::lookForNotifications() {
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    auto* watcher = new QDBusServiceWatcher(NotificationService::name(), bus,
                                            QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &WindowDesktop::askCapabilities);
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] { setNotifications(false); });
    m_service = new NotificationService(bus, this);
    connect(m_service, &NotificationService::ActionInvoked, this, &WindowDesktop::actionInvoked);
    connect(m_service, &NotificationService::NotificationClosed, this,
            [this](uint id) { m_shown.remove(id); });
    askCapabilities();
}

/// A question also starts a service that is only started when it is needed.
void WindowDesktop::askCapabilities() {
    auto* answer = new QDBusPendingCallWatcher(m_service->asyncCall(u"GetCapabilities"_s), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        answer->deleteLater();
        const QDBusPendingReply<QStringList> capabilities = *answer;
        m_bodyIsMarkup = capabilities.isValid() && capabilities.value().contains(u"body-markup"_s);
        setNotifications(capabilities.isValid());
    });
}

void WindowDesktop::notify(const ui::Notice& notice) {
    if (!m_service)
        return;
    const QVariantMap hints = {{u"desktop-entry"_s, u"org.opbx.Desktop"_s}};
    const QStringList actions = {u"default"_s, notice.action};
    const QDBusPendingCall call =
        m_service->asyncCall(u"Notify"_s, u"OPBX"_s, uint(0), u"org.opbx.Desktop"_s, notice.title,
                             m_bodyIsMarkup ? notice.text.toHtmlEscaped() : notice.text, actions, hints, -1);
    auto* answer = new QDBusPendingCallWatcher(call, this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer, notice] {
        answer->deleteLater();
        const QDBusPendingReply<uint> id = *answer;
        if (id.isValid())
            m_shown.insert(id.value(), notice);
        else
            setNotifications(false);
    });
}

#else

void WindowDesktop::lookForNotifications() {}

void WindowDesktop::askCapabilities() {}

void WindowDesktop::notify(const ui::Notice&) {}

#endif

} // namespace opbx
