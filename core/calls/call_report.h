// What the page of call records shows: the calls of a period that match a filter, and what they add up to. Plain values; made on the
// reader thread, shown on the GUI thread.
#pragma once

#include "core/calls/call_list.h"
#include "core/calls/call_period.h"
#include "core/calls/call_statistics.h"

#include <memory>

namespace opbx::ui {

struct CallQuestion {
    QString filter; // an expression about calls, empty: all
    CallSpan span;
};

struct CallReport {
    std::shared_ptr<const CallList> calls; // newest first; never null
    CallStatistics statistics;
    CallHeatMap heatMap{};
    std::array<CallBars, 3> bars; // by the width that was asked for
};

/// Takes the calls one by one, newest first. Days and hours are those of the system's time zone.
class CallReportMaker {
public:
    void add(const CallView& call);
    /// Of what was added; nothing is to be added afterwards.
    CallReport report() const;

private:
    std::shared_ptr<CallList> m_calls = std::make_shared<CallList>();
    CallTally m_tally{QTimeZone::systemTimeZone()};
};

} // namespace opbx::ui
