#include "ui/routing/holiday_calendar.h"

#include "core/base/utc.h"

#include <QDateTime>
#include <QHash>
#include <QStringList>

#include <algorithm>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostHolidays = 1000;
constexpr int dateLength = 8; // 20261225

/// Folded lines (RFC 5545, 3.1) are joined again.
QStringList contentLines(const QByteArray& calendar) {
    QString text = QString::fromUtf8(calendar);
    text.replace(u"\r\n"_s, u"\n"_s);
    text.remove(u"\n "_s).remove(u"\n\t"_s);
    return text.split(u'\n', Qt::SkipEmptyParts);
}

QString unescaped(const QString& text) {
    QString plain;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i) != u'\\' || i + 1 == text.size()) {
            plain.append(text.at(i));
            continue;
        }
        ++i;
        plain.append(text.at(i).toLower() == u'n' ? QChar(u' ') : text.at(i));
    }
    return plain.trimmed();
}

constexpr int yearsAhead = 5;

/// A date, or the local date of a time in UTC; `isMidnight`: nothing of the day itself.
QDate dateOf(const QString& value, bool& isMidnight) {
    isMidnight = value.size() == dateLength || value.mid(dateLength + 1, 6) == u"000000";
    const QDate date = QDate::fromString(value.left(dateLength), u"yyyyMMdd"_s);
    if (!value.endsWith(u'Z') || !date.isValid())
        return date;
    const QDateTime local =
        QDateTime(date, QTime::fromString(value.mid(dateLength + 1, 6), u"HHmmss"_s), utc).toLocalTime();
    isMidnight = local.time() == QTime(0, 0);
    return local.date();
}

struct CalendarEvent {
    QDate first;
    QDate last;
    QString name;
    QString rule; // RRULE

    void add(QList<Holiday>& holidays) const {
        for (QDate day = first; day <= last && holidays.size() < mostHolidays; day = day.addDays(1))
            holidays.append({day, name});
    }
};

/// What a recurrence repeats by; 0: this program does not know.
struct RecurrenceStep {
    int days = 0;
    int months = 0;
};

RecurrenceStep stepOf(const QString& frequency, int interval) {
    if (frequency == u"YEARLY")
        return {0, 12 * interval};
    if (frequency == u"MONTHLY")
        return {0, interval};
    return {frequency == u"WEEKLY" ? 7 * interval : frequency == u"DAILY" ? interval : 0, 0};
}

/// Every time of a recurring event up to five years after `today`. A rule that picks days (BYDAY and such) is no simple step: of it the
/// first time is kept.
void addAll(const CalendarEvent& event, QDate today, QList<Holiday>& holidays) {
    QHash<QString, QString> parts;
    for (const QString& part : event.rule.toUpper().split(u';', Qt::SkipEmptyParts))
        parts.insert(part.section(u'=', 0, 0), part.section(u'=', 1));
    const RecurrenceStep step =
        stepOf(parts.value(u"FREQ"_s), std::clamp(parts.value(u"INTERVAL"_s, u"1"_s).toInt(), 1, 1000));
    const bool isYearly = step.months > 0 && step.months % 12 == 0;
    const bool isSame =
        isYearly &&
        parts.value(u"BYMONTH"_s, QString::number(event.first.month())).toInt() == event.first.month() &&
        parts.value(u"BYMONTHDAY"_s, QString::number(event.first.day())).toInt() == event.first.day();
    const bool picks = std::any_of(parts.keyBegin(), parts.keyEnd(), [isSame](const QString& part) {
        return part.startsWith(u"BY") && !(isSame && (part == u"BYMONTH" || part == u"BYMONTHDAY"));
    });
    if ((step.days == 0 && step.months == 0) || picks)
        return event.add(holidays);
    bool isMidnight = false;
    QDate end = today.addYears(yearsAhead);
    if (const QDate until = dateOf(parts.value(u"UNTIL"_s), isMidnight); until.isValid())
        end = std::min(end, until);
    const int most = parts.contains(u"COUNT"_s) ? parts.value(u"COUNT"_s).toInt() : mostHolidays;
    const qint64 length = event.first.daysTo(event.last);
    int made = 0;
    for (int i = 0; made < most && i < 100 * mostHolidays && holidays.size() < mostHolidays; ++i) {
        CalendarEvent again = event;
        again.first = step.days > 0 ? event.first.addDays(qint64(step.days) * i)
                                    : event.first.addMonths(step.months * i);
        if (again.first > end || !again.first.isValid())
            break;
        if (again.first.day() != event.first.day() && step.days == 0)
            continue; // there is no such day in that month
        ++made;
        again.last = again.first.addDays(length);
        if (i == 0 || again.last >= today.addYears(-1))
            again.add(holidays);
    }
}

} // namespace

Result<QList<Holiday>> holidaysOf(const QByteArray& calendar, QDate today) {
    const QStringList lines = contentLines(calendar);
    if (lines.isEmpty() || lines.constFirst().trimmed().compare(u"BEGIN:VCALENDAR", Qt::CaseInsensitive) != 0)
        return {ErrorCode::InvalidInput, u"The file is not an iCalendar file."_s};
    QList<Holiday> holidays;
    CalendarEvent event;
    bool inEvent = false;
    bool isMidnight = false;
    for (const QString& line : lines) {
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(colon).section(u';', 0, 0).trimmed().toUpper();
        const QString value = line.mid(colon + 1).trimmed();
        if (name == u"BEGIN" && value.compare(u"VEVENT", Qt::CaseInsensitive) == 0) {
            inEvent = true;
            event = CalendarEvent();
        } else if (name == u"END" && value.compare(u"VEVENT", Qt::CaseInsensitive) == 0) {
            inEvent = false;
            if (!event.last.isValid() || event.last < event.first)
                event.last = event.first;
            event.last = std::min(event.last, event.first.addDays(366));
            if (event.first.isValid())
                addAll(event, today, holidays);
        } else if (inEvent && name == u"DTSTART") {
            event.first = dateOf(value, isMidnight);
        } else if (inEvent && name == u"DTEND") {
            const QDate end = dateOf(value, isMidnight);
            event.last = isMidnight ? end.addDays(-1) : end; // the end is not part of it
        } else if (inEvent && name == u"RRULE") {
            event.rule = value;
        } else if (inEvent && name == u"SUMMARY") {
            event.name = unescaped(value);
        }
    }
    return holidays;
}

} // namespace opbx::ui
