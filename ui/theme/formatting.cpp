#include "ui/theme/formatting.h"

#include "ui/theme/region.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>
#include <string>

namespace opbx::ui {

using namespace Qt::StringLiterals;

QString Formatting::timeOfDay(qint64 us) {
    if (us == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(us / 1000);
    const QDate today = QDate::currentDate();
    if (at.date() == today)
        return at.time().toString(u"HH:mm:ss.zzz"_s);
    const QString day =
        at.date().year() == today.year() ? Region::dayAndMonth(at.date()) : Region::shortDate(at.date());
    return tr("%1, %2", "day, time").arg(day, at.time().toString(u"HH:mm:ss"_s));
}

QString Formatting::clockTime(qint64 us) {
    return QDateTime::fromMSecsSinceEpoch(us / 1000).time().toString(u"HH:mm:ss"_s);
}

QString Formatting::dateTime(qint64 us) {
    if (us == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(us / 1000);
    return tr("%1, %2").arg(Region::longDate(at.date()), at.time().toString(u"HH:mm:ss.zzz"_s));
}

QString Formatting::callTime(qint64 ms) {
    if (ms == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    const QString time = at.time().toString(u"HH:mm:ss"_s);
    if (at.date() == QDate::currentDate())
        return time;
    return tr("%1, %2").arg(Region::shortDate(at.date()), time);
}

QString Formatting::duration(qint64 seconds) {
    const qint64 hours = seconds / 3600;
    const QString rest = QString::number(seconds % 60).rightJustified(2, u'0');
    if (hours == 0)
        return u"%1:%2"_s.arg(QString::number(seconds / 60), rest);
    const QString minutes = QString::number(seconds / 60 % 60).rightJustified(2, u'0');
    return u"%1:%2:%3"_s.arg(QString::number(hours), minutes, rest);
}

QString Formatting::span(qint64 us) {
    const qint64 minutes =
        std::max<qint64>((us + 30'000'000) / 60'000'000, 1); // 30 days less a second are 30 days
    if (minutes >= 2 * 24 * 60)
        return tr("%n day(s)", nullptr, int(minutes / (24 * 60)));
    return minutes >= 120 ? tr("%n hour(s)", nullptr, int(minutes / 60))
                          : tr("%n minute(s)", nullptr, int(minutes));
}

QString Formatting::elapsed(qint64 us) {
    const QLocale locale;
    if (us < 1000)
        return tr("%1 µs", "microseconds").arg(locale.toString(us));
    if (us < 1'000'000)
        return tr("%1 ms", "milliseconds").arg(locale.toString(double(us) / 1000.0, 'f', 1));
    return tr("%1 s", "seconds").arg(locale.toString(double(us) / 1'000'000.0, 'f', 1));
}

QString Formatting::size(qint64 bytes) {
    constexpr double step = 1024.0;
    const QLocale locale;
    if (bytes < qint64(step))
        return tr("%1 B", "bytes").arg(locale.toString(bytes));
    if (double(bytes) < step * step)
        return tr("%1 KB", "kilobytes").arg(locale.toString(double(bytes) / step, 'f', 1));
    if (double(bytes) < step * step * step)
        return tr("%1 MB", "megabytes").arg(locale.toString(double(bytes) / step / step, 'f', 1));
    return tr("%1 GB", "gigabytes").arg(locale.toString(double(bytes) / step / step / step, 'f', 1));
}

QString Formatting::count(qint64 value) {
    return QLocale().toString(value);
}

QString Formatting::phone(const QString& number) {
    if (!number.startsWith(u'+'))
        return number; // an extension, or a number that does not say its country
    const auto& rules = *i18n::phonenumbers::PhoneNumberUtil::GetInstance();
    i18n::phonenumbers::PhoneNumber parsed;
    if (rules.Parse(number.toStdString(), "ZZ", &parsed) !=
        i18n::phonenumbers::PhoneNumberUtil::NO_PARSING_ERROR)
        return number;
    std::string formatted;
    rules.Format(parsed, i18n::phonenumbers::PhoneNumberUtil::INTERNATIONAL, &formatted);
    return QString::fromStdString(formatted);
}

QString Formatting::party(const QString& wholeName, const QString& wholeNumber) {
    static constexpr qsizetype longest = 200; // both stand in sentences, which are laid out whole
    const QString name = wholeName.left(longest);
    const QString number = wholeNumber.left(longest);
    if (name.isEmpty())
        return phone(number);
    // In right-to-left text a number would be read from its end.
    const bool isolated = QGuiApplication::layoutDirection() == Qt::RightToLeft;
    const QString shown = isolated ? QChar(0x2066) + phone(number) + QChar(0x2069) : phone(number);
    return tr("%1 (%2)", "name and number").arg(name, shown);
}

} // namespace opbx::ui
