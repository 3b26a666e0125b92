#include "ui/routing/time_ranges.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTime>

namespace opbx::ui {

std::optional<QJsonArray> rangesOf(const QString& text) {
    static const QRegularExpression form(
        QStringLiteral("^\\s*(\\d{1,2})(?::(\\d{2}))?\\s*[-\u2013]\\s*(\\d{1,2})(?::(\\d{2}))?\\s*$"));
    QJsonArray ranges;
    const QStringList parts = text.split(u',', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        if (part.trimmed().isEmpty())
            continue;
        const QRegularExpressionMatch match = form.match(part);
        if (!match.hasMatch())
            return std::nullopt;
        const QTime start(match.captured(1).toInt(), match.captured(2).toInt());
        const int endHour = match.captured(3).toInt() % 24; // 24:00 is midnight
        const QTime end(endHour, match.captured(4).toInt());
        if (!start.isValid() || !end.isValid() || match.captured(3).toInt() > 24)
            return std::nullopt;
        ranges.append(
            QJsonArray{start.toString(QStringLiteral("HH:mm")), end.toString(QStringLiteral("HH:mm"))});
    }
    return ranges;
}

QString textOfRanges(const QJsonArray& ranges) {
    QStringList parts;
    for (const QJsonValue& range : ranges)
        parts.append(
            QStringLiteral("%1-%2").arg(range.toArray().at(0).toString(), range.toArray().at(1).toString()));
    return parts.join(QStringLiteral(", "));
}

} // namespace opbx::ui
