#include "core/routing/flow.h"

#include <QTimeZone>

namespace opbx {

namespace {

const QList<PlanTimeRange>& rangesOf(const PlanBusinessHours& hours, QDate date) {
    for (const PlanException& exception : hours.exceptions)
        if (exception.date == date)
            return exception.ranges;
    return hours.week[date.dayOfWeek() - 1];
}

} // namespace

bool isOpenAt(const PlanBusinessHours& hours, const QDateTime& at) {
    QTimeZone zone(hours.timeZone.toUtf8());
    if (!zone.isValid())
        zone = QTimeZone::utc();
    const QDateTime local = at.toTimeZone(zone);
    if (!local.isValid())
        return false;
    for (const PlanTimeRange& range : rangesOf(hours, local.date())) {
        const bool overnight = range.end <= range.start;
        if (local.time() >= range.start && (overnight || local.time() < range.end))
            return true;
    }
    for (const PlanTimeRange& range : rangesOf(hours, local.date().addDays(-1)))
        if (range.end <= range.start && local.time() < range.end)
            return true;
    return false;
}

} // namespace opbx
