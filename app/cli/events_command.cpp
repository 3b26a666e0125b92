#include "app/cli/events_command.h"

#include "app/cli/events_marks.h"
#include "app/cli/history_source.h"
#include "app/cli/output.h"
#include "app/cli/replay_command.h"
#include "app/runtime/version.h"
#include "core/base/clock.h"
#include "core/inspect/curl.h"
#include "core/inspect/exchange_json.h"
#include "core/inspect/har.h"
#include "core/webhook/exchange_redaction.h"

#include <QJsonDocument>

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    OptionRow{"--filter", "EXPR", "Only exchanges that match, e.g. 'status:>=400 endpoint:cdr since:10m'"},
    OptionRow{"--limit", "N", "At most the newest N (default: all)"},
    OptionRow{"--format", "FORMAT", "With export: har, json or curl (default: json)"},
    OptionRow{"--edit-body", "FILE", "With replay: the body of this file instead (-: standard input)"},
    OptionRow{"--resign", nullptr, "With replay: signed anew, now, with the present secret or token"},
    OptionRow{"--resign-previous", nullptr, "With replay: signed anew with the secret that was replaced"},
    OptionRow{"--bearer", nullptr, "With replay: with the present token alone"},
    OptionRow{"--break", "FAULT", "With replay: wrong-signature, stale or future"},
    OptionRow{
        "--to", "URL",
        "With replay: another address of this computer; with a path: exactly there (default: the endpoint)"},
};

constexpr Usage usage = {
    "events",
    "events list [--filter EXPR] [--limit N] [--json]\nevents show ID [--json]\n"
    "events export [--format har|json|curl] [--filter EXPR] [--limit N]\n"
    "events replay ID [--edit-body FILE] [--resign] [--break FAULT] [--to URL] [--json]\n"
    "events pin ID\nevents unpin ID\nevents note ID [TEXT]",
    "Shows the exchanges that the endpoint has kept, oldest first. Secrets are never in them; an export "
    "also\n"
    "takes out fields that look like passwords and keys. Works while the endpoint runs.\n"
    "replay sends one of them to the endpoint once more, and prints the answer: as it was, or changed. "
    "Exit status 0\n"
    "when an answer has come, whatever its status.\n"
    "A pinned exchange, or one with a note, outlives the caps and the clearing of the history; a note "
    "without "
    "a\n"
    "text is removed.",
    options,
    false,
};

QString textLine(const ExchangeRow& row) {
    return u"%1  %2  %3 %4  %5  %6  %7  %8 > %9"_s.arg(
               QString::number(row.id), isoTimeMs(row.receivedUs / 1000),
               QString::fromLatin1(endpointName(row.endpoint)).leftJustified(19), QString::number(row.status),
               QString::fromLatin1(verdictName(row.verdict)).leftJustified(7),
               u"#"_s + QString::number(row.attempt), row.session, row.from, row.to) +
           (row.state.isEmpty() ? QString() : u"  "_s + row.state);
}

int list(const Invocation& invocation, const History& history, const Filter& filter, qint64 limit) {
    const bool json = invocation.json;
    const Result<Done> done =
        history.oldestFirst(filter, limit, SystemClock().nowUs(), [json](const ExchangeRow& row) {
            return json ? printJson(exchangeRowJson(row)) : printLine(textLine(row));
        });
    return done ? Succeeded : failed(done.error());
}

QString textOf(const Exchange& exchange) {
    QString text = textLine(rowOf(exchange)) + u'\n';
    if (exchange.refusal != ErrorCode::None)
        text += u"refused: "_s + exchange.refusalDetail + u'\n';
    for (const DecisionStep& step : exchange.steps)
        text += u"- "_s + step.sentence + u'\n';
    text += u'\n' + QString::fromUtf8(exchange.request.method + ' ' + exchange.request.target()) + u'\n';
    for (const HttpHeader& header : exchange.request.headers)
        text += QString::fromUtf8(header.name + ": " + header.value) + u'\n';
    text += u'\n' + QString::fromUtf8(exchange.request.body) + u"\n\nHTTP "_s +
            QString::number(exchange.response.status) + u' ' +
            QString::fromUtf8(exchange.response.contentType) + u'\n';
    return text + QString::fromUtf8(exchange.response.body);
}

int withOne(const Invocation& invocation, const History& history, const QString& verb, const QString& word) {
    bool isNumber = false;
    const qint64 id = word.toLongLong(&isNumber);
    if (!isNumber)
        return wrongUse(usage, u"\"%1\" is no id of an exchange."_s.arg(word));
    const Result<ExchangePtr> exchange = history.exchange(id);
    if (!exchange)
        return failed(exchange.error());
    if (verb == u"replay")
        return replayExchange(usage, invocation, *exchange);
    if (invocation.json)
        printJson(exchangeJson(**exchange));
    else
        printLine(textOf(**exchange));
    return Succeeded;
}

int exportAs(const QString& format, const Invocation& invocation, const History& history,
             const Filter& filter, qint64 limit) {
    const QString baseUrl = invocation.profile.settings.baseUrl().isEmpty()
                                ? u"http://"_s + invocation.profile.settings.listenAddress().toString()
                                : invocation.profile.settings.baseUrl();
    HarWriter har(baseUrl, programVersion());
    const bool isHar = format == u"har";
    if (isHar)
        printBytes(har.begin());
    const Result<Done> done =
        history.oldestFirst(filter, limit, SystemClock().nowUs(), [&](const ExchangeRow& row) {
            const Result<ExchangePtr> kept = history.exchange(row.id);
            if (!kept)
                return true; // deleted meanwhile by the caps
            Exchange exchange = **kept;
            redactForExport(exchange, Redactor());
            if (isHar)
                return printBytes(har.entry(exchange));
            return format == u"curl" ? printLine(curlCommand(exchange.request, baseUrl))
                                     : printJson(exchangeJson(exchange));
        });
    if (isHar)
        printBytes(har.end());
    return done ? Succeeded : failed(done.error());
}

} // namespace

int runEvents(const QStringList& arguments) {
    const auto parsed = parseInvocation(usage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    if (isMarkVerb(verb))
        return markExchange(usage, invocation, words);
    const bool oneWord = words.size() == 1 && (verb == u"list" || verb == u"export");
    const bool isOfOne = verb == u"show" || verb == u"replay";
    if (!oneWord && !(isOfOne && words.size() == 2))
        return wrongUse(usage,
                        u"Say what to do: list, show ID, export, replay ID, pin ID, unpin ID or note ID."_s);
    const QString format =
        invocation.arguments.has("--format") ? invocation.arguments.value("--format") : u"json"_s;
    if (!QStringList{u"har"_s, u"json"_s, u"curl"_s}.contains(format))
        return wrongUse(usage, u"--format is har, json or curl."_s);
    const Result<qint64> limit = invocation.arguments.number("--limit", 0, 1, 1'000'000'000);
    if (!limit)
        return wrongUse(usage, limit.error().detail);
    const auto filter = readFilter(usage, invocation.arguments.value("--filter"), FilterSubject::Exchanges);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&filter))
        return *status;
    const auto opened = openHistory(invocation);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&opened))
        return *status;
    const auto& history = std::get<std::optional<History>>(opened);
    if (!history)
        return isOfOne ? failed({ErrorCode::NotFound, u"There is no history yet."_s}) : Succeeded;
    if (isOfOne)
        return withOne(invocation, *history, verb, words[1]);
    if (verb == u"export")
        return exportAs(format, invocation, *history, std::get<Filter>(filter), *limit);
    return list(invocation, *history, std::get<Filter>(filter), *limit);
}

} // namespace opbx::cli
