#include "core/filter/filter_match.h"

#include "core/calls/call_statistics.h"
#include "core/filter/filter_number.h"
#include "core/filter/wildcard.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// What a row is compared by, beside the row.
struct Surroundings {
    qint64 nowUs;
    Filter::BodySearch bodies;
};

bool compares(qint64 value, const FilterTerm& term) {
    switch (term.comparison) {
    case FilterComparison::Equal: return value >= term.number && value <= term.upTo;
    case FilterComparison::Less: return value < term.number;
    case FilterComparison::LessOrEqual: return value <= term.number;
    case FilterComparison::Greater: return value > term.number;
    case FilterComparison::GreaterOrEqual: return value >= term.number;
    }
    return false;
}

bool containsText(const QString& text, const FilterTerm& term) {
    return term.isWild ? wildcardMatches(term.text, text, Qt::CaseInsensitive)
                       : text.contains(term.text, Qt::CaseInsensitive);
}

bool containsNumber(const QString& text, const FilterTerm& term) {
    return term.numbers.isEmpty() ? containsText(text, term) : fitsNumber(text, term.numbers);
}

bool beginsWith(const QString& text, const FilterTerm& term) {
    return term.isWild ? wildcardMatches(term.text, text, Qt::CaseSensitive) : text.startsWith(term.text);
}

bool verdictMatches(Verdict verdict, const QString& choice) {
    if (choice == "bad"_L1)
        return verdict != Verdict::Ok && verdict != Verdict::None;
    return choice == QLatin1String(verdictName(verdict));
}

bool anyTextMatches(const ExchangeRow& row, const FilterTerm& term) {
    return containsText(row.session, term) || containsNumber(row.from, term) ||
           containsNumber(row.to, term) || containsText(row.state, term) ||
           containsText(QString::fromUtf8(row.path), term) ||
           containsText(QString::fromUtf8(row.eventId), term);
}

qint64 momentUs(const FilterTerm& term, qint64 nowUs) {
    return term.isAge ? nowUs - term.number : term.number;
}

bool termMatches(const FilterTerm& term, const ExchangeRow& row, const Surroundings& around) {
    switch (term.field) {
    case FilterField::Status: return compares(row.status, term);
    case FilterField::Attempt: return compares(row.attempt, term);
    case FilterField::Took: return compares(row.durationUs, term);
    case FilterField::Size: return compares(row.requestBytes, term);
    case FilterField::AnswerSize: return compares(row.responseBytes, term);
    case FilterField::Id: return compares(row.id, term);
    case FilterField::Endpoint: return term.text == QLatin1String(endpointName(row.endpoint));
    case FilterField::Signature: return verdictMatches(row.verdict, term.text);
    case FilterField::Duplicate: return row.duplicate == (term.number != 0);
    case FilterField::Conflict: return row.conflict == (term.number != 0);
    case FilterField::Pinned: return row.pinned == (term.number != 0);
    case FilterField::Note: return row.hasNote == (term.number != 0);
    case FilterField::NoteText: return row.note.contains(term.text, Qt::CaseInsensitive);
    case FilterField::Imported: return row.imported == (term.number != 0);
    case FilterField::Replay: return (row.replayOf != 0) == (term.number != 0);
    case FilterField::Method: return containsText(QString::fromUtf8(row.method), term);
    case FilterField::Path: return containsText(QString::fromUtf8(row.path), term);
    case FilterField::Session: return beginsWith(row.session, term);
    case FilterField::Event: return beginsWith(QString::fromUtf8(row.eventId), term);
    case FilterField::From: return containsNumber(row.from, term);
    case FilterField::To: return containsNumber(row.to, term);
    case FilterField::Direction: return containsText(row.direction, term);
    case FilterField::State: return containsText(row.state, term);
    case FilterField::Refusal: return containsText(QString::fromUtf8(row.refusal), term);
    case FilterField::Peer: return containsText(row.peer, term);
    case FilterField::Since: return row.receivedUs >= momentUs(term, around.nowUs);
    case FilterField::Until: return row.receivedUs < momentUs(term, around.nowUs);
    case FilterField::Body: return around.bodies && around.bodies(row, term.text);
    case FilterField::AnyText: return anyTextMatches(row, term);
    default: return false; // fields of call records
    }
}

bool termMatches(const FilterTerm& term, const CallRecord& record, const Surroundings& around) {
    static constexpr qint64 second = 1'000'000;
    switch (term.field) {
    case FilterField::From: return containsNumber(record.from, term);
    case FilterField::To: return containsNumber(record.to, term);
    case FilterField::Direction: return containsText(record.direction, term);
    case FilterField::Disposition: return containsText(record.disposition, term);
    case FilterField::Domain: return containsText(record.domain, term);
    case FilterField::Session: return beginsWith(record.session, term);
    case FilterField::CallId: return beginsWith(record.callId, term);
    case FilterField::Outcome: return term.text == outcomeName(outcomeOf(record));
    case FilterField::AnsweredBy: return containsText(record.answeredBy, term);
    case FilterField::Message: return record.message == (term.number != 0);
    case FilterField::Missed: return isMissed(record) == (term.number != 0);
    case FilterField::Answered: return isAnswered(record) == (term.number != 0);
    case FilterField::Recording: return !record.recordingUrl.isEmpty() == (term.number != 0);
    case FilterField::TalkTime: return compares(record.talkSeconds * second, term);
    case FilterField::CallDuration: return compares(record.durationSeconds * second, term);
    case FilterField::Legs: return compares(record.legs, term);
    case FilterField::Since: return record.startedMs * 1000 >= momentUs(term, around.nowUs);
    case FilterField::Until: return record.startedMs * 1000 < momentUs(term, around.nowUs);
    case FilterField::AnyText:
        return containsText(record.session, term) || containsNumber(record.from, term) ||
               containsNumber(record.to, term) || containsText(record.disposition, term) ||
               containsText(record.callId, term);
    default: return false; // fields of exchanges
    }
}

template<class Row>
bool nodeMatches(const FilterNode& node, const Row& row, const Surroundings& around) {
    const auto matches = [&](const std::shared_ptr<const FilterNode>& child) {
        return nodeMatches(*child, row, around);
    };
    switch (node.kind) {
    case FilterNode::Kind::And: return std::all_of(node.children.begin(), node.children.end(), matches);
    case FilterNode::Kind::Or: return std::any_of(node.children.begin(), node.children.end(), matches);
    case FilterNode::Kind::Not: return !matches(node.children.first());
    case FilterNode::Kind::Term: return termMatches(node.term, row, around);
    }
    return false;
}

} // namespace

bool filterMatches(const FilterNode& root, const ExchangeRow& row, qint64 nowUs,
                   const Filter::BodySearch& bodies) {
    return nodeMatches(root, row, {nowUs, bodies});
}

bool filterMatches(const FilterNode& root, const CallRecord& record, qint64 nowUs) {
    return nodeMatches(root, record, {nowUs, {}});
}

} // namespace opbx
