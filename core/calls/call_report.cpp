#include "core/calls/call_report.h"

namespace opbx::ui {

void CallReportMaker::add(const CallView& call) {
    m_calls->append(call);
    m_tally.add(call);
}

CallReport CallReportMaker::report() const {
    CallReport report;
    report.calls = m_calls;
    report.statistics = m_tally.statistics();
    report.heatMap = m_tally.heatMap();
    for (const BarWidth width : {BarWidth::Hour, BarWidth::Day, BarWidth::Month})
        report.bars.at(static_cast<std::size_t>(width)) = m_tally.bars(width);
    return report;
}

} // namespace opbx::ui
