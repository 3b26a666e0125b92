// One prepared statement of the hot write path, straight on the SQLite connection that QtSql has opened. QtSql makes a
// QVariant, a UTF-16 copy and a placeholder's name of each value, which cost three times what SQLite itself does. Store
// thread; must not outlive its Database. Queries of the window and of commands use QSqlQuery.
//
// The hot path speaks to SQLite itself (core/database/statement.h), on QtSql's connection: QtSql's values and
// placeholders cost three times what SQLite does; so Qt's driver and this program must use one and the same SQLite
// library.
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringEncoder>
#include <QVariantList>

struct sqlite3_stmt;

namespace opbx {

class Database;

/// Bytes that go into a BLOB column; a QByteArray by itself is taken for UTF-8 text.
struct BlobBytes {
    QByteArrayView bytes;
};

/// Text that is known to be valid UTF-8.
struct ValidText {
    QByteArrayView bytes;
};

class Statement {
public:
    /// A mistake in `sql` shows when it runs.
    Statement(const Database& database, const char* sql);
    Statement(const Database& database, const QString& sql);
    Statement(Statement&& other) noexcept;
    ~Statement();
    Q_DISABLE_COPY(Statement)

    /// Runs a statement without result rows; the values in the order of their question marks.
    template<class... Values>
    Result<Done> run(const Values&... values) {
        bindAll(values...);
        Result<bool> stepped = step();
        finish();
        return stepped ? Result<Done>(Done{}) : Result<Done>(stepped.error());
    }
    /// Runs a query up to its first row; false: there is none. Read the columns, then next() or finish().
    template<class... Values>
    Result<bool> find(const Values&... values) {
        bindAll(values...);
        return step();
    }
    /// The same for values whose number is not known beforehand: texts, bytes and whole numbers.
    Result<bool> findWith(const QVariantList& values);
    /// The next row; false when there are no more, and after an error.
    bool next();
    void finish();

    qint64 number(int column) const;
    /// Valid until next() or finish().
    QByteArrayView view(int column) const;
    QByteArray bytes(int column) const { return view(column).toByteArray(); }
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    /// Rows that the last run has changed.
    int changes() const;

private:
    template<class... Values>
    void bindAll(const Values&... values) {
        finish();
        const qsizetype needed = (qsizetype(0) + ... + utf8Size(values));
        if (m_texts.size() <= needed)
            m_texts.resize(needed + 64);
        m_free = m_texts.data();
        int at = 0;
        (bind(++at, values), ...);
    }

    static qsizetype utf8Size(const QString& text) { return text.size() * 3; }
    template<class Value>
    static qsizetype utf8Size(const Value&) {
        return 0;
    }

    // The values live until the statement has run, so SQLite need not copy them.
    void bind(int at, const QString& text);
    void bind(int at, const QByteArray& text);
    void bind(int at, QByteArrayView text);
    void bind(int at, const BlobBytes& blob);
    void bind(int at, const ValidText& text);
    void bind(int at, qint64 number);
    void bind(int at, int number) { bind(at, qint64(number)); }
    void bind(int at, bool flag) { bind(at, qint64(flag)); }
    Result<bool> step();

    sqlite3_stmt* m_statement = nullptr;
    QStringEncoder m_encoder{QStringEncoder::Utf8, QStringEncoder::Flag::Stateless};
    QByteArray m_texts; // UTF-8 of the strings of one run
    char* m_free = nullptr;
};

} // namespace opbx
