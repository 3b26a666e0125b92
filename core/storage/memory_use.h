// What exchanges that wait for the disk take in memory, and giving back what a burst has left free. Any thread.
#pragma once

#include "core/webhook/exchange.h"

namespace opbx {

/// Bytes, about.
qint64 weightOf(const QList<ExchangePtr>& exchanges);

/// Hands memory that is free inside the process back to the system; the C library would keep it for ever. Takes milliseconds.
void releaseMemory();

} // namespace opbx
