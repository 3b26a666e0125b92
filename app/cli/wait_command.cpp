#include "app/cli/wait_command.h"

#include "app/cli/event_loop.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/address_file.h"
#include "app/runtime/instance_channel.h"
#include "core/net/http_call.h"
#include "core/net/listen_address.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultSeconds = 30;
constexpr qint64 mostSeconds = 24 * 3600;

constexpr std::array waitOptions = {
    OptionRow{"--seconds", "N", "Give up after so long (default: 30)"},
};

} // namespace

constexpr Usage waitUsage = {
    .command = "wait",
    .synopsis = "wait [--seconds N] [--json]",
    .description =
        "Ends when the endpoint of this data folder answers, and prints its address. For scripts that have "
        "just\n"
        "started it. Exit status 1 when it does not answer in time.",
    .options = waitOptions,
};

namespace {

constexpr int pauseMs = 100;
constexpr int answerMs = 2'000;

/// Asks again and again. Lives until its finish.
class WaitRun : public QObject {
public:
    WaitRun(const Invocation& invocation, qint64 seconds, Finish finish)
        : m_dataDir(invocation.profile.dataDir)
        , m_json(invocation.json)
        , m_deadline(seconds * 1000)
        , m_finish(std::move(finish)) {
        m_pause.setSingleShot(true);
        connect(&m_pause, &QTimer::timeout, this, &WaitRun::ask);
    }

    void ask() {
        const Result<QUrl> url = instanceRuns(m_dataDir) ? readAddress(m_dataDir, AddressOf::Endpoint)
                                                         : Error{ErrorCode::NotFound, {}};
        if (!url)
            return again();
        HttpCallRequest request;
        request.url = *url;
        request.url.setPath(u"/api/health"_s);
        request.url.setHost(hostToCall(request.url.host()));
        request.timeoutMs = answerMs;
        request.trustLoopbackCertificate = true;
        m_caller.send(request, this, [this, url = *url](const Result<HttpCallAnswer>& answer) {
            if (!answer || answer->status != 200)
                return again();
            const QString address = url.toString();
            m_json ? printJson({{u"url"_s, address}}) : printLine(u"listening on "_s + address);
            m_finish(Succeeded);
        });
    }

private:
    void again() {
        if (!m_deadline.hasExpired())
            return m_pause.start(pauseMs);
        m_finish(failed({ErrorCode::Timeout,
                         u"No endpoint answers on the data folder %1. Start it with \"opbx serve\", or name "
                         "its folder with --data-dir."_s.arg(m_dataDir)},
                        m_json));
    }

    QString m_dataDir;
    bool m_json;
    QDeadlineTimer m_deadline;
    Finish m_finish;
    HttpCaller m_caller;
    QTimer m_pause;
};

} // namespace

int runWait(const QStringList& arguments) {
    const auto parsed = parseInvocation(waitUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    if (!invocation.arguments.words().isEmpty())
        return wrongUse(waitUsage, u"\"%1\" is not understood."_s.arg(invocation.arguments.words().first()));
    const Result<qint64> seconds = invocation.arguments.number("--seconds", defaultSeconds, 0, mostSeconds);
    if (!seconds)
        return wrongUse(waitUsage, seconds.error().detail);
    return runUntilFinished([&](const Finish& finish) {
        auto run = std::make_unique<WaitRun>(invocation, *seconds, finish);
        run->ask();
        return run;
    });
}

} // namespace opbx::cli
