#include "core/settings/settings_table.h"

#include "core/settings/settings_rows.h"

#include <QLatin1String>

namespace opbx {

std::span<const SettingRow> settingsTable() {
    return setting_rows::table;
}

const SettingRow* findSetting(QStringView key) {
    for (const SettingRow& row : setting_rows::table) {
        if (key == QLatin1String(row.key))
            return &row;
    }
    return nullptr;
}

} // namespace opbx
