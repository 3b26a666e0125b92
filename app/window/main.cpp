// The window: composition only. Started by `opbx`, or by itself with the same common options.
#include "app/runtime/exchange_log.h"
#include "app/runtime/instance_channel.h"
#include "app/runtime/process_protection.h"
#include "app/runtime/process_start.h"
#include "app/runtime/runtime.h"
#include "app/runtime/runtime_log.h"
#include "app/runtime/signal_watch.h"
#include "app/runtime/version.h"
#include "app/window/display_guard.h"
#include "app/window/display_loss.h"
#include "app/window/localization.h"
#include "app/window/report_drawing.h"
#include "app/window/settings_rescue.h"
#include "app/window/stand_in.h"
#include "app/window/window_backend.h"
#include "core/database/database.h"
#include "ui/assistant/assistant_dialog.h"
#include "ui/frame/desktop_manners.h"
#include "ui/frame/main_window.h"
#include "ui/theme/screen_fit.h"
#include "ui/theme/theme.h"
#include "ui/theme/ui_state.h"
#include "ui/widgets/plain_text.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QMessageBox>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>

using namespace Qt::StringLiterals;

using namespace opbx;

namespace {

constexpr int wrongUse = 2;
constexpr int makesWayMs = 15'000;

constexpr std::array options = {
    OptionRow{"--report", "YYYY-MM", "Draw the report of a month and end"},
    OptionRow{"--output", "FILE", "With --report: the PDF to write"},
    OptionRow{"--background", nullptr, "Begin without showing the window, as at login"},
};

int fail(const QString& sentence, int status) {
    std::fprintf(stderr, "%s\n", sentenceLine(sentence, false).constData());
    return status;
}

/// Who starts the program from a menu sees no terminal.
int showFailure(const QString& sentence, bool withDialog) {
    const int status = fail(sentence, 1);
    if (!withDialog)
        return status;
    QMessageBox* box = ui::plainQuestion(u"OPBX"_s, sentence, nullptr);
    box->setIcon(QMessageBox::Critical);
    box->setStandardButtons(QMessageBox::Close);
    box->open();
    QApplication::exec(); // ends with its last window
    return status;
}

/// Another program on this data folder shows its window instead of a second one. The status to end with, or nothing when that
/// program has just ended.
std::optional<int> leaveToRunningInstance(const QString& dataDir, InstanceServer& instance, bool withDialog) {
    const Result<Notified> raised = raiseRunningInstance(dataDir);
    if (!raised)
        return showFailure(raised.error().detail, withDialog);
    if (*raised == Notified::Done)
        return 0;
    // Who answered calls while there was no display makes way, and what has just ended is gone.
    const Result<Done> alone = instance.listenWithin(makesWayMs);
    return alone ? std::nullopt : std::optional<int>(showFailure(alone.error().detail, withDialog));
}

QString boundAddress(const Runtime& runtime) {
    return runtime.address().port != 0 ? runtime.address().toString() : QString();
}

/// From now on the endpoint goes on when the display does not.
void goOnWithoutDisplay(Runtime& runtime, const QStringList& arguments) {
    const QString bound = boundAddress(runtime);
    runtime.blockSignals(true); // the window may not touch its display any more
    runtime.stop();
    (void)fail(becomeStandIn(arguments, bound), 1);
}

/// The same after a fault, at the address that is bound then.
void goOnAfterFault(const Runtime& runtime) {
    const auto prepare = [&runtime] {
        becomeStandInOnFault(QApplication::arguments().mid(1), boundAddress(runtime));
    };
    prepare();
    QObject::connect(&runtime, &Runtime::listeningBegan, &runtime, prepare);
    QObject::connect(&runtime, &Runtime::configurationChanged, &runtime, prepare);
}

/// With the event loop.
void begin(Runtime& runtime, ExchangeLog& log, WindowBackend& backend) {
    const auto started = [&](const Result<ListenAddress>&) {
        if (runtime.address().port != 0)
            log.say(u"listening on "_s + runtime.listenUrl());
        sayWarnings(runtime, log);
        goOnAfterFault(runtime);
        backend.started();
    };
    QMetaObject::invokeMethod(
        &runtime, [&runtime, started] { runtime.start(started); }, Qt::QueuedConnection);
}

/// What other processes ask of this one.
void obey(InstanceServer& instance, ui::DesktopManners& manners, Runtime& runtime) {
    QObject::connect(&instance, &InstanceServer::raiseRequested, &manners,
                     [&manners](const InstanceReply& reply) {
                         manners.raise();
                         reply.finish(Done{});
                     });
    QObject::connect(&instance, &InstanceServer::reloadRequested, &runtime,
                     [&runtime](const InstanceReply& reply) {
                         runtime.reload([reply](const Result<Done>& outcome) { reply.finish(outcome); });
                     });
}

} // namespace

int main(int argc, char** argv) {
    prepareProcess();
    sayLibraryMessages();
    protectMemory();
    const bool isReport = isForReport(argc, argv);
    if (isReport)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    auto display = isReport ? nullptr : std::make_unique<DisplayGuard>();
    QApplication application(argc, argv);
    display.reset();
    releaseSignals();
    const ui::PlainTextGuard plainText(application);
    QApplication::setApplicationName(u"opbx"_s);
    QApplication::setApplicationVersion(programVersion());
    QApplication::setDesktopFileName(u"org.opbx.Desktop"_s);
    QApplication::setWindowIcon(QIcon(u":/opbx/icons/opbx.svg"_s));

    const Result<Arguments> arguments =
        Arguments::parse(QApplication::arguments().mid(1), options, profileOptions());
    if (!arguments)
        return fail(arguments.error().detail, wrongUse);
    if (isReport) {
        const QString problem = drawReport(application, *arguments);
        return problem.isEmpty() ? 0 : fail(problem, 1);
    }
    const bool inFront = !arguments->has("--background");
    const Result<Profile> opened = openProfile(*arguments, true, false, BrokenSettings::Allowed);
    if (!opened)
        return showFailure(opened.error().detail, inFront);
    std::optional<Profile> profile = *opened;

    InstanceServer instance(profile->dataDir);
    if (const Result<Done> alone = instance.listen(); !alone) {
        if (alone.error().code != ErrorCode::AlreadyExists)
            return showFailure(alone.error().detail, inFront);
        if (const std::optional<int> status = leaveToRunningInstance(profile->dataDir, instance, inFront))
            return *status;
    }

    if (const QStringList problems = opened->settingsProblems(); !problems.isEmpty()) {
        profile = rescueSettings(application, *arguments, *opened, instance);
        if (!profile)
            return fail(problems.join(u' '), 1);
    }

    const ui::ScreenFit screenFit(application);
    const bool newDataFolder = !QFileInfo::exists(databaseFile(profile->dataDir));
    const ui::Localization localization(application, profile->settings.string("ui/language"));
    const SystemClock clock;
    Runtime runtime(*profile, clock);
    ExchangeLog log;
    log.configure(profile->settings);
    log.writeOnlyTo(profile->dataDir);
    keepLog(runtime, log);
    const DisplayLoss displayLoss([&] { goOnWithoutDisplay(runtime, QApplication::arguments().mid(1)); });
    WindowBackend backend(runtime, clock);
    ui::UiState state(profile->dataDir + u"/window.ini"_s);
    ui::MainWindow window(backend, state);
    ui::DesktopManners manners(window, backend, [&clock] { return clock.nowMs(); });
    if (inFront)
        manners.raise();
    QObject::connect(&manners, &ui::DesktopManners::quitRequested, &application,
                     [] { QApplication::exit(0); });

    obey(instance, manners, runtime);
    const SignalWatch signalWatch;
    QObject::connect(&signalWatch, &SignalWatch::stopRequested, &manners, &ui::DesktopManners::quit);
    QObject::connect(&signalWatch, &SignalWatch::reloadRequested, &runtime,
                     [&runtime] { runtime.reload([](const Result<Done>&) {}); });
    begin(runtime, log, backend);
    if (inFront && ui::AssistantDialog::isWanted(state, newDataFolder))
        window.openAssistant();
    const int status = QApplication::exec();
    endOnFault();
    runtime.stop();
    return status;
}
