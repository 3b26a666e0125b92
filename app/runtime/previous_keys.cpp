#include "app/runtime/previous_keys.h"

#include <algorithm>
#include <limits>

namespace opbx {

void PreviousKeys::take(KeyName name, const KeyState& read, qint64 nowMs, qint64 steadyUs) {
    if (read.key.previous.isEmpty()) {
        m_ends.remove(name);
        return;
    }
    const qint64 untilMs = read.key.previousUntilMs;
    const auto known = m_ends.constFind(name);
    if (known != m_ends.constEnd() && known->createdMs == read.createdMs && known->untilMs == untilMs)
        return;
    // Never longer than was meant, also where the clock was ahead when the key was replaced and has been set right.
    const qint64 meantMs = read.createdMs > 0 ? untilMs - read.createdMs : untilMs;
    const qint64 leftMs = std::max<qint64>(std::min(untilMs - nowMs, meantMs), 0);
    m_ends.insert(name, {read.createdMs, untilMs, steadyUs + leftMs * 1000});
}

RotatingKey PreviousKeys::inForce(KeyName name, const RotatingKey& read, qint64 steadyUs) const {
    RotatingKey key = read;
    const auto end = m_ends.constFind(name);
    if (end != m_ends.constEnd() && steadyUs < end->steadyUs) {
        key.previousUntilMs = std::numeric_limits<qint64>::max();
    } else {
        key.previous = Secret();
        key.previousUntilMs = 0;
    }
    return key;
}

qint64 PreviousKeys::nextEndMs(qint64 steadyUs) const {
    qint64 nextUs = 0;
    for (const End& end : m_ends) {
        const qint64 leftUs = end.steadyUs - steadyUs;
        if (leftUs > 0 && (nextUs == 0 || leftUs < nextUs))
            nextUs = leftUs;
    }
    return (nextUs + 999) / 1000;
}

} // namespace opbx
