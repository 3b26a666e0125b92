#include "app/window/report_drawing.h"

#include "app/runtime/month_report.h"
#include "app/runtime/profile.h"
#include "app/runtime/stored_state.h"
#include "app/window/localization.h"
#include "core/base/clock.h"
#include "core/database/database.h"
#include "core/storage/history.h"
#include "ui/report/month_report_pages.h"

#include <QApplication>

#include <algorithm>

namespace opbx {

using namespace Qt::StringLiterals;

bool isForReport(int argc, char** argv) {
    return std::any_of(argv, argv + argc, [](const char* word) { return qstrcmp(word, "--report") == 0; });
}

QString drawReport(QApplication& application, const Arguments& arguments) {
    const QDate month = monthOf(arguments.value("--report"));
    const QString file = arguments.value("--output");
    if (!month.isValid() || file.isEmpty())
        return u"--report takes a month such as 2026-11, and --output the file to write."_s;
    const Result<Profile> profile = openProfile(arguments, false, false, BrokenSettings::Allowed);
    if (!profile)
        return profile.error().detail;
    const ui::Localization localization(application, profile->settings.string("ui/language"));
    const QString database = databaseFile(profile->dataDir);
    const StoredState state = readStoredState(database);
    const std::shared_ptr<const RoutingPlan> plan = state.plan ? state.plan : std::make_shared<const RoutingPlan>();
    const Result<History> history = History::open(database);
    if (!history && history.error().code != ErrorCode::NotFound)
        return history.error().detail;
    const Result<MonthReport> report =
        history ? readMonthReport(*history, *plan, month, SystemClock().nowUs())
                : Result<MonthReport>(MonthReportMaker(month, *plan, QTimeZone::systemTimeZone()).report());
    if (!report)
        return report.error().detail;
    const auto nameOf = [&](const QString& key) {
        if (const PlanExtension* extension = plan->extension(key))
            return extension->name;
        if (const PlanRingGroup* group = plan->ringGroup(key))
            return group->name;
        const PlanNumber* number = plan->number(key);
        return number ? number->name : state.directory.nameOf(key, plan->defaults.region);
    };
    const Result<Done> saved = ui::MonthReportPages(*report, nameOf).save(file);
    return saved ? QString() : saved.error().detail;
}

} // namespace opbx
