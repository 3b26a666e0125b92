// How dates are written where the user lives: in the order of the region that the system is set to, in the language of the window,
// which need not be the region's. GUI thread. Says nothing about times of day, which are always of 24 hours.
#pragma once

#include <QDate>
#include <QLocale>
#include <QString>

class QApplication;
class QDateTimeEdit;

namespace opbx::ui {

class Region {
public:
    /// The region's own locale, whatever its language; that of the window before set() and where the system names none.
    static QLocale locale();
    static void set(QApplication& application, const QLocale& locale);
    /// The region of the system, by what it says about times: LC_ALL, LC_TIME, LANG, where it goes by these.
    static QLocale ofSystem();

    static Qt::DayOfWeek firstDayOfWeek();
    /// 30/11/2026, 11/30/26, 2026-11-30 …
    static QString shortDate(QDate date);
    /// With the names of weekday and month.
    static QString longDate(QDate date);
    /// 30 Nov, Nov 30.
    static QString dayAndMonth(QDate date);
    /// Nov 2026, 2026 Nov.
    static QString monthAndYear(QDate date);
    /// Makes a field and its calendar follow, too.
    static void apply(QDateTimeEdit& field);
};

} // namespace opbx::ui
