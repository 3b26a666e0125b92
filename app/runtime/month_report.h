// The report of a month, read from a data folder. For a thread that may wait for the disk.
#pragma once

#include "core/base/result.h"
#include "core/calls/call_breakdown.h"

namespace opbx {

class History;

/// "2026-11"; not valid for anything else.
QDate monthOf(const QString& text);

/// By the clock of this computer.
Result<MonthReport> readMonthReport(const History& history, const RoutingPlan& plan, QDate month, qint64 nowUs);

} // namespace opbx
