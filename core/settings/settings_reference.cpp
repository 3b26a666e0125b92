#include "core/settings/settings_reference.h"

#include "core/settings/setting_check.h"

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

struct Group {
    const char* name;
    const char* title;
};

constexpr Group groups[] = {
    {"server", "Server"},         {"webhooks", "Webhooks"},
    {"auth", "Authentication"},   {"idempotency", "Duplicates"},
    {"history", "History"},       {"calls", "Live calls"},
    {"cloudonix", "Cloudonix"},   {"logs", "Logs"},
    {"storage", "Storage"},       {"ui", "Window"},
    {"recordings", "Recordings"}, {"voicemail", "Voicemail"},
};

QString titleOf(const QString& group) {
    for (const Group& row : groups) {
        if (group == QLatin1String(row.name))
            return QString::fromLatin1(row.title);
    }
    return group;
}

QString cell(QString text) {
    return text.replace(u'|', "\\|"_L1);
}

QString rowText(const SettingRow& row) {
    const QString standard = QString::fromLatin1(row.defaultValue);
    const QString shown = standard.isEmpty() ? u"empty"_s : u'`' + standard + u'`';
    return u"| `%1` | %2 | %3 | %4 |\n"_s.arg(QLatin1String(row.key), cell(shown), cell(allowedValues(row)),
                                              cell(row.description()));
}

} // namespace

QString settingsReference() {
    QString text =
        u"# Settings\n\n"
        "All settings, as `opbx config list --markdown` prints them. The page *Settings* of the window and "
        "`opbx config set` change the same values.\n\n"
        "The settings file is an INI file: the part of a key before the slash is the section, the part "
        "after it the name.\nA value is the text up to the end of the line; comments stand on lines of "
        "their own and begin with `;` or `#`.\n"
        "\nA file that opbx wrote ends with the line `; end of the settings`. One that is cut off, empty or "
        "gone while "
        "the endpoint\nruns changes nothing: the settings that were read before stay in force, and a warning says so.\n"_s;
    QString group;
    for (const SettingRow& row : settingsTable()) {
        const QString rowGroup = QString::fromLatin1(row.key).section(u'/', 0, 0);
        if (rowGroup != group) {
            group = rowGroup;
            text += u"\n## %1\n\n| Key | Default | Allowed | Meaning |\n|---|---|---|---|\n"_s.arg(
                titleOf(group));
        }
        text += rowText(row);
    }
    return text;
}

} // namespace opbx
