#include "app/window/display_guard.h"

#include "app/runtime/exchange_log.h"

#include <cstdlib>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr int failedStatus = 1;

QString displayName() {
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    if (!platform.isEmpty())
        return u"what QT_QPA_PLATFORM names, %1,"_s.arg(platform);
    const QString wayland = qEnvironmentVariable("WAYLAND_DISPLAY");
    const QString display = qEnvironmentVariable("DISPLAY");
    if (!wayland.isEmpty() && !display.isEmpty())
        return u"the display %1 or %2"_s.arg(wayland, display);
    return u"the display %1"_s.arg(wayland.isEmpty() ? display : wayland);
}

/// Qt gives up with a fatal message, after which it would abort; what it says on the way there is about plugins.
void onMessage(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    if (type == QtFatalMsg) {
        ExchangeLog().say(u"The window cannot be shown: %1 does not answer. Start it where there is a "
                          u"desktop, or run \"opbx "
                          "serve\", which needs no display."_s.arg(displayName()));
        std::_Exit(failedStatus);
    }
    if (!QByteArrayView(context.category).startsWith("qt.qpa"))
        ExchangeLog().say(text);
}

#ifdef Q_OS_UNIX
constexpr unsigned patienceSeconds = 10;

/// Nothing but a write is allowed here.
void onAlarm(int) {
    static constexpr char sentence[] = "opbx: The window cannot be shown: the display takes the connection "
                                       "and does not answer. Start it where there is a "
                                       "desktop, or run \"opbx serve\", which needs no display.\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, sentence, sizeof sentence - 1);
    ::_exit(failedStatus);
}
#endif

} // namespace

DisplayGuard::DisplayGuard()
    : m_before(qInstallMessageHandler(onMessage)) {
#ifdef Q_OS_UNIX
    std::signal(SIGALRM, onAlarm);
    ::alarm(patienceSeconds);
#endif
}

DisplayGuard::~DisplayGuard() {
#ifdef Q_OS_UNIX
    ::alarm(0);
    std::signal(SIGALRM, SIG_DFL);
#endif
    qInstallMessageHandler(m_before);
}

} // namespace opbx
