// That the database file was moved, replaced or deleted under a running endpoint, kept in the database that took its place, so that
// health checks of any process know. Written on the store thread, read on any connection.
//
// The path of the database is compared with what is open around every commit: otherwise records get 200 and are gone.
#pragma once

#include "core/database/database.h"

namespace opbx {

Result<Done> noteDatabaseReplaced(const Database& database, qint64 nowUs);

/// When that was last, microseconds since the Unix epoch; 0: never.
qint64 databaseReplacedUs(const Database& database);

} // namespace opbx
