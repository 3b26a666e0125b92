#include "core/calls/call_breakdown.h"

#include "core/calls/same_party.h"
#include "core/model/routing_plan.h"

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostWaits = 10;

} // namespace

CallBreakdown::CallBreakdown(const RoutingPlan& plan, const QTimeZone& zone)
    : m_plan(plan)
    , m_zone(zone) {}

qint64 CallBreakdown::waitedSeconds(const CallRecord& call) {
    if (isAnswered(call) && call.answeredMs >= call.startedMs && call.startedMs > 0)
        return (call.answeredMs - call.startedMs) / 1000;
    if (isAnswered(call) || call.message)
        return call.ringingSeconds; // what follows is talk, or the message
    return call.endedMs > call.startedMs && call.startedMs > 0 ? (call.endedMs - call.startedMs) / 1000
                                                               : call.durationSeconds;
}

void CallBreakdown::count(CallTotals& totals, const CallRecord& call) {
    ++totals.calls;
    totals.answered += isAnswered(call);
    totals.missed += isMissed(call);
    totals.talkSeconds += isAnswered(call) ? call.talkSeconds : 0;
}

QString CallBreakdown::keyOf(const QString& number) {
    const auto known = m_keys.constFind(number);
    return known != m_keys.constEnd() ? *known : *m_keys.insert(number, m_plan.numberKey(partyUser(number)));
}

void CallBreakdown::add(const CallRecord& call) {
    const bool isInbound = call.direction == "inbound"_L1;
    const bool isMade = call.direction == "outbound"_L1 || call.direction == "internal"_L1;
    const auto into = [&call](Table& table, const QString& key, const QString& shown) {
        CallTotals& totals = table[key];
        if (totals.key.isEmpty())
            totals.key = shown;
        count(totals, call);
    };
    const QString who = partyUser(isMade ? call.from : isAnswered(call) ? call.answeredBy : QString());
    into(m_byExtension, who, who);
    into(m_byGroup, call.ringGroup, call.ringGroup);
    const QString number = isInbound ? call.to : QString();
    into(m_byNumber, number.isEmpty() ? QString() : keyOf(number), number);
    if (call.startedMs > 0)
        count(m_byHour.at(
                  static_cast<size_t>(QDateTime::fromMSecsSinceEpoch(call.startedMs, m_zone).time().hour())),
              call);
    if (!isInbound || waitedSeconds(call) == 0 || outcomeOf(call) == CallOutcome::Blocked)
        return;
    const auto place =
        std::upper_bound(m_waits.begin(), m_waits.end(), call, [](const CallRecord& a, const CallRecord& b) {
            const qint64 waited = waitedSeconds(a);
            const qint64 other = waitedSeconds(b);
            return waited != other ? waited > other : a.startedMs < b.startedMs;
        });
    m_waits.insert(place, call);
    if (m_waits.size() > mostWaits)
        m_waits.removeLast();
}

QList<CallTotals> CallBreakdown::rowsOf(const Table& table) {
    QList<CallTotals> rows(table.begin(), table.end());
    std::sort(rows.begin(), rows.end(), [](const CallTotals& a, const CallTotals& b) {
        if (a.key.isEmpty() != b.key.isEmpty())
            return b.key.isEmpty(); // those that have none come last
        return a.calls != b.calls ? a.calls > b.calls : a.key < b.key;
    });
    return rows;
}

CallTables tablesOf(const CallTally& tally, const CallBreakdown& breakdown) {
    return {tally.statistics(),   tally.heatMap(),    breakdown.byExtension(), breakdown.byGroup(),
            breakdown.byNumber(), breakdown.byHour(), breakdown.longestWaits()};
}

MonthSpan spanOfMonth(QDate month, const QTimeZone& zone) {
    const QDate first(month.year(), month.month(), 1);
    return {first.startOfDay(zone).toMSecsSinceEpoch(),
            first.addMonths(1).startOfDay(zone).toMSecsSinceEpoch()};
}

MonthReportMaker::MonthReportMaker(QDate month, const RoutingPlan& plan, const QTimeZone& zone)
    : m_month(month.year(), month.month(), 1)
    , m_span(spanOfMonth(month, zone))
    , m_tally(zone)
    , m_before(zone)
    , m_breakdown(plan, zone) {}

void MonthReportMaker::add(const CallRecord& call) {
    if (call.startedMs >= m_span.untilMs)
        return;
    if (call.startedMs < m_span.fromMs)
        return m_before.add(call);
    m_tally.add(call);
    m_breakdown.add(call);
}

MonthReport MonthReportMaker::report() const {
    return {tablesOf(m_tally, m_breakdown), m_month, m_before.statistics()};
}

} // namespace opbx
