// Periods of call records by name, in the user's time zone. Pure functions; any thread.
#pragma once

#include "core/calls/call_statistics.h"

#include <QDateTime>

namespace opbx::ui {

enum class CallPeriod { Today, Yesterday, ThisWeek, Last30Days, Last12Months, Everything, ThisMonth, LastMonth, Custom };

/// [fromMs, untilMs) in epoch milliseconds. Days begin at local midnight also when the clocks change.
struct CallSpan {
    qint64 fromMs = 0;
    qint64 untilMs = 0;
    bool operator==(const CallSpan&) const = default;
};

/// `weekBegins`: the first day of a week in the user's country.
CallSpan spanOf(CallPeriod period, const QDateTime& now, Qt::DayOfWeek weekBegins);

/// From the first day to the last, both included; the other way round too.
CallSpan spanOfDays(QDate one, QDate other);
/// What a period is compared with: the one before of the same length, for a month that has not ended the same days of the month before.
/// Empty (until 0) where there is none.
CallSpan spanBefore(CallPeriod period, const CallSpan& span);

/// The width of bars that suits a period.
BarWidth barWidthFor(CallPeriod period);

} // namespace opbx::ui
