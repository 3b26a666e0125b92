// Whether calls have stopped coming: compares the time since the last call with the same hours of the weeks before. It is the first
// sign that an address, a tunnel or a number has come loose. A pure function; any thread.
#pragma once

#include "core/base/message.h"

#include <QList>
#include <QTimeZone>

#include <functional>
#include <optional>

namespace opbx {

/// Calls that began within one quarter of an hour.
struct QuarterCount {
    qint64 startMs = 0; // epoch ms, a multiple of quarterMs
    qint64 calls = 0;
};

inline constexpr qint64 quarterMs = 15 * 60 * 1000;
inline constexpr int weeksLookedAt = 8;

struct CallRhythm {
    QTimeZone zone;                        // of the office
    QList<QuarterCount> quarters;          // of the last weeksLookedAt weeks and today
    qint64 lastCallMs = 0;                 // epoch ms; 0: there never was one
    std::function<bool(qint64 ms)> isOpen; // by the plan's hours and holidays; null: always
};

/// Calls should have come and have not.
struct Silence {
    qint64 sinceMs = 0; // the last call, epoch ms
    int weekday = 1;    // of today, Monday is 1
    qint64 usual = 0;   // calls that there are on this weekday by this time, the median of the weeks
    qint64 today = 0;   // calls that there were today

    bool operator==(const Silence&) const = default;
};

/// Only when it means something: the office is open, at least four weeks can be compared, in each of them two calls or more came in
/// the hours that are silent now, and in half of them five or more. Weeks that were closed at that time or without any call on
/// that day do not count.
std::optional<Silence> silenceOf(const CallRhythm& rhythm, qint64 nowMs);

/// "No call since 09:40. On Mondays there are usually 12 by now; today there were 3."
Message silenceMessage(const Silence& silence, const QTimeZone& zone, qint64 nowMs);

} // namespace opbx
