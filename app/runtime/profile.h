// What one run of the program works with: data folder, settings file, settings. Found from the common options, in the same
// way for every command and for the window. Reads files; any thread.
#pragma once

#include "app/runtime/arguments.h"
#include "core/settings/settings_file.h"

namespace opbx {

struct Profile {
    QString dataDir; // absolute, canonical
    QString configFile;
    Settings saved;    // as in the file
    Settings settings; // with what the command line overrides; never to be saved
    /// Only where broken settings are allowed: what the file holds that cannot be used, and why the file cannot be read at all.
    ReadSettings read;
    std::optional<Error> configProblem;

    /// Sentences about what the settings file holds that cannot be used.
    QStringList settingsProblems() const;
};

/// What becomes of a settings file that cannot be used as a whole.
enum class BrokenSettings {
    Refused, // an error that says what is wrong and what mends it
    Allowed, // defaults stand in; Profile says what is wrong
};

/// --data-dir, --config, --listen, --log-level, --log-format.
std::span<const OptionRow> profileOptions();

/// The platform's folder for application files, with "opbx" below it.
QString defaultDataDir();
/// <settings folder of the platform>/opbx/opbx.ini
QString defaultConfigFile();

/// Where data and settings are: without options the defaults; with --data-dir alone the settings are DIR/opbx.ini, so that
/// two data folders share nothing. Makes the data folder (mode 700) unless `makeDataDir` is false. A file that --config names
/// must exist unless `newConfigAllowed`.
Result<Profile> openProfile(const Arguments& arguments, bool makeDataDir, bool newConfigAllowed = false,
                            BrokenSettings broken = BrokenSettings::Refused);

} // namespace opbx
