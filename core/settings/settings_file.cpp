#include "core/settings/settings_file.h"

#include "core/base/redact.h"
#include "core/settings/ini_file.h"
#include "core/settings/setting_check.h"

#include <QFile>
#include <QFileInfo>

namespace opbx {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShown = 80;

/// The value in quotation marks, or a word for it where it may be a secret.
QString shownValue(const SettingRow& row, const QString& value) {
    const bool mayHoldPassword =
        (row.type == SettingType::Url || row.type == SettingType::Address) && value.contains(u'@');
    if (mayHoldPassword)
        return u"the value (not shown, it may hold a password)"_s;
    QString text = Redactor().redactText(value);
    if (text.size() > longestShown)
        text = text.left(longestShown) + u'…';
    return u"\"%1\""_s.arg(text);
}

QString brokenReason(const IniDocument::Entry& entry) {
    const SettingRow* row = findSetting(entry.key);
    if (!row)
        return u"There is no setting \"%1\". \"opbx config reset %1\" takes it out."_s.arg(entry.key);
    const QString standard =
        row->defaultValue[0] == '\0' ? u"which is empty"_s : u"%1"_s.arg(QLatin1String(row->defaultValue));
    return u"%1 must be %2; %3 is not allowed. \"opbx config set %1 VALUE\" mends it, \"opbx config reset "
           u"%1\" "
           "takes the default, %4."_s.arg(entry.key, allowedValues(*row), shownValue(*row, entry.value),
                                          standard);
}

/// Where the present file is kept: a name that nothing has yet.
QString pathAside(const QString& file) {
    QString path = file + ".old"_L1;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = u"%1.old-%2"_s.arg(file, QString::number(number));
    return path;
}

Error notKept(const QString& file, const QString& aside, const QString& reason) {
    return {ErrorCode::FileUnwritable, u"%1 cannot be kept as %2: %3."_s.arg(file, aside, reason)};
}

} // namespace

QStringList ReadSettings::problems() const {
    QStringList sentences;
    for (const BrokenSetting& row : broken)
        sentences << u"%1, line %2: %3"_s.arg(file, QString::number(row.line), row.reason);
    return sentences;
}

const BrokenSetting* ReadSettings::brokenSetting(QStringView key) const {
    for (const BrokenSetting& row : broken) {
        if (row.key == key)
            return &row;
    }
    return nullptr;
}

Result<ReadSettings> readSettings(const QString& file) {
    const Result<IniDocument> document = readIniFile(file);
    if (!document.ok())
        return document.error();
    ReadSettings read;
    read.file = file;
    for (const IniDocument::Entry& entry : document->entries()) {
        if (!read.settings.set(entry.key, entry.value).ok())
            read.broken.append({entry.key, entry.line, brokenReason(entry)});
    }
    return read;
}

Result<Done> changeSetting(const QString& file, const QString& key, const std::optional<QString>& value) {
    Result<IniDocument> document = readIniFile(file);
    if (!document.ok())
        return document.error();
    const SettingRow* row = findSetting(key);
    QString kept;
    if (value) {
        Settings checked;
        if (const Result<Done> accepted = checked.set(key, *value); !accepted.ok())
            return accepted;
        kept = *checked.text(key);
    } else if (!row) {
        const auto entries = document->entries();
        const bool held = std::any_of(entries.begin(), entries.end(),
                                      [&](const IniDocument::Entry& entry) { return entry.key == key; });
        if (!held)
            return Settings().text(key).error();
    }
    if (row && value && kept != QLatin1String(row->defaultValue))
        document->set(key, kept);
    else
        document->remove(key);
    return writeIniFile(file, *document);
}

Result<QString> setSettingsAside(const QString& file) {
    if (!QFileInfo::exists(file))
        return {ErrorCode::NotFound, u"There is no settings file %1: all defaults are in force."_s.arg(file)};
    const QString aside = pathAside(file);
    QFile present(file);
    if (!present.rename(aside))
        return notKept(file, aside, present.errorString());
    if (const Result<Done> written = writeIniFile(file, IniDocument()); !written.ok())
        return written.error();
    return aside;
}

Result<QString> dropBrokenSettings(const QString& file) {
    Result<IniDocument> document = readIniFile(file);
    if (!document.ok())
        return document.error();
    const Result<ReadSettings> read = readSettings(file);
    if (!read.ok())
        return read.error();
    const QString aside = pathAside(file);
    QFile present(file);
    if (!present.copy(aside))
        return notKept(file, aside, present.errorString());
    for (const BrokenSetting& row : read->broken)
        document->remove(row.key);
    if (const Result<Done> written = writeIniFile(file, *document); !written.ok())
        return written.error();
    return aside;
}

} // namespace opbx
