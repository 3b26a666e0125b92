#include "core/filter/filter_completion.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

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
    for (const QLatin1String word : {"not"_L1, "or"_L1}) {
        if (QString(word).startsWith(typed, Qt::CaseInsensitive))
            found.append({word + QString(u' '), QString(), position, length});
    }
    return found;
}

QStringList examples(FilterType type) {
    switch (type) {
    case FilterType::Duration: return {u">100ms"_s, u">1s"_s};
    case FilterType::Size: return {u">10k"_s, u">1M"_s};
    case FilterType::Moment: return {u"10m"_s, u"1h"_s, u"24h"_s, u"7d"_s};
    default: return {};
    }
}

QStringList valuesOf(const FilterFieldRow& row) {
    switch (row.field) {
    case FilterField::Status: return {u"2xx"_s, u"4xx"_s, u"5xx"_s, u">=400"_s};
    case FilterField::Attempt: return {u"1"_s, u">1"_s};
    case FilterField::Direction: return {u"inbound"_s, u"outbound"_s, u"internal"_s};
    case FilterField::State:
        return {u"initiated"_s, u"ringing"_s,   u"answered"_s,  u"completed"_s,
                u"busy"_s,      u"no-answer"_s, u"cancelled"_s, u"failed"_s};
    case FilterField::Disposition:
        return {u"answered"_s, u"no-answer"_s, u"busy"_s, u"cancelled"_s, u"failed"_s};
    case FilterField::Method: return {u"GET"_s, u"POST"_s};
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
