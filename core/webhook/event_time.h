// Times in bodies: the many forms in which senders write when something happened. What a signature covers is stricter, see
// parseTimestampMs(). Pure; any thread.
#pragma once

#include "core/base/result.h"
#include "core/base/timestamp.h"

#include <QByteArrayView>

namespace opbx {

/// Epoch milliseconds of a Unix time in seconds, milliseconds, microseconds or nanoseconds, with or without a fraction, or of
/// ISO 8601. TimestampInvalid for anything else.
Result<qint64> parseEventTimeMs(QByteArrayView text);

} // namespace opbx
