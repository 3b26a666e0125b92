// The window's DesktopBackend: the desktop's notification service over D-Bus, whether there is a tray, the autostart file. GUI
// thread. Asks nobody synchronously: a desktop that does not answer holds nothing up.
#pragma once

#include "app/runtime/profile.h"
#include "app/window/tray_watch.h"
#include "core/settings/autostart.h"
#include "ui/backend/desktop_backend.h"

#include <QHash>

namespace opbx {

class NotificationService;

class WindowDesktop final : public ui::DesktopBackend {
    Q_OBJECT

public:
    explicit WindowDesktop(const Profile& profile);
    ~WindowDesktop() override;

    bool hasTray() const override;
    bool hasNotifications() const override { return m_hasNotifications; }
    void notify(const ui::Notice& notice) override;
    bool canStartAtLogin() const override { return m_autostart.isAvailable(); }
    bool startsAtLogin() const override { return m_autostart.isOn(); }
    Result<Done> setStartsAtLogin(bool on) override { return m_autostart.set(on); }

private:
    void lookForNotifications();
    void askCapabilities();
    void setNotifications(bool available);
    void actionInvoked(uint id);

    Autostart m_autostart;
    TrayWatch m_trayWatch;
    NotificationService* m_service = nullptr; // null without D-Bus
    bool m_hasNotifications = false;
    bool m_bodyIsMarkup = true;      // of a notification
    QHash<uint, ui::Notice> m_shown; // by the service's number
};

/// Program and arguments that start this data folder's window in the background.
QStringList loginCommand(const Profile& profile);

} // namespace opbx
