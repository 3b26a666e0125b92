#include "core/storage/search/filter_trigrams.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

// No more is needed to sort out most.
constexpr qsizetype enough = 4;
// A group costs a walk through its list: each entry takes this part of the time that comparing an exchange takes.
constexpr double costOfEntry = 1.0 / 40;
constexpr double leastShare = 1.0 / 128; // of a group that no exchange of the sample holds

struct Group {
    QString text;
    int guess = 0; // higher: rarer
    double share = 1;
};

/// How much a character tells: what stands in every body tells nothing.
int rarity(char32_t c) {
    static const QString common = u"etaoinsrl \":,{}[]_"_s;
    if (c >= 0x80)
        return 4;
    if (common.contains(QChar(static_cast<char16_t>(c))))
        return 0;
    const bool isLower = c >= U'a' && c <= U'z';
    return isLower ? 1 : 2;
}

QString matchQuoted(QString text) {
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

class TrigramQueryWriter {
public:
    explicit TrigramQueryWriter(const TrigramShare& share)
        : m_share(share) {}

    TrigramQuery ofNode(const FilterNode& node) const {
        if (node.kind == FilterNode::Kind::Term)
            return ofTerm(node.term);
        if (node.kind == FilterNode::Kind::Not)
            return {};
        QList<TrigramQuery> parts;
        for (const auto& child : node.children)
            parts.append(ofNode(*child));
        return node.kind == FilterNode::Kind::Or ? ofAny(parts) : ofAll(parts);
    }

private:
    static TrigramQuery ofAny(const QList<TrigramQuery>& parts) {
        QStringList expressions;
        double share = 0;
        for (const TrigramQuery& part : parts) {
            if (part.expression.isEmpty())
                return {}; // this alternative may match without any text
            share = std::min(1.0, share + part.share);
            expressions.append(u'(' + part.expression + u')');
        }
        return {expressions.join(" OR "_L1), share};
    }

    TrigramQuery ofAll(QList<TrigramQuery> parts) const {
        parts.removeIf([](const TrigramQuery& part) { return part.expression.isEmpty(); });
        std::stable_sort(parts.begin(), parts.end(),
                         [](const TrigramQuery& a, const TrigramQuery& b) { return a.share < b.share; });
        QStringList expressions;
        double left = 1;
        for (const TrigramQuery& part : std::as_const(parts)) {
            if (!expressions.isEmpty() && !pays(part.share, left))
                break;
            expressions.append(u'(' + part.expression + u')');
            left *= std::max(part.share, leastShare);
        }
        return {expressions.join(" AND "_L1), parts.isEmpty() ? 1 : parts.constFirst().share};
    }

    /// Whether it costs less to ask for one more than to compare what it sorts out. `left`: share of exchanges that pass the
    /// others.
    bool pays(double share, double left) const {
        return !m_share || left * (1 - share) > share * costOfEntry;
    }

    TrigramQuery ofTerm(const FilterTerm& term) const {
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
        double left = 1; // share of exchanges that pass
        for (const Group& group : std::as_const(groups)) {
            if (chosen.size() == enough || (!chosen.isEmpty() && !pays(group.share, left)))
                break;
            chosen.append(matchQuoted(group.text));
            left *= std::max(group.share, leastShare);
        }
        return {chosen.join(" AND "_L1), groups.isEmpty() ? 1 : groups.constFirst().share};
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

TrigramQuery filterTrigrams(const Filter& filter, const TrigramShare& share) {
    return filter.root() ? TrigramQueryWriter(share).ofNode(*filter.root()) : TrigramQuery();
}

} // namespace opbx
