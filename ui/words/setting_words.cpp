#include "ui/words/setting_words.h"

#include "core/settings/setting_check.h"
#include "ui/words/translated.h"

#include <QLocale>

#include <array>

namespace opbx::ui {

using namespace Qt::StringLiterals;

namespace {

struct SettingChoice {
    const char* value;
    const char* text;
};

const std::array choices = {
    SettingChoice{"off", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Off: everybody may send")},
    SettingChoice{"bearer", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Bearer token")},
    SettingChoice{"signature", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Signature")},
    SettingChoice{"signature_or_bearer",
                  QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Signature or bearer token")},
    SettingChoice{"both", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Signature and bearer token")},
    SettingChoice{"body", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "The body")},
    SettingChoice{"timestamp.body", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Timestamp, dot, body")},
    SettingChoice{"x_forwarded_for", "X-Forwarded-For"},
    SettingChoice{"forwarded", "Forwarded"},
    SettingChoice{"either", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Either")},
    SettingChoice{"system", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "As the system")},
    SettingChoice{"light", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Light")},
    SettingChoice{"dark", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Dark")},
    SettingChoice{"ask", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Ask")},
    SettingChoice{"yes", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Yes")},
    SettingChoice{"no", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "No")},
    SettingChoice{"debug", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Everything")},
    SettingChoice{"info", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Requests and more")},
    SettingChoice{"warning", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Warnings and errors")},
    SettingChoice{"error", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Errors only")},
    SettingChoice{"text", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "Text")},
    SettingChoice{"json", QT_TRANSLATE_NOOP("opbx::ui::SettingWords", "JSON")},
};

} // namespace

bool SettingWords::knows(QStringView key) {
    const SettingRow* row = findSetting(key);
    return row && *row->name != '\0';
}

QString SettingWords::name(QStringView key) {
    return knows(key) ? translated(findSetting(key)->name) : key.toString();
}

QString SettingWords::help(QStringView key) {
    const SettingRow* row = findSetting(key);
    return row ? translated(row->help) : QString();
}

QString SettingWords::contextHelp(const SettingRow& row) {
    const QString key = QString::fromLatin1(row.key);
    QStringList lines = {help(key)};
    if (row.type == SettingType::Integer)
        lines << allowed(row);
    if (row.type == SettingType::Choice) {
        QStringList words;
        const QStringList values = QString::fromLatin1(row.choices).split(u'|');
        for (const QString& value : values)
            words << choice(value);
        lines << tr("Choices: %1.").arg(words.join(u"; "_s));
    }
    const QString usual = row.type == SettingType::Choice ? choice(QString::fromLatin1(row.defaultValue))
                                                          : QString::fromLatin1(row.defaultValue);
    if (!usual.isEmpty() && row.type != SettingType::Boolean)
        lines << tr("Default: %1.").arg(usual);
    if (row.restart)
        lines << tr("A change takes effect at the next start.");
    lines << tr("In the settings file: %1.").arg(key);
    return lines.join(u'\n');
}

QString SettingWords::unit(QStringView key) {
    const SettingRow* row = findSetting(key);
    return row ? translated(row->unit) : QString();
}

QString SettingWords::choice(const QString& value) {
    for (const SettingChoice& choice : choices) {
        if (value == QLatin1String(choice.value))
            return tr(choice.text);
    }
    const QLocale locale(value); // languages are named in themselves
    return locale.language() == QLocale::C ? value : locale.nativeLanguageName();
}

QString SettingWords::allowed(const SettingRow& row) {
    const QLocale locale;
    switch (row.type) {
    case SettingType::Integer:
        return tr("Enter a whole number from %1 to %2.")
            .arg(locale.toString(row.minimum), locale.toString(row.maximum));
    case SettingType::Address: return tr("Enter an address and a port, for example 127.0.0.1:8080.");
    case SettingType::Url:
        return tr(
            "Enter an address that begins with https://. Plain http:// is for this computer and private "
            "networks only.");
    case SettingType::File: return tr("Enter the full path of a file, or leave it empty.");
    case SettingType::HeaderName: return tr("Enter the name of a header: letters, digits and hyphens.");
    case SettingType::Networks:
        return tr("Enter addresses or networks separated by commas, for example 192.168.1.0/24.");
    case SettingType::Domain: return tr("Enter a domain name or identifier without spaces.");
    case SettingType::Boolean:
    case SettingType::Choice:
    case SettingType::Text: return tr("This value is not allowed.");
    }
    return {};
}

QString SettingWords::warning(const SettingRow& row, const QString& value) {
    if (row.type == SettingType::Url && !settingNote(row, value).isEmpty())
        return tr("This is kept as %1: the rest of it is added by the program itself.")
            .arg(withoutOwnPaths(value));
    if (settingWarning(row, value).isEmpty())
        return {};
    if (value == u"off")
        return tr("Everybody who knows the address can send requests here. Use this for development only.");
    if (row.type == SettingType::Url)
        return tr("Without https others on the way can read and change what Cloudonix sends.");
    return tr("This value needs attention.");
}

} // namespace opbx::ui
