// Made-up but realistic traffic, calls and call records for window tests and screenshots. Deterministic.
#pragma once

#include "core/storage/history.h"

namespace opbx::test {

/// Exchanges of `calls` calls that ended shortly before `nowUs`, oldest first: voice requests, session
/// updates, CDRs, with some refusals, retries and conflicts among them.
QList<ExchangePtr> sampleTraffic(qint64 nowUs, int calls);

/// Calls that are going on at `nowMs`.
QList<LiveSession> sampleSessions(qint64 nowMs);

/// Call records of the days before `nowMs`, oldest first.
QList<CallRecord> sampleCallRecords(qint64 nowMs, int count);

} // namespace opbx::test
