#include "core/calls/call_report.h"

#include "core/model/routing_plan.h"

namespace opbx::ui {

CallReportMaker::CallReportMaker(std::shared_ptr<const RoutingPlan> plan)
    : m_plan(plan ? std::move(plan) : std::make_shared<const RoutingPlan>())
    , m_breakdown(*m_plan, QTimeZone::systemTimeZone()) {}

void CallReportMaker::addBefore(const CallView& call) {
    if (!m_before)
        m_before.emplace(QTimeZone::systemTimeZone());
    m_before->add(call);
}

void CallReportMaker::add(const CallView& call) {
    m_calls->append(call);
    m_tally.add(call);
    m_breakdown.add(toRecord(call));
}

CallReport CallReportMaker::report() const {
    CallReport report{tablesOf(m_tally, m_breakdown), m_calls, std::nullopt, {}};
    if (m_before)
        report.before = m_before->statistics();
    for (const BarWidth width : {BarWidth::Hour, BarWidth::Day, BarWidth::Month})
        report.bars.at(static_cast<std::size_t>(width)) = m_tally.bars(width);
    return report;
}

} // namespace opbx::ui
