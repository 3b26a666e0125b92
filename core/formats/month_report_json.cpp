#include "core/formats/month_report_json.h"

#include "core/formats/exchange_json.h"

#include <QJsonArray>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QJsonObject totalsJson(const CallTotals& totals, const QString& name, const QJsonValue& key) {
    return {{name, key},
            {u"calls"_s, totals.calls},
            {u"answered"_s, totals.answered},
            {u"missed"_s, totals.missed},
            {u"talk_seconds"_s, totals.talkSeconds}};
}

QJsonArray tableJson(const QList<CallTotals>& table) {
    QJsonArray rows;
    for (const CallTotals& totals : table)
        rows.append(totalsJson(totals, u"key"_s, totals.key));
    return rows;
}

} // namespace

QJsonObject monthReportJson(const MonthReport& report) {
    QJsonArray hours;
    for (size_t hour = 0; hour < report.byHour.size(); ++hour) {
        if (report.byHour.at(hour).calls > 0)
            hours.append(totalsJson(report.byHour.at(hour), u"hour"_s, int(hour)));
    }
    QJsonArray waits;
    for (const CallRecord& call : report.longestWaits)
        waits.append(QJsonObject{{u"from"_s, call.from},
                                 {u"to"_s, call.to},
                                 {u"started_at"_s, isoTimeMs(call.startedMs)},
                                 {u"waited_seconds"_s, CallBreakdown::waitedSeconds(call)},
                                 {u"outcome"_s, QString(outcomeName(outcomeOf(call)))}});
    return {{u"month"_s, report.month.toString(u"yyyy-MM"_s)},
            {u"statistics"_s, callStatisticsJson(report.statistics)},
            {u"before"_s, callStatisticsJson(report.before)},
            {u"by_extension"_s, tableJson(report.byExtension)},
            {u"by_ring_group"_s, tableJson(report.byGroup)},
            {u"by_number"_s, tableJson(report.byNumber)},
            {u"by_hour"_s, hours},
            {u"longest_waits"_s, waits}};
}

} // namespace opbx
