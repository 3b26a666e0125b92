#include "app/cli/serve_command.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/exchange_log.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/runtime.h"
#include "app/runtime/runtime_log.h"
#include "app/runtime/service_manager.h"
#include "app/runtime/signal_watch.h"

#include <QCoreApplication>

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array serveOptions = {
    OptionRow{"--until-window", nullptr,
              "Make way for the window when it is started; log to DIR/opbx.log as well"},
};

} // namespace

constexpr Usage serveUsage = {
    .command = "serve",
    .synopsis = "serve [--listen HOST:PORT] [--data-dir DIR] [--config FILE]",
    .description =
        "Serves the endpoint without a window. Prints \"listening on http://HOST:PORT\" when it is ready, "
        "and "
        "one\n"
        "line an exchange on standard error, text or, with --log-format json, one JSON object. SIGTERM and "
        "SIGINT finish what is in flight and stop; SIGHUP reads\n"
        "settings, keys and the plan again.",
    .options = serveOptions,
    .makesDataDir = true,
};

namespace {

/// What the log does not write need not be kept for it.
void chooseFeed(const ExchangeLog& log, Runtime& runtime) {
    runtime.setFeed(log.wantsEverything() ? LiveFeed::Everything : LiveFeed::Refusals);
}

/// A window is to be shown on this data folder.
void answerRaise(const InstanceReply& reply, bool untilWindow) {
    if (untilWindow) {
        reply.yield();
        QCoreApplication::quit();
        return;
    }
    reply.finish(
        Error{ErrorCode::Unsupported,
              u"\"opbx serve\" runs on this data folder and has no window. End it first, or choose another "
              "folder with --data-dir."_s});
}

void sayListening(const Runtime& runtime, ServiceManager& manager) {
    const QString sentence = u"listening on "_s + runtime.listenUrl();
    printLine(sentence);
    manager.say(sentence);
}

/// Joins the runtime with signals, other processes and the log, for as long as the program runs.
void connectAll(Runtime& runtime, SignalWatch& signalWatch, InstanceServer& instance, ExchangeLog& log) {
    keepLog(runtime, log);
    QObject::connect(&runtime, &Runtime::configurationChanged, &runtime,
                     [&runtime, &log] { chooseFeed(log, runtime); });
    QObject::connect(&signalWatch, &SignalWatch::stopRequested, qApp, &QCoreApplication::quit);
    QObject::connect(&signalWatch, &SignalWatch::reloadRequested, &runtime, [&runtime, &log] {
        runtime.reload([&log](const Result<Done>& outcome) {
            if (!outcome)
                log.say(outcome.error().detail);
        });
    });
    QObject::connect(&instance, &InstanceServer::reloadRequested, &runtime,
                     [&runtime](const InstanceReply& reply) {
                         runtime.reload([reply](const Result<Done>& outcome) { reply.finish(outcome); });
                     });
}

} // namespace

int runServe(const QStringList& arguments) {
    const auto parsed = parseInvocation(serveUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    if (!invocation.arguments.words().isEmpty())
        return wrongUse(serveUsage, u"\"%1\" is not understood."_s.arg(invocation.arguments.words().first()),
                        invocation.profile.settings.string("logs/format") == u"json");

    SignalWatch signalWatch;
    ExchangeLog log;
    log.configure(invocation.profile.settings);
    InstanceServer instance(invocation.profile.dataDir);
    if (const Result<Done> alone = instance.listen(); !alone) {
        log.say(alone.error().detail);
        return Failed;
    }
    const SystemClock clock;
    Runtime runtime(invocation.profile, clock);
    ServiceManager manager(runtime);
    chooseFeed(log, runtime);
    connectAll(runtime, signalWatch, instance, log);
    const bool untilWindow = invocation.arguments.has("--until-window");
    if (untilWindow) {
        log.writeAlsoTo(invocation.profile.dataDir);
        log.say(u"the window is gone: the endpoint goes on without it"_s);
    }
    QObject::connect(&instance, &InstanceServer::raiseRequested, &runtime,
                     [untilWindow](const InstanceReply& reply) { answerRaise(reply, untilWindow); });
    QObject::connect(&runtime, &Runtime::listeningBegan, &manager,
                     [&runtime, &manager] { sayListening(runtime, manager); });
    bool failedToStart = false;
    QMetaObject::invokeMethod(
        &runtime,
        [&] {
            runtime.start([&](const Result<ListenAddress>& address) {
                sayWarnings(runtime, log);
                if (address) {
                    manager.ready({});
                    return sayListening(runtime, manager);
                }
                if (runtime.listensAgain()) { // why it could not was said when the problem came
                    log.say(u"The endpoint stays up and tries the address again until it can be had."_s);
                    return manager.ready(address.error().detail);
                }
                log.say(address.error().detail);
                failedToStart = true;
                QCoreApplication::quit();
            });
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    manager.stopping();
    runtime.stop();
    return failedToStart ? Failed : Succeeded;
}

} // namespace opbx::cli
