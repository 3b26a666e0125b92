#include "app/cli/serve_command.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/exchange_log.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/runtime.h"
#include "app/runtime/signal_watch.h"

#include <QCoreApplication>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr Usage usage = {
    "serve",
    "serve [--listen HOST:PORT] [--data-dir DIR] [--config FILE]",
    "Serves the endpoint without a window. Prints \"listening on http://HOST:PORT\" when it is ready, and "
    "one\n"
    "line an exchange on standard error, text or, with --log-format json, one JSON object. SIGTERM and "
    "SIGINT answer what is in flight and stop; SIGHUP reads\n"
    "settings, keys and the plan again.",
};

void sayWarnings(const Runtime& runtime, const ExchangeLog& log) {
    const QStringList warnings = runtime.warnings();
    for (const QString& sentence : warnings)
        log.say(sentence);
}

void sayControl(const Runtime& runtime, const ExchangeLog& log) {
    if (!runtime.controlUrl().isEmpty())
        log.say(u"the control interface listens on "_s + runtime.controlUrl());
}

/// What the log does not write need not be kept for it.
void configure(ExchangeLog& log, Runtime& runtime) {
    log.configure(runtime.profile().settings);
    runtime.setFeed(log.wantsEverything() ? LiveFeed::Everything : LiveFeed::Refusals);
}

/// Joins the runtime with signals, other processes and the log, for as long as the program runs.
void connectAll(Runtime& runtime, SignalWatch& signalWatch, InstanceServer& instance, ExchangeLog& log) {
    QObject::connect(&runtime, &Runtime::exchangesArrived, &runtime,
                     [&log](const QList<ExchangePtr>& exchanges) { log.write(exchanges); });
    QObject::connect(&runtime, &Runtime::problemChanged, &runtime, [&runtime, &log] {
        if (runtime.problem().code != ErrorCode::None)
            log.say(runtime.problem().detail);
    });
    QObject::connect(&runtime, &Runtime::exchangesDropped, &runtime, [&log](qint64 count) {
        log.say(
            u"%1 exchanges are not kept in the history: they come faster than the disk takes them. They were "
            "answered all the same."_s.arg(count));
    });
    QObject::connect(&runtime, &Runtime::configurationChanged, &runtime, [&runtime, &log] {
        configure(log, runtime);
        sayWarnings(runtime, log);
    });
    QObject::connect(&runtime, &Runtime::keychainOpened, &runtime, [&runtime, &log] {
        log.say(u"the keychain is open: its keys are in force"_s);
        sayWarnings(runtime, log);
    });
    QObject::connect(&runtime, &Runtime::controlMoved, &runtime,
                     [&runtime, &log] { sayControl(runtime, log); });
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
    QObject::connect(&instance, &InstanceServer::raiseRequested, &runtime, [](const InstanceReply& reply) {
        reply.finish(Error{
            ErrorCode::Unsupported,
            u"\"opbx serve\" runs on this data folder and has no window. End it first, or choose another "
            "folder with --data-dir."_s});
    });
}

} // namespace

int runServe(const QStringList& arguments) {
    const auto parsed = parseInvocation(usage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    if (!invocation.arguments.words().isEmpty())
        return wrongUse(usage, u"\"%1\" is not understood."_s.arg(invocation.arguments.words().first()),
                        invocation.profile.settings.string("logs/format") == u"json");

    ExchangeLog log;
    log.configure(invocation.profile.settings);
    InstanceServer instance(invocation.profile.dataDir);
    if (const Result<Done> alone = instance.listen(); !alone) {
        log.say(alone.error().detail);
        return Failed;
    }
    const SystemClock clock;
    SignalWatch signalWatch;
    Runtime runtime(invocation.profile, clock);
    configure(log, runtime);
    connectAll(runtime, signalWatch, instance, log);
    bool failedToStart = false;
    QMetaObject::invokeMethod(
        &runtime,
        [&] {
            runtime.start([&](const Result<ListenAddress>& address) {
                sayWarnings(runtime, log);
                if (address) {
                    printLine(u"listening on "_s + runtime.listenUrl());
                    return;
                }
                log.say(address.error().detail);
                failedToStart = true;
                QCoreApplication::quit();
            });
        },
        Qt::QueuedConnection);
    QCoreApplication::exec();
    runtime.stop();
    return failedToStart ? Failed : Succeeded;
}

} // namespace opbx::cli
