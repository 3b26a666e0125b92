// The functions that conditions of filters use to compare telephone numbers. Same thread as the connection.
#pragma once

struct sqlite3;
class QSqlDatabase;

namespace opbx {

/// bare_number(text): bareNumber() of it. national_number(text): nationalNumber() of that. For each connection once.
void addNumberFunctions(sqlite3* connection);
/// The same for a connection that is open.
void addNumberFunctions(const QSqlDatabase& connection);

} // namespace opbx
