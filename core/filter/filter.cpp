#include "core/filter/filter.h"

#include "core/filter/filter_match.h"
#include "core/filter/filter_parser.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

template<class Wanted>
bool hasTerm(const std::shared_ptr<const FilterNode>& node, Wanted wanted) {
    if (!node)
        return false;
    if (node->kind == FilterNode::Kind::Term)
        return wanted(node->term);
    return std::any_of(node->children.begin(), node->children.end(),
                       [&wanted](const auto& child) { return hasTerm(child, wanted); });
}

} // namespace

std::variant<Filter, FilterError> Filter::parse(const QString& expression, FilterSubject subject) {
    if (expression.size() > maximumLength)
        return FilterError{FilterProblem::TooLong,
                           maximumLength,
                           static_cast<int>(expression.size()) - maximumLength,
                           {},
                           subject};
    const ParsedFilter parsed = parseFilter(expression, subject);
    if (const auto* error = std::get_if<FilterError>(&parsed))
        return *error;
    Filter filter;
    filter.m_subject = subject;
    filter.m_root = std::get<std::shared_ptr<const FilterNode>>(parsed);
    return filter;
}

QStringList Filter::bodyTexts() const {
    QStringList texts;
    (void)hasTerm(m_root, [&texts](const FilterTerm& term) {
        if (term.field == FilterField::Body && !texts.contains(term.text))
            texts.append(term.text);
        return false; // so that it goes through all of them
    });
    return texts;
}

bool Filter::usesTime() const {
    return hasTerm(m_root, [](const FilterTerm& term) { return term.isAge; });
}

bool Filter::matches(const ExchangeRow& row, qint64 nowUs, const BodySearch& bodies) const {
    return !m_root || filterMatches(*m_root, row, nowUs, bodies);
}

bool Filter::matches(const CallRecord& record, qint64 nowUs) const {
    return !m_root || filterMatches(*m_root, record, nowUs);
}

QString filterErrorSentence(const FilterError& error) {
    const QString subject = error.subject.left(60);
    switch (error.problem) {
    case FilterProblem::UnknownField: {
        QStringList names;
        for (const FilterFieldRow& row : filterFields(error.about)) {
            if (!names.contains(row.name)) // a field can have two rows: note:yes and note~"text"
                names.append(row.name);
        }
        return u"There is no field \"%1\". Fields are %2. Put quotes around a text that holds a colon."_s.arg(
            subject, names.join(u", "_s));
    }
    case FilterProblem::MissingValue: return u"A value is missing after \"%1\"."_s.arg(subject);
    case FilterProblem::NotANumber:
        return u"\"%1\" is not a number. Write for example status:404 or status:>=400."_s.arg(subject);
    case FilterProblem::NotADuration:
        return u"\"%1\" is not a duration. Write for example took:>100ms or took:<2s."_s.arg(subject);
    case FilterProblem::NotASize: return u"\"%1\" is not a size. Write for example size:>10k."_s.arg(subject);
    case FilterProblem::NotAMoment:
        return u"\"%1\" is not a time. Write for example since:10m or since:2026-03-04."_s.arg(subject);
    case FilterProblem::UnknownChoice:
        return u"\"%1\" is not one of the words that this field knows."_s.arg(subject);
    case FilterProblem::NoComparison:
        return u"\"%1\" cannot be compared with < or >. Write the value alone."_s.arg(subject);
    case FilterProblem::OnlyFullText: return u"\"%1\" is written with a colon."_s.arg(subject);
    case FilterProblem::OpenQuote: return u"A quotation mark is not closed."_s;
    case FilterProblem::OpenBracket: return u"A bracket is not closed."_s;
    case FilterProblem::StrayBracket: return u"This closing bracket has no opening one."_s;
    case FilterProblem::MissingOperand: return u"Something is missing beside \"%1\"."_s.arg(subject);
    case FilterProblem::TooDeep: return u"The brackets are nested too deeply."_s;
    case FilterProblem::TooLong: return u"The filter is too long."_s;
    }
    return {};
}

} // namespace opbx
