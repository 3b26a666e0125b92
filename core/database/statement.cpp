#include "core/database/statement.h"

#include "core/base/utf8_text.h"
#include "core/database/database.h"

#include <sqlite3.h>

#include <utility>

namespace opbx {

Statement::Statement(const Database& database, const char* sql) {
    sqlite3_prepare_v3(database.handle(), sql, -1, SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

Statement::Statement(const Database& database, const QString& sql)
    : Statement(database, sql.toUtf8().constData()) {}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)) {}

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

void Statement::bind(int at, const QString& text) {
    char* const end = m_encoder.appendToBuffer(m_free, text);
    sqlite3_bind_text(m_statement, at, m_free, static_cast<int>(end - m_free), SQLITE_STATIC);
    m_free = end;
}

void Statement::bind(int at, const QByteArray& text) {
    bind(at, QByteArrayView(text));
}

void Statement::bind(int at, QByteArrayView text) {
    // Anything may come from a sender; what is stored as text is valid UTF-8.
    if (isAscii(text))
        return bind(at, ValidText{text});
    const QByteArray valid = QString::fromUtf8(text).toUtf8();
    sqlite3_bind_text(m_statement, at, valid.constData(), static_cast<int>(valid.size()), SQLITE_TRANSIENT);
}

void Statement::bind(int at, const BlobBytes& blob) {
    // No address would be NULL, which the columns do not take.
    sqlite3_bind_blob(m_statement, at, blob.bytes.isNull() ? "" : blob.bytes.data(),
                      static_cast<int>(blob.bytes.size()), SQLITE_STATIC);
}

void Statement::bind(int at, const ValidText& text) {
    sqlite3_bind_text(m_statement, at, text.bytes.isNull() ? "" : text.bytes.data(),
                      static_cast<int>(text.bytes.size()), SQLITE_STATIC);
}

void Statement::bind(int at, qint64 number) {
    sqlite3_bind_int64(m_statement, at, number);
}

Result<bool> Statement::findWith(const QVariantList& values) {
    finish();
    for (int at = 1; const QVariant& value : values) {
        const QByteArray bytes = value.toByteArray();
        if (value.typeId() == QMetaType::QByteArray)
            sqlite3_bind_blob(m_statement, at, bytes.constData(), static_cast<int>(bytes.size()),
                              SQLITE_TRANSIENT);
        else if (value.typeId() == QMetaType::QString)
            sqlite3_bind_text(m_statement, at, bytes.constData(), static_cast<int>(bytes.size()),
                              SQLITE_TRANSIENT);
        else
            bind(at, value.toLongLong());
        ++at;
    }
    return step();
}

Result<bool> Statement::step() {
    const int code = m_statement ? sqlite3_step(m_statement) : SQLITE_MISUSE;
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    sqlite3* const connection = m_statement ? sqlite3_db_handle(m_statement) : nullptr;
    const char* const words = connection ? sqlite3_errmsg(connection) : "no statement was prepared";
    return storageError(connection, code, QString::fromUtf8(words));
}

bool Statement::next() {
    const Result<bool> stepped = step();
    if (!stepped || !*stepped)
        finish();
    return stepped && *stepped;
}

void Statement::finish() {
    sqlite3_reset(m_statement);
}

qint64 Statement::number(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

QByteArrayView Statement::view(int column) const {
    const auto* const bytes = static_cast<const char*>(sqlite3_column_blob(m_statement, column));
    return {bytes, bytes ? sqlite3_column_bytes(m_statement, column) : 0};
}

int Statement::changes() const {
    return sqlite3_changes(sqlite3_db_handle(m_statement));
}

} // namespace opbx
