// Deliveries of one event against the sender's retry schedule: 5 s, 30 s, 2 min and 10 min after the attempt before (wire
// contract, section 5). Pure; any thread.
#pragma once

#include <QList>

#include <array>

namespace opbx {

/// Seconds from the attempt before to attempts 2, 3, 4 and 5.
inline constexpr std::array<qint64, 4> retryDelays = {5, 30, 120, 600};

/// One delivery of the event that has arrived.
struct DeliveryAttempt {
    qint64 exchange = 0; // id
    qint64 receivedUs = 0;
    int status = 0; // of our answer, 0 while there is none
    int number = 0; // which delivery of the event it is, as it was counted when it arrived
};

enum class DeliveryState {
    First,  // the first delivery
    OnTime, // arrived when it was due
    Early,  // arrived before it was due, or between two times of the schedule
    Extra,  // arrived after all retries of the schedule
    Due,    // expected, not yet its time
    Missed, // its time has passed
};

struct Delivery {
    DeliveryState state = DeliveryState::First;
    int slot = 0;            // 1: the first delivery, 2 to 5: the retries, 0: fits none
    qint64 dueUs = 0;        // when it was or is expected; 0 where there is no such time
    DeliveryAttempt attempt; // exchange 0 for Due and Missed

    bool operator==(const Delivery& other) const {
        return state == other.state && slot == other.slot && dueUs == other.dueUs &&
               attempt.exchange == other.attempt.exchange;
    }
};

struct DeliverySchedule {
    QList<Delivery> deliveries; // in the order of time
    bool isSettled = false;     // answered with 2xx: nothing more is expected
    bool isUsedUp = false;      // all retries have come or passed, and none was answered well
    bool isHurried = false;     // as many as the schedule has came, but none when it was due
};

/// `attempts` in the order of arrival. A sender that hurries through its retries, as a simulator may, is expected to send no more.
DeliverySchedule deliverySchedule(const QList<DeliveryAttempt>& attempts, qint64 nowUs);

/// How many deliveries of an event the sender makes before it gives up.
inline constexpr int mostDeliveries = static_cast<int>(retryDelays.size()) + 1;

/// What the sender does after a delivery that was not acknowledged.
struct NextDelivery {
    qint64 dueUs = 0;       // when it tries again, microseconds since the Unix epoch; 0: it does not
    bool isGivenUp = false; // it was the last
};

/// After attempt `number`, answered with `status`, at `receivedUs`. Neither for one that was acknowledged.
NextDelivery nextDelivery(int number, int status, qint64 receivedUs);

/// Attempt number (2 to 5) of the slot that a gap since the attempt before fits; 0 when none.
int retrySlot(qint64 gapUs);

} // namespace opbx
