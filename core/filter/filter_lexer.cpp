#include "core/filter/filter_lexer.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

bool isNameChar(QChar c) {
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'-' || c == u'_';
}

FilterToken::Kind wordKind(QStringView word) {
    if (word.compare("or"_L1, Qt::CaseInsensitive) == 0)
        return FilterToken::Kind::Or;
    if (word.compare("and"_L1, Qt::CaseInsensitive) == 0)
        return FilterToken::Kind::And;
    if (word.compare("not"_L1, Qt::CaseInsensitive) == 0)
        return FilterToken::Kind::Not;
    return FilterToken::Kind::Term;
}

} // namespace

FilterToken FilterLexer::next() {
    while (m_at < m_text.size() && m_text.at(m_at).isSpace())
        ++m_at;
    FilterToken token;
    token.position = m_at;
    if (m_at >= m_text.size())
        return token;
    const QChar c = m_text.at(m_at);
    const bool isMinus =
        c == u'-' && (isNameChar(at(m_at + 1)) || at(m_at + 1) == u'"' || at(m_at + 1) == u'(');
    if (c != u'(' && c != u')' && !isMinus)
        return term();
    token.kind = c == u'(' ? FilterToken::Kind::OpenBracket : FilterToken::Kind::CloseBracket;
    if (isMinus)
        token.kind = FilterToken::Kind::Not;
    token.length = 1;
    ++m_at;
    return token;
}

FilterToken FilterLexer::term() {
    FilterToken token;
    token.kind = FilterToken::Kind::Term;
    token.position = m_at;
    token.hasField = readFieldName(token);
    if (token.hasField)
        readComparison(token);
    readValue(token);
    while (token.hasField && at(m_at) == u',' && !token.hasOpenQuote) {
        ++m_at;
        readValue(token);
    }
    token.length = m_at - token.position;
    if (!token.hasField && token.values.size() == 1 && !token.values.first().isQuoted)
        token.kind = wordKind(token.values.first().text);
    return token;
}

bool FilterLexer::readFieldName(FilterToken& token) {
    int end = m_at;
    while (isNameChar(at(end)))
        ++end;
    if (end == m_at || (at(end) != u':' && at(end) != u'~'))
        return false;
    token.field = m_text.mid(m_at, end - m_at);
    token.isTilde = at(end) == u'~';
    m_at = end + 1;
    return true;
}

void FilterLexer::readComparison(FilterToken& token) {
    const QChar c = at(m_at);
    if (c != u'<' && c != u'>' && c != u'=')
        return;
    const bool orEqual = c != u'=' && at(m_at + 1) == u'=';
    if (c == u'<')
        token.comparison = orEqual ? FilterComparison::LessOrEqual : FilterComparison::Less;
    else if (c == u'>')
        token.comparison = orEqual ? FilterComparison::GreaterOrEqual : FilterComparison::Greater;
    m_at += orEqual ? 2 : 1;
}

void FilterLexer::readValue(FilterToken& token) {
    if (at(m_at) == u'"') {
        readQuoted(token);
        return;
    }
    const int begin = m_at;
    const auto ends = [&token](QChar c) {
        return c.isSpace() || c == u')' || (token.hasField ? c == u',' : c == u'(');
    };
    while (m_at < m_text.size() && !ends(m_text.at(m_at)))
        ++m_at;
    if (m_at > begin)
        token.values.append({m_text.mid(begin, m_at - begin), begin, m_at - begin, false});
}

void FilterLexer::readQuoted(FilterToken& token) {
    FilterToken::Value value;
    value.position = m_at++;
    value.isQuoted = true;
    bool isClosed = false;
    while (m_at < m_text.size() && !isClosed) {
        QChar c = m_text.at(m_at++);
        if (c == u'"') {
            isClosed = true;
            continue;
        }
        if (c == u'\\' && m_at < m_text.size())
            c = m_text.at(m_at++);
        value.text.append(c);
    }
    value.length = m_at - value.position;
    token.hasOpenQuote = !isClosed;
    token.values.append(value);
}

} // namespace opbx
