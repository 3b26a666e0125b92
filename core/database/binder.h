// Binds the values of a prepared statement in their order. All columns are NOT NULL, and a null string would be bound as NULL,
// so an empty one is made of it. Used by the writers inside the store's transaction.
#pragma once

#include <QSqlQuery>
#include <QString>

namespace opbx {

using namespace Qt::StringLiterals;

/// Bytes that go into a BLOB column; a QByteArray by itself is taken for UTF-8 text.
struct Blob {
    const QByteArray& bytes;
};

class Binder {
public:
    explicit Binder(QSqlQuery& query)
        : m_query(query) {}

    Binder& operator<<(const QString& text) { return bind(text.isNull() ? QString(""_L1) : text); }
    Binder& operator<<(const QByteArray& text) { return *this << QString::fromUtf8(text); }
    Binder& operator<<(Blob blob) { return bind(blob.bytes.isNull() ? QByteArray("") : blob.bytes); }
    Binder& operator<<(qint64 number) { return bind(number); }
    Binder& operator<<(int number) { return bind(number); }
    Binder& operator<<(bool flag) { return bind(flag ? 1 : 0); }

private:
    Binder& bind(const QVariant& value) {
        m_query.bindValue(m_at++, value);
        return *this;
    }

    QSqlQuery& m_query;
    int m_at = 0;
};

} // namespace opbx
