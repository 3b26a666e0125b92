#include "ui/routing/time_ranges.h"

#include <QRegularExpression>
#include <QStringList>
#include <QTime>

namespace opbx::ui {

using namespace Qt::StringLiterals;

std::optional<QJsonArray> rangesOf(const QString& text) {
    static const QRegularExpression form(
        u"^\\s*(\\d{1,2})(?::(\\d{2}))?\\s*[-\u2013]\\s*(\\d{1,2})(?::(\\d{2}))?\\s*$"_s);
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
        const QString form24 = u"HH:mm"_s;
        ranges.append(QJsonArray{start.toString(form24), untilMidnight ? u"24:00"_s : end.toString(form24)});
    }
    return ranges;
}

QString textOfRanges(const QJsonArray& ranges) {
    QStringList parts;
    for (const QJsonValue& range : ranges)
        parts.append(u"%1-%2"_s.arg(range.toArray().at(0).toString(), range.toArray().at(1).toString()));
    return parts.join(u", "_s);
}

} // namespace opbx::ui
