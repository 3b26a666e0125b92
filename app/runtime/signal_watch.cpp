#include "app/runtime/signal_watch.h"

#include "app/runtime/process_start.h"

#ifdef Q_OS_UNIX
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace opbx {

#ifdef Q_OS_UNIX

namespace {

// A signal handler can reach nothing but globals; this is the one place where the system asks for one.
int signalPipe[2] = {-1, -1};

void onSignal(int number) {
    const char byte = static_cast<char>(number);
    [[maybe_unused]] const ssize_t written = write(signalPipe[1], &byte, 1);
}

} // namespace

SignalWatch::SignalWatch(QObject* parent)
    : QObject(parent) {
    if (pipe2(signalPipe, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(signalPipe[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SignalWatch::read);
    struct sigaction action {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaction(number, &action, nullptr);
    releaseSignals(); // those that came since the start of the program are taken now
}

SignalWatch::~SignalWatch() {
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        std::signal(number, SIG_DFL);
}

void SignalWatch::read() {
    char byte = 0;
    while (::read(signalPipe[0], &byte, 1) == 1) {
        if (byte == SIGHUP)
            emit reloadRequested();
        else
            emit stopRequested();
    }
}

#else

SignalWatch::SignalWatch(QObject* parent)
    : QObject(parent) {}
SignalWatch::~SignalWatch() = default;
void SignalWatch::read() {}

#endif

} // namespace opbx
