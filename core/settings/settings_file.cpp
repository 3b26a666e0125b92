#include "core/settings/settings_file.h"

#include "core/base/redact.h"
#include "core/files/file_replacement.h"
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
    return u"%1 must be %2; %3 is not allowed. \"opbx config set %1 VALUE\" fixes it, \"opbx config "
           "reset "
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

/// A copy of the present file under a name that nothing has yet; that name.
Result<QString> keepAside(const QString& file) {
    const Result<QByteArray> present = readIniBytes(file);
    QFile source(file); // what is too large to be read as settings is kept as well
    if (!present && !source.open(QIODevice::ReadOnly))
        return present.error();
    const QString aside = pathAside(file);
    const Result<Done> kept = replaceFile(aside, present ? *present : source.readAll(), FileAccess::OnlyUser);
    return kept ? Result<QString>(aside) : Result<QString>(kept.error());
}

/// Writes the new document beside a copy of the old file, or leaves everything as it was.
Result<QString> replaceKeeping(const QString& file, const IniDocument& document) {
    Result<QString> aside = keepAside(file);
    if (!aside)
        return aside;
    if (const Result<Done> written = writeIniFile(file, document); !written) {
        QFile::remove(*aside);
        return written.error();
    }
    return aside;
}

bool isEndOfFile(QByteArrayView content) {
    return content.trimmed().endsWith(endOfSettings);
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
    const Result<QByteArray> content = readIniBytes(file);
    if (!content)
        return content.error();
    const Result<IniDocument> document = parseIniFile(file, *content);
    if (!document.ok())
        return document.error();
    ReadSettings read;
    read.file = file;
    read.content = *content;
    for (const IniDocument::Entry& entry : document->entries()) {
        if (!read.settings.set(entry.key, entry.value).ok())
            read.broken.append({entry.key, entry.line, brokenReason(entry)});
    }
    return read;
}

std::optional<Error> lossOfSettings(const ReadSettings& before, const ReadSettings& now) {
    const bool hadSettings = before.settings != Settings() || isEndOfFile(before.content);
    if (!hadSettings || isEndOfFile(now.content) || now.content == before.content)
        return std::nullopt;
    QString what;
    if (now.content.isNull())
        what = u"is gone"_s;
    else if (now.content.trimmed().isEmpty())
        what = u"is empty"_s;
    else if (before.content.startsWith(now.content) &&
             (isEndOfFile(before.content) || !now.content.endsWith('\n') || now.settings == Settings()))
        what = u"has been cut off"_s;
    else
        return std::nullopt;
    return Error{
        ErrorCode::FileUnreadable,
        u"%1 %2. The settings that were read before stay in force. Put the file back, or begin with the "
        "defaults by \"opbx config reset --all\"."_s.arg(now.file, what)};
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
    return replaceKeeping(file, IniDocument());
}

Result<QString> dropBrokenSettings(const QString& file) {
    Result<IniDocument> document = readIniFile(file);
    if (!document.ok())
        return document.error();
    const Result<ReadSettings> read = readSettings(file);
    if (!read.ok())
        return read.error();
    for (const BrokenSetting& row : read->broken)
        document->remove(row.key);
    return replaceKeeping(file, *document);
}

} // namespace opbx
