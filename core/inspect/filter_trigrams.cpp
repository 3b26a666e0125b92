#include "core/inspect/filter_trigrams.h"

#include <algorithm>

namespace opbx {

namespace {

// A sieve needs no more: each further group costs a walk through its list and hardly sorts anything out.
constexpr qsizetype enough = 4;

struct Group {
    QString text;
    int guess = 0; // higher: rarer
    double share = 1;
};

/// How much a character tells: what stands in every body tells nothing.
int rarity(char32_t c) {
    static const QString common = QStringLiteral("etaoinsrl \":,{}[]_");
    if (c >= 0x80)
        return 4;
    if (common.contains(QChar(static_cast<char16_t>(c))))
        return 0;
    const bool isLower = c >= U'a' && c <= U'z';
    return isLower ? 1 : 2;
}

QString quoted(QString text) {
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

class SieveMaker {
public:
    explicit SieveMaker(const TrigramShare& share)
        : m_share(share) {}

    TrigramSieve ofNode(const FilterNode& node) const {
        if (node.kind == FilterNode::Kind::Term)
            return ofTerm(node.term);
        if (node.kind == FilterNode::Kind::Not)
            return {};
        const bool isOr = node.kind == FilterNode::Kind::Or;
        QStringList parts;
        double share = isOr ? 0 : 1;
        for (const auto& child : node.children) {
            const TrigramSieve part = ofNode(*child);
            if (isOr && part.expression.isEmpty())
                return {}; // this alternative may match without any text
            share = isOr ? std::min(1.0, share + part.share) : std::min(share, part.share);
            if (!part.expression.isEmpty())
                parts.append(u'(' + part.expression + u')');
        }
        return {parts.join(isOr ? QLatin1String(" OR ") : QLatin1String(" AND ")), share};
    }

private:
    TrigramSieve ofTerm(const FilterTerm& term) const {
        // The index reads up to a NUL and no further.
        if (!isIndexedField(term.field) || term.text.contains(QChar()))
            return {};
        QList<Group> groups;
        for (const QString& part : term.isWild ? term.text.split(u'*') : QStringList{term.text})
            addGroups(part, groups);
        std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) {
            return a.share != b.share ? a.share < b.share : a.guess > b.guess;
        });
        QStringList chosen;
        for (const Group& group : std::as_const(groups)) {
            if (chosen.size() < enough)
                chosen.append(quoted(group.text));
        }
        return {chosen.join(QLatin1String(" AND ")), groups.isEmpty() ? 1 : groups.constFirst().share};
    }

    void addGroups(const QString& text, QList<Group>& groups) const {
        const QList<uint> units = text.toUcs4();
        for (qsizetype i = 0; i + 3 <= units.size(); ++i) {
            const char32_t characters[] = {units[i], units[i + 1], units[i + 2]};
            const QString group = QString::fromUcs4(characters, 3);
            const bool isKnown = std::any_of(groups.begin(), groups.end(),
                                             [&group](const Group& known) { return known.text == group; });
            if (isKnown)
                continue;
            const int guess = rarity(characters[0]) + rarity(characters[1]) + rarity(characters[2]);
            groups.append({group, guess, m_share ? m_share(group) : 1});
        }
    }

    const TrigramShare& m_share;
};

} // namespace

bool isIndexedField(FilterField field) {
    switch (field) {
    case FilterField::Body:
    case FilterField::AnyText:
    case FilterField::Session:
    case FilterField::Event:
    case FilterField::From:
    case FilterField::To:
    case FilterField::Direction:
    case FilterField::State:
    case FilterField::Path:
    case FilterField::Refusal:
    case FilterField::Peer: return true;
    default: return false;
    }
}

TrigramSieve filterTrigrams(const Filter& filter, const TrigramShare& share) {
    return filter.root() ? SieveMaker(share).ofNode(*filter.root()) : TrigramSieve();
}

} // namespace opbx
