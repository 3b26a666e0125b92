#include "app/cli/config_command.h"

#include "app/cli/options.h"
#include "app/cli/output.h"
#include "app/runtime/instance_channel.h"
#include "core/settings/setting_check.h"
#include "core/settings/settings_reference.h"

#include <array>

namespace opbx::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array options = {
    OptionRow{"--markdown", nullptr, "With list: the reference of all settings as a Markdown document"},
};

constexpr Usage usage = {
    "config",
    "config list [--json | --markdown]\nconfig get KEY [--json]\nconfig set KEY VALUE [--json]",
    "Shows and changes settings. A running endpoint on the same data folder takes a change over at once,\n"
    "except where the list says \"restart\". Setting a value to its default removes it from the file.",
    options,
    false,
    true,
};

QJsonObject describe(const SettingRow& row, const Settings& settings) {
    const QString value = settings.string(row.key);
    const QString standard = QString::fromLatin1(row.defaultValue);
    QJsonObject object{
        {u"key"_s, QString::fromLatin1(row.key)},
        {u"value"_s, value},
        {u"default"_s, standard},
        {u"changed"_s, value != standard},
        {u"allowed"_s, allowedValues(row)},
        {u"restart"_s, row.restart},
        {u"help"_s, QString::fromUtf8(row.help)},
    };
    const QString warning = settingWarning(row, value);
    if (!warning.isEmpty())
        object.insert(u"warning"_s, warning);
    return object;
}

int list(const Invocation& invocation) {
    if (invocation.arguments.has("--markdown")) {
        printBytes(settingsReference().toUtf8());
        return Succeeded;
    }
    for (const SettingRow& row : settingsTable()) {
        const QString value = invocation.profile.settings.string(row.key);
        const bool isDefault = value == QLatin1String(row.defaultValue);
        const QString line =
            u"%1 = %2%3"_s.arg(QLatin1String(row.key), value, isDefault ? QString() : u"  (changed)"_s);
        const bool read =
            invocation.json ? printJson(describe(row, invocation.profile.settings)) : printLine(line);
        if (!read)
            break;
    }
    return Succeeded;
}

int get(const Invocation& invocation, const QString& key) {
    const SettingRow* row = findSetting(key);
    if (!row)
        return failed(invocation.profile.settings.text(key).error());
    if (invocation.json)
        printJson(describe(*row, invocation.profile.settings));
    else
        printLine(invocation.profile.settings.string(row->key));
    return Succeeded;
}

int set(const Invocation& invocation, const QString& key, const QString& value) {
    Settings settings = invocation.profile.saved;
    const Result<Done> accepted = settings.set(key, value);
    if (!accepted.ok())
        return failed(accepted.error());
    const Result<Done> saved = settings.save(invocation.profile.configFile);
    if (!saved.ok())
        return failed(saved.error());
    const SettingRow& row = *findSetting(key);
    const QString warning = settingWarning(row, settings.string(row.key));
    if (!warning.isEmpty())
        printProblem(warning);
    const Result<Notified> notified = notifyRunningInstance(invocation.profile.dataDir);
    if (!notified.ok())
        printProblem(u"The setting is stored. "_s + notified.error().detail);
    if (invocation.json)
        printJson(describe(row, settings));
    else
        printLine(u"%1 = %2"_s.arg(key, settings.string(row.key)));
    return Succeeded;
}

} // namespace

int runConfig(const QStringList& arguments) {
    const auto parsed = parseInvocation(usage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    if (verb == u"list" && words.size() == 1)
        return list(invocation);
    if (verb == u"get" && words.size() == 2)
        return get(invocation, words[1]);
    if (verb == u"set" && words.size() == 3)
        return set(invocation, words[1], words[2]);
    return wrongUse(usage, words.isEmpty() ? u"Say what to do: list, get or set."_s
                                           : u"\"config %1\" is not understood."_s.arg(words.join(u' ')));
}

} // namespace opbx::cli
