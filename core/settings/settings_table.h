// The one table of settings: it drives the INI file, --config, `opbx config`, the settings pages and the documentation.
#pragma once

#include <QStringList>
#include <QVariant>

#include <span>

namespace opbx {

enum class SettingType { Text, Integer, Boolean, Choice, Address, Url, File };

struct SettingRow {
    const char* key; // "group/name", also the INI key
    SettingType type;
    const char* defaultValue;
    qint64 minimum;
    qint64 maximum;
    const char* choices; // separated by '|'
    bool restart;        // true: takes effect at the next start
    const char* help;    // one English sentence
};

std::span<const SettingRow> settingsTable();
const SettingRow* findSetting(QStringView key);

} // namespace opbx
