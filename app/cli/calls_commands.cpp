#include "app/cli/calls_commands.h"

#include "app/cli/history_source.h"
#include "app/cli/output.h"
#include "app/cli/window_start.h"
#include "app/runtime/month_report.h"
#include "core/base/clock.h"
#include "core/calls/call_statistics.h"
#include "core/formats/csv.h"
#include "core/formats/exchange_json.h"
#include "core/formats/month_report_json.h"

#include <QDateTime>

#include <array>
#include <functional>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array cdrOptions = {
    OptionRow{"--filter", "EXPR", "Only calls that match, e.g. 'outcome:voicemail from:+1415* since:7d'"},
    OptionRow{"--since", "TIME", "Only calls that began at or after this time (ISO 8601)"},
    OptionRow{"--until", "TIME", "Only calls that began before this time (ISO 8601)"},
    OptionRow{"--format", "csv", "With export: the format"},
    OptionRow{"--separator", "C", "With export: comma, semicolon or tab (default: comma)"},
    OptionRow{"--month", "YYYY-MM", "With report: the month (default: the one before this)"},
    OptionRow{"--output", "FILE", "With report: a PDF of two pages in the window's language"},
    OptionRow{"--bom", nullptr, "With export: a byte order mark for spreadsheets"},
};

} // namespace

constexpr Usage cdrUsage = {
    "cdr",
    "cdr list [--filter EXPR] [--since TIME] [--until TIME] [--json]\ncdr stats [the same filters] [--json]\n"
    "cdr export --format csv [the same filters] [--separator C] [--bom]\n"
    "cdr report [--month YYYY-MM] [--json | --output FILE.pdf]",
    "Call records, one a call, oldest first; totals of exactly what is filtered; all of it as CSV. Works "
    "while\n"
    "the endpoint runs. Answered is a call that a person, an assistant or a conference took; missed is one "
    "that\n"
    "came in and that none of them took, once per session, also when its caller left a message. Menus, "
    "greetings\n"
    "and announcements answer at the network only: see disposition. report tells of a month beside the month "
    "before,\n"
    "by extension, ring group, number and hour; --output needs the window's program, but no display.",
    cdrOptions,
    false,
};

constexpr Usage sessionsUsage = {
    "sessions", "sessions list [--json]", "Calls that have not ended. Works while the endpoint runs.", {},
    false,
};

namespace {

QString outcomeWords(const CallRecord& record) {
    const QString outcome = outcomeName(outcomeOf(record));
    if (!record.answeredBy.isEmpty())
        return u"%1 %2"_s.arg(outcome, record.answeredBy);
    return record.message ? outcome + u", message"_s : outcome;
}

QString recordLine(const CallRecord& record) {
    return u"%1  %2 > %3  %4  %5  %6  talk %7 s"_s.arg(
        isoTimeMs(record.startedMs), orDash(record.from), orDash(record.to), orDash(record.direction),
        orDash(record.disposition), outcomeWords(record), QString::number(record.talkSeconds));
}

/// Those that there are, in a line.
QString outcomesLine(const CallStatistics& sum) {
    QStringList parts;
    for (size_t i = 0; i < callOutcomes.size(); ++i) {
        if (sum.byOutcome.at(i) > 0)
            parts.append(u"%1 %2"_s.arg(outcomeName(callOutcomes.at(i))).arg(sum.byOutcome.at(i)));
    }
    return parts.join(u", "_s);
}

/// What was asked for, oldest first; nothing when there is no history yet.
using EachCall = std::function<Result<Done>(const std::function<bool(const CallRecord&)>& visit)>;

int ended(const Result<Done>& done) {
    return done ? Succeeded : failed(done.error());
}

int listRecords(const EachCall& each, bool json) {
    return ended(each([json](const CallRecord& record) {
        return json ? printJson(callRecordJson(record)) : printLine(recordLine(record));
    }));
}

int printStatistics(const CallStatistics& sum, bool json) {
    if (json) {
        printJson(callStatisticsJson(sum));
        return Succeeded;
    }
    printLine(
        u"calls %1, answered %2, missed %3, talk %4 s, ASR %5 %, ACD %6 s, time to answer %7 s, peak %8"_s
            .arg(sum.calls)
            .arg(sum.answered)
            .arg(sum.missed)
            .arg(sum.talkSeconds)
            .arg(sum.asr * 100, 0, 'f', 1)
            .arg(sum.acdSeconds, 0, 'f', 1)
            .arg(sum.meanTimeToAnswer, 0, 'f', 1)
            .arg(sum.peakConcurrency));
    if (sum.calls > 0)
        printLine(u"outcomes: "_s + outcomesLine(sum));
    if (sum.withoutDirection > 0)
        printLine(
            u"of %1 nobody knows the direction; they count as answered or not, but never as missed"_s.arg(
                sum.withoutDirection));
    return Succeeded;
}

int exportCsv(const EachCall& each, const Arguments& arguments) {
    CsvFormat format;
    const QString separator = arguments.value("--separator");
    if (separator == u"semicolon" || separator == u";")
        format.separator = ';';
    else if (separator == u"tab")
        format.separator = '\t';
    else if (!separator.isEmpty() && separator != u"comma" && separator != u",")
        return wrongUse(cdrUsage, u"--separator is comma, semicolon or tab."_s);
    format.byteOrderMark = arguments.has("--bom");
    const auto printRow = [](QByteArray row) {
        return printBytes(outputIsTerminal() ? row.replace("\r\n", "\n") : row);
    };
    if (!printRow(callRecordsCsvHead(format)))
        return Succeeded;
    return ended(each([&](const CallRecord& record) { return printRow(callRecordCsv(record, format)); }));
}

void printTable(const QString& title, const QList<CallTotals>& table) {
    printLine(title);
    for (const CallTotals& totals : table)
        printLine(u"  %1  calls %2, answered %3, missed %4, talk %5 s"_s.arg(orDash(totals.key))
                      .arg(totals.calls)
                      .arg(totals.answered)
                      .arg(totals.missed)
                      .arg(totals.talkSeconds));
}

int printReport(const Invocation& invocation, const std::optional<History>& history) {
    const QDate before = QDate::currentDate().addMonths(-1);
    const QString word = invocation.arguments.has("--month") ? invocation.arguments.value("--month")
                                                             : before.toString(u"yyyy-MM"_s);
    const QDate month = monthOf(word);
    if (!month.isValid())
        return wrongUse(cdrUsage, u"--month takes a month such as 2026-11."_s);
    if (invocation.arguments.has("--output"))
        return drawReport(invocation, word, invocation.arguments.value("--output"));
    const RoutingPlan plan = storedPlan(invocation);
    const Result<MonthReport> report =
        history ? readMonthReport(*history, plan, month, SystemClock().nowUs())
                : Result<MonthReport>(MonthReportMaker(month, plan, QTimeZone::systemTimeZone()).report());
    if (!report)
        return failed(report.error());
    if (invocation.json) {
        printJson(monthReportJson(*report));
        return Succeeded;
    }
    const auto sums = [](const CallStatistics& sum) {
        return u"calls %1, answered %2, missed %3, talk %4 s"_s.arg(sum.calls)
            .arg(sum.answered)
            .arg(sum.missed)
            .arg(sum.talkSeconds);
    };
    printLine(u"%1: %2"_s.arg(word, sums(report->statistics)));
    printLine(u"month before: %1"_s.arg(sums(report->before)));
    printTable(u"by extension:"_s, report->byExtension);
    printTable(u"by ring group:"_s, report->byGroup);
    printTable(u"by number:"_s, report->byNumber);
    QList<CallTotals> hours;
    for (size_t hour = 0; hour < report->byHour.size(); ++hour) {
        CallTotals totals = report->byHour.at(hour);
        totals.key = u"%1:00"_s.arg(hour, 2, 10, '0'_L1);
        if (totals.calls > 0)
            hours.append(totals);
    }
    printTable(u"by hour:"_s, hours);
    printLine(u"longest waits:"_s);
    for (const CallRecord& call : report->longestWaits)
        printLine(u"  %1 s  %2"_s.arg(CallBreakdown::waitedSeconds(call)).arg(recordLine(call)));
    return Succeeded;
}

/// Epoch ms; 0 when the option was not given.
Result<qint64> moment(const Arguments& arguments, const char* option) {
    if (!arguments.has(option))
        return qint64(0);
    const QDateTime time = QDateTime::fromString(arguments.value(option), Qt::ISODateWithMs);
    if (!time.isValid())
        return Error{ErrorCode::InvalidInput,
                     u"%1 takes a time such as 2026-03-04T10:30:00Z."_s.arg(QLatin1String(option))};
    return time.toMSecsSinceEpoch();
}

} // namespace

int runCdr(const QStringList& arguments) {
    const auto parsed = parseInvocation(cdrUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    if (words.size() != 1 || !QStringList{u"list"_s, u"stats"_s, u"export"_s, u"report"_s}.contains(verb))
        return wrongUse(cdrUsage, u"Say what to do: list, stats, export or report."_s);
    if (invocation.arguments.has("--format") && invocation.arguments.value("--format") != u"csv")
        return wrongUse(cdrUsage, u"--format is csv."_s);
    const Result<qint64> since = moment(invocation.arguments, "--since");
    const Result<qint64> until = moment(invocation.arguments, "--until");
    if (!since || !until)
        return wrongUse(cdrUsage, (since ? until : since).error().detail);
    const auto filter = readFilter(cdrUsage, invocation.arguments.value("--filter"), FilterSubject::Calls);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&filter))
        return *status;
    const auto opened = openHistory(invocation);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&opened))
        return *status;
    const auto& history = std::get<std::optional<History>>(opened);
    const qint64 nowUs = SystemClock().nowUs();
    constexpr auto order = History::CallOrder::OldestFirst;
    const EachCall each = [&](const std::function<bool(const CallRecord&)>& visit) {
        return history ? history->eachCall(std::get<Filter>(filter), *since, *until, nowUs, order, visit)
                       : Result<Done>(Done{});
    };
    if (verb == u"report")
        return printReport(invocation, history);
    if (verb == u"stats") {
        CallTally tally;
        const auto add = [&tally](const CallView& call) { tally.add(call); };
        const Result<Done> done =
            history ? history->eachCallView(std::get<Filter>(filter), *since, *until, nowUs, order, add)
                    : Result<Done>(Done{});
        return done ? printStatistics(tally.statistics(), invocation.json) : failed(done.error());
    }
    return verb == u"export" ? exportCsv(each, invocation.arguments) : listRecords(each, invocation.json);
}

int runSessions(const QStringList& arguments) {
    const auto parsed = parseInvocation(sessionsUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    if (invocation.arguments.words() != QStringList{u"list"_s})
        return wrongUse(sessionsUsage, u"Say what to do: list."_s);
    const auto opened = openHistory(invocation);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&opened))
        return *status;
    const auto& history = std::get<std::optional<History>>(opened);
    if (!history)
        return Succeeded;
    const Result<QList<LiveSession>> sessions = history->liveSessions(
        SystemClock().nowUs(), invocation.profile.settings.integer("calls/stale_seconds"));
    if (!sessions)
        return failed(sessions.error());
    for (const LiveSession& session : *sessions) {
        const bool read = invocation.json ? printJson(liveSessionJson(session))
                                          : printLine(u"%1  %2 > %3  %4%5"_s.arg(
                                                session.session, orDash(session.from), orDash(session.to),
                                                session.state, session.stale ? u"  (stale)"_s : QString()));
        if (!read)
            break;
    }
    return Succeeded;
}

} // namespace opbx::cli
