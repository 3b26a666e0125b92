#include "core/routing/hours.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

struct Day {
    const PlanDay* ranges;
    const PlanException* exception;
};

Day dayOf(const PlanBusinessHours& hours, QDate date) {
    for (const PlanException& exception : hours.exceptions) {
        if (exception.date == date)
            return {&exception.ranges, &exception};
    }
    return {&hours.week[static_cast<size_t>(date.dayOfWeek() - 1)], nullptr};
}

QString exceptionName(const PlanException* exception) {
    if (!exception)
        return {};
    return exception->name.isEmpty() ? exception->date.toString(Qt::ISODate) : exception->name;
}

bool passesMidnight(const PlanTimeRange& range) {
    return range.end < range.start;
}

} // namespace

std::optional<OpeningState> openingState(const PlanBusinessHours& hours, const QDateTime& at) {
    if (!hours.zone.isValid())
        return std::nullopt;
    OpeningState state;
    state.local = at.toTimeZone(hours.zone);
    const int minute = state.local.time().hour() * 60 + state.local.time().minute();

    const Day yesterday = dayOf(hours, state.local.date().addDays(-1));
    for (const PlanTimeRange& range : *yesterday.ranges) {
        if (passesMidnight(range) && minute < range.end) {
            state.open = true;
            state.range = range;
            state.exception = exceptionName(yesterday.exception);
            return state;
        }
    }
    const Day today = dayOf(hours, state.local.date());
    state.exception = exceptionName(today.exception);
    for (const PlanTimeRange& range : *today.ranges) {
        if (minute >= range.start && (passesMidnight(range) || minute < range.end)) {
            state.open = true;
            state.range = range;
            return state;
        }
    }
    return state;
}

} // namespace opbx
