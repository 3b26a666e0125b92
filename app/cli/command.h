// A command of `opbx`. One file per group of commands; main picks one by name and runs it.
#pragma once

#include <QString>
#include <QStringList>

#include <span>

namespace opbx::cli {

enum ExitStatus { Succeeded = 0, Failed = 1, WrongUse = 2 };

struct Usage; // app/cli/options.h

struct Command {
    const char* name;    // "serve"
    const char* summary; // one line for `opbx --help`
    /// `arguments`: what follows the command's name. Returns the exit status. A QCoreApplication exists.
    int (*run)(const QStringList& arguments);
    const Usage* usage;
    bool takesSignals =
        false; // it has a SignalWatch, which releases the signals that prepareProcess() holds back
};

/// All commands, in the order of the help.
std::span<const Command> commands();

} // namespace opbx::cli
