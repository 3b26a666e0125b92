#include "ui/frame/endpoint_warnings.h"

#include "ui/words/error_words.h"
#include "ui/words/setting_words.h"

namespace opbx::ui {

QStringList EndpointWarnings::sentences(const Settings& settings, const Keys& keys, bool planUnreadable,
                                        const QString& damagedDatabase, bool settingsLost) {
    QStringList list;
    if (settingsLost)
        list << tr("The settings file is missing, cut off or wrong, so the settings that were read before "
                   "stay in force. Put it back, or save the settings again.");
    for (const SettingRow& row : settingsTable()) {
        const QString key = QString::fromLatin1(row.key);
        const QString words = SettingWords::warning(row, settings.text(row));
        if (!words.isEmpty())
            list << tr("%1: %2", "name of a setting, what needs attention")
                        .arg(SettingWords::name(key), words);
    }
    for (const QString& words :
         {ofKey(tr("Requests API key"), keys.requestsKey), ofKey(tr("Webhook secret"), keys.webhookSecret)}) {
        if (!words.isEmpty())
            list << words;
    }
    if (planUnreadable)
        list << tr("The stored routing plan cannot be read, so the one before it stays in force. Open "
                   "Routing and restore "
                   "a version.");
    if (!damagedDatabase.isEmpty())
        list << tr("The history was damaged. The damaged file is kept as %1, and a new history was started.")
                    .arg(damagedDatabase);
    return list;
}

QString EndpointWarnings::ofKey(const QString& name, const KeyState& state) {
    if (state.problem && state.isSet())
        return tr("%1: %2 The key that was read before stays in force.", "name of a key, what is wrong")
            .arg(name, ErrorWords::sentence(codeOf(state.problem)));
    if (state.problem)
        return tr("%1: %2", "name of a key, what is wrong")
            .arg(name, ErrorWords::sentence(codeOf(state.problem)));
    if (!state.isSet())
        return tr("There is no key \"%1\" yet, so requests that need it are refused. Generate it in "
                  "Settings, "
                  "Authentication.")
            .arg(name);
    return {};
}

} // namespace opbx::ui
