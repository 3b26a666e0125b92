// Single numbers that the database keeps by their names. Belongs to the thread of the connection.
#pragma once

#include "core/database/database.h"

namespace opbx {

/// 0 when there is none of that name.
qint64 keptNumber(const Database& database, QLatin1String name);
Result<Done> keepNumber(const Database& database, QLatin1String name, qint64 value);

} // namespace opbx
