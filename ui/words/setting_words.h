// How settings read in the window: name, explanation, unit, choices, and what is allowed. GUI thread. Name,
// explanation and unit stand in the table of settings.
#pragma once

#include "core/settings/settings_table.h"

#include <QCoreApplication>
#include <QString>

namespace opbx::ui {

class SettingWords {
    Q_DECLARE_TR_FUNCTIONS(opbx::ui::SettingWords)

public:
    /// False for rows that no page shows.
    static bool knows(QStringView key);
    static QString name(QStringView key);
    /// One or two sentences.
    static QString help(QStringView key);
    /// What context help says: the explanation, what is allowed, the default, and the key in the settings file. One a line.
    static QString contextHelp(const SettingRow& row);
    /// "seconds"; empty when there is none.
    static QString unit(QStringView key);
    /// A choice in words.
    static QString choice(const QString& value);
    /// What is allowed, as a sentence to be read below a wrong value.
    static QString allowed(const SettingRow& row);
    /// What needs attention about an allowed value; empty when nothing does.
    static QString warning(const SettingRow& row, const QString& value);
};

} // namespace opbx::ui
