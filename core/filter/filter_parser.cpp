#include "core/filter/filter_parser.h"

#include "core/filter/filter_lexer.h"
#include "core/filter/filter_number.h"
#include "core/filter/filter_value.h"

#include <optional>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

using NodePtr = std::shared_ptr<const FilterNode>;
using Kind = FilterToken::Kind;

NodePtr makeNode(FilterNode::Kind kind, QList<NodePtr> children) {
    auto node = std::make_shared<FilterNode>();
    node->kind = kind;
    node->children = std::move(children);
    return node;
}

/// Recursive descent; the first error ends it. A null node means: see error().
class Parser {
public:
    Parser(const QString& expression, FilterSubject subject)
        : m_lexer(expression)
        , m_subject(subject) {
        advance();
    }

    NodePtr parseAll();
    bool isEmpty() const { return m_token.kind == Kind::End; }
    const std::optional<FilterError>& error() const { return m_error; }

private:
    static constexpr int deepest = 64;

    void advance() { m_token = m_lexer.next(); }
    NodePtr parseOr(int depth);
    NodePtr parseAnd(int depth);
    NodePtr parseNot(int depth);
    NodePtr parseBracket(int depth);
    NodePtr parseTerm();
    NodePtr makeTerm(const FilterToken& token, const FilterToken::Value& value, const FilterFieldRow& row);
    bool beginsOperand() const {
        return m_token.kind == Kind::Term || m_token.kind == Kind::Not || m_token.kind == Kind::OpenBracket;
    }
    NodePtr fail(FilterProblem problem, int position, int length, const QString& subject = {});
    NodePtr missingOperand(const FilterToken& after, const QString& subject);

    FilterLexer m_lexer;
    const FilterSubject m_subject;
    FilterToken m_token;
    std::optional<FilterError> m_error;
};

NodePtr Parser::fail(FilterProblem problem, int position, int length, const QString& subject) {
    if (!m_error)
        m_error = FilterError{problem, position, length, subject, m_subject};
    return nullptr;
}

NodePtr Parser::missingOperand(const FilterToken& after, const QString& subject) {
    return fail(FilterProblem::MissingOperand, after.position, after.length, subject);
}

NodePtr Parser::parseAll() {
    NodePtr node = parseOr(0);
    if (node && m_token.kind == Kind::CloseBracket)
        return fail(FilterProblem::StrayBracket, m_token.position, 1);
    return node;
}

NodePtr Parser::parseOr(int depth) {
    QList<NodePtr> alternatives;
    if (m_token.kind == Kind::Or)
        return missingOperand(m_token, u"or"_s);
    while (true) {
        NodePtr node = parseAnd(depth);
        if (!node)
            return nullptr;
        alternatives.append(node);
        if (m_token.kind != Kind::Or)
            break;
        const FilterToken word = m_token;
        advance();
        if (!beginsOperand())
            return missingOperand(word, u"or"_s);
    }
    return alternatives.size() == 1 ? alternatives.first() : makeNode(FilterNode::Kind::Or, alternatives);
}

NodePtr Parser::parseAnd(int depth) {
    QList<NodePtr> terms;
    if (m_token.kind == Kind::And)
        return missingOperand(m_token, u"and"_s);
    while (beginsOperand()) {
        NodePtr node = parseNot(depth);
        if (!node)
            return nullptr;
        terms.append(node);
        if (m_token.kind != Kind::And)
            continue;
        const FilterToken word = m_token;
        advance();
        if (!beginsOperand())
            return missingOperand(word, u"and"_s);
    }
    if (terms.isEmpty()) // only a closing bracket can stand here
        return fail(FilterProblem::StrayBracket, m_token.position, m_token.length);
    return terms.size() == 1 ? terms.first() : makeNode(FilterNode::Kind::And, terms);
}

NodePtr Parser::parseNot(int depth) {
    if (m_token.kind != Kind::Not)
        return m_token.kind == Kind::OpenBracket ? parseBracket(depth) : parseTerm();
    const FilterToken word = m_token;
    if (depth >= deepest)
        return fail(FilterProblem::TooDeep, word.position, word.length);
    advance();
    if (!beginsOperand())
        return missingOperand(word, u"not"_s);
    NodePtr node = parseNot(depth + 1);
    return node ? makeNode(FilterNode::Kind::Not, {node}) : nullptr;
}

NodePtr Parser::parseBracket(int depth) {
    const FilterToken bracket = m_token;
    if (depth >= deepest)
        return fail(FilterProblem::TooDeep, bracket.position, bracket.length);
    advance();
    if (m_token.kind == Kind::CloseBracket)
        return missingOperand(bracket, u"("_s);
    if (m_token.kind == Kind::End)
        return fail(FilterProblem::OpenBracket, bracket.position, bracket.length);
    NodePtr node = parseOr(depth + 1);
    if (!node)
        return nullptr;
    if (m_token.kind != Kind::CloseBracket)
        return fail(FilterProblem::OpenBracket, bracket.position, bracket.length);
    advance();
    return node;
}

NodePtr Parser::parseTerm() {
    const FilterToken token = m_token;
    if (token.hasOpenQuote)
        return fail(FilterProblem::OpenQuote, token.values.last().position, token.values.last().length);
    const FilterFieldRow* row = token.hasField ? findFilterField(token.field, m_subject, token.isTilde)
                                               : &filterFieldRow(FilterField::AnyText, m_subject);
    const int nameLength = static_cast<int>(token.field.size());
    if (!row)
        return fail(FilterProblem::UnknownField, token.position, nameLength, token.field);
    if (token.isTilde && row->type != FilterType::FullText && row->type != FilterType::Text)
        return fail(FilterProblem::OnlyFullText, token.position, nameLength + 1, token.field);
    if (token.values.isEmpty() || (token.values.size() == 1 && token.values.first().text.isEmpty()))
        return fail(FilterProblem::MissingValue, token.position, token.length, token.field);
    const bool isOrdered =
        row->type == FilterType::Number || row->type == FilterType::Duration || row->type == FilterType::Size;
    if (token.comparison != FilterComparison::Equal && !isOrdered)
        return fail(FilterProblem::NoComparison, token.position, token.length, token.field);
    QList<NodePtr> alternatives;
    for (const FilterToken::Value& value : token.values) {
        NodePtr node = makeTerm(token, value, *row);
        if (!node)
            return nullptr;
        alternatives.append(node);
    }
    advance();
    return alternatives.size() == 1 ? alternatives.first() : makeNode(FilterNode::Kind::Or, alternatives);
}

NodePtr Parser::makeTerm(const FilterToken& token, const FilterToken::Value& value,
                         const FilterFieldRow& row) {
    auto node = std::make_shared<FilterNode>();
    node->kind = FilterNode::Kind::Term;
    node->term.field = row.field;
    node->term.comparison = token.comparison;
    if (const auto problem = readFilterValue(node->term, row, m_subject, value.text))
        return fail(*problem, value.position, value.length, value.text);
    node->term.isWild = (row.type == FilterType::Text || row.type == FilterType::Prefix) && !value.isQuoted &&
                        !token.isTilde && value.text.contains(u'*');
    const bool isParty =
        row.field == FilterField::From || row.field == FilterField::To || row.field == FilterField::AnyText;
    if (isParty) // a number holds no `*` of its own, so that quotation marks, which blanks need, take nothing from it
        node->term.numbers = numberPatterns(value.text, value.text.contains(u'*') && !token.isTilde);
    return node;
}

} // namespace

ParsedFilter parseFilter(const QString& expression, FilterSubject subject) {
    Parser parser(expression, subject);
    if (parser.isEmpty())
        return NodePtr();
    NodePtr root = parser.parseAll();
    if (parser.error())
        return *parser.error();
    return root;
}

} // namespace opbx
