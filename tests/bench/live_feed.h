// What goes on while the window is measured: a feed of exchanges as the http thread gives it to the store and the window, and a caller
// who wants answers. Each has a thread of its own, which ends with the object.
#pragma once

#include "app/runtime/runtime.h"

#include <QThread>

#include <atomic>
#include <memory>
#include <vector>

namespace opbx::bench {

class LiveFeed {
public:
    /// `rate`: exchanges a second, in batches ten times a second. `runtime` outlives this object.
    LiveFeed(Runtime& runtime, int rate);
    LiveFeed(const LiveFeed&) = delete;
    LiveFeed& operator=(const LiveFeed&) = delete;
    ~LiveFeed();

    qint64 fed() const { return m_fed; }

private:
    void run();

    Runtime& m_runtime;
    int m_rate;
    std::atomic<bool> m_ends = false;
    std::atomic<qint64> m_fed = 0;
    std::unique_ptr<QThread> m_thread;
};

/// Asks the voice endpoint over one connection, fifty times a second.
class Caller {
public:
    Caller(quint16 port, QByteArray key);
    Caller(const Caller&) = delete;
    Caller& operator=(const Caller&) = delete;
    ~Caller();

    /// Milliseconds to an answer: the median and the 99th of a hundred. Ends the calling.
    std::pair<double, double> finish();

private:
    void run();

    quint16 m_port;
    QByteArray m_key;
    std::atomic<bool> m_ends = false;
    std::vector<double> m_times;
    std::unique_ptr<QThread> m_thread;
};

} // namespace opbx::bench
