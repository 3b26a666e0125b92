// A setting as the code names it: its key and the type of its value, both looked up in the table while compiling. Plain value; any
// thread.
#pragma once

#include "core/settings/settings_rows.h"

#include <QString>

#include <string_view>
#include <type_traits>

namespace opbx {

/// T: qint64, bool or QString. Setting<bool>("ui/theme") and a key that the table does not have do not compile.
template<class T>
class Setting {
public:
    consteval Setting(const char* key) // NOLINT(google-explicit-constructor): a key reads like a text
        : m_row(find(key)) {}

    const SettingRow& row() const { return *m_row; }

private:
    static void noSettingOfThisTypeHasThisKey() {}

    static constexpr bool holds(SettingType type) {
        if (type == SettingType::Integer || type == SettingType::Boolean)
            return type == SettingType::Integer ? std::is_same_v<T, qint64> : std::is_same_v<T, bool>;
        return std::is_same_v<T, QString>;
    }

    static constexpr const SettingRow* find(std::string_view key) {
        for (const SettingRow& row : setting_rows::table) {
            if (key == row.key && holds(row.type))
                return &row;
        }
        noSettingOfThisTypeHasThisKey(); // no constant expression: ends the compilation here
        return nullptr;
    }

    const SettingRow* m_row;
};

} // namespace opbx
