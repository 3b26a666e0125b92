#include "app/cli/routing_rehearsal.h"

#include "app/cli/file_input.h"
#include "app/cli/history_source.h"
#include "app/cli/output.h"
#include "core/base/clock.h"
#include "core/explain/rehearsal.h"
#include "core/filter/filter_value.h"
#include "core/model/plan_json.h"

#include <QDateTime>
#include <QJsonArray>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 callsAReport = 1'000;

/// "30d" before now, or a time; microseconds since the Unix epoch.
std::optional<qint64> sinceUs(const QString& text, qint64 nowUs) {
    if (const std::optional<qint64> age = parseFilterDuration(text, 0))
        return nowUs - *age;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(time.toMSecsSinceEpoch() * 1000) : std::nullopt;
}

Result<RehearsalResult> rehearseHistory(const Invocation& invocation, const History* history,
                                        RoutingPlan tried, qint64 fromUs, qint64 nowUs) {
    Rehearsal rehearsal(std::make_shared<const RoutingPlan>(storedPlan(invocation)),
                        std::make_shared<const RoutingPlan>(std::move(tried)));
    if (!history)
        return rehearsal.result();
    qint64 requests = 0;
    const Result<Done> done = history->voiceRequests(fromUs, nowUs, [&](const Exchange& request) {
        rehearsal.add(request);
        if (++requests % callsAReport == 0)
            showProgress(u"%1 requests, %2 calls"_s.arg(requests).arg(rehearsal.calls()));
        return true;
    });
    showProgress({});
    return done ? Result<RehearsalResult>(rehearsal.result()) : Result<RehearsalResult>(done.error());
}

QString callsText(qint64 calls) {
    return counted(calls, u"1 call"_s, u"%1 calls"_s);
}

void printResult(const RehearsalResult& result) {
    printLine(
        u"Of %1 %2 would go elsewhere."_s.arg(callsText(result.calls), QString::number(result.changed)));
    for (const RehearsalGroup& group : result.groups) {
        printLine({});
        printLine(callsText(group.calls) + u':');
        printLine(u"  now:  "_s + group.before.english());
        printLine(u"  then: "_s + group.after.english());
    }
}

QJsonObject resultJson(const RehearsalResult& result) {
    QJsonArray groups;
    for (const RehearsalGroup& group : result.groups)
        groups.append(QJsonObject{{u"calls"_s, group.calls},
                                  {u"before"_s, group.before.english()},
                                  {u"after"_s, group.after.english()}});
    return {{u"calls"_s, result.calls}, {u"changed"_s, result.changed}, {u"groups"_s, groups}};
}

} // namespace

int rehearsePlan(const Usage& usage, const Invocation& invocation, const QString& file) {
    const qint64 nowUs = SystemClock().nowUs();
    const Arguments& arguments = invocation.arguments;
    const std::optional<qint64> since =
        sinceUs(arguments.has("--since") ? arguments.value("--since") : u"30d"_s, nowUs);
    if (!since)
        return wrongUse(usage,
                        u"--since takes a length such as 30d, or a time such as 2026-03-04T10:30:00Z."_s);
    const Result<QByteArray> document = readInput(file);
    if (!document)
        return failed(document.error());
    Result<RoutingPlan> plan = planFromJson(*document);
    if (!plan)
        return failed(plan.error());
    const auto opened = openHistory(invocation);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&opened))
        return *status;
    const auto& history = std::get<std::optional<History>>(opened);
    const Result<RehearsalResult> result =
        rehearseHistory(invocation, history ? &*history : nullptr, std::move(plan).value(), *since, nowUs);
    if (!result)
        return failed(result.error());
    if (invocation.json)
        printJson(resultJson(*result));
    else
        printResult(*result);
    return Succeeded;
}

} // namespace opbx::cli
