// The desktop's list of tray icons as D-Bus describes it (org.kde.StatusNotifierWatcher). GUI thread. Signals keep the names they have
// on the bus: that is how Qt finds them.
#pragma once

#include <QDBusAbstractInterface>
#include <QDBusConnection>

namespace opbx {

using namespace Qt::StringLiterals;

class StatusNotifierWatcher final : public QDBusAbstractInterface {
    Q_OBJECT

public:
    static QString name() { return u"org.kde.StatusNotifierWatcher"_s; }
    static QString path() { return u"/StatusNotifierWatcher"_s; }

    StatusNotifierWatcher(const QDBusConnection& bus, QObject* parent)
        : QDBusAbstractInterface(name(), path(), "org.kde.StatusNotifierWatcher", bus, parent) {}

signals:
    void StatusNotifierHostRegistered();
};

} // namespace opbx
