// Reads HTTP archives (HAR 1.2) of any program. Pure; any thread; touches no file.
#pragma once

#include "core/base/result.h"
#include "core/formats/imported_exchanges.h"

namespace opbx {

/// Exchanges of an archive, in its order, in UTF-8 or UTF-16. What this program does not know of is left at its default.
/// MalformedBody when it is no archive.
Result<ImportedExchanges> readHar(const QByteArray& archive);

} // namespace opbx
