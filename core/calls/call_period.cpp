#include "core/calls/call_period.h"

#include <algorithm>
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
    case CallPeriod::ThisMonth: return span(QDate(today.year(), today.month(), 1), tomorrow);
    case CallPeriod::LastMonth: {
        const QDate first(today.year(), today.month(), 1);
        return span(first.addMonths(-1), first);
    }
    case CallPeriod::Custom:
    case CallPeriod::Everything: break;
    }
    return {0, std::numeric_limits<qint64>::max()};
}

CallSpan spanOfDays(QDate one, QDate other) {
    return {std::min(one, other).startOfDay().toMSecsSinceEpoch(),
            std::max(one, other).addDays(1).startOfDay().toMSecsSinceEpoch()};
}

CallSpan spanBefore(CallPeriod period, const CallSpan& span) {
    if (period == CallPeriod::Everything)
        return {};
    const QDate first = QDateTime::fromMSecsSinceEpoch(span.fromMs).date();
    const QDate end = QDateTime::fromMSecsSinceEpoch(span.untilMs).date();
    const bool isMonth = period == CallPeriod::ThisMonth || period == CallPeriod::LastMonth;
    const QDate from = isMonth ? first.addMonths(-1) : first.addDays(-first.daysTo(end));
    const QDate until = period == CallPeriod::ThisMonth ? std::min(first, from.addDays(first.daysTo(end))) : first;
    return {from.startOfDay().toMSecsSinceEpoch(), until.startOfDay().toMSecsSinceEpoch()};
}

BarWidth barWidthFor(CallPeriod period) {
    switch (period) {
    case CallPeriod::Today:
    case CallPeriod::Yesterday: return BarWidth::Hour;
    case CallPeriod::ThisWeek:
    case CallPeriod::Last30Days:
    case CallPeriod::ThisMonth:
    case CallPeriod::LastMonth:
    case CallPeriod::Custom: return BarWidth::Day;
    case CallPeriod::Last12Months:
    case CallPeriod::Everything: break;
    }
    return BarWidth::Month;
}

} // namespace opbx::ui
