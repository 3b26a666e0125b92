#include "tests/support/filter_functions.h"

#include "core/database/number_function.h"

namespace opbx::test {

void addFilterFunctions(const QSqlDatabase& connection) {
    addNumberFunctions(connection);
}

} // namespace opbx::test
