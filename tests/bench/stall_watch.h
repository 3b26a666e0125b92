// For programs that measure the window: how late its event loop is at worst, and how much memory the process has. GUI thread.
#pragma once

#include <QElapsedTimer>
#include <QFile>
#include <QObject>
#include <QTimer>

#include <algorithm>

namespace opbx::bench {

using namespace Qt::StringLiterals;

/// A field of a process's status in KB, e.g. "VmRSS:"; 0 where the system does not say.
inline qint64 memoryKb(const QByteArray& field, const QString& status = u"/proc/self/status"_s) {
    QFile file(status);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith(field))
            return line.mid(field.size()).trimmed().split(' ').constFirst().toLongLong();
    }
    return 0;
}

/// Notices how late a regular beat comes.
class StallWatch final : public QObject {
public:
    StallWatch() {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_worstMs = std::max(m_worstMs, double(m_clock.nsecsElapsed()) / 1e6 - beatMs);
            m_clock.restart();
            ++m_beats;
        });
        m_clock.start();
        m_timer.start(beatMs);
    }
    double worstMs() const { return m_worstMs; }
    int beats() const { return m_beats; }

private:
    static constexpr int beatMs = 5;

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_worstMs = 0;
    int m_beats = 0;
};

} // namespace opbx::bench
