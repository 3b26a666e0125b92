#include "app/cli/events_command.h"

#include "app/cli/events_deliveries.h"
#include "app/cli/events_export.h"
#include "app/cli/events_import.h"
#include "app/cli/events_marks.h"
#include "app/cli/history_source.h"
#include "app/cli/output.h"
#include "app/cli/replay_command.h"
#include "core/base/clock.h"
#include "core/exchange/body_text.h"
#include "core/exchange/deliveries.h"
#include "core/formats/exchange_json.h"

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array eventsOptions = {
    OptionRow{"--filter", "EXPR", "Only exchanges that match, e.g. 'status:>=400 endpoint:cdr since:10m'"},
    OptionRow{"--limit", "N", "At most the newest N (default: all)"},
    OptionRow{"--format", "FORMAT", "With export: har, json or curl (default: json)"},
    OptionRow{"--with-secrets", nullptr, "With export: see above"},
    OptionRow{"--ngrok", nullptr, "With import: what a running ngrok agent has captured"},
    OptionRow{"--edit-body", "FILE", "With replay: the body of this file instead (-: standard input)"},
    OptionRow{"--resign", nullptr, "With replay: re-signed with the current secret or token"},
    OptionRow{"--resign-previous", nullptr, "With replay: re-signed with the previous secret"},
    OptionRow{"--bearer", nullptr, "With replay: with the current token alone"},
    OptionRow{"--break", "FAULT", "With replay: wrong-signature, stale or future"},
    OptionRow{
        "--to", "URL",
        "With replay: another address of this computer; with a path: exactly there (default: the endpoint)"},
};

} // namespace

constexpr Usage eventsUsage = {
    "events",
    "events list [--filter EXPR] [--limit N] [--json]\nevents show ID [--json]\n"
    "events export [--format har|json|curl] [--filter EXPR] [--limit N] [--with-secrets]\n"
    "events replay ID [--edit-body FILE] [--resign] [--break FAULT] [--to URL] [--json]\n"
    "events import FILE.har\nevents import --ngrok [URL]\n"
    "events pin ID\nevents unpin ID\nevents note ID [TEXT]",
    "Shows the exchanges that the endpoint has kept, oldest first. Works while the endpoint runs.\n"
    "\n"
    "Secrets are never kept, nor what stands under a name like password, so no output holds them; an\n"
    "export also takes out signatures, and tokens in addresses. With --with-secrets an export leaves these\n"
    "as they came, and puts the requests key that is in force now back into the Authorization header of\n"
    "requests that were accepted with it, so that they can be sent again. Other credentials that were\n"
    "taken out when a request was kept cannot be put back: a wrong key, a key that has been replaced,\n"
    "X-Cx-Apikey, cookies. Keep such an export to yourself.\n"
    "\n"
    "An event that was not acknowledged says when the sender tries again, or that it has given up;\n"
    "show lists all deliveries of its event.\n"
    "\n"
    "replay sends one of them to the endpoint once more, and prints the reply: as it was, or changed.\n"
    "Exit status 0 when a reply has come, whatever its status.\n"
    "\n"
    "An import adds the exchanges of an HTTP archive, or of a running ngrok agent (URL: its inspector,\n"
    "else http://127.0.0.1:4040), as the newest. They are marked as imported, and are no requests and no\n"
    "calls of this endpoint.\n"
    "\n"
    "A pinned exchange, or one with a note, outlives the caps and the clearing of the history. A note\n"
    "without a text is removed.",
    eventsOptions,
    false,
};

namespace {

/// What the sender does after a notification that was not acknowledged.
QString nextWords(const ExchangeRow& row) {
    const NextDelivery next = nextDeliveryOf(row);
    if (next.isGivenUp)
        return u"  given up"_s;
    return next.dueUs == 0 ? QString() : u"  again at "_s + isoTimeMs(next.dueUs / 1000);
}

QString textLine(const ExchangeRow& row) {
    return u"%1  %2  %3 %4  %5  %6  %7  %8 > %9"_s.arg(
               QString::number(row.id), isoTimeMs(row.receivedUs / 1000),
               QString::fromLatin1(endpointName(row.endpoint)).leftJustified(19), QString::number(row.status),
               QString::fromLatin1(verdictName(row.verdict)).leftJustified(7),
               u"#"_s + QString::number(row.attempt), row.session, row.from, row.to) +
           (row.state.isEmpty() ? QString() : u"  "_s + row.state) + nextWords(row);
}

int list(const Invocation& invocation, const History& history, const Filter& filter, qint64 limit) {
    const bool json = invocation.json;
    const Result<Done> done =
        history.oldestFirst(filter, limit, SystemClock().nowUs(), [json](const ExchangeRow& row) {
            return json ? printJson(exchangeRowJson(row)) : printLine(textLine(row));
        });
    return done ? Succeeded : failed(done.error());
}

/// Bodies are indented: their lines are no lines of ours.
void printWhole(const Exchange& exchange) {
    static constexpr int indent = 2;
    printLine(textLine(rowOf(exchange)));
    if (exchange.refusal != ErrorCode::None)
        printLine(u"refused: "_s + exchange.refusalDetail.english());
    for (const DecisionStep& step : exchange.steps)
        printLine(u"- "_s + step.message.english());
    printLine({});
    printLine(QString::fromUtf8(exchange.request.method + ' ' + exchange.request.target()));
    for (const HttpHeader& header : exchange.request.headers)
        printLine(QString::fromUtf8(header.name + ": " + header.value));
    printLine({});
    printDocument(QString::fromUtf8(exchange.request.body), indent);
    if (const QString note = cutBodyNote(exchange); !note.isEmpty())
        printLine(note);
    printLine({});
    printLine(u"HTTP "_s + QString::number(exchange.response.status) + u' ' +
              QString::fromUtf8(exchange.response.contentType));
    printDocument(QString::fromUtf8(exchange.response.body), indent);
}

int withOne(const Invocation& invocation, const History& history, const QString& verb, qint64 id) {
    const Result<ExchangePtr> exchange = history.exchange(id);
    if (!exchange)
        return failed(exchange.error());
    if (verb == u"replay")
        return replayExchange(eventsUsage, invocation, *exchange);
    const QList<ExchangeRow> deliveries = deliveriesOf(history, rowOf(**exchange));
    if (invocation.json) {
        QJsonObject object = exchangeJson(**exchange);
        if (!deliveries.isEmpty())
            object.insert(u"deliveries"_s, deliveriesJson(deliveries));
        printJson(object);
        return Succeeded;
    }
    printWhole(**exchange);
    if (deliveries.size() > 1) {
        printLine({});
        for (const ExchangeRow& row : deliveries)
            printLine(u"delivery: "_s + textLine(row));
    }
    return Succeeded;
}

} // namespace

int runEvents(const QStringList& arguments) {
    const auto parsed = parseInvocation(eventsUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    if (isMarkVerb(verb))
        return markExchange(eventsUsage, invocation, words);
    if (verb == u"import")
        return importEvents(eventsUsage, invocation, words);
    const bool oneWord = words.size() == 1 && (verb == u"list" || verb == u"export");
    const bool isOfOne = verb == u"show" || verb == u"replay";
    if (!oneWord && !(isOfOne && words.size() == 2))
        return wrongUse(
            eventsUsage,
            u"Say what to do: list, show ID, export, import FILE, replay ID, pin ID, unpin ID or note ID."_s);
    bool isId = true;
    const qint64 id = isOfOne ? words.at(1).toLongLong(&isId) : 0;
    if (!isId)
        return wrongUse(eventsUsage, u"\"%1\" is not the id of an exchange."_s.arg(words.at(1)));
    const QString format =
        invocation.arguments.has("--format") ? invocation.arguments.value("--format") : u"json"_s;
    if (!isExportFormat(format))
        return wrongUse(eventsUsage, u"--format is har, json or curl."_s);
    const Result<qint64> limit = invocation.arguments.number("--limit", 0, 1, 1'000'000'000);
    if (!limit)
        return wrongUse(eventsUsage, limit.error().detail);
    const auto filter =
        readFilter(eventsUsage, invocation.arguments.value("--filter"), FilterSubject::Exchanges);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&filter))
        return *status;
    const auto opened = openHistory(invocation);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&opened))
        return *status;
    const auto& history = std::get<std::optional<History>>(opened);
    if (verb == u"export")
        return exportEvents(invocation, history ? &*history : nullptr, std::get<Filter>(filter),
                            {format, *limit, invocation.arguments.has("--with-secrets")});
    if (!history)
        return isOfOne ? failed({ErrorCode::NotFound, u"There is no history yet."_s}) : Succeeded;
    if (isOfOne)
        return withOne(invocation, *history, verb, id);
    return list(invocation, *history, std::get<Filter>(filter), *limit);
}

} // namespace opbx::cli
