#include "core/filter/filter_completion.h"

#include <algorithm>

namespace opbx {

namespace {

/// Start of the word that ends at `cursor`; -1 inside quotes.
int wordStart(const QString& expression, int cursor) {
    int start = 0;
    bool isQuoted = false;
    for (int i = 0; i < cursor; ++i) {
        const QChar c = expression.at(i);
        if (isQuoted) {
            if (c == u'\\')
                ++i;
            else if (c == u'"')
                isQuoted = false;
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c.isSpace() || c == u'(' || c == u')' || (c == u'-' && i == start)) {
            start = i + 1;
        }
    }
    return isQuoted ? -1 : start;
}

QList<FilterCompletion> fieldsAndWords(QStringView typed, int position, FilterSubject subject) {
    QList<FilterCompletion> found;
    const int length = static_cast<int>(typed.size());
    for (const FilterFieldRow& row : filterFields(subject)) {
        const QLatin1Char colon(row.type == FilterType::FullText ? '~' : ':');
        if (QString(row.name).startsWith(typed, Qt::CaseInsensitive))
            found.append({row.name + QString(colon), row.help, position, length});
    }
    for (const QLatin1String word : {QLatin1String("not"), QLatin1String("or")}) {
        if (QString(word).startsWith(typed, Qt::CaseInsensitive))
            found.append({word + QString(u' '), QString(), position, length});
    }
    return found;
}

QStringList examples(FilterType type) {
    switch (type) {
    case FilterType::Duration: return {QStringLiteral(">100ms"), QStringLiteral(">1s")};
    case FilterType::Size: return {QStringLiteral(">10k"), QStringLiteral(">1M")};
    case FilterType::Moment:
        return {QStringLiteral("10m"), QStringLiteral("1h"), QStringLiteral("24h"), QStringLiteral("7d")};
    default: return {};
    }
}

QStringList valuesOf(const FilterFieldRow& row) {
    switch (row.field) {
    case FilterField::Status:
        return {QStringLiteral("2xx"), QStringLiteral("4xx"), QStringLiteral("5xx"), QStringLiteral(">=400")};
    case FilterField::Attempt: return {QStringLiteral("1"), QStringLiteral(">1")};
    case FilterField::Direction:
        return {QStringLiteral("inbound"), QStringLiteral("outbound"), QStringLiteral("internal")};
    case FilterField::State:
        return {QStringLiteral("initiated"), QStringLiteral("ringing"), QStringLiteral("answered"),
                QStringLiteral("completed"), QStringLiteral("busy"),    QStringLiteral("no-answer"),
                QStringLiteral("cancelled"), QStringLiteral("failed")};
    case FilterField::Disposition:
        return {QStringLiteral("answered"), QStringLiteral("no-answer"), QStringLiteral("busy"),
                QStringLiteral("cancelled"), QStringLiteral("failed")};
    case FilterField::Method: return {QStringLiteral("GET"), QStringLiteral("POST")};
    default: break;
    }
    const QStringList choices = filterChoices(row);
    return choices.isEmpty() ? examples(row.type) : choices;
}

} // namespace

QList<FilterCompletion> completeFilter(const QString& expression, int cursor, FilterSubject subject) {
    cursor = std::clamp(cursor, 0, static_cast<int>(expression.size()));
    const int start = wordStart(expression, cursor);
    if (start < 0)
        return {};
    const QStringView typed = QStringView(expression).mid(start, cursor - start);
    const qsizetype colon = typed.indexOf(u':');
    if (colon < 0)
        return typed.contains(u'~') ? QList<FilterCompletion>() : fieldsAndWords(typed, start, subject);
    const FilterFieldRow* row = findFilterField(typed.first(colon), subject);
    if (!row)
        return {};
    const qsizetype valueAt = std::max(colon, typed.lastIndexOf(u',')) + 1;
    const QStringView value = typed.sliced(valueAt);
    QList<FilterCompletion> found;
    for (const QString& candidate : valuesOf(*row)) {
        if (candidate.startsWith(value, Qt::CaseInsensitive))
            found.append({candidate, {}, start + static_cast<int>(valueAt), static_cast<int>(value.size())});
    }
    return found;
}

} // namespace opbx
