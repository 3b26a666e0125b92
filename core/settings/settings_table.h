// The one table of settings: it drives the INI file, --config, `opbx config`, the settings pages and the documentation.
// Plain constants; any thread. The rules for a value are in setting_check.h.
//
// Settings are one table (key, type, default, range): the INI file, opbx config, the pages and the documentation
// follow from it.
#pragma once

#include <QString>

#include <span>

namespace opbx {

enum class SettingType {
    Text,
    Integer,    // minimum and maximum apply
    Boolean,    // true or false
    Choice,     // one of `choices`
    Address,    // HOST:PORT; empty where the default is empty
    Url,        // no trailing slash; http only for loopback and private addresses
    File,       // absolute path or empty
    HeaderName, // name of an HTTP header
    Networks,   // addresses and networks (CIDR), separated by commas; may be empty
    Domain,     // host name or identifier of a Cloudonix domain; may be empty
};

struct SettingRow {
    const char* key; // "group/name", also the INI key
    SettingType type;
    const char* defaultValue;
    qint64 minimum;
    qint64 maximum;
    const char* choices; // separated by '|'
    bool restart;        // true: takes effect at the next start
    const char* name;    // a few words, marked for translation; empty: no page shows it
    const char* unit;    // "seconds", marked for translation; empty where there is none
    const char* help;    // one or two sentences, marked for translation

    /// Name, unit and help in English.
    QString description() const;
};

/// All settings in the order of the documentation; rows of a group stand together.
std::span<const SettingRow> settingsTable();

/// Row of a key, compared exactly; null when there is none.
const SettingRow* findSetting(QStringView key);

} // namespace opbx
