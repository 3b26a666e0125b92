// How much of the journal those may take who have proved nothing, or nothing new: a burst is kept whole, of a flood a sample.
// A plain value for one thread.
//
// Strangers and repeats have an allowance each, in rows and bytes, before they may go to the journal: a burst is kept
// whole, of a flood a sample is kept and the rest is counted by reason, and the first cannot hide the second.
#pragma once

#include <QtGlobal>

#include <algorithm>

namespace opbx {

class JournalAllowance {
public:
    /// Whether there is room for one more. `nowUs` is monotonic, microseconds.
    bool hasRoom(qint64 nowUs) {
        earn(nowUs);
        return m_rows > 0 && m_bytes > 0;
    }
    /// An exchange of so many bytes was kept. May be more than there was: that is paid back first.
    void spend(qint64 bytes) {
        --m_rows;
        m_bytes -= bytes;
    }

private:
    static constexpr qint64 rowsAtMost = 1'000;
    static constexpr qint64 bytesAtMost = 4 * 1024 * 1024;
    static constexpr qint64 tickUs = 500'000; // earns a row and its bytes
    static constexpr qint64 bytesPerTick = 4 * 1024;

    void earn(qint64 nowUs) {
        const qint64 ticks = (nowUs - m_earnedUs) / tickUs;
        m_rows = std::min(rowsAtMost, m_rows + ticks);
        m_bytes = std::min(bytesAtMost, m_bytes + ticks * bytesPerTick);
        m_earnedUs += ticks * tickUs;
    }

    qint64 m_rows = rowsAtMost;
    qint64 m_bytes = bytesAtMost;
    qint64 m_earnedUs = 0;
};

} // namespace opbx
