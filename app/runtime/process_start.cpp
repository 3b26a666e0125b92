#include "app/runtime/process_start.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace opbx {

#ifdef Q_OS_UNIX

namespace {

sigset_t heldSignals() {
    sigset_t held;
    sigemptyset(&held);
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        sigaddset(&held, number);
    return held;
}

#if defined(__linux__) && defined(__ELF__)
/// The dynamic linker calls this before the constructors of all libraries, some of which take milliseconds.
void holdSignals() {
    const sigset_t held = heldSignals();
    sigprocmask(SIG_BLOCK, &held, nullptr);
}

__attribute__((section(".preinit_array"), used)) void (*const first)() = &holdSignals;
#endif

} // namespace

void prepareProcess() {
    const sigset_t held = heldSignals();
    sigprocmask(SIG_BLOCK, &held, nullptr);
    for (const int number : {SIGPIPE, SIGXFSZ, SIGUSR1, SIGUSR2})
        std::signal(number, SIG_IGN);
    for (int descriptor = STDIN_FILENO; descriptor <= STDERR_FILENO; ++descriptor) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            (void)::open("/dev/null", O_RDWR); // gets the lowest free number, which is this one
    }
}

void releaseSignals() {
    const sigset_t held = heldSignals();
    sigprocmask(SIG_UNBLOCK, &held, nullptr);
}

#else

void prepareProcess() {}
void releaseSignals() {}

#endif

} // namespace opbx
