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
        const bool untilMidnight = match.captured(3) == u"24" && match.captured(4).toInt() == 0;
        const QTime end(match.captured(3).toInt(), match.captured(4).toInt());
        if (!start.isValid() || (!end.isValid() && !untilMidnight))
            return std::nullopt;
        const QString form24 = QStringLiteral("HH:mm");
        ranges.append(QJsonArray{start.toString(form24),
                                 untilMidnight ? QStringLiteral("24:00") : end.toString(form24)});
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
