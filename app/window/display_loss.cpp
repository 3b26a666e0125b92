#include "app/window/display_loss.h"

#include <QtGlobal>

#include <cstdlib>
#include <thread>
#include <utility>

#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace opbx {

namespace {

/// What the C library calls at the end knows of no object, so this has to be found without one.
struct Armed {
    std::function<void()> becomeOther;
    std::thread::id thread;
    long process = 0;
};

Armed& armed() {
    static Armed only;
    return only;
}

void atTheEnd() {
    Armed& known = armed();
    // Another thread may not touch what belongs to this one; and a child that could not become another program ends like this, too.
    if (!known.becomeOther || known.thread != std::this_thread::get_id())
        return;
#ifdef Q_OS_LINUX
    if (known.process != ::getpid())
        return;
#endif
    if (const auto becomeOther = std::exchange(known.becomeOther, nullptr))
        becomeOther();
}

} // namespace

DisplayLoss::DisplayLoss(std::function<void()> becomeOther) {
    armed().becomeOther = std::move(becomeOther);
    armed().thread = std::this_thread::get_id();
#ifdef Q_OS_LINUX
    armed().process = ::getpid();
#endif
    std::atexit(&atTheEnd);
}

DisplayLoss::~DisplayLoss() {
    armed().becomeOther = nullptr;
}

} // namespace opbx

#ifdef Q_OS_LINUX
/// Stands before the C library's, for all libraries of the program: the Wayland plugin ends by it.
extern "C" __attribute__((visibility("default"))) [[noreturn]] void _exit(int status) {
    opbx::atTheEnd();
    for (;;)
        ::syscall(SYS_exit_group, status);
}
#endif
