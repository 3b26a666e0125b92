#include "core/storage/database_replaced.h"

#include "core/database/kept_number.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {
constexpr QLatin1String name("database_replaced_us");
}

Result<Done> noteDatabaseReplaced(const Database& database, qint64 nowUs) {
    return keepNumber(database, name, nowUs);
}

qint64 databaseReplacedUs(const Database& database) {
    return keptNumber(database, name);
}

} // namespace opbx
