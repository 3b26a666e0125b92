// What one run of the program works with: data folder, settings file, settings. Found from the common options, in the same
// way for every command and for the window. Reads files; any thread.
#pragma once

#include "app/runtime/arguments.h"
#include "core/settings/settings.h"

namespace opbx {

struct Profile {
    QString dataDir; // absolute, canonical when it exists
    QString configFile;
    Settings saved;    // as in the file
    Settings settings; // with what the command line overrides; never to be saved
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
Result<Profile> openProfile(const Arguments& arguments, bool makeDataDir, bool newConfigAllowed = false);

} // namespace opbx
