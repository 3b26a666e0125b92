// Cuts a filter expression into tokens. Never fails: what is wrong with a token is written into it. Pure; any thread.
#pragma once

#include "core/filter/filter.h"

namespace opbx {

struct FilterToken {
    enum class Kind { Term, Or, And, Not, OpenBracket, CloseBracket, End };

    struct Value {
        QString text; // without quotes and escapes
        int position = 0;
        int length = 0;
        bool isQuoted = false;
    };

    Kind kind = Kind::End;
    int position = 0;
    int length = 0;
    // Terms only:
    QString field; // as written; empty for a word without a field
    bool hasField = false;
    bool isTilde = false; // field~value
    FilterComparison comparison = FilterComparison::Equal;
    QList<Value> values; // one at least, unless nothing follows the field
    bool hasOpenQuote = false;
};

class FilterLexer {
public:
    explicit FilterLexer(const QString& expression)
        : m_text(expression) {}

    FilterToken next();

private:
    FilterToken term();
    bool readFieldName(FilterToken& token);
    void readComparison(FilterToken& token);
    void readValue(FilterToken& token);
    void readQuoted(FilterToken& token);
    QChar at(int index) const { return index < m_text.size() ? m_text.at(index) : QChar(); }

    const QString m_text;
    int m_at = 0;
};

} // namespace opbx
