// The filter language of the traffic table, of call records, `--filter`, colour rules and alerts:
//   status:>=400 endpoint:cdr (sig:bad or dup:yes) from:+1415* took:>100ms since:10m body~"CallSid" not path:/health
// Terms stand for "and"; `or`, `not` and brackets as usual; `a,b` is one of both; words without a field are looked for in
// the texts of a row. Immutable; any thread.
#pragma once

#include "core/calls/call_record.h"
#include "core/exchange/exchange_row.h"
#include "core/filter/filter_field.h"
#include "core/filter/filter_number.h"

#include <functional>
#include <memory>
#include <variant>

namespace opbx {

enum class FilterProblem {
    UnknownField,  // subject: the field
    MissingValue,  // subject: the field
    NotANumber,    // subject: the value
    NotADuration,  // subject: the value
    NotASize,      // subject: the value
    NotAMoment,    // subject: the value
    UnknownChoice, // subject: the value
    NoComparison,  // subject: the field, which knows no < and >
    OnlyFullText,  // subject: the field, which is not written with ~
    OpenQuote,
    OpenBracket,
    StrayBracket,
    MissingOperand, // subject: "or", "and", "not" or a bracket
    TooDeep,
    TooLong,
};

struct FilterError {
    FilterProblem problem = FilterProblem::UnknownField;
    int position = 0; // in UTF-16 units, as QString counts
    int length = 0;
    QString subject;
    FilterSubject about = FilterSubject::Exchanges;

    bool operator==(const FilterError&) const = default;
};

/// The error in an English sentence with the next step.
QString filterErrorSentence(const FilterError& error);

enum class FilterComparison { Equal, Less, LessOrEqual, Greater, GreaterOrEqual };

struct FilterTerm {
    FilterField field = FilterField::AnyText;
    FilterComparison comparison = FilterComparison::Equal;
    QString text;        // for texts: as written, with wildcards; for choices: the whole word
    qint64 number = 0;   // µs for durations, bytes for sizes, µs before now or since the epoch for moments
    qint64 upTo = 0;     // last number that is equal, e.g. 499 for 4xx
    bool isAge = false;  // a moment that is counted back from now
    bool isWild = false; // the text holds wildcards
    NumberPatterns numbers; // of a telephone number: what its spellings look like; else empty
};

struct FilterNode {
    enum class Kind { And, Or, Not, Term };
    Kind kind = Kind::And;
    QList<std::shared_ptr<const FilterNode>> children;
    FilterTerm term;
};

class Filter {
public:
    static constexpr int maximumLength = 4096;

    /// Says whether a body holds a text, byte for byte; for full text in filters over rows in memory.
    using BodySearch = std::function<bool(const ExchangeRow&, const QString& text)>;

    /// Matches everything.
    Filter() = default;

    static std::variant<Filter, FilterError> parse(const QString& expression,
                                                   FilterSubject subject = FilterSubject::Exchanges);

    FilterSubject subject() const { return m_subject; }
    /// Null when everything matches.
    const FilterNode* root() const { return m_root.get(); }

    bool isEmpty() const { return !m_root; }
    /// What it looks for in bodies, each once.
    QStringList bodyTexts() const;
    /// True when it looks into bodies: then matches() needs `bodies`.
    bool usesBodies() const { return !bodyTexts().isEmpty(); }
    /// True when it looks at the clock: then what matches() says changes as time goes by.
    bool usesTime() const;

    /// `nowUs`: microseconds since the Unix epoch. Without `bodies` no body matches.
    bool matches(const ExchangeRow& row, qint64 nowUs, const BodySearch& bodies = {}) const;

    /// For a filter about calls. Calls without a start are older than any moment.
    bool matches(const CallRecord& record, qint64 nowUs) const;

private:
    std::shared_ptr<const FilterNode> m_root; // null: everything
    FilterSubject m_subject = FilterSubject::Exchanges;
};

} // namespace opbx
