// The fields of the filter language, for exchanges and for call records: one table each for the parser, the evaluation, the
// SQL and the completion. Any thread.
#pragma once

#include <QLatin1String>
#include <QStringList>

#include <span>

namespace opbx {

/// What an expression is about.
enum class FilterSubject { Exchanges, Calls };

enum class FilterField {
    Status,
    Attempt,
    Took,
    Size,
    AnswerSize,
    Endpoint,
    Signature,
    Duplicate,
    Conflict,
    Pinned,
    Note,
    NoteText, // the same name, written with ~
    Imported,
    Replay,
    Method,
    Path,
    Session,
    Event,
    From,
    To,
    Direction,
    State,
    Refusal,
    Peer,
    Since,
    Until,
    Id,
    Body,
    AnyText, // a word without a field
    // Call records only:
    Disposition,
    Outcome,
    AnsweredBy,
    Message,
    Missed,
    Answered,
    CallDuration,
    TalkTime,
    Recording,
    CallId,
    Domain,
    Legs,
};

enum class FilterType {
    Number,   // 400, >=400, 4xx for the status
    Duration, // 100ms, 2s; without a unit milliseconds for exchanges, seconds for calls
    Size,     // 200, 10k, 1M bytes
    Text,     // contains, without regard to case; whole with * as wildcard
    Prefix,   // begins with, in the given case; whole with * as wildcard
    Choice,   // one of a few words, or the beginning of one
    Boolean,  // yes, no
    Moment,   // 10m, 2h, 3d ago, or an ISO date with or without time
    FullText, // words in the stored bodies
};

struct FilterFieldRow {
    FilterField field;
    FilterType type;
    QLatin1String name;
    QLatin1String column;  // of the table, or an expression over it; empty where there is none
    QLatin1String choices; // separated by '|'
    QLatin1String help;    // English, one line
};

/// All fields of a subject in the order of the completion, without AnyText.
std::span<const FilterFieldRow> filterFields(FilterSubject subject);

/// Row of a name, without regard to case; null when there is no such field. `isTilde`: of two fields with one name the one that
/// is written with ~.
const FilterFieldRow* findFilterField(QStringView name, FilterSubject subject, bool isTilde = false);
const FilterFieldRow& filterFieldRow(FilterField field, FilterSubject subject);

QStringList filterChoices(const FilterFieldRow& row);

} // namespace opbx
