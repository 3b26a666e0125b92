// The window: composition only. Started by `opbx`, or by itself with the same common options.
#include "app/runtime/instance_channel.h"
#include "app/runtime/runtime.h"
#include "app/runtime/version.h"
#include "app/window/localization.h"
#include "app/window/window_backend.h"
#include "ui/main_window.h"
#include "ui/support/theme.h"
#include "ui/support/ui_state.h"

#include <QApplication>
#include <QIcon>

#include <cstdio>

using namespace opbx;

namespace {

constexpr int wrongUse = 2;

int fail(const QString& sentence, int status) {
    std::fprintf(stderr, "opbx: %s\n", qPrintable(sentence));
    return status;
}

/// Another program on this data folder shows its window instead of a second one. True when that is settled.
bool leaveToRunningInstance(const QString& dataDir, int& status) {
    const Result<Notified> raised = raiseRunningInstance(dataDir);
    status = raised ? 0 : fail(raised.error().detail, 1);
    return !raised || *raised == Notified::Done;
}

void raise(QWidget& window) {
    window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
    window.activateWindow();
}

} // namespace

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("opbx"));
    QApplication::setApplicationVersion(programVersion());
    QApplication::setDesktopFileName(QStringLiteral("org.opbx.Desktop"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/opbx/icons/opbx.svg")));

    const Result<Arguments> arguments =
        Arguments::parse(QApplication::arguments().mid(1), {}, profileOptions());
    if (!arguments)
        return fail(arguments.error().detail, wrongUse);
    const Result<Profile> profile = openProfile(*arguments, true);
    if (!profile)
        return fail(profile.error().detail, 1);

    InstanceServer instance(profile->dataDir);
    if (const Result<Done> alone = instance.listen(); !alone) {
        int status = 0;
        if (alone.error().code != ErrorCode::AlreadyExists ||
            leaveToRunningInstance(profile->dataDir, status))
            return alone.error().code == ErrorCode::AlreadyExists ? status : fail(alone.error().detail, 1);
    }

    const ui::Localization localization(application, profile->settings.string("ui/language"));
    const SystemClock clock;
    Runtime runtime(*profile, clock);
    WindowBackend backend(runtime, clock);
    ui::UiState state(profile->dataDir + QStringLiteral("/window.ini"));
    ui::MainWindow window(backend, state);
    window.show();

    QObject::connect(&instance, &InstanceServer::raiseRequested, &window,
                     [&window](const InstanceReply& reply) {
                         raise(window);
                         reply.finish(Done{});
                     });
    QObject::connect(&instance, &InstanceServer::reloadRequested, &runtime,
                     [&runtime](const InstanceReply& reply) {
                         runtime.reload([reply](const Result<Done>& outcome) { reply.finish(outcome); });
                     });
    QMetaObject::invokeMethod(
        &runtime, [&] { runtime.start([&](const Result<ListenAddress>&) { backend.started(); }); },
        Qt::QueuedConnection);
    const int status = QApplication::exec();
    runtime.stop();
    return status;
}
