#include "core/exchange/deliveries.h"

#include <algorithm>

namespace opbx {

namespace {

constexpr qint64 secondUs = 1'000'000;
constexpr int lastSlot = static_cast<int>(retryDelays.size()) + 1;

/// Senders are late by their own queue and by the time that our answer took, seldom early.
constexpr qint64 earlyBy(qint64 delay) {
    return delay * secondUs / 10 + secondUs / 2;
}
constexpr qint64 lateBy(qint64 delay) {
    return delay * secondUs / 2 + 3 * secondUs;
}

qint64 delayOf(int slot) {
    return retryDelays.at(static_cast<size_t>(slot - 2));
}

bool fitsDelay(qint64 gapUs, qint64 delay) {
    return gapUs >= delay * secondUs - earlyBy(delay) && gapUs <= delay * secondUs + lateBy(delay);
}

/// Everything but a success is sent again.
bool settles(int status) {
    return status >= 200 && status < 300;
}

/// Builds the list while it walks over the attempts.
class Walk {
public:
    void take(const DeliveryAttempt& attempt);
    void expect(qint64 nowUs);
    DeliverySchedule result() { return std::move(m_schedule); }

private:
    void addMissed(int slot, qint64 dueUs) {
        m_schedule.deliveries.append({DeliveryState::Missed, slot, dueUs, {}});
    }

    DeliverySchedule m_schedule;
    int m_slot = 0; // of the attempt before
    int m_early = 0;
    qint64 m_lastUs = 0; // when that arrived, or should have
};

void Walk::take(const DeliveryAttempt& attempt) {
    m_schedule.isSettled = m_schedule.isSettled || settles(attempt.status);
    if (m_slot == 0) {
        m_slot = 1;
        m_lastUs = attempt.receivedUs;
        m_schedule.deliveries.append({DeliveryState::First, 1, attempt.receivedUs, attempt});
        return;
    }
    // A retry that did not reach us leaves a longer gap: the sum of its delay and the next.
    qint64 due = m_lastUs;
    for (int slot = m_slot + 1; slot <= lastSlot; ++slot) {
        due += delayOf(slot) * secondUs;
        if (!fitsDelay(attempt.receivedUs - (due - delayOf(slot) * secondUs), delayOf(slot)))
            continue;
        qint64 missedDue = m_lastUs;
        for (int missed = m_slot + 1; missed < slot; ++missed) {
            missedDue += delayOf(missed) * secondUs;
            addMissed(missed, missedDue);
        }
        m_schedule.deliveries.append({DeliveryState::OnTime, slot, due, attempt});
        m_slot = slot;
        m_lastUs = attempt.receivedUs;
        return;
    }
    const bool isExtra = m_slot >= lastSlot || m_early >= lastSlot - 1;
    m_early += isExtra ? 0 : 1;
    m_schedule.deliveries.append({isExtra ? DeliveryState::Extra : DeliveryState::Early, 0,
                                  isExtra ? 0 : m_lastUs + delayOf(m_slot + 1) * secondUs, attempt});
}

/// What has not come: due or missed.
void Walk::expect(qint64 nowUs) {
    m_schedule.isHurried = m_slot == 1 && m_early >= lastSlot - 1;
    if (m_slot == 0 || m_schedule.isSettled)
        return;
    if (m_schedule.isHurried) {
        m_schedule.isUsedUp = true;
        return;
    }
    qint64 due = m_lastUs;
    bool isUsedUp = true;
    for (int slot = m_slot + 1; slot <= lastSlot; ++slot) {
        due += delayOf(slot) * secondUs;
        if (nowUs > due + lateBy(delayOf(slot))) {
            addMissed(slot, due);
            continue;
        }
        m_schedule.deliveries.append({DeliveryState::Due, slot, due, {}});
        isUsedUp = false;
        break; // the times after it depend on its arrival
    }
    m_schedule.isUsedUp = isUsedUp;
}

} // namespace

DeliverySchedule deliverySchedule(const QList<DeliveryAttempt>& attempts, qint64 nowUs) {
    Walk walk;
    for (const DeliveryAttempt& attempt : attempts)
        walk.take(attempt);
    walk.expect(nowUs);
    return walk.result();
}

NextDelivery nextDelivery(int number, int status, qint64 receivedUs) {
    if (settles(status))
        return {};
    if (number >= mostDeliveries)
        return {0, true};
    return {receivedUs + delayOf(std::max(number, 1) + 1) * secondUs, false};
}

int retrySlot(qint64 gapUs) {
    for (int slot = 2; slot <= lastSlot; ++slot) {
        if (fitsDelay(gapUs, delayOf(slot)))
            return slot;
    }
    return 0;
}

} // namespace opbx
