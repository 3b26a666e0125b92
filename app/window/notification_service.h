// The desktop's notification service as D-Bus describes it (org.freedesktop.Notifications). GUI thread. Signals keep the names they
// have on the bus: that is how Qt finds them.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>

namespace opbx {

using namespace Qt::StringLiterals;

class NotificationService final : public QDBusAbstractInterface {
    Q_OBJECT

public:
    static QString name() { return u"org.freedesktop.Notifications"_s; }

    NotificationService(const QDBusConnection& bus, QObject* parent)
        : QDBusAbstractInterface(name(), u"/org/freedesktop/Notifications"_s, "org.freedesktop.Notifications",
                                 bus, parent) {}

signals:
    void ActionInvoked(uint id, const QString& action);
    void NotificationClosed(uint id, uint reason);
};

} // namespace opbx
