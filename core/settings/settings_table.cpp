#include "core/settings/settings_table.h"

#include "core/settings/settings_rows.h"

#include <QLatin1String>

namespace opbx {

using namespace Qt::StringLiterals;

QString SettingRow::description() const {
    const QString said =
        QString::fromUtf8(help) + (restart ? u" Takes effect at the next start."_s : QString());
    if (*name == '\0')
        return said;
    const QString title = *unit == '\0' ? QString::fromUtf8(name)
                                        : u"%1 (%2)"_s.arg(QString::fromUtf8(name), QString::fromUtf8(unit));
    return u"%1. %2"_s.arg(title, said);
}

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
