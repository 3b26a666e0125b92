// What the window asks of the desktop around it: a tray, notifications, start at login. GUI thread. Implemented in app/window, by a
// fake in tests. What a desktop does not have is said, not simulated.
#pragma once

#include "core/base/result.h"

#include <QObject>

namespace opbx::ui {

enum class NoticeKind { MissedCall, Refused, Retry, TunnelLost };

/// Something that the user wants to hear of while the window is hidden.
struct Notice {
    NoticeKind kind = NoticeKind::MissedCall;
    QString title;
    QString text;
    QString page; // that shows more about it
    QString search;
    QString action; // the word on its button
};

class DesktopBackend : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual bool hasTray() const = 0;
    /// A service that shows notifications answers; without one the tray may show them.
    virtual bool hasNotifications() const = 0;
    virtual void notify(const Notice& notice) = 0;

    /// False where this program does not know how.
    virtual bool canStartAtLogin() const = 0;
    virtual bool startsAtLogin() const = 0;
    virtual Result<Done> setStartsAtLogin(bool on) = 0;

signals:
    /// A notification was clicked: show the window with this page.
    void noticeActivated(const QString& page, const QString& search);
    void availabilityChanged();
};

} // namespace opbx::ui
