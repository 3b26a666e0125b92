// From a command's arguments to what it works with: its own options, the common ones, data folder and settings.
// Prints help and wrong use itself. Main thread.
#pragma once

#include "app/cli/command.h"
#include "app/runtime/arguments.h"
#include "app/runtime/profile.h"

#include <variant>

namespace opbx::cli {

/// How a command is used; all of `opbx CMD --help` comes from here.
struct Usage {
    const char* command;     // "keys"
    const char* synopsis;    // one line a form, without "opbx ": "keys status [--json]\nkeys clear NAME"
    const char* description; // English paragraphs, lines of at most 100 characters
    std::span<const OptionRow> options{}; // beside the common ones
    bool makesDataDir = false;       // true: a data folder that does not exist is made before anything else
    bool configMayBeMissing = false; // true: --config may name a file that is to be made
    BrokenSettings broken = BrokenSettings::Refused;

    /// Words that may follow the command, as the synopsis has them: "status", "clear". Empty where none may.
    QStringList verbs() const;
    /// Of its own or one that every command has; null when there is none of this name.
    const OptionRow* findOption(const QString& name) const;
};

/// The options that every command has.
std::span<const OptionRow> commonOptions();

struct Invocation {
    Arguments arguments;
    Profile profile;
    bool json = false;
};

/// Either an invocation, or the exit status with which to end: help was asked for (0), wrong use (2, one line with the reason and
/// a hint on standard error), or data folder or settings cannot be used (1).
std::variant<Invocation, ExitStatus> parseInvocation(const Usage& usage, const QStringList& arguments);

/// For a command that finds its words wrong: prints reason and hint, returns WrongUse.
ExitStatus wrongUse(const Usage& usage, const QString& reason, bool json = false);
/// Prints the reason, returns Failed.
ExitStatus failed(const Error& error, bool json = false);

/// True for an option that takes a value and may stand before the command's name.
bool isCommonOptionWithValue(const QString& argument);

/// "  --data-dir DIR   Folder…", one option a line, aligned.
QString optionHelp(std::span<const OptionRow> rows);
/// The options that every command has.
QString commonOptionHelp();

} // namespace opbx::cli
