#include "core/storage/search/filter_sql.h"

#include "core/filter/filter_number.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

/// Writes a condition; values are bound, never written into the text.
class SqlWriter {
public:
    SqlWriter(FilterSubject subject, qint64 nowUs, const FullTextSql& fullText)
        : m_subject(subject)
        , m_nowUs(nowUs)
        , m_fullText(fullText) {}

    QString condition(const FilterNode& node);
    QString term(const FilterTerm& term);
    QVariantList values() const { return m_values; }

private:
    QString joined(const FilterNode& node, QLatin1String with);
    QString ownTerm(const FilterTerm& term);
    QString number(const FilterTerm& term, QLatin1String column);
    QString text(const FilterTerm& term, QLatin1String column);
    static bool isParty(QLatin1String column);
    QString party(const FilterTerm& term, QLatin1String column);
    QString prefix(const FilterTerm& term, QLatin1String column);
    QString choice(const FilterTerm& term, QLatin1String column);
    QString moment(const FilterTerm& term, QLatin1String column);
    QString anyText(const FilterTerm& term);
    QString note(const FilterTerm& term);
    QString compared(QLatin1String column, QLatin1String comparison, const QVariant& value);

    FilterSubject m_subject;
    qint64 m_nowUs;
    const FullTextSql& m_fullText;
    QVariantList m_values;
};

/// Pattern for LIKE with '\' as its escape; `*` becomes `%` in wild texts.
QString likePattern(const FilterTerm& term) {
    QString pattern;
    for (const QChar c : term.text) {
        if (c == u'*' && term.isWild) {
            pattern.append(u'%');
            continue;
        }
        if (c == u'%' || c == u'_' || c == u'\\')
            pattern.append(u'\\');
        pattern.append(c);
    }
    return term.isWild ? pattern : u'%' + pattern + u'%';
}

/// Pattern for GLOB, which is case-sensitive and can use an index.
QString globPattern(const FilterTerm& term) {
    QString pattern;
    for (const QChar c : term.text) {
        if ((c == u'*' && !term.isWild) || c == u'?' || c == u'[')
            pattern.append(u'[').append(c).append(u']');
        else
            pattern.append(c);
    }
    return term.isWild ? pattern : pattern + u'*';
}

QString SqlWriter::compared(QLatin1String column, QLatin1String comparison, const QVariant& value) {
    m_values.append(value);
    return QString(column) + comparison + u'?';
}

QString SqlWriter::number(const FilterTerm& term, QLatin1String column) {
    switch (term.comparison) {
    case FilterComparison::Less: return compared(column, " < "_L1, term.number);
    case FilterComparison::LessOrEqual: return compared(column, " <= "_L1, term.number);
    case FilterComparison::Greater: return compared(column, " > "_L1, term.number);
    case FilterComparison::GreaterOrEqual: return compared(column, " >= "_L1, term.number);
    case FilterComparison::Equal: break;
    }
    if (term.upTo == term.number)
        return compared(column, " = "_L1, term.number);
    m_values << term.number << term.upTo;
    return QString(column) + " BETWEEN ? AND ?"_L1;
}

QString SqlWriter::text(const FilterTerm& term, QLatin1String column) {
    return compared(column, " LIKE "_L1, likePattern(term)) + " ESCAPE '\\'"_L1;
}

bool SqlWriter::isParty(QLatin1String column) {
    return column == "caller"_L1 || column == "callee"_L1;
}

QString SqlWriter::party(const FilterTerm& term, QLatin1String column) {
    return term.numbers.isEmpty() ? text(term, column) : numberSql(column, term.numbers, m_values);
}

QString SqlWriter::prefix(const FilterTerm& term, QLatin1String column) {
    // The indexes leave empty texts out; SQLite uses them only when the condition says so.
    QStringList conditions{QString(column) + " <> ''"_L1};
    if (!term.isWild) { // a range, which an index can be asked for
        conditions << compared(column, " >= "_L1, term.text);
        conditions << compared(column, " < "_L1, term.text + QString::fromUcs4(U"\U0010FFFF", 1));
    }
    conditions << compared(column, " GLOB "_L1, globPattern(term));
    return u'(' + conditions.join(" AND "_L1) + u')';
}

QString SqlWriter::choice(const FilterTerm& term, QLatin1String column) {
    if (term.field == FilterField::Signature && term.text == "bad"_L1)
        return u"verdict NOT IN ('ok', 'none')"_s;
    return compared(column, " = "_L1, term.text);
}

QString SqlWriter::moment(const FilterTerm& term, QLatin1String column) {
    qint64 us = term.isAge ? m_nowUs - term.number : term.number;
    if (m_subject == FilterSubject::Calls)
        us = us / 1000 + (us % 1000 > 0 ? 1 : 0); // the column counts milliseconds
    return compared(column, term.field == FilterField::Since ? " >= "_L1 : " < "_L1, us);
}

QString SqlWriter::anyText(const FilterTerm& term) {
    static const QList<QLatin1String> ofExchanges = {"session"_L1, "caller"_L1, "callee"_L1,
                                                     "state"_L1,   "path"_L1,   "event_id"_L1};
    static const QList<QLatin1String> ofCalls = {"session"_L1, "caller"_L1, "callee"_L1, "disposition"_L1,
                                                 "call_id"_L1};
    QStringList conditions;
    for (const QLatin1String column : m_subject == FilterSubject::Calls ? ofCalls : ofExchanges)
        conditions.append(isParty(column) ? party(term, column) : text(term, column));
    return u'(' + conditions.join(" OR "_L1) + u')';
}

QString SqlWriter::note(const FilterTerm& term) {
    return "(noted <> 0 AND EXISTS (SELECT 1 FROM exchange_notes WHERE exchange = exchanges.id"
           " AND "_L1 +
           text(term, "note"_L1) + "))"_L1;
}

QString SqlWriter::term(const FilterTerm& term) {
    const FilterIndex* index = m_subject == FilterSubject::Exchanges ? filterIndex(term) : nullptr;
    if (!index || index->condition.isEmpty())
        return ownTerm(term);
    // SQLite sees that the index serves only when its condition stands there word for word.
    return u'(' + QString(index->condition) + " AND "_L1 + ownTerm(term) + u')';
}

QString SqlWriter::ownTerm(const FilterTerm& term) {
    const FilterFieldRow& row = filterFieldRow(term.field, m_subject);
    if (term.field == FilterField::AnyText)
        return anyText(term);
    switch (row.type) {
    case FilterType::Number:
    case FilterType::Duration:
    case FilterType::Size: return number(term, row.column);
    case FilterType::Text: return isParty(row.column) ? party(term, row.column) : text(term, row.column);
    case FilterType::Prefix: return prefix(term, row.column);
    case FilterType::Choice: return choice(term, row.column);
    case FilterType::Boolean: return QString(row.column) + (term.number ? " <> 0"_L1 : " = 0"_L1);
    case FilterType::Moment: return moment(term, row.column);
    case FilterType::FullText:
        if (term.field == FilterField::NoteText)
            return note(term);
        return m_fullText ? m_fullText(term.text, m_values) : u"0"_s;
    }
    return u"0"_s;
}

QString SqlWriter::joined(const FilterNode& node, QLatin1String with) {
    QStringList conditions;
    for (const auto& child : node.children)
        conditions.append(condition(*child));
    return u'(' + conditions.join(with) + u')';
}

QString SqlWriter::condition(const FilterNode& node) {
    switch (node.kind) {
    case FilterNode::Kind::And: return joined(node, " AND "_L1);
    case FilterNode::Kind::Or: return joined(node, " OR "_L1);
    case FilterNode::Kind::Not: return "NOT ("_L1 + condition(*node.children.first()) + u')';
    case FilterNode::Kind::Term: return term(node.term);
    }
    return u"0"_s;
}

void chooseIndex(FilterSql& sql, const FilterNode& root, SqlWriter writer) {
    const FilterIndex* index = bestFilterIndex(root);
    if (!index) {
        const std::optional<QStringList> endpoints = endpointsLeft(root);
        if (!endpoints)
            return;
        sql.index = "exchanges_by_endpoint"_L1;
        sql.isIndexInOrder = false;
        sql.indexTerm = u"endpoint IN (%1)"_s.arg(QStringList(endpoints->size(), u"?"_s).join(u','));
        for (const QString& endpoint : *endpoints)
            sql.indexValues.append(endpoint);
        return;
    }
    sql.index = index->name;
    sql.indexIsTelling = index->isTelling;
    sql.indexCondition = index->condition;
    sql.indexColumn = index->column;
    if (const FilterTerm* term = termOfIndex(root, *index)) {
        sql.indexTerm = writer.term(*term);
        sql.indexValues = writer.values();
        sql.isIndexInOrder = index->column.isEmpty();
        if (!sql.isIndexInOrder)
            sql.indexIsTelling = isTellingBeginning(term->text);
    }
}

} // namespace

FilterSql filterSql(const Filter& filter, qint64 nowUs, const FullTextSql& fullText) {
    FilterSql sql;
    sql.condition = u"1"_s;
    const FilterNode* root = filter.root();
    if (!root)
        return sql;
    SqlWriter writer(filter.subject(), nowUs, fullText);
    sql.condition = writer.condition(*root);
    sql.values = writer.values();
    if (filter.subject() == FilterSubject::Exchanges) {
        sql.span = filterSpan(*root, nowUs);
        chooseIndex(sql, *root, SqlWriter(filter.subject(), nowUs, fullText));
    }
    return sql;
}

} // namespace opbx
