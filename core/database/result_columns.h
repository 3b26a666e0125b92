// Reads a result row column by column, in the order of the SELECT.
#pragma once

#include <QSqlQuery>
#include <QVariant>

namespace opbx {

class ResultColumns {
public:
    explicit ResultColumns(const QSqlQuery& query)
        : m_query(query) {}

    qint64 number() { return m_query.value(m_at++).toLongLong(); }
    bool flag() { return number() != 0; }
    QString text() { return m_query.value(m_at++).toString(); }
    QByteArray bytes() { return m_query.value(m_at++).toByteArray(); }

private:
    const QSqlQuery& m_query;
    int m_at = 0;
};

} // namespace opbx
