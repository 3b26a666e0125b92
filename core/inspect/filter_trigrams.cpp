#include "core/inspect/filter_trigrams.h"

#include <QSet>

#include <algorithm>

namespace opbx {

namespace {

// A sieve needs no more: each further group costs a walk through its list and hardly sorts anything out.
constexpr qsizetype enough = 6;

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

/// A text that FTS5 takes for one token.
QString token(const char32_t* characters) {
    QString text = QString::fromUcs4(characters, 3);
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
}

void addTokens(const QString& text, QList<std::pair<int, QString>>& tokens) {
    const QList<uint> units = text.toUcs4();
    for (qsizetype i = 0; i + 3 <= units.size(); ++i) {
        const char32_t characters[] = {units[i], units[i + 1], units[i + 2]};
        const int weight = rarity(characters[0]) + rarity(characters[1]) + rarity(characters[2]);
        tokens.append({weight, token(characters)});
    }
}

QString ofTerm(const FilterTerm& term) {
    // The index reads up to a NUL and no further.
    if (!isIndexedField(term.field) || term.text.contains(QChar()))
        return {};
    QList<std::pair<int, QString>> tokens;
    for (const QString& part : term.isWild ? term.text.split(u'*') : QStringList{term.text})
        addTokens(part, tokens);
    std::stable_sort(tokens.begin(), tokens.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    QStringList chosen;
    for (const auto& [weight, text] : std::as_const(tokens)) {
        if (chosen.size() < enough && !chosen.contains(text))
            chosen.append(text);
    }
    return chosen.join(QLatin1String(" AND "));
}

QString ofNode(const FilterNode& node) {
    if (node.kind == FilterNode::Kind::Term)
        return ofTerm(node.term);
    if (node.kind == FilterNode::Kind::Not)
        return {};
    QStringList parts;
    for (const auto& child : node.children) {
        const QString part = ofNode(*child);
        if (!part.isEmpty())
            parts.append(u'(' + part + u')');
        else if (node.kind == FilterNode::Kind::Or)
            return {}; // this alternative may match without any text
    }
    return parts.join(node.kind == FilterNode::Kind::Or ? QLatin1String(" OR ") : QLatin1String(" AND "));
}

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

QString filterTrigrams(const Filter& filter) {
    return filter.root() ? ofNode(*filter.root()) : QString();
}

} // namespace opbx
