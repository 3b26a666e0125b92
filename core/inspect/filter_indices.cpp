#include "core/inspect/filter_indices.h"

#include <algorithm>
#include <limits>

namespace opbx {

namespace {

constexpr QLatin1String operator""_l1(const char* text, size_t size) {
    return QLatin1String(text, static_cast<qsizetype>(size));
}

// Conditions are those of resources/migrations.
constexpr FilterIndex bySession{"exchanges_by_session"_l1, "session <> ''"_l1, 0, true, "session"_l1};
constexpr FilterIndex byEvent{"exchanges_by_event"_l1, "event_id <> ''"_l1, 0, true, "event_id"_l1};
constexpr FilterIndex kept{"exchanges_kept"_l1, "(pinned = 1 OR noted = 1)"_l1, 1, true};
constexpr FilterIndex replayed{"exchanges_replayed"_l1, "replay_of <> 0"_l1, 1, true};
constexpr FilterIndex imported{"exchanges_imported"_l1, "imported <> 0"_l1, 2, true};
constexpr FilterIndex repeated{"exchanges_repeated"_l1, "(attempt > 1 OR duplicate <> 0 OR conflict <> 0)"_l1,
                               3};
constexpr FilterIndex large{"exchanges_large"_l1, "request_bytes >= 10240"_l1, 4};
constexpr FilterIndex slow{"exchanges_slow"_l1, "duration_us >= 100000"_l1, 4};
constexpr FilterIndex byRefusal{"exchanges_by_refusal"_l1, "status >= 400"_l1, 5};
constexpr FilterIndex unproved{"exchanges_unproved"_l1, "verdict NOT IN ('ok', 'none')"_l1, 6};
constexpr FilterIndex refused{"exchanges_refused"_l1, "status >= 400"_l1, 7};
constexpr FilterIndex byEndpoint{"exchanges_by_endpoint"_l1, ""_l1, 8};

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
    case FilterField::Signature:
        return term.text == QLatin1String("ok") || term.text == QLatin1String("none") ? nullptr : &unproved;
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

qint64 earliestUs(const FilterNode& root, qint64 nowUs) {
    qint64 earliest = 0;
    for (const FilterTerm* term : neededTerms(root)) {
        if (term->field == FilterField::Since)
            earliest = std::max(earliest, term->isAge ? nowUs - term->number : term->number);
    }
    return earliest;
}

} // namespace opbx
