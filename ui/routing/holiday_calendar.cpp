#include "ui/routing/holiday_calendar.h"

#include <QStringList>

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

} // namespace

Result<QList<Holiday>> holidaysOf(const QByteArray& calendar) {
    const QStringList lines = contentLines(calendar);
    if (lines.isEmpty() || lines.constFirst().trimmed().compare(u"BEGIN:VCALENDAR", Qt::CaseInsensitive) != 0)
        return {ErrorCode::InvalidInput, u"The file is not an iCalendar file."_s};
    QList<Holiday> holidays;
    Holiday event;
    bool inEvent = false;
    for (const QString& line : lines) {
        const qsizetype colon = line.indexOf(u':');
        const QString name = line.left(colon).section(u';', 0, 0).trimmed().toUpper();
        const QString value = line.mid(colon + 1).trimmed();
        if (name == u"BEGIN" && value.compare(u"VEVENT", Qt::CaseInsensitive) == 0) {
            inEvent = true;
            event = Holiday();
        } else if (name == u"END" && value.compare(u"VEVENT", Qt::CaseInsensitive) == 0) {
            inEvent = false;
            if (event.date.isValid() && holidays.size() < mostHolidays)
                holidays.append(event);
        } else if (inEvent && name == u"DTSTART") {
            event.date = QDate::fromString(value.left(dateLength), u"yyyyMMdd"_s);
        } else if (inEvent && name == u"SUMMARY") {
            event.name = unescaped(value);
        }
    }
    return holidays;
}

} // namespace opbx::ui
