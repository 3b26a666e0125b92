#include "app/window/stand_in.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <atomic>
#include <vector>

#ifdef Q_OS_UNIX
#include <csignal>
#include <unistd.h>
#endif

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

QString commandProgram() {
    const QString here = QCoreApplication::applicationDirPath();
    const QStringList folders = {here, here + "/../../bin"_L1, u"/usr/bin"_s};
    for (const QString& folder : folders) {
        const QFileInfo program(folder + "/opbx"_L1);
        if (program.isFile() && program.isExecutable())
            return program.absoluteFilePath();
    }
    return {};
}

} // namespace

QStringList standInArguments(const QStringList& own, const QString& bound) {
    QStringList made = {u"serve"_s, u"--until-window"_s};
    for (qsizetype i = 0; i < own.size(); ++i) {
        const QString& argument = own.at(i);
        const bool isListen = argument == "--listen"_L1;
        if (argument == "--background"_L1)
            continue;
        if ((isListen || argument.startsWith("--listen="_L1)) && !bound.isEmpty()) {
            made << u"--listen"_s << bound;
            i += isListen ? 1 : 0;
            continue;
        }
        made << argument;
    }
    return made;
}

#ifdef Q_OS_UNIX

namespace {

/// A command line as execv() takes it.
class CommandLine {
public:
    CommandLine(const QString& program, const QStringList& arguments) {
        m_words.push_back(program.toLocal8Bit());
        for (const QString& argument : arguments)
            m_words.push_back(argument.toLocal8Bit());
        m_pointers.reserve(m_words.size() + 1);
        for (QByteArray& word : m_words)
            m_pointers.push_back(word.data());
        m_pointers.push_back(nullptr);
    }
    void become() const { ::execv(m_pointers.front(), m_pointers.data()); }

private:
    std::vector<QByteArray> m_words;
    std::vector<char*> m_pointers;
};

constexpr std::array faults = {SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

/// A handler of signals can reach nothing but globals.
std::atomic<const CommandLine*> onFault = nullptr;

/// Of this program nothing can be relied on any more, so only what POSIX allows here.
void becomeEndpoint(int number) {
    static constexpr char sentence[] =
        "opbx: The window has ended by a fault. The endpoint goes on without it.\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, sentence, sizeof sentence - 1);
    sigset_t held;
    sigemptyset(&held);
    sigaddset(&held, number);
    ::pthread_sigmask(SIG_UNBLOCK, &held, nullptr); // the next program begins with what is held here
    if (const CommandLine* commandLine = onFault.exchange(nullptr))
        commandLine->become();
    std::signal(number, SIG_DFL);
    ::raise(number);
}

/// The stack may be what is used up.
void useAnotherStack() {
    static std::array<char, 64 * 1024> stack;
    stack_t other{};
    other.ss_sp = stack.data();
    other.ss_size = stack.size();
    ::sigaltstack(&other, nullptr);
}

} // namespace

QString becomeStandIn(const QStringList& own, const QString& bound) {
    const QString program = commandProgram();
    if (program.isEmpty())
        return u"The display is gone, and the program \"opbx\" that could go on without one is not installed "
               "beside this one."_s;
    CommandLine(program, standInArguments(own, bound)).become();
    return u"The display is gone, and the endpoint cannot go on without it: %1."_s.arg(qt_error_string());
}

void becomeStandInOnFault(const QStringList& own, const QString& bound) {
    const QString program = commandProgram();
    if (program.isEmpty())
        return;
    // That of before is kept: a handler on another thread may be reading it.
    if (onFault.exchange(new CommandLine(program, standInArguments(own, bound))))
        return;
    useAnotherStack();
    struct sigaction action {};
    action.sa_handler = becomeEndpoint;
    action.sa_flags = SA_ONSTACK;
    for (const int number : faults)
        ::sigaction(number, &action, nullptr);
}

void endOnFault() {
    onFault.exchange(nullptr);
}

#else

QString becomeStandIn(const QStringList&, const QString&) {
    return u"The display is gone."_s;
}

void becomeStandInOnFault(const QStringList&, const QString&) {}
void endOnFault() {}

#endif

} // namespace opbx
