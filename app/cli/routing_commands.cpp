#include "app/cli/routing_commands.h"

#include "app/cli/file_input.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/override_command.h"
#include "app/cli/routing_rehearsal.h"
#include "app/cli/routing_versions.h"
#include "app/cli/voices_command.h"
#include "app/runtime/instance_channel.h"
#include "core/base/clock.h"
#include "core/base/printable.h"
#include "core/files/file_replacement.h"
#include "core/model/plan_json.h"
#include "core/plan_check/check.h"
#include "core/routing/router.h"
#include "core/simulator/call_script.h"
#include "core/storage/plan_store.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <array>
#include <optional>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array routingOptions = {
    OptionRow{"--to", "NUMBER", "With explain: the number that is called"},
    OptionRow{"--from", "NUMBER", "With explain: who calls (default: +12127773456, or the first extension)"},
    OptionRow{"--at", "TIME", "With explain: when, ISO 8601 (default: now)"},
    OptionRow{"--direction", "WORD", "With explain: inbound, outbound or internal (default: inbound)"},
    OptionRow{"--plan", "FILE", "With explain: a plan that is not stored"},
    OptionRow{"--since", "TIME",
              "With rehearse: calls of the last 30d, 12h, …, or since a time (default: 30d)"},
    OptionRow{"--comment", "TEXT", "With import: what the version is for"},
    OptionRow{"--until", "TIME", "With override set: when it ends; ISO 8601, HH:MM, or 90m, 2h, 3d from now"},
    OptionRow{"--hours", "ID", "With override: business hours that are meant (default: all)"},
};

} // namespace

constexpr Usage routingUsage = {
    "routing",
    "routing import FILE [--comment TEXT]\nrouting export [FILE]\nrouting check [FILE] [--json]\n"
    "routing explain --to NUMBER [--from NUMBER] [--direction WORD] [--at TIME] [--plan FILE] [--json]\n"
    "routing rehearse FILE [--since TIME] [--json]\nrouting versions [--json]\n"
    "routing diff [OLD [NEW]] [--json]\n"
    "routing override set open|closed --until TIME [--hours ID] [--json]\n"
    "routing override set forward EXTENSION NUMBER --until TIME [--json]\n"
    "routing override clear [open|closed|forward EXTENSION] [--hours ID] [--json]\n"
    "routing override list [--json]\n"
    "routing voices [--json]",
    "Imports the routing plan as a new version, which the next call follows without a restart; exports it; "
    "finds\n"
    "references that lead nowhere, loops and dead ends; says step by step what a call would do, with its "
    "CXML.\n"
    "FILE may be - for standard input. A plan with errors is not imported. voices asks Cloudonix, with the "
    "cloudonix-api-key,\n"
    "what the domain can speak with, and names voices of the plan that are not among them.\n"
    "rehearse decides the calls of the history once more, by the plan in force and by FILE, at the time of "
    "each call\n"
    "and with the same member's turn in each ring group, so that only the plans differ, and counts those "
    "that "
    "would go\n"
    "elsewhere by how; it sends and stores nothing. versions says who saved what when and why; diff says "
    "what "
    "differs\n"
    "between two versions or files, by default between the newest version and the one before.\n"
    "override opens or closes the business hours by hand, or forwards an extension, until a time at which it "
    "ends\n"
    "by itself; clear ends it now. It is a version of the plan, and the next call follows it.",
    routingOptions,
};

namespace {

Result<QByteArray> storedDocument(const Invocation& invocation) {
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadOnly);
    Result<QByteArray> document = plans ? plans->latestDocument() : Result<QByteArray>(plans.error());
    const bool none = document ? document->isEmpty() : document.error().code == ErrorCode::NotFound;
    if (none)
        return Error{ErrorCode::NotFound,
                     u"There is no routing plan yet. Import one with \"opbx routing import FILE\"."_s};
    return document;
}

Result<QByteArray> documentFrom(const Invocation& invocation, const QString& file) {
    return file.isEmpty() ? storedDocument(invocation) : readInput(file);
}

bool isError(const PlanProblem& problem) {
    return problem.severity == PlanSeverity::Error;
}

/// A plan that cannot be read has a reason a line.
ExitStatus unreadable(const Error& error) {
    for (const QString& mistake : error.detail.split(u'\n'))
        printProblem(mistake);
    return Failed;
}

void printPlanProblem(const PlanProblem& problem, bool json) {
    const QString severity = isError(problem) ? u"error"_s : u"warning"_s;
    if (json)
        printJson({{u"severity"_s, severity},
                   {u"code"_s, QString::fromLatin1(problem.code)},
                   {u"path"_s, problem.path},
                   {u"words"_s, problem.words.english()},
                   {u"remedy"_s, problem.remedy.english()}});
    else
        printLine(u"%1: %2: %3 %4"_s.arg(severity, problem.path, problem.words.english(),
                                         problem.remedy.english()));
}

int check(const Invocation& invocation, const QString& file) {
    const Result<QByteArray> document = documentFrom(invocation, file);
    if (!document)
        return failed(document.error());
    const Result<RoutingPlan> plan = planFromJson(*document);
    if (!plan)
        return unreadable(plan.error());
    const QList<PlanProblem> problems = checkPlan(*plan);
    for (const PlanProblem& problem : problems)
        printPlanProblem(problem, invocation.json);
    return std::any_of(problems.begin(), problems.end(), isError) ? Failed : Succeeded;
}

int importPlan(const Invocation& invocation, const QString& file) {
    const Result<QByteArray> document = readInput(file);
    if (!document)
        return failed(document.error());
    const Result<RoutingPlan> plan = planFromJson(*document);
    if (!plan)
        return unreadable(plan.error());
    const QList<PlanProblem> problems = checkPlan(*plan);
    for (const PlanProblem& problem : problems) {
        if (isError(problem))
            return failed({ErrorCode::InvalidInput, u"%1: %2 %3"_s.arg(problem.path, problem.words.english(),
                                                                       problem.remedy.english())});
    }
    const Result<PlanStore> plans =
        PlanStore::open(databaseFile(invocation.profile.dataDir), Database::Access::ReadWrite);
    if (!plans)
        return failed(plans.error());
    const Result<qint64> version =
        plans->save(*document, qEnvironmentVariable("USER"), invocation.arguments.value("--comment"),
                    SystemClock().nowUs());
    if (!version)
        return failed(version.error());
    const Result<Notified> notified = notifyRunningInstance(invocation.profile.dataDir);
    if (!notified)
        printProblem(u"The plan is stored. "_s + notified.error().detail);
    if (invocation.json)
        printJson({{u"version"_s, *version}, {u"warnings"_s, problems.size()}});
    else
        printLine(u"Imported as version %1 (%2)."_s.arg(
            QString::number(*version), counted(problems.size(), u"1 warning"_s, u"%1 warnings"_s)));
    return Succeeded;
}

int exportPlan(const Invocation& invocation, const QString& file) {
    const Result<QByteArray> document = storedDocument(invocation);
    if (!document)
        return failed(document.error());
    if (file.isEmpty() || file == u"-") {
        printBytes(printableJson(*document));
        return Succeeded;
    }
    const Result<Done> written = replaceFile(file, *document);
    return written ? Succeeded : failed(written.error());
}

void printDecision(const Decision& decision, bool json) {
    if (!json) {
        for (const DecisionStep& step : decision.steps)
            printLine(u"- "_s + step.message.english());
        printLine({});
        printDocument(QString::fromUtf8(decision.cxml));
        return;
    }
    QJsonArray steps;
    for (const DecisionStep& step : decision.steps)
        steps.append(QJsonObject{{u"code"_s, QString::fromLatin1(step.code)},
                                 {u"sentence"_s, step.message.english()}});
    printJson({{u"steps"_s, steps}, {u"cxml"_s, QString::fromUtf8(decision.cxml)}});
}

/// Cloudonix's word for a call of this direction; its own words are taken as well.
std::optional<QString> directionWord(const QString& word) {
    const QString lower = word.toLower();
    if (lower == u"outbound" || lower == u"internal")
        return u"subscriber"_s;
    for (const char* known : {"inbound", "subscriber", "application", "outbound-api"}) {
        if (lower == QLatin1String(known))
            return lower;
    }
    return std::nullopt;
}

/// The caller of "opbx simulate", or somebody of the office.
QString usualCaller(const RoutingPlan& plan, const QString& direction) {
    if (!isFromInside(direction) || plan.extensions.isEmpty())
        return SimulatedCall{}.from;
    // Somebody who may call out, where there is one.
    const auto telephone =
        std::find_if(plan.extensions.begin(), plan.extensions.end(), [](const PlanExtension& extension) {
            return extension.active && extension.type == ExtensionType::User;
        });
    return telephone == plan.extensions.end() ? plan.extensions.first().number : telephone->number;
}

int explain(const Invocation& invocation) {
    const Arguments& arguments = invocation.arguments;
    if (arguments.value("--to").isEmpty())
        return wrongUse(routingUsage, u"Say which number is called: --to NUMBER."_s);
    const std::optional<QString> direction =
        directionWord(arguments.has("--direction") ? arguments.value("--direction") : u"inbound"_s);
    if (!direction)
        return wrongUse(routingUsage, u"--direction takes inbound, outbound or internal."_s);
    QDateTime at = QDateTime::currentDateTimeUtc();
    if (arguments.has("--at"))
        at = QDateTime::fromString(arguments.value("--at"), Qt::ISODateWithMs).toUTC();
    if (!at.isValid())
        return wrongUse(routingUsage, u"--at takes a time such as 2026-03-04T10:30:00Z."_s);
    const Result<QByteArray> document = documentFrom(invocation, arguments.value("--plan"));
    if (!document)
        return failed(document.error());
    Result<RoutingPlan> plan = planFromJson(*document);
    if (!plan)
        return failed(plan.error());
    CallStage stage;
    stage.session = u"explain"_s;
    stage.direction = *direction;
    // Nothing said is not "withheld": plans may block that.
    stage.from = arguments.has("--from") ? arguments.value("--from") : usualCaller(*plan, *direction);
    stage.to = arguments.value("--to");
    stage.at = at;
    const RoutingContext context{std::make_shared<const RoutingPlan>(std::move(plan).value()),
                                 {},
                                 invocation.profile.settings.baseUrl()};
    printDecision(route(stage, context), invocation.json);
    return Succeeded;
}

} // namespace

int runRouting(const QStringList& arguments) {
    const auto parsed = parseInvocation(routingUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    if (verb == u"import" && words.size() == 2)
        return importPlan(invocation, words[1]);
    if (verb == u"export" && words.size() <= 2)
        return exportPlan(invocation, words.value(1));
    if (verb == u"check" && words.size() <= 2)
        return check(invocation, words.value(1));
    if (verb == u"explain" && words.size() == 1)
        return explain(invocation);
    if (verb == u"rehearse" && words.size() == 2)
        return rehearsePlan(routingUsage, invocation, words[1]);
    if (verb == u"versions" && words.size() == 1)
        return listVersions(invocation);
    if (verb == u"diff" && words.size() <= 3)
        return compareVersions(routingUsage, invocation, words.mid(1));
    if (verb == u"voices" && words.size() == 1)
        return listVoices(invocation);
    if (verb == u"override" && words.size() > 1)
        return runOverride(invocation, routingUsage);
    return wrongUse(routingUsage,
                    u"Say what to do: import FILE, export, check, explain, rehearse FILE, versions, "
                    "diff, override or voices."_s);
}

} // namespace opbx::cli
