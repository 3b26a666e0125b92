// What is started as `opbx`: holds signals back, then becomes the command line (opbx-command), which takes them when it can. The
// dynamic linker needs some 20 ms for the libraries of that one, in which SIGHUP would end it and which nothing inside it can
// shorten; so this one is linked statically and uses nothing but the C library. Held signals, and those that have come, stay with a
// process that becomes another program.
#include <climits>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <initializer_list>
#include <unistd.h>

namespace {

/// Beside this program in a build, and where it is installed.
constexpr const char* places[] = {"/opbx-command", "/../libexec/opbx/opbx-command"};
/// For a copy of this program alone, taken from a build.
#ifdef OPBX_BUILT_COMMAND
constexpr const char* built = OPBX_BUILT_COMMAND;
#else
constexpr const char* built = nullptr;
#endif

} // namespace

int main(int, char** argv) {
    for (const int number :
         {SIGPIPE, SIGUSR1, SIGUSR2}) // mean nothing here, and end a process that does not say so
        std::signal(number, SIG_IGN);
    sigset_t held;
    sigemptyset(&held);
    for (const int number : {SIGHUP, SIGTERM, SIGINT})
        sigaddset(&held, number);
    sigprocmask(SIG_BLOCK, &held, nullptr);

    char path[PATH_MAX + 64];
    const ssize_t size = readlink("/proc/self/exe", path, PATH_MAX);
    char* const slash =
        size > 0 ? static_cast<char*>(memrchr(path, '/', static_cast<size_t>(size))) : nullptr;
    for (const char* place : places) {
        std::strcpy(slash ? slash : path, place);
        execv(path, argv);
    }
    if (built)
        execv(built, argv);
    std::fputs("opbx: The program opbx-command is not installed beside this one.\n", stderr);
    return 1;
}
