#include "app/window/display_loss.h"

#include <QCoreApplication>

#include <thread>
#include <utility>

#ifdef Q_OS_LINUX
#include <dlfcn.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace opbx {

namespace {

constexpr unsigned lossPatienceSeconds = 15; // longer than it takes to answer what is in flight

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

void becomeOther() {
    if (const auto become = std::exchange(armed().becomeOther, nullptr))
        become();
}

#ifdef Q_OS_LINUX
void atTheEnd() {
    const Armed& known = armed();
    // A child that could not become another program ends like this, too.
    if (!known.becomeOther || known.process != ::getpid())
        return;
    if (known.thread == std::this_thread::get_id())
        return becomeOther();
    // The thread that reads from the compositor. What is to be ended belongs to the other one, which still runs.
    QMetaObject::invokeMethod(QCoreApplication::instance(), &becomeOther, Qt::QueuedConnection);
    for (unsigned left = lossPatienceSeconds; left > 0;)
        left = ::sleep(left);
}
#endif

} // namespace

DisplayLoss::DisplayLoss(std::function<void()> becomeOther) {
    armed().becomeOther = std::move(becomeOther);
    armed().thread = std::this_thread::get_id();
#ifdef Q_OS_LINUX
    armed().process = ::getpid();
#endif
}

DisplayLoss::~DisplayLoss() {
    armed().becomeOther = nullptr;
}

} // namespace opbx

#ifdef Q_OS_LINUX

// These stand before the C library's, for all libraries of the program. A handler of atexit() would come too late: by then what was
// made after it is gone.

/// The Wayland plugin ends by it.
extern "C" __attribute__((visibility("default"))) [[noreturn]] void _exit(int status) {
    opbx::atTheEnd();
    for (;;)
        ::syscall(SYS_exit_group, status);
}

/// The X11 plugin ends by it.
extern "C" __attribute__((visibility("default"))) [[noreturn]] void exit(int status) noexcept {
    opbx::atTheEnd();
    using Exit = void (*)(int);
    if (const auto ofLibrary = reinterpret_cast<Exit>(::dlsym(RTLD_NEXT, "exit")))
        ofLibrary(status);
    _exit(status);
}

#endif
