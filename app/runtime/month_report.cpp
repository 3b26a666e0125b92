#include "app/runtime/month_report.h"

#include "core/filter/filter.h"
#include "core/storage/history.h"

namespace opbx {

using namespace Qt::StringLiterals;

QDate monthOf(const QString& text) {
    return QDate::fromString(text + u"-01"_s, u"yyyy-MM-dd"_s);
}

Result<MonthReport> readMonthReport(const History& history, const RoutingPlan& plan, QDate month, qint64 nowUs) {
    const QTimeZone zone = QTimeZone::systemTimeZone();
    MonthReportMaker maker(month, plan, zone);
    const Result<Done> done =
        history.eachCall(Filter(), spanOfMonth(month.addMonths(-1), zone).fromMs,
                         spanOfMonth(month, zone).untilMs, nowUs, History::CallOrder::OldestFirst,
                         [&maker](const CallRecord& call) {
                             maker.add(call);
                             return true;
                         });
    return done ? Result<MonthReport>(maker.report()) : Result<MonthReport>(done.error());
}

} // namespace opbx
