#include "core/filter/filter_field.h"

#include <QString>

#include <array>

namespace opbx {

namespace {

constexpr QLatin1String operator""_l1(const char* text, size_t size) {
    return QLatin1String(text, static_cast<qsizetype>(size));
}

using enum FilterType;

constexpr std::array exchangeRows = {
    FilterFieldRow{FilterField::Status, Number, "status"_l1, "status"_l1, ""_l1,
                   "HTTP status: 200, >=400, 4xx"_l1},
    FilterFieldRow{
        FilterField::Endpoint, Choice, "endpoint"_l1, "endpoint"_l1,
        "voice-route|ivr-input|ring-group-callback|dial-result|voicemail|session-update|cdr|recording-status|"
        "health|unknown"_l1,
        "which endpoint was asked"_l1},
    FilterFieldRow{FilterField::Signature, Choice, "sig"_l1, "verdict"_l1,
                   "ok|bad|missing|invalid|stale|unconfigured|none"_l1,
                   "outcome of authentication; bad is any but ok and none"_l1},
    FilterFieldRow{FilterField::Session, Prefix, "session"_l1, "session"_l1, ""_l1,
                   "session, or its beginning"_l1},
    FilterFieldRow{FilterField::From, Text, "from"_l1, "caller"_l1, ""_l1, "caller: 415, +1415*"_l1},
    FilterFieldRow{FilterField::To, Text, "to"_l1, "callee"_l1, ""_l1, "callee: 415, *1001"_l1},
    FilterFieldRow{FilterField::State, Text, "state"_l1, "state"_l1, ""_l1,
                   "state of the call: ringing, answered"_l1},
    FilterFieldRow{FilterField::Direction, Text, "direction"_l1, "direction"_l1, ""_l1,
                   "inbound, outbound, internal"_l1},
    FilterFieldRow{FilterField::Attempt, Number, "attempt"_l1, "attempt"_l1, ""_l1,
                   "delivery attempt: 1, >1"_l1},
    FilterFieldRow{FilterField::Duplicate, Boolean, "dup"_l1, "duplicate"_l1, "yes|no"_l1,
                   "answered as a repetition"_l1},
    FilterFieldRow{FilterField::Conflict, Boolean, "conflict"_l1, "conflict"_l1, "yes|no"_l1,
                   "same event, another body"_l1},
    FilterFieldRow{FilterField::Took, Duration, "took"_l1, "duration_us"_l1, ""_l1,
                   "time taken: >100ms, <2s"_l1},
    FilterFieldRow{FilterField::Size, Size, "size"_l1, "request_bytes"_l1, ""_l1,
                   "bytes of the body: >10k"_l1},
    FilterFieldRow{FilterField::AnswerSize, Size, "answer-size"_l1, "response_bytes"_l1, ""_l1,
                   "bytes of the answer: >10k"_l1},
    FilterFieldRow{FilterField::Since, Moment, "since"_l1, "received_us"_l1, ""_l1,
                   "not older than: 10m, 2h, 2026-03-04"_l1},
    FilterFieldRow{FilterField::Until, Moment, "until"_l1, "received_us"_l1, ""_l1,
                   "older than: 10m, 2h, 2026-03-04"_l1},
    FilterFieldRow{FilterField::Method, Text, "method"_l1, "method"_l1, ""_l1, "HTTP method"_l1},
    FilterFieldRow{FilterField::Path, Text, "path"_l1, "path"_l1, ""_l1,
                   "path with query: /health, *menu_id=1"_l1},
    FilterFieldRow{FilterField::Event, Prefix, "event"_l1, "event_id"_l1, ""_l1,
                   "event id, or its beginning"_l1},
    FilterFieldRow{FilterField::Refusal, Text, "refusal"_l1, "refusal"_l1, ""_l1,
                   "why it was refused: wrong-signature"_l1},
    FilterFieldRow{FilterField::Peer, Text, "peer"_l1, "peer"_l1, ""_l1, "address of the sender"_l1},
    FilterFieldRow{FilterField::Pinned, Boolean, "pinned"_l1, "pinned"_l1, "yes|no"_l1,
                   "kept in spite of the caps"_l1},
    FilterFieldRow{FilterField::Note, Boolean, "note"_l1, "noted"_l1, "yes|no"_l1, "has a note"_l1},
    FilterFieldRow{FilterField::NoteText, FullText, "note"_l1, ""_l1, ""_l1,
                   "text in the note: note~\"ask Dana\""_l1},
    FilterFieldRow{FilterField::Replay, Boolean, "replay"_l1, "replay_of"_l1, "yes|no"_l1,
                   "was sent by replay"_l1},
    FilterFieldRow{FilterField::Imported, Boolean, "imported"_l1, "imported"_l1, "yes|no"_l1,
                   "from an archive or another program"_l1},
    FilterFieldRow{FilterField::Id, Number, "id"_l1, "id"_l1, ""_l1, "number of the exchange"_l1},
    FilterFieldRow{FilterField::Body, FullText, "body"_l1, ""_l1, ""_l1,
                   "text in the bodies, in the given case, not in the headers: body~\"CallSid\""_l1},
};

// Calls of before are told anew bit by bit; until then their disposition decides.
#define OPBX_OUTCOME                                                                                         \
    "iif(outcome <> '', outcome, CASE disposition WHEN 'answered' THEN 'person' WHEN 'failed' THEN 'failed'" \
    " ELSE 'nobody' END)"
#define OPBX_TAKEN "(" OPBX_OUTCOME " IN ('person', 'assistant', 'conference'))"

constexpr std::array callRows = {
    FilterFieldRow{FilterField::From, Text, "from"_l1, "caller"_l1, ""_l1, "caller: 415, +1415*"_l1},
    FilterFieldRow{FilterField::To, Text, "to"_l1, "callee"_l1, ""_l1, "callee: 415, *1001"_l1},
    FilterFieldRow{FilterField::Direction, Text, "direction"_l1, "direction"_l1, ""_l1,
                   "inbound, outbound, internal"_l1},
    FilterFieldRow{FilterField::Disposition, Text, "disposition"_l1, "disposition"_l1, ""_l1,
                   "how it ended at the network: answered, no-answer, busy"_l1},
    FilterFieldRow{FilterField::Outcome, Choice, "outcome"_l1, OPBX_OUTCOME ""_l1,
                   "person|assistant|conference|voicemail|menu|closed|nobody|blocked|failed"_l1,
                   "what became of it: person, voicemail, nobody"_l1},
    FilterFieldRow{FilterField::Missed, Boolean, "missed"_l1,
                   "(direction = 'inbound' AND NOT " OPBX_TAKEN ")"_l1, "yes|no"_l1,
                   "inbound, and no person, assistant or conference took it"_l1},
    FilterFieldRow{FilterField::Answered, Boolean, "answered"_l1, OPBX_TAKEN ""_l1, "yes|no"_l1,
                   "a person, an assistant or a conference took it"_l1},
    FilterFieldRow{FilterField::AnsweredBy, Text, "answered-by"_l1, "answered_by"_l1, ""_l1,
                   "who took it: 1001, +1415*"_l1},
    FilterFieldRow{FilterField::Message, Boolean, "message"_l1, "message"_l1, "yes|no"_l1,
                   "the caller left a message"_l1},
    FilterFieldRow{FilterField::Since, Moment, "since"_l1, "started_ms"_l1, ""_l1,
                   "not older than: 24h, 7d, 2026-03-04"_l1},
    FilterFieldRow{FilterField::Until, Moment, "until"_l1, "started_ms"_l1, ""_l1,
                   "older than: 24h, 7d, 2026-03-04"_l1},
    FilterFieldRow{FilterField::TalkTime, Duration, "talk"_l1, "talk_s * 1000000"_l1, ""_l1,
                   "talk time: >5m, <10s"_l1},
    FilterFieldRow{FilterField::CallDuration, Duration, "duration"_l1, "duration_s * 1000000"_l1, ""_l1,
                   "whole duration: >5m, <10s"_l1},
    FilterFieldRow{FilterField::Recording, Boolean, "recording"_l1, "(recording_url <> '')"_l1, "yes|no"_l1,
                   "there is a recording"_l1},
    FilterFieldRow{FilterField::Session, Prefix, "session"_l1, "session"_l1, ""_l1,
                   "session, or its beginning"_l1},
    FilterFieldRow{FilterField::CallId, Prefix, "call-id"_l1, "call_id"_l1, ""_l1,
                   "call id, or its beginning"_l1},
    FilterFieldRow{FilterField::Domain, Text, "domain"_l1, "domain"_l1, ""_l1, "Cloudonix domain"_l1},
    FilterFieldRow{FilterField::Legs, Number, "legs"_l1, "legs"_l1, ""_l1, "legs of the call: >1"_l1},
};

constexpr FilterFieldRow anyText{FilterField::AnyText, Text, ""_l1, ""_l1, ""_l1, ""_l1};

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
