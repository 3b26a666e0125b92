// What conditions of filters need of a connection that a test has opened itself.
#pragma once

class QSqlDatabase;

namespace opbx::test {

void addFilterFunctions(const QSqlDatabase& connection);

} // namespace opbx::test
