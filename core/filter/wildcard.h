// Texts with `*` for any text, also none. Pure; any thread.
#pragma once

#include <QString>

namespace opbx {

/// Iterative, so that a hostile pattern costs length times length at most.
bool wildcardMatches(QStringView pattern, QStringView text, Qt::CaseSensitivity sensitivity);

} // namespace opbx
