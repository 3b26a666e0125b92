// How times, durations, sizes and telephone numbers read in the window. Pure functions; local time zone; GUI
// thread.
#pragma once

#include <QCoreApplication>
#include <QString>

namespace opbx::ui {

class Formatting {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::Formatting)

public:
    /// 14:03:27.412; of another day "27 Nov, 14:03:27", of another year with that. Empty for 0. `us`: microseconds since the Unix
    /// epoch.
    static QString timeOfDay(qint64 us);
    /// 14:03:27, for what has just happened.
    static QString clockTime(qint64 us);
    /// Full date and time in the user's locale, with milliseconds; for tooltips.
    static QString dateTime(qint64 us);
    /// Date and time of a call, to the second; today's without the date. `ms`: epoch milliseconds, 0 gives an
    /// empty text.
    static QString callTime(qint64 ms);
    /// 3:05, 1:03:05.
    static QString duration(qint64 seconds);
    /// 400 days, 5 hours, 3 minutes: whole ones of the largest unit that gives two or more. `us`: microseconds.
    static QString span(qint64 us);
    /// 640 µs, 12.4 ms, 3.2 s.
    static QString elapsed(qint64 us);
    /// 812 B, 1.4 KB.
    static QString size(qint64 bytes);
    /// A count with the locale's separators.
    static QString count(qint64 value);
    /// "+1 415 555 0100" for a number in E.164 form; anything else unchanged.
    static QString phone(const QString& number);
    /// Name first where known: "Reception (+1 415 555 0100)".
    static QString party(const QString& name, const QString& number);
};

} // namespace opbx::ui
