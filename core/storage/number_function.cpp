#include "core/storage/number_function.h"

#include "core/filter/filter_number.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace opbx {

void addBareNumber(sqlite3* connection) {
    const auto answer = [](sqlite3_context* context, int, sqlite3_value** values) {
        const auto* const text = static_cast<const char16_t*>(sqlite3_value_text16(values[0]));
        const int bytes = sqlite3_value_bytes16(values[0]);
        if (!text)
            return sqlite3_result_null(context);
        const QString bare = bareNumber(QString::fromUtf16(text, bytes / 2));
        sqlite3_result_text16(context, bare.utf16(), int(bare.size()) * 2, SQLITE_TRANSIENT);
    };
    sqlite3_create_function_v2(connection, "bare_number", 1,
                               SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, answer,
                               nullptr, nullptr, nullptr);
}

void addBareNumber(const QSqlDatabase& connection) {
    const QVariant handle = connection.driver()->handle();
    addBareNumber(*static_cast<sqlite3* const*>(handle.constData()));
}

} // namespace opbx
