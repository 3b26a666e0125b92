// What the page of call records shows: the calls of a period that match a filter, and what they add up to. Plain values; made on the
// reader thread, shown on the GUI thread.
#pragma once

#include "core/calls/call_breakdown.h"
#include "core/calls/call_list.h"
#include "core/calls/call_period.h"
#include "core/calls/call_statistics.h"

#include <memory>
#include <optional>

namespace opbx::ui {

struct CallQuestion {
    QString filter; // an expression about calls, empty: all
    CallSpan span;
    CallSpan before = {}; // what it is compared with; until 0: nothing
};

struct CallReport : CallTables {
    std::shared_ptr<const CallList> calls; // newest first; never null
    std::optional<CallStatistics> before;  // of the period before
    std::array<CallBars, 3> bars;          // by the width that was asked for
};

/// Takes the calls one by one, newest first. Days and hours are those of the system's time zone.
class CallReportMaker {
public:
    /// `plan`: says which spellings are one number; null: none does.
    explicit CallReportMaker(std::shared_ptr<const RoutingPlan> plan = nullptr);

    void add(const CallView& call);
    /// A call of the period before.
    void addBefore(const CallView& call);
    /// Of what was added; nothing is to be added afterwards.
    CallReport report() const;

private:
    std::shared_ptr<CallList> m_calls = std::make_shared<CallList>();
    std::shared_ptr<const RoutingPlan> m_plan;
    CallTally m_tally{QTimeZone::systemTimeZone()};
    std::optional<CallTally> m_before;
    CallBreakdown m_breakdown;
};

} // namespace opbx::ui
