// The JSON object that `opbx cdr report --json` prints. The names are fixed: programs read them. Pure; any thread.
#pragma once

#include "core/calls/call_breakdown.h"

#include <QJsonObject>

namespace opbx {

/// month ("2026-11"), statistics and before (as `opbx cdr stats`), by_extension, by_ring_group, by_number, by_hour (each a list of objects
/// with key or hour, calls, answered, missed, talk_seconds; an empty key: the calls that have none), longest_waits (from, to, started_at,
/// waited_seconds, outcome).
QJsonObject monthReportJson(const MonthReport& report);

} // namespace opbx
