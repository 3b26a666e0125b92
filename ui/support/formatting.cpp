#include "ui/support/formatting.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QLocale>

#include <phonenumbers/phonenumberutil.h>

#include <string>

namespace opbx::ui {

QString Formatting::timeOfDay(qint64 us) {
    if (us == 0)
        return {};
    return QDateTime::fromMSecsSinceEpoch(us / 1000).time().toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString Formatting::dateTime(qint64 us) {
    if (us == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(us / 1000);
    return tr("%1, %2").arg(QLocale().toString(at.date(), QLocale::LongFormat),
                            at.time().toString(QStringLiteral("HH:mm:ss.zzz")));
}

QString Formatting::callTime(qint64 ms) {
    if (ms == 0)
        return {};
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(ms);
    const QString time = at.time().toString(QStringLiteral("HH:mm:ss"));
    if (at.date() == QDate::currentDate())
        return time;
    return tr("%1, %2").arg(QLocale().toString(at.date(), QLocale::ShortFormat), time);
}

QString Formatting::duration(qint64 seconds) {
    const qint64 hours = seconds / 3600;
    const QString rest = QString::number(seconds % 60).rightJustified(2, u'0');
    if (hours == 0)
        return QStringLiteral("%1:%2").arg(QString::number(seconds / 60), rest);
    const QString minutes = QString::number(seconds / 60 % 60).rightJustified(2, u'0');
    return QStringLiteral("%1:%2:%3").arg(QString::number(hours), minutes, rest);
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
