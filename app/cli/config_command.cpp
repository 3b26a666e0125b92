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

constexpr std::array configOptions = {
    OptionRow{"--markdown", nullptr, "With list: the reference of all settings as a Markdown document"},
    OptionRow{"--all", nullptr, "With reset: all settings, also of a file that cannot be read"},
};

} // namespace

constexpr Usage configUsage = {
    .command = "config",
    .synopsis = "config list [--json | --markdown]\nconfig get KEY [--json]\nconfig set KEY VALUE [--json]\n"
                "config reset KEY [--json]\nconfig reset --all [--json]",
    .description =
        "Shows and changes settings. A running endpoint on the same data folder takes a change over at "
        "once,\n"
        "except where the list says \"restart\". Setting a value to its default removes it from the file, "
        "and "
        "so\n"
        "does reset. A value in the file that is not allowed keeps the endpoint from starting; set and reset "
        "fix\n"
        "it, and list and get say what is wrong and show the default. reset --all restores all defaults "
        "and "
        "keeps\n"
        "the current file beside it, with \".old\" at the end of its name.",
    .options = configOptions,
    .configMayBeMissing = true,
    .broken = BrokenSettings::Allowed,
};

namespace {

QJsonObject describe(const SettingRow& row, const Settings& settings, const BrokenSetting* broken = nullptr) {
    const QString value = settings.text(row);
    const QString standard = QString::fromLatin1(row.defaultValue);
    QJsonObject object{
        {u"key"_s, QString::fromLatin1(row.key)},
        {u"value"_s, value},
        {u"default"_s, standard},
        {u"changed"_s, value != standard},
        {u"allowed"_s, allowedValues(row)},
        {u"restart"_s, row.restart},
        {u"help"_s, row.description()},
    };
    const QString warning = settingWarning(row, value);
    if (!warning.isEmpty())
        object.insert(u"warning"_s, warning);
    if (broken)
        object.insert(u"problem"_s, u"Line %1: %2"_s.arg(QString::number(broken->line), broken->reason));
    return object;
}

void sayProblems(const ReadSettings& read) {
    const QStringList problems = read.problems();
    for (const QString& sentence : problems)
        printProblem(sentence);
}

int listSettings(const Invocation& invocation) {
    if (invocation.arguments.has("--markdown")) {
        printBytes(settingsReference().toUtf8());
        return Succeeded;
    }
    sayProblems(invocation.profile.read);
    for (const SettingRow& row : settingsTable()) {
        const BrokenSetting* broken = invocation.profile.read.brokenSetting(QString::fromLatin1(row.key));
        const QString value = invocation.profile.settings.text(row);
        const bool isDefault = value == QLatin1String(row.defaultValue);
        const QString mark = broken ? u"  (line %1 is not allowed)"_s.arg(broken->line) : u"  (changed)"_s;
        const QString line =
            u"%1 = %2%3"_s.arg(QLatin1String(row.key), value, isDefault && !broken ? QString() : mark);
        const bool read =
            invocation.json ? printJson(describe(row, invocation.profile.settings, broken)) : printLine(line);
        if (!read)
            break;
    }
    return Succeeded;
}

int get(const Invocation& invocation, const QString& key) {
    const SettingRow* row = findSetting(key);
    if (!row)
        return wrongUse(configUsage, invocation.profile.settings.text(key).error().detail);
    const ReadSettings& read = invocation.profile.read;
    const BrokenSetting* broken = read.brokenSetting(key);
    if (broken)
        printProblem(u"%1, line %2: %3"_s.arg(read.file, QString::number(broken->line), broken->reason));
    if (invocation.json)
        printJson(describe(*row, invocation.profile.settings, broken));
    else
        printLine(invocation.profile.settings.text(*row));
    return Succeeded;
}

void notifyRunning(const QString& dataDir) {
    const Result<Notified> notified = notifyRunningInstance(dataDir);
    if (!notified.ok())
        printProblem(u"The setting is stored. "_s + notified.error().detail);
}

int resetAll(const Invocation& invocation) {
    const Profile& profile = invocation.profile;
    const Result<QString> kept = setSettingsAside(profile.configFile);
    if (!kept.ok() && kept.error().code != ErrorCode::NotFound)
        return failed(kept.error());
    if (kept.ok())
        notifyRunning(profile.dataDir);
    if (invocation.json)
        printJson({{u"kept"_s, kept.ok() ? QJsonValue(*kept) : QJsonValue()}});
    else if (kept.ok())
        printLine(u"All settings have their defaults. The previous file is %1"_s.arg(*kept));
    else
        printLine(kept.error().detail);
    return Succeeded;
}

/// Sets a value, or takes the key out of the file when there is none.
int change(const Invocation& invocation, const QString& key, const std::optional<QString>& value) {
    const Profile& profile = invocation.profile;
    if (value) {
        Settings checked;
        if (const Result<Done> allowed = checked.set(key, *value); !allowed)
            return wrongUse(configUsage, allowed.error().detail);
    }
    const Result<Done> changed = changeSetting(profile.configFile, key, value);
    if (!changed && changed.error().code == ErrorCode::NotFound)
        return wrongUse(configUsage, changed.error().detail);
    if (!changed.ok())
        return failed(changed.error());
    const Result<ReadSettings> now = readSettings(profile.configFile);
    if (!now.ok())
        return failed(now.error());
    const SettingRow* row = findSetting(key);
    const QString warning = row ? settingWarning(*row, now->settings.text(*row)) : QString();
    if (const QString note = row && value ? settingNote(*row, *value) : QString(); !note.isEmpty())
        printProblem(note);
    if (!warning.isEmpty())
        printProblem(warning);
    sayProblems(*now); // what is still to be mended
    notifyRunning(profile.dataDir);
    if (!row)
        printLine(u"%1 is no longer in the file"_s.arg(key));
    else if (invocation.json)
        printJson(describe(*row, now->settings));
    else
        printLine(u"%1 = %2"_s.arg(key, now->settings.text(*row)));
    return Succeeded;
}

} // namespace

int runConfig(const QStringList& arguments) {
    const auto parsed = parseInvocation(configUsage, arguments);
    if (const ExitStatus* status = std::get_if<ExitStatus>(&parsed))
        return *status;
    const auto& invocation = std::get<Invocation>(parsed);
    const QStringList& words = invocation.arguments.words();
    const QString verb = words.value(0);
    const bool all = invocation.arguments.has("--all");
    if (all && words == QStringList{u"reset"_s})
        return resetAll(invocation);
    if (all)
        return wrongUse(configUsage, u"--all belongs to reset, without a key."_s);
    if (invocation.profile.configProblem && !invocation.arguments.has("--markdown"))
        return failed(*invocation.profile.configProblem);
    if (verb == u"list" && words.size() == 1)
        return listSettings(invocation);
    if (verb == u"get" && words.size() == 2)
        return get(invocation, words[1]);
    if (verb == u"set" && words.size() == 3)
        return change(invocation, words[1], words[2]);
    if (verb == u"reset" && words.size() == 2)
        return change(invocation, words[1], std::nullopt);
    if (verb == u"reset" && words.size() == 1)
        return wrongUse(configUsage, u"Say which setting to reset, or --all."_s);
    return wrongUse(configUsage, words.isEmpty()
                                     ? u"Say what to do: list, get, set or reset."_s
                                     : u"\"config %1\" is not understood."_s.arg(words.join(u' ')));
}

} // namespace opbx::cli
