#include "core/filter/filter_value.h"

#include <QDateTime>

#include <cmath>
#include <limits>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

struct Unit {
    QStringView name;
    qint64 factor;
};

constexpr qint64 unitSecond = 1'000'000;

constexpr Unit durationUnits[] = {{u"us", 1},
                                  {u"ms", 1000},
                                  {u"s", unitSecond},
                                  {u"m", 60 * unitSecond},
                                  {u"h", 3600 * unitSecond},
                                  {u"d", 86'400 * unitSecond},
                                  {u"w", 7 * 86'400 * unitSecond}};
constexpr Unit sizeUnits[] = {
    {u"b", 1}, {u"k", 1024}, {u"kb", 1024}, {u"m", 1024 * 1024}, {u"mb", 1024 * 1024}};

/// A number with one of the units; without one it counts in `bare`, unless that is 0.
template<size_t count>
std::optional<qint64> withUnit(QStringView text, const Unit (&units)[count], qint64 bare) {
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == u'.'))
        ++digits;
    bool isNumber = false;
    const double number = text.first(digits).toDouble(&isNumber);
    if (!isNumber)
        return std::nullopt;
    const QStringView name = text.sliced(digits);
    qint64 factor = name.isEmpty() ? bare : 0;
    for (const Unit& unit : units) {
        if (name.compare(unit.name, Qt::CaseInsensitive) == 0)
            factor = unit.factor;
    }
    const double value = number * static_cast<double>(factor);
    if (factor == 0 || value > 9e18)
        return std::nullopt;
    return std::llround(value);
}

std::optional<FilterProblem> readNumberTerm(FilterTerm& term, const QString& text) {
    if (term.field == FilterField::Status && term.comparison == FilterComparison::Equal && text.size() == 3 &&
        text.endsWith("xx"_L1, Qt::CaseInsensitive) && text.front() >= u'1' && text.front() <= u'5') {
        term.number = (text.front().unicode() - u'0') * 100;
        term.upTo = term.number + 99;
        return std::nullopt;
    }
    bool isNumber = false;
    term.number = term.upTo = text.toLongLong(&isNumber);
    return isNumber ? std::nullopt : std::optional(FilterProblem::NotANumber);
}

std::optional<FilterProblem> readMoment(FilterTerm& term, const QString& text) {
    if (const auto age = parseFilterDuration(text, 0)) {
        term.number = *age;
        term.isAge = true;
        return std::nullopt;
    }
    // Times without a zone are those of the reader's clock.
    QString iso = text;
    if (iso.size() > 10 && iso.at(10) == u' ')
        iso[10] = u'T';
    const QDateTime time = text.size() < 10 ? QDateTime() : QDateTime::fromString(iso, Qt::ISODateWithMs);
    if (!time.isValid())
        return FilterProblem::NotAMoment;
    term.number = time.toMSecsSinceEpoch() * 1000;
    return std::nullopt;
}

std::optional<FilterProblem> readChoice(FilterTerm& term, const FilterFieldRow& row, const QString& text) {
    const QStringList choices = filterChoices(row);
    for (const QString& choice : choices) {
        if (choice.compare(text, Qt::CaseInsensitive) == 0) {
            term.text = choice;
            return std::nullopt;
        }
    }
    // A beginning that only one choice has.
    for (const QString& choice : choices) {
        if (!choice.startsWith(text, Qt::CaseInsensitive))
            continue;
        if (!term.text.isEmpty())
            return FilterProblem::UnknownChoice;
        term.text = choice;
    }
    return term.text.isEmpty() ? std::optional(FilterProblem::UnknownChoice) : std::nullopt;
}

std::optional<FilterProblem> readBoolean(FilterTerm& term, const QString& text) {
    const auto is = [&text](QLatin1String word) { return text.compare(word, Qt::CaseInsensitive) == 0; };
    if (is("yes"_L1) || is("true"_L1) || is("1"_L1))
        term.number = 1;
    else if (is("no"_L1) || is("false"_L1) || is("0"_L1))
        term.number = 0;
    else
        return FilterProblem::UnknownChoice;
    return std::nullopt;
}

} // namespace

std::optional<qint64> parseFilterDuration(QStringView text, qint64 unit) {
    return withUnit(text, durationUnits, unit);
}

std::optional<qint64> parseFilterSize(QStringView text) {
    return withUnit(text, sizeUnits, 1);
}

std::optional<FilterProblem> readFilterValue(FilterTerm& term, const FilterFieldRow& row,
                                             FilterSubject subject, const QString& text) {
    const auto fromOptional = [&term](std::optional<qint64> value, FilterProblem problem) {
        term.number = term.upTo = value.value_or(0);
        return value ? std::nullopt : std::optional(problem);
    };
    switch (row.type) {
    case FilterType::Number: return readNumberTerm(term, text);
    case FilterType::Duration:
        return fromOptional(parseFilterDuration(text, subject == FilterSubject::Calls ? unitSecond : 1000),
                            FilterProblem::NotADuration);
    case FilterType::Size: return fromOptional(parseFilterSize(text), FilterProblem::NotASize);
    case FilterType::Moment: return readMoment(term, text);
    case FilterType::Choice: return readChoice(term, row, text);
    case FilterType::Boolean: return readBoolean(term, text);
    case FilterType::Text:
    case FilterType::Prefix:
    case FilterType::FullText: term.text = text; return std::nullopt;
    }
    return std::nullopt;
}

} // namespace opbx
