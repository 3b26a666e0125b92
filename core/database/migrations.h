// Brings a database to the present schema: numbered files in resources/migrations, each applied once in a transaction.
#pragma once

#include "core/base/result.h"

namespace opbx {

class Database;

/// Newest schema number that this program knows.
int latestSchema();

Result<Done> migrate(const Database& database);
/// For readers: the schema must be the present one.
Result<Done> checkSchema(const Database& database);

} // namespace opbx
