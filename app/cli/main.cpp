#include "app/cli/command.h"
#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/cli/window_start.h"
#include "app/runtime/exchange_log.h"
#include "app/runtime/process_protection.h"
#include "app/runtime/process_start.h"
#include "app/runtime/version.h"

#include <QCoreApplication>

#ifdef Q_OS_UNIX
#include <langinfo.h>

#include <clocale>
#include <cstdlib>
#endif
#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#endif

using namespace opbx;
using namespace opbx::cli;
using namespace Qt::StringLiterals;

namespace {

/// Arguments and file names are UTF-8 for Qt; without this it would complain about any other locale on standard error.
void preferUtf8Locale() {
#ifdef Q_OS_UNIX
    std::setlocale(LC_ALL, "");
    if (qstrcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        ::setenv("LC_ALL", "C.UTF-8", 1);
#endif
}

/// As people started it, for lists of what runs.
void nameProcess() {
#ifdef Q_OS_LINUX
    ::prctl(PR_SET_NAME, "opbx");
#endif
}

int printProgramHelp() {
    QString text = u"Usage:\n"
                   "  opbx                      open the window\n"
                   "  opbx COMMAND [OPTIONS]    run a command\n"
                   "  opbx COMMAND --help       show how a command is used\n"
                   "\nCommands:\n"_s;
    qsizetype width = 0;
    for (const Command& command : commands())
        width = qMax(width, qsizetype(qstrlen(command.name)));
    for (const Command& command : commands())
        text += u"  %1  %2\n"_s.arg(QString::fromUtf8(command.name).leftJustified(width),
                                    QString::fromUtf8(command.summary));
    text +=
        u"\nCommon options:\n"_s + commonOptionHelp() +
        u"  --version            Show the version\n"
        "  --background         Without a command: begin without showing the window, as at login\n"
        "\nKeys come from the keychain. On a machine without one set OPBX_REQUESTS_API_KEY and "
        "OPBX_WEBHOOK_SECRET,\nor the same names with _FILE and the path of a file that only you can read.\n"
        "\nExit status: 0 done, 1 failed (the reason is on standard error), 2 wrong use.\n"_s;
    printBytes(text.toUtf8());
    return Succeeded;
}

/// Index of the command's name; common options may stand before it. -1: there is none.
qsizetype commandIndex(const QStringList& arguments) {
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (!arguments[i].startsWith(u'-'))
            return i;
        if (isCommonOptionWithValue(arguments[i]))
            ++i;
    }
    return -1;
}

int run(const QStringList& arguments) {
    const qsizetype index = commandIndex(arguments);
    if (index < 0) {
        if (arguments.contains(u"--help"_s) || arguments.contains(u"-h"_s))
            return printProgramHelp();
        if (arguments.contains(u"--version"_s)) {
            printLine(u"opbx "_s + programVersion());
            return Succeeded;
        }
        return startWindow(arguments);
    }
    const QString name = arguments[index];
    const QStringList others = arguments.first(index) + arguments.mid(index + 1);
    if (name == u"help") {
        const qsizetype about = commandIndex(others);
        return about < 0 ? printProgramHelp() : run({others[about], u"--help"_s});
    }
    for (const Command& command : commands()) {
        if (name != QLatin1String(command.name))
            continue;
        if (!command.takesSignals)
            releaseSignals();
        return command.run(others);
    }
    printProblem(u"There is no command \"%1\". See \"opbx --help\"."_s.arg(name));
    return WrongUse;
}

} // namespace

int main(int argc, char** argv) {
    prepareProcess();
    nameProcess();
    protectMemory();
    preferUtf8Locale();
    sayLibraryMessages();
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"opbx"_s);
    QCoreApplication::setApplicationVersion(programVersion());
    return endOutput(run(QCoreApplication::arguments().mid(1)));
}
