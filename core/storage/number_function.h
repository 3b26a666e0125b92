// The function that conditions of filters use to compare telephone numbers. Same thread as the connection.
#pragma once

struct sqlite3;
class QSqlDatabase;

namespace opbx {

/// bare_number(text): bareNumber() of it. For each connection once.
void addBareNumber(sqlite3* connection);
/// The same for a connection that is open.
void addBareNumber(const QSqlDatabase& connection);

} // namespace opbx
