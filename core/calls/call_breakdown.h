// Calls of a period by extension, ring group, number and hour, each with the same totals, and who waited longest. Every call is in exactly
// one row of each table, so that each table adds up to the whole. Pure; any thread.
#pragma once

#include "core/calls/call_statistics.h"

#include <QHash>
#include <QMap>

namespace opbx {

struct RoutingPlan;

struct CallTotals {
    QString key; // extension, ring group or number as calls spell it; empty: the calls that have none
    qint64 calls = 0;
    qint64 answered = 0;
    qint64 missed = 0;
    qint64 talkSeconds = 0;

    bool operator==(const CallTotals&) const = default;
};

class CallBreakdown {
public:
    /// `plan` outlives it: it says which spellings are one number. `zone`: whose clock the hours go by.
    CallBreakdown(const RoutingPlan& plan, const QTimeZone& zone);

    void add(const CallRecord& call);

    /// Who took a call, or made it; most calls first, then the others.
    QList<CallTotals> byExtension() const { return rowsOf(m_byExtension); }
    QList<CallTotals> byGroup() const { return rowsOf(m_byGroup); }
    /// The number that was called from outside.
    QList<CallTotals> byNumber() const { return rowsOf(m_byNumber); }
    /// By the hour of the start, 0 to 23; calls without a start are left out.
    const std::array<CallTotals, 24>& byHour() const { return m_byHour; }
    /// Calls from outside whose callers waited longest until somebody took them or they gave up; the longest first, at most ten.
    const QList<CallRecord>& longestWaits() const { return m_waits; }

    /// How long the caller waited.
    static qint64 waitedSeconds(const CallRecord& call);

private:
    using Table = QMap<QString, CallTotals>;

    static QList<CallTotals> rowsOf(const Table& table);
    static void count(CallTotals& totals, const CallRecord& call);
    QString keyOf(const QString& number);

    const RoutingPlan& m_plan;
    QTimeZone m_zone;
    Table m_byExtension;
    Table m_byGroup;
    Table m_byNumber;
    std::array<CallTotals, 24> m_byHour{};
    QList<CallRecord> m_waits;
    QHash<QString, QString> m_keys;
};

/// What the calls of a period add up to, as a page or a report shows it.
struct CallTables {
    CallStatistics statistics;
    CallHeatMap heatMap{};
    QList<CallTotals> byExtension;
    QList<CallTotals> byGroup;
    QList<CallTotals> byNumber;
    std::array<CallTotals, 24> byHour{};
    QList<CallRecord> longestWaits;
};

/// `tally` and `breakdown` of the same calls.
CallTables tablesOf(const CallTally& tally, const CallBreakdown& breakdown);

/// A month beside the one before.
struct MonthReport : CallTables {
    QDate month; // its first day
    CallStatistics before;
};

/// [first of the month, first of the next), in epoch ms of a zone.
struct MonthSpan {
    qint64 fromMs = 0;
    qint64 untilMs = 0;
};
MonthSpan spanOfMonth(QDate month, const QTimeZone& zone);

/// Takes the calls of a month and of the month before, in any order.
class MonthReportMaker {
public:
    MonthReportMaker(QDate month, const RoutingPlan& plan, const QTimeZone& zone);

    void add(const CallRecord& call);
    MonthReport report() const;

private:
    QDate m_month;
    MonthSpan m_span;
    CallTally m_tally;
    CallTally m_before;
    CallBreakdown m_breakdown;
};

} // namespace opbx
