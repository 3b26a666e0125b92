#include "ui/theme/region.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QDateTimeEdit>
#include <QRegularExpression>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr const char* propertyName = "opbxRegion";

/// The region's numbers for a date. Words in it are of its language and left out; so are marks of its direction, which would put
/// day, month and year into another order within a line of the other direction.
QString shortPattern() {
    static const QRegularExpression others(u"'[^']*'|[\\x{200E}\\x{200F}\\x{061C}]"_s);
    QString pattern = Region::locale().dateFormat(QLocale::ShortFormat).remove(others).trimmed();
    if (pattern.contains("MMM"_L1) || !pattern.contains(u'd') || !pattern.contains(u'y'))
        pattern = u"yyyy-MM-dd"_s;
    return pattern;
}

enum class Order { YearFirst, MonthFirst, DayFirst };

Order order() {
    const QString pattern = shortPattern();
    if (pattern.indexOf(u'y') < pattern.indexOf(u'd'))
        return Order::YearFirst;
    return pattern.indexOf(u'M') < pattern.indexOf(u'd') ? Order::MonthFirst : Order::DayFirst;
}

/// The region may speak another language than the window, whose order of words then serves.
QString written(QDate date, const char* yearFirst, const char* monthFirst, const char* dayFirst) {
    const Order found = order();
    return QLocale().toString(date, QString::fromLatin1(found == Order::YearFirst    ? yearFirst
                                                        : found == Order::MonthFirst ? monthFirst
                                                                                     : dayFirst));
}

} // namespace

QLocale Region::locale() {
    const QVariant known = qApp ? qApp->property(propertyName) : QVariant();
    return known.isValid() ? known.toLocale() : QLocale();
}

void Region::set(QApplication& application, const QLocale& locale) {
    application.setProperty(propertyName, locale);
}

QLocale Region::ofSystem() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    for (const char* variable : {"LC_ALL", "LC_TIME", "LANG"}) {
        const QString name = qEnvironmentVariable(variable).section(u'.', 0, 0).section(u'@', 0, 0);
        if (name.isEmpty())
            continue;
        const QLocale named(name);
        return named.language() == QLocale::C ? QLocale() : named; // C and POSIX name no region
    }
    return QLocale();
#else
    return QLocale::system();
#endif
}

Qt::DayOfWeek Region::firstDayOfWeek() {
    return locale().firstDayOfWeek();
}

QString Region::shortDate(QDate date) {
    return QLocale().toString(date, shortPattern());
}

QString Region::longDate(QDate date) {
    if (locale().language() == QLocale().language())
        return locale().toString(date, QLocale::LongFormat);
    return written(date, "dddd, yyyy MMMM d", "dddd, MMMM d, yyyy", "dddd, d MMMM yyyy");
}

QString Region::dayAndMonth(QDate date) {
    return written(date, "MMM d", "MMM d", "d MMM");
}

QString Region::monthAndYear(QDate date) {
    return written(date, "yyyy MMM", "MMM yyyy", "MMM yyyy");
}

void Region::apply(QDateTimeEdit& field) {
    const QString pattern = shortPattern();
    const bool hasTime = field.displayedSections().testFlag(QDateTimeEdit::HourSection);
    field.setDisplayFormat(hasTime ? pattern + u" HH:mm"_s : pattern);
    if (field.calendarPopup() && field.calendarWidget())
        field.calendarWidget()->setFirstDayOfWeek(firstDayOfWeek());
}

} // namespace opbx::ui
