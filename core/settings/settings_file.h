// Reading and mending a settings file in which some values are not allowed: what is sound is read, the rest is listed. Touches that
// one file; any thread. Decides nothing: a program that serves calls refuses such a file, see Settings::load().
//
// A settings file with a value that is not allowed is refused by what serves and read by what mends: opbx config and
// opbx doctor take the default for it and say so, everything else ends with the line and the command that mends it.
#pragma once

#include "core/settings/settings.h"

#include <optional>

namespace opbx {

/// One line of the file that cannot be used.
struct BrokenSetting {
    QString key;
    int line = 0;   // from 1
    QString reason; // a sentence with the value, what is allowed and, for a known key, the default
};

struct ReadSettings {
    Settings settings; // with the default for each broken value
    QList<BrokenSetting> broken;
    QString file;
    QByteArray content; // of the file; null when there is none

    /// "FILE, line N: reason", with the command that mends it; one sentence group a broken line.
    QStringList problems() const;
    /// The line of a key, null when it can be used.
    const BrokenSetting* brokenSetting(QStringView key) const;
};

/// Like Settings::load(), but values that are not allowed and keys that are not known are listed and left out. Fails only
/// where the file cannot be read or is no INI file. A value that may be a secret (an unknown key, a password in an address) is not shown.
Result<ReadSettings> readSettings(const QString& file);

/// Why what was read now is no change that somebody made, but a file that got lost under a running program: gone, empty or cut off.
/// Nothing when it may well be a change, for instance a file that `opbx config` wrote.
std::optional<Error> lossOfSettings(const ReadSettings& before, const ReadSettings& now);

/// Checks and writes one value; no value, or the default, takes the key out of the file. All other lines stay as they are,
/// also broken ones, so that several can be mended one after the other. Without a value also a key that no setting has.
Result<Done> changeSetting(const QString& file, const QString& key, const std::optional<QString>& value);

/// Copies the file, ".old" at its end or ".old-2" and so on where that exists, and leaves one without settings, so that all defaults
/// are in force. The path of the copy; NotFound when there is no file.
Result<QString> setSettingsAside(const QString& file);

/// Takes out every line that readSettings() lists as broken and keeps the file of before like setSettingsAside(). Its path.
Result<QString> dropBrokenSettings(const QString& file);

} // namespace opbx
