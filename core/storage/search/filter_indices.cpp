#include "core/storage/search/filter_indices.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace opbx {

namespace {

// Conditions are those of resources/migrations.
constexpr FilterIndex bySession{"exchanges_by_session"_L1, "session <> ''"_L1, 0, true, "session"_L1};
constexpr FilterIndex byEvent{"exchanges_by_event"_L1, "event_id <> ''"_L1, 0, true, "event_id"_L1};
constexpr FilterIndex kept{"exchanges_kept"_L1, "(pinned = 1 OR noted = 1)"_L1, 1, true};
constexpr FilterIndex replayed{"exchanges_replayed"_L1, "replay_of <> 0"_L1, 1, true};
constexpr FilterIndex imported{"exchanges_imported"_L1, "imported <> 0"_L1, 2, true};
constexpr FilterIndex repeated{"exchanges_repeated"_L1, "(attempt > 1 OR duplicate <> 0 OR conflict <> 0)"_L1,
                               3};
constexpr FilterIndex large{"exchanges_large"_L1, "request_bytes >= 10240"_L1, 4};
constexpr FilterIndex slow{"exchanges_slow"_L1, "duration_us >= 100000"_L1, 4};
constexpr FilterIndex byRefusal{"exchanges_by_refusal"_L1, "status >= 400"_L1, 5};
constexpr FilterIndex unproved{"exchanges_unproved"_L1, "verdict NOT IN ('ok', 'none')"_L1, 6};
constexpr FilterIndex refused{"exchanges_refused"_L1, "status >= 400"_L1, 7};
constexpr FilterIndex byEndpoint{"exchanges_by_endpoint"_L1, ""_L1, 8};

constexpr qsizetype tellingLength = 12;

/// Least value of a number that matches.
qint64 leastOf(const FilterTerm& term) {
    switch (term.comparison) {
    case FilterComparison::Less:
    case FilterComparison::LessOrEqual: return std::numeric_limits<qint64>::min();
    case FilterComparison::Greater:
        return term.number + (term.number < std::numeric_limits<qint64>::max() ? 1 : 0);
    default: return term.number;
    }
}

const FilterIndex* fromOn(qint64 least, const FilterTerm& term, const FilterIndex& index) {
    return leastOf(term) >= least ? &index : nullptr;
}

/// Terms of the root that everything has to fulfil.
QList<const FilterTerm*> neededTerms(const FilterNode& root) {
    if (root.kind == FilterNode::Kind::Term)
        return {&root.term};
    QList<const FilterTerm*> terms;
    if (root.kind == FilterNode::Kind::And) {
        for (const auto& child : root.children)
            terms.append(neededTerms(*child));
    }
    return terms;
}

void narrowById(FilterSpan& span, const FilterTerm& term) {
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const auto after = [](qint64 id) { return id < most ? id + 1 : most; };
    switch (term.comparison) {
    case FilterComparison::Less: span.belowId = std::min(span.belowId, term.number); break;
    case FilterComparison::LessOrEqual: span.belowId = std::min(span.belowId, after(term.number)); break;
    case FilterComparison::Equal: span.belowId = std::min(span.belowId, after(term.upTo)); [[fallthrough]];
    default: span.fromId = std::max(span.fromId, leastOf(term)); break;
    }
}

/// By a term that all matches fulfil, or that none does.
void narrowByTerm(FilterSpan& span, const FilterTerm& term, bool isFulfilled, qint64 nowUs) {
    if (term.field == FilterField::Id && isFulfilled)
        narrowById(span, term);
    if (term.field != FilterField::Since && term.field != FilterField::Until)
        return;
    const qint64 us = term.isAge ? nowUs - term.number : term.number;
    if ((term.field == FilterField::Since) == isFulfilled)
        span.fromId = std::max(span.fromId, us);
    else
        span.receivedBelowUs = std::min(span.receivedBelowUs, us);
}

void narrow(FilterSpan& span, const FilterNode& node, qint64 nowUs) {
    if (node.kind == FilterNode::Kind::Term)
        narrowByTerm(span, node.term, true, nowUs);
    else if (node.kind == FilterNode::Kind::Not && node.children.first()->kind == FilterNode::Kind::Term)
        narrowByTerm(span, node.children.first()->term, false, nowUs);
    if (node.kind != FilterNode::Kind::And)
        return;
    for (const auto& child : node.children)
        narrow(span, *child, nowUs);
}

enum class Answer { No, Yes, DependsOnMore };

/// Whether an exchange of an endpoint matches, as far as its endpoint decides that.
Answer answerFor(const FilterNode& node, const QString& endpoint) {
    if (node.kind == FilterNode::Kind::Term) {
        if (node.term.field != FilterField::Endpoint)
            return Answer::DependsOnMore;
        return node.term.text == endpoint ? Answer::Yes : Answer::No;
    }
    if (node.kind == FilterNode::Kind::Not) {
        const Answer answer = answerFor(*node.children.first(), endpoint);
        return answer == Answer::DependsOnMore ? answer : answer == Answer::Yes ? Answer::No : Answer::Yes;
    }
    const bool isAnd = node.kind == FilterNode::Kind::And;
    const Answer deciding = isAnd ? Answer::No : Answer::Yes;
    Answer answer = isAnd ? Answer::Yes : Answer::No;
    for (const auto& child : node.children) {
        const Answer ofChild = answerFor(*child, endpoint);
        if (ofChild == deciding)
            return deciding;
        if (ofChild == Answer::DependsOnMore)
            answer = ofChild;
    }
    return answer;
}

} // namespace

const FilterIndex* filterIndex(const FilterTerm& term) {
    switch (term.field) {
    case FilterField::Session: return term.isWild ? nullptr : &bySession;
    case FilterField::Event: return term.isWild ? nullptr : &byEvent;
    case FilterField::Pinned:
    case FilterField::Note: return term.number ? &kept : nullptr;
    case FilterField::NoteText: return &kept;
    case FilterField::Replay: return term.number ? &replayed : nullptr;
    case FilterField::Imported: return term.number ? &imported : nullptr;
    case FilterField::Duplicate:
    case FilterField::Conflict: return term.number ? &repeated : nullptr;
    case FilterField::Attempt: return fromOn(2, term, repeated);
    case FilterField::Took: return fromOn(100'000, term, slow);
    case FilterField::Size: return fromOn(10'240, term, large);
    case FilterField::Status: {
        const bool isOne = term.comparison == FilterComparison::Equal && term.number == term.upTo;
        return fromOn(400, term, isOne ? byRefusal : refused);
    }
    case FilterField::Signature: return term.text == "ok"_L1 || term.text == "none"_L1 ? nullptr : &unproved;
    case FilterField::Endpoint: return &byEndpoint;
    default: return nullptr;
    }
}

const FilterIndex* bestFilterIndex(const FilterNode& root) {
    const FilterIndex* best = nullptr;
    for (const FilterTerm* term : neededTerms(root)) {
        const FilterIndex* index = filterIndex(*term);
        if (index && (!best || index->rank < best->rank))
            best = index;
    }
    return best;
}

bool isTellingBeginning(const QString& text) {
    return text.size() >= tellingLength;
}

const FilterTerm* termOfIndex(const FilterNode& root, const FilterIndex& index) {
    for (const FilterTerm* term : neededTerms(root)) {
        if (filterIndex(*term) == &index)
            return term;
    }
    return nullptr;
}

FilterSpan filterSpan(const FilterNode& root, qint64 nowUs) {
    FilterSpan span;
    narrow(span, root, nowUs);
    return span;
}

std::optional<QStringList> endpointsLeft(const FilterNode& root) {
    const QStringList all = filterChoices(filterFieldRow(FilterField::Endpoint, FilterSubject::Exchanges));
    QStringList left;
    for (const QString& name : all) {
        if (answerFor(root, name) != Answer::No)
            left.append(name);
    }
    return left.size() == all.size() ? std::nullopt : std::optional(left);
}

} // namespace opbx
