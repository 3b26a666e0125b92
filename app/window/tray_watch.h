// Whether the desktop has a tray: a StatusNotifier host on the session bus, or an XEmbed tray on the X display. Both may come long
// after the program, at login or when a panel is started anew. GUI thread. Asks nobody synchronously, but the X server, which
// Qt itself waits for all the time.
//
// No icon is made before there is a tray, because Qt looks for one only once.
#pragma once

#include <QObject>
#include <QTimer>

namespace opbx {

class TrayWatch final : public QObject {
    Q_OBJECT

public:
    explicit TrayWatch(QObject* parent = nullptr);

    bool hasTray() const { return m_hasHost || m_hasManager; }

signals:
    void changed();

private:
    void watchBus();
    void askWatcher();
    void setHost(bool found);
    void lookForManager();

    bool m_hasHost = false;    // StatusNotifier
    bool m_hasManager = false; // XEmbed
    QTimer m_lookTimer;
};

} // namespace opbx
