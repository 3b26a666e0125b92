#include "core/plan_check/check_hours.h"

#include "core/model/plan_fields.h"
#include "core/model/plan_json.h"
#include "core/model/zone_database.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

void checkDay(PlanDay ranges, const QString& path, CheckNotes& notes) {
    for (qsizetype i = 0; i < ranges.size(); ++i) {
        if (ranges[i].start == ranges[i].end)
            notes.error("empty-range", u"%1[%2]"_s.arg(path).arg(i),
                        {QT_TRANSLATE_NOOP("Message", "The range from %1 to %1 is empty."),
                         {timeOfDayText(ranges[i].start)}},
                        QT_TRANSLATE_NOOP("Message", "For a whole day write 00:00 to 24:00."));
    }
    std::sort(ranges.begin(), ranges.end(),
              [](const PlanTimeRange& a, const PlanTimeRange& b) { return a.start < b.start; });
    for (qsizetype i = 1; i < ranges.size(); ++i) {
        const PlanTimeRange& before = ranges[i - 1];
        if (before.end > ranges[i].start || before.end < before.start)
            notes.warning("overlapping-ranges", path,
                          {QT_TRANSLATE_NOOP("Message", "Two ranges overlap around %1."),
                           {timeOfDayText(ranges[i].start)}},
                          QT_TRANSLATE_NOOP("Message", "Merge them."));
    }
}

void checkExceptions(const PlanBusinessHours& hours, const QString& path, CheckNotes& notes) {
    QSet<QDate> dates;
    for (qsizetype i = 0; i < hours.exceptions.size(); ++i) {
        const PlanException& exception = hours.exceptions[i];
        const QString at = u"%1.exceptions[%2]"_s.arg(path).arg(i);
        if (dates.contains(exception.date))
            notes.error("duplicate", at,
                        {QT_TRANSLATE_NOOP("Message", "%1 is listed twice; the first one counts."),
                         {exception.date.toString(Qt::ISODate)}},
                        QT_TRANSLATE_NOOP("Message", "Make one exception with all ranges of the day."));
        dates.insert(exception.date);
        checkDay(exception.ranges, at + u".ranges"_s, notes);
    }
}

using Nearest = std::function<QStringList(const QString& zone)>;

/// Without any zones nobody can say whether the name is right: the plan may be saved, and its calls are told so.
void zoneProblem(const PlanBusinessHours& hours, const QString& path, const Nearest& nearest,
                 CheckNotes& notes) {
    const ZoneDatabase zones;
    const QString at = path + u".timeZone"_s;
    if (!zones.exists())
        return notes.warning(
            "no-time-zones", at,
            {QT_TRANSLATE_NOOP("Message",
                               "The time zone '%1' is not available: this computer has no time zone data."),
             {hours.timeZone}},
            QT_TRANSLATE_NOOP("Message", "Install the package tzdata."));
    const QStringList names = nearest(hours.timeZone);
    notes.error(
        "unknown-time-zone", at,
        {QT_TRANSLATE_NOOP("Message", "'%1' is not a time zone of the IANA database."), {hours.timeZone}},
        names.isEmpty()
            ? QT_TRANSLATE_NOOP("Message", "Use a name such as America/New_York.")
            : Message{QT_TRANSLATE_NOOP("Message", "Write %1 if that is what you mean."),
                      {joined({names.begin(), names.end()}, QT_TRANSLATE_NOOP("Message", "%1 or %2"))}});
}

void checkOne(const PlanBusinessHours& hours, const QString& path, const Nearest& nearest,
              CheckNotes& notes) {
    if (!hours.zone.isValid())
        zoneProblem(hours, path, nearest, notes);
    bool opens = false;
    for (size_t day = 0; day < hours.week.size(); ++day) {
        checkDay(hours.week[day], u"%1.week.%2"_s.arg(path, QLatin1String(weekdayKeys[day])), notes);
        opens = opens || !hours.week[day].isEmpty();
    }
    checkExceptions(hours, path, notes);
    if (!opens)
        notes.warning(
            "never-open", path + u".week"_s,
            {QT_TRANSLATE_NOOP("Message", "The business hours '%1' are closed on every day of the week."),
             {hours.name}},
            QT_TRANSLATE_NOOP("Message", "Set the hours of at least one day."));
    if (!hours.open.isSet())
        notes.warning(
            "no-destination", path + u".open"_s,
            {QT_TRANSLATE_NOOP("Message", "While '%1' is open, calls have no destination."), {hours.name}},
            QT_TRANSLATE_NOOP("Message", "Choose where they go."));
    if (!hours.closed.isSet())
        notes.warning(
            "no-destination", path + u".closed"_s,
            {QT_TRANSLATE_NOOP("Message", "While '%1' is closed, calls have no destination."), {hours.name}},
            QT_TRANSLATE_NOOP("Message", "Choose a voicemail box or another destination."));
}

} // namespace

void checkHours(const RoutingPlan& plan, CheckNotes& notes) {
    constexpr qsizetype mostLookedFor = 20; // each takes milliseconds
    QHash<QString, QStringList> known;
    const Nearest nearest = [&known](const QString& zone) {
        if (!known.contains(zone) && known.size() < mostLookedFor)
            known.insert(zone, ZoneDatabase().nearest(zone));
        return known.value(zone);
    };
    for (qsizetype i = 0; i < plan.businessHours.size(); ++i)
        checkOne(plan.businessHours[i], u"businessHours[%1]"_s.arg(i), nearest, notes);
}

} // namespace opbx
