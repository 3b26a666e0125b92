// Timestamps as senders write them into a header. Pure; any thread.
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>

namespace opbx {

/// Epoch milliseconds of Unix seconds, Unix milliseconds (13 digits) or ISO 8601; without an offset UTC is meant.
Result<qint64> parseTimestampMs(QByteArrayView text);

} // namespace opbx
