#include "app/cli/window_start.h"

#include "app/cli/output.h"
#include "app/runtime/arguments.h"
#include "app/runtime/profile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QProcess>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

#include <array>
#include <vector>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

#ifdef Q_OS_WIN
constexpr QLatin1String programName = "opbx-window.exe"_L1;
#else
constexpr QLatin1String programName = "opbx-window"_L1;
#endif

/// Empty when it is not installed.
QString windowProgram() {
    const QString here = QCoreApplication::applicationDirPath();
    const QStringList folders = {here, here + "/../libexec/opbx"_L1, u"/usr/libexec/opbx"_s};
    for (const QString& folder : folders) {
        const QFileInfo program(folder + u'/' + programName);
        if (program.isFile() && program.isExecutable())
            return program.absoluteFilePath();
    }
    return {};
}

bool hasDisplay() {
#if defined(Q_OS_UNIX) && !defined(Q_OS_DARWIN)
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") ||
           !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
#else
    return true;
#endif
}

/// Returns only when that cannot be done, and where there is no exec.
ExitStatus become(const QString& program, const QStringList& arguments) {
#ifdef Q_OS_UNIX
    std::vector<QByteArray> words = {program.toLocal8Bit()};
    for (const QString& argument : arguments)
        words.push_back(argument.toLocal8Bit());
    std::vector<char*> pointers;
    pointers.reserve(words.size() + 1);
    for (QByteArray& word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    ::execv(pointers.front(), pointers.data());
    printProblem(u"The window (%1) cannot be started: %2."_s.arg(program, qt_error_string()));
    return Failed;
#else
    if (QProcess::startDetached(program, arguments))
        return Succeeded;
    printProblem(u"The window (%1) cannot be started."_s.arg(program));
    return Failed;
#endif
}

} // namespace

ExitStatus startWindow(const QStringList& arguments) {
    if (!hasDisplay()) {
        // With a display the window judges them itself, after Qt has taken its own.
        constexpr std::array own = {OptionRow{"--background", nullptr, ""}};
        if (const Result<Arguments> parsed = Arguments::parse(arguments, own, profileOptions()); !parsed) {
            printProblem(parsed.error().detail + " See \"opbx --help\"."_L1);
            return WrongUse;
        }
        printProblem(u"There is no display for the window. \"opbx serve\" runs the endpoint without one; "
                     "\"opbx --help\" shows all commands."_s);
        return Failed;
    }
    const QString program = windowProgram();
    if (program.isEmpty()) {
        printProblem(
            u"The window (%1) is not installed beside this program. \"opbx serve\" runs the endpoint "
            "without it."_s.arg(programName));
        return Failed;
    }
    return become(program, arguments);
}

ExitStatus drawReport(const Invocation& invocation, const QString& month, const QString& file) {
    const QString program = windowProgram();
    if (program.isEmpty()) {
        printProblem(u"The report is drawn by the window's program (%1), which is not installed beside this one."_s.arg(
            programName));
        return Failed;
    }
    QStringList arguments = {u"--report"_s, month, u"--output"_s, file, u"--data-dir"_s, invocation.profile.dataDir};
    if (QFileInfo::exists(invocation.profile.configFile))
        arguments << u"--config"_s << invocation.profile.configFile;
    return become(program, arguments);
}

} // namespace opbx::cli
