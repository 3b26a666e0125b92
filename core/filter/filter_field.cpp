#include "core/filter/filter_field.h"

#include <QString>

#include <array>

using namespace Qt::StringLiterals;

namespace opbx {

namespace {

using enum FilterType;

constexpr std::array exchangeRows = {
    FilterFieldRow{FilterField::Status, Number, "status"_L1, "status"_L1, ""_L1,
                   "HTTP status: 200, >=400, 4xx"_L1},
    FilterFieldRow{
        FilterField::Endpoint, Choice, "endpoint"_L1, "endpoint"_L1,
        "voice-route|ivr-input|ring-group-callback|dial-result|voicemail|session-update|cdr|recording-status|"
        "health|unknown"_L1,
        "which endpoint was asked"_L1},
    FilterFieldRow{FilterField::Signature, Choice, "sig"_L1, "verdict"_L1,
                   "ok|bad|missing|invalid|stale|unconfigured|none"_L1,
                   "outcome of authentication; bad is any but ok and none"_L1},
    FilterFieldRow{FilterField::Session, Prefix, "session"_L1, "session"_L1, ""_L1,
                   "session, or its beginning"_L1},
    FilterFieldRow{FilterField::From, Text, "from"_L1, "caller"_L1, ""_L1, "caller: 415, +1415*"_L1},
    FilterFieldRow{FilterField::To, Text, "to"_L1, "callee"_L1, ""_L1, "callee: 415, *1001"_L1},
    FilterFieldRow{FilterField::State, Text, "state"_L1, "state"_L1, ""_L1,
                   "state of the call: ringing, answered"_L1},
    FilterFieldRow{FilterField::Direction, Text, "direction"_L1, "direction"_L1, ""_L1,
                   "inbound, outbound, internal"_L1},
    FilterFieldRow{FilterField::Attempt, Number, "attempt"_L1, "attempt"_L1, ""_L1,
                   "delivery attempt: 1, >1"_L1},
    FilterFieldRow{FilterField::Duplicate, Boolean, "dup"_L1, "duplicate"_L1, "yes|no"_L1,
                   "answered as a repetition"_L1},
    FilterFieldRow{FilterField::Conflict, Boolean, "conflict"_L1, "conflict"_L1, "yes|no"_L1,
                   "same event, another body"_L1},
    FilterFieldRow{FilterField::Took, Duration, "took"_L1, "duration_us"_L1, ""_L1,
                   "time taken: >100ms, <2s"_L1},
    FilterFieldRow{FilterField::Size, Size, "size"_L1, "request_bytes"_L1, ""_L1,
                   "bytes of the body: >10k"_L1},
    FilterFieldRow{FilterField::AnswerSize, Size, "answer-size"_L1, "response_bytes"_L1, ""_L1,
                   "bytes of the answer: >10k"_L1},
    FilterFieldRow{FilterField::Since, Moment, "since"_L1, "received_us"_L1, ""_L1,
                   "not older than: 10m, 2h, 2026-03-04"_L1},
    FilterFieldRow{FilterField::Until, Moment, "until"_L1, "received_us"_L1, ""_L1,
                   "older than: 10m, 2h, 2026-03-04"_L1},
    FilterFieldRow{FilterField::Method, Text, "method"_L1, "method"_L1, ""_L1, "HTTP method"_L1},
    FilterFieldRow{FilterField::Path, Text, "path"_L1, "path"_L1, ""_L1,
                   "path with query: /health, *menu_id=1"_L1},
    FilterFieldRow{FilterField::Event, Prefix, "event"_L1, "event_id"_L1, ""_L1,
                   "event id, or its beginning"_L1},
    FilterFieldRow{FilterField::Refusal, Text, "refusal"_L1, "refusal"_L1, ""_L1,
                   "why it was refused: wrong-signature"_L1},
    FilterFieldRow{FilterField::Peer, Text, "peer"_L1, "peer"_L1, ""_L1, "address of the sender"_L1},
    FilterFieldRow{FilterField::Pinned, Boolean, "pinned"_L1, "pinned"_L1, "yes|no"_L1,
                   "kept in spite of the caps"_L1},
    FilterFieldRow{FilterField::Note, Boolean, "note"_L1, "noted"_L1, "yes|no"_L1, "has a note"_L1},
    FilterFieldRow{FilterField::NoteText, FullText, "note"_L1, ""_L1, ""_L1,
                   "text in the note: note~\"ask Dana\""_L1},
    FilterFieldRow{FilterField::Replay, Boolean, "replay"_L1, "replay_of"_L1, "yes|no"_L1,
                   "was sent by replay"_L1},
    FilterFieldRow{FilterField::Imported, Boolean, "imported"_L1, "imported"_L1, "yes|no"_L1,
                   "from an archive or another program"_L1},
    FilterFieldRow{FilterField::Id, Number, "id"_L1, "id"_L1, ""_L1, "number of the exchange"_L1},
    FilterFieldRow{FilterField::Body, FullText, "body"_L1, ""_L1, ""_L1,
                   "text in the bodies, in the given case, not in the headers: body~\"CallSid\""_L1},
};

// Calls of before are told anew bit by bit; until then their disposition decides.
#define OPBX_OUTCOME                                                                                         \
    "iif(outcome <> '', outcome, CASE disposition WHEN 'answered' THEN 'person' WHEN 'failed' THEN 'failed'" \
    " ELSE 'nobody' END)"
#define OPBX_TAKEN "(" OPBX_OUTCOME " IN ('person', 'assistant', 'conference'))"

constexpr std::array callRows = {
    FilterFieldRow{FilterField::From, Text, "from"_L1, "caller"_L1, ""_L1, "caller: 415, +1415*"_L1},
    FilterFieldRow{FilterField::To, Text, "to"_L1, "callee"_L1, ""_L1, "callee: 415, *1001"_L1},
    FilterFieldRow{FilterField::Direction, Text, "direction"_L1, "direction"_L1, ""_L1,
                   "inbound, outbound, internal"_L1},
    FilterFieldRow{FilterField::Disposition, Text, "disposition"_L1, "disposition"_L1, ""_L1,
                   "how it ended at the network: answered, no-answer, busy"_L1},
    FilterFieldRow{FilterField::Outcome, Choice, "outcome"_L1, OPBX_OUTCOME ""_L1,
                   "person|assistant|conference|voicemail|menu|closed|nobody|blocked|failed"_L1,
                   "what became of it: person, voicemail, nobody"_L1},
    FilterFieldRow{FilterField::Missed, Boolean, "missed"_L1,
                   "(direction = 'inbound' AND NOT " OPBX_TAKEN ")"_L1, "yes|no"_L1,
                   "inbound, and no person, assistant or conference took it"_L1},
    FilterFieldRow{FilterField::Answered, Boolean, "answered"_L1, OPBX_TAKEN ""_L1, "yes|no"_L1,
                   "a person, an assistant or a conference took it"_L1},
    FilterFieldRow{FilterField::AnsweredBy, Text, "answered-by"_L1, "answered_by"_L1, ""_L1,
                   "who took it: 1001, +1415*"_L1},
    FilterFieldRow{FilterField::Message, Boolean, "message"_L1, "message"_L1, "yes|no"_L1,
                   "the caller left a message"_L1},
    FilterFieldRow{FilterField::Since, Moment, "since"_L1, "started_ms"_L1, ""_L1,
                   "not older than: 24h, 7d, 2026-03-04"_L1},
    FilterFieldRow{FilterField::Until, Moment, "until"_L1, "started_ms"_L1, ""_L1,
                   "older than: 24h, 7d, 2026-03-04"_L1},
    FilterFieldRow{FilterField::TalkTime, Duration, "talk"_L1, "talk_s * 1000000"_L1, ""_L1,
                   "talk time: >5m, <10s"_L1},
    FilterFieldRow{FilterField::CallDuration, Duration, "duration"_L1, "duration_s * 1000000"_L1, ""_L1,
                   "whole duration: >5m, <10s"_L1},
    FilterFieldRow{FilterField::Recording, Boolean, "recording"_L1, "(recording_url <> '')"_L1, "yes|no"_L1,
                   "there is a recording"_L1},
    FilterFieldRow{FilterField::Session, Prefix, "session"_L1, "session"_L1, ""_L1,
                   "session, or its beginning"_L1},
    FilterFieldRow{FilterField::CallId, Prefix, "call-id"_L1, "call_id"_L1, ""_L1,
                   "call id, or its beginning"_L1},
    FilterFieldRow{FilterField::Domain, Text, "domain"_L1, "domain"_L1, ""_L1, "Cloudonix domain"_L1},
    FilterFieldRow{FilterField::Legs, Number, "legs"_L1, "legs"_L1, ""_L1, "legs of the call: >1"_L1},
};

constexpr FilterFieldRow anyText{FilterField::AnyText, Text, ""_L1, ""_L1, ""_L1, ""_L1};

} // namespace

std::span<const FilterFieldRow> filterFields(FilterSubject subject) {
    if (subject == FilterSubject::Calls)
        return callRows;
    return exchangeRows;
}

const FilterFieldRow* findFilterField(QStringView name, FilterSubject subject, bool isTilde) {
    const FilterFieldRow* found = nullptr;
    for (const FilterFieldRow& row : filterFields(subject)) {
        if (name.compare(row.name, Qt::CaseInsensitive) == 0 &&
            (!found || (isTilde && row.type == FilterType::FullText)))
            found = &row;
    }
    return found;
}

const FilterFieldRow& filterFieldRow(FilterField field, FilterSubject subject) {
    for (const FilterFieldRow& row : filterFields(subject)) {
        if (row.field == field)
            return row;
    }
    return anyText;
}

QStringList filterChoices(const FilterFieldRow& row) {
    return QString(row.choices).split(u'|', Qt::SkipEmptyParts);
}

} // namespace opbx
