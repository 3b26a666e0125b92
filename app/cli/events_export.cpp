#include "app/cli/events_export.h"

#include "app/cli/event_loop.h"
#include "app/cli/output.h"
#include "app/cli/running_endpoint.h"
#include "app/runtime/version.h"
#include "core/base/clock.h"
#include "core/base/printable.h"
#include "core/exchange/exchange_redaction.h"
#include "core/explain/restored_credential.h"
#include "core/formats/curl.h"
#include "core/formats/exchange_json.h"
#include "core/formats/har.h"
#include "core/secrets/key_store.h"

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

/// Where exported requests go: the public address, else the endpoint that runs, else the address in the settings.
QString exportBaseUrl(const Invocation& invocation) {
    const QString publicUrl = invocation.profile.settings.baseUrl();
    if (!publicUrl.isEmpty())
        return publicUrl;
    const Result<QUrl> running = endpointUrl(invocation, {});
    return running ? running->toString(QUrl::StripTrailingSlash)
                   : u"http://"_s + invocation.profile.settings.listenAddress().toString();
}

/// Takes secrets out of an exchange, or puts back what can be put back.
using Prepare = std::function<void(Exchange&)>;

class Exporter {
public:
    Exporter(const Invocation& invocation, const History* history, const Filter& filter,
             const ExportWish& wish)
        : m_history(history)
        , m_filter(filter)
        , m_wish(wish)
        , m_baseUrl(exportBaseUrl(invocation))
        , m_har(m_baseUrl, programVersion()) {}

    ExitStatus run(const Prepare& prepare) {
        const bool isHar = m_wish.format == u"har";
        if (isHar && !printBytes(m_har.begin()))
            return Succeeded;
        const Result<Done> done = m_history ? printAll(prepare) : Result<Done>(Done{});
        if (isHar)
            printBytes(m_har.end());
        return done ? Succeeded : failed(done.error());
    }

private:
    Result<Done> printAll(const Prepare& prepare) {
        const auto visit = [&](const ExchangeRow& row) {
            const Result<ExchangePtr> kept = m_history->exchange(row.id);
            if (!kept)
                return true; // deleted meanwhile by the caps
            Exchange exchange = **kept;
            prepare(exchange);
            return print(exchange);
        };
        return m_history->oldestFirst(m_filter, m_wish.limit, SystemClock().nowUs(), visit);
    }

    bool print(const Exchange& exchange) {
        if (m_wish.format == u"har")
            return printBytes(printableJson(m_har.entry(exchange)));
        return m_wish.format == u"curl" ? printLine(curlCommand(exchange, m_baseUrl))
                                        : printJson(exchangeJson(exchange));
    }

    const History* m_history;
    const Filter& m_filter;
    const ExportWish& m_wish;
    QString m_baseUrl;
    HarWriter m_har;
};

} // namespace

bool isExportFormat(const QString& format) {
    return format == u"har" || format == u"json" || format == u"curl";
}

int exportEvents(const Invocation& invocation, const History* history, const Filter& filter,
                 const ExportWish& wish) {
    Exporter exporter(invocation, history, filter, wish);
    if (!wish.withSecrets)
        return exporter.run([](Exchange& exchange) { redactForExport(exchange, Redactor()); });
    return runUntilFinished([&](const Finish& finish) {
        auto keys = std::make_unique<KeyStore>(invocation.profile.dataDir);
        keys->load(KeyName::RequestsApiKey, keys.get(), [&exporter, finish](const KeyState& state) {
            if (state.problem)
                printProblem(u"The requests key cannot be put back: "_s + detailOf(state.problem));
            finish(exporter.run(
                [&state](Exchange& exchange) { (void)restoreBearer(exchange, state.key, state.createdMs); }));
        });
        return keys;
    });
}

} // namespace opbx::cli
