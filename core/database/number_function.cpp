#include "core/database/number_function.h"

#include "core/filter/filter_number.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QVariant>

#include <sqlite3.h>

namespace opbx {

namespace {

template<auto answerTo>
void answer(sqlite3_context* context, int, sqlite3_value** values) {
    const auto* const text = static_cast<const char16_t*>(sqlite3_value_text16(values[0]));
    const int bytes = sqlite3_value_bytes16(values[0]);
    if (!text)
        return sqlite3_result_null(context);
    const QString result = answerTo(QString::fromUtf16(text, bytes / 2));
    sqlite3_result_text16(context, result.utf16(), int(result.size()) * 2, SQLITE_TRANSIENT);
}

QString nationalOf(const QString& text) {
    return nationalNumber(bareNumber(text));
}

} // namespace

void addNumberFunctions(sqlite3* connection) {
    constexpr int flags = SQLITE_UTF16 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
    sqlite3_create_function_v2(connection, "bare_number", 1, flags, nullptr, answer<bareNumber>, nullptr,
                               nullptr, nullptr);
    sqlite3_create_function_v2(connection, "national_number", 1, flags, nullptr, answer<nationalOf>, nullptr,
                               nullptr, nullptr);
}

void addNumberFunctions(const QSqlDatabase& connection) {
    const QVariant handle = connection.driver()->handle();
    addNumberFunctions(*static_cast<sqlite3* const*>(handle.constData()));
}

} // namespace opbx
