// Unix signals as ordinary calls on the event loop, also those that prepareProcess() has held back. One object a process; main thread.
//
// Signals are held back before the libraries start: a reload right after the start is done, not fatal.
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace opbx {

class SignalWatch : public QObject {
    Q_OBJECT

public:
    explicit SignalWatch(QObject* parent = nullptr);
    ~SignalWatch() override;

signals:
    void stopRequested();   // SIGTERM, SIGINT
    void reloadRequested(); // SIGHUP

private:
    void read();

    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace opbx
