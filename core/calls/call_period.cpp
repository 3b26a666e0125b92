#include "core/calls/call_period.h"

#include <limits>

namespace opbx::ui {

CallSpan spanOf(CallPeriod period, const QDateTime& now, Qt::DayOfWeek weekBegins) {
    const QDate today = now.date();
    const QDate tomorrow = today.addDays(1);
    const auto span = [](QDate from, QDate until) {
        return CallSpan{from.startOfDay().toMSecsSinceEpoch(), until.startOfDay().toMSecsSinceEpoch()};
    };
    switch (period) {
    case CallPeriod::Today: return span(today, tomorrow);
    case CallPeriod::Yesterday: return span(today.addDays(-1), today);
    case CallPeriod::ThisWeek: {
        const int sinceBegin = (today.dayOfWeek() - int(weekBegins) + 7) % 7;
        return span(today.addDays(-sinceBegin), tomorrow);
    }
    case CallPeriod::Last30Days: return span(today.addDays(-29), tomorrow);
    case CallPeriod::Last12Months: return span(today.addMonths(-12).addDays(1), tomorrow);
    case CallPeriod::Everything: break;
    }
    return {0, std::numeric_limits<qint64>::max()};
}

BarWidth barWidthFor(CallPeriod period) {
    switch (period) {
    case CallPeriod::Today:
    case CallPeriod::Yesterday: return BarWidth::Hour;
    case CallPeriod::ThisWeek:
    case CallPeriod::Last30Days: return BarWidth::Day;
    case CallPeriod::Last12Months:
    case CallPeriod::Everything: break;
    }
    return BarWidth::Month;
}

} // namespace opbx::ui
